"""A folder of builds: one file each, and ``current``, a text that names the newest."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from analysis.coverage.errors import NoBuild

SUFFIX = ".duckdb"
CURRENT = "current"
_ID = re.compile(r"b[0-9a-f]{12}")
_UNFINISHED = re.compile(r"\.(?:b[0-9a-f]{12}|current)\.(\d+)\.[0-9a-f]{8}\.(?:part|part\.wal)")


def build_path(shelf: Path, id_: str) -> Path:
    """Where the build with this id stands, or would stand."""
    return shelf / f"{id_}{SUFFIX}"


def is_build_id(text: str) -> bool:
    """Whether ``text`` has the form of a build's id."""
    return _ID.fullmatch(text) is not None


def list_builds(shelf: Path) -> list[Path]:
    """The files of all builds in the folder, newest first."""
    found = [path for path in shelf.glob(f"*{SUFFIX}") if is_build_id(path.stem)] if shelf.is_dir() else []
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)


def current_build(shelf: Path) -> Path:
    """The file of the current build. Raises `NoBuild` where the folder has none.

    Where ``current`` is missing or names a build that is gone, the newest build is the current one.
    """
    with suppress(OSError, UnicodeDecodeError):
        named = (shelf / CURRENT).read_text(encoding="ascii").strip()
        if is_build_id(named) and build_path(shelf, named).is_file():
            return build_path(shelf, named)
    builds = list_builds(shelf)
    if not builds:
        raise NoBuild(shelf, "There is no build in" if shelf.is_dir() else "There is no folder")
    return builds[0]


def find_build(path: Path) -> Path:
    """The build file that ``path`` means: itself, the current one of a folder, or FOLDER/ID without the suffix.

    Raises `NoBuild`.
    """
    if path.is_dir():
        return current_build(path)
    if path.is_file():
        return path
    if is_build_id(path.stem):
        named = build_path(path.parent, path.stem)
        if named.is_file():
            return named
        raise NoBuild(path.parent, f"There is no build {path.stem} in")
    raise NoBuild(path)


def set_current(shelf: Path, id_: str) -> None:
    """Names the build as the current one. The file is replaced whole."""
    aside = unfinished_path(shelf, CURRENT)
    with aside.open("w", encoding="ascii") as out:
        out.write(f"{id_}\n")
        out.flush()
        os.fsync(out.fileno())
    aside.replace(shelf / CURRENT)


def unfinished_path(shelf: Path, name: str) -> Path:
    """A new hidden name in the folder for something that is being written by this process."""
    return shelf / f".{name}.{os.getpid()}.{uuid4().hex[:8]}.part"


def remove_unfinished(shelf: Path) -> None:
    """Deletes what runs that are no longer alive left half written."""
    for path in shelf.iterdir():
        found = _UNFINISHED.fullmatch(path.name)
        if found and not _alive(int(found[1])):
            path.unlink(missing_ok=True)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
