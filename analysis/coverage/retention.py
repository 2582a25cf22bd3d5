"""Which builds `communique watch` may remove: those that it made itself, and of these all but the newest.

A hidden file in the folder names the builds that it made, one a line, the newest last. What is not named there was made
by somebody else, and stays.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from analysis.coverage.errors import NoBuild
from analysis.coverage.shelf import build_path, current_build, is_build_id, unfinished_path

MADE = ".watch"
"""The file's name."""


def note_made(shelf: Path, id_: str, existed: bool) -> None:
    """Notes that a build was made, the newest now; one that ``existed`` counts only where it was noted before."""
    made = _made(shelf)
    if existed and id_ not in made:
        return
    _write(shelf, [*(each for each in made if each != id_), id_])


def remove_old(shelf: Path, keep: int) -> list[str]:
    """Removes all builds that were noted but the newest ``keep``; returns their ids. The current one always stays.

    Raises `OSError` where one cannot be removed.
    """
    made = [each for each in _made(shelf) if build_path(shelf, each).is_file()]
    current = None
    with suppress(NoBuild):
        current = current_build(shelf).stem
    old = [each for each in made[: max(0, len(made) - keep)] if each != current]
    for each in old:
        build_path(shelf, each).unlink(missing_ok=True)
    if old:
        _write(shelf, [each for each in made if each not in old])
    return old


def _made(shelf: Path) -> list[str]:
    try:
        lines = (shelf / MADE).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return []
    return [each for each in dict.fromkeys(lines) if is_build_id(each)]


def _write(shelf: Path, made: list[str]) -> None:
    aside = unfinished_path(shelf, "current")
    with aside.open("w", encoding="ascii") as out:
        out.writelines(f"{each}\n" for each in made)
        out.flush()
        os.fsync(out.fileno())
    aside.replace(shelf / MADE)
