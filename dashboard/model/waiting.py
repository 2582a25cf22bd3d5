"""Corrections that wait to be applied, in a file beside the builds: no closed window loses them. No Streamlit.

For each build one file, ``waiting-BUILD.jsonl`` in the folder of builds, holds what the next build is to be corrected
with: the corrections that the build has, without those that are to be undone, and the new ones. Where there is nothing
new, there is no file. It is a file of corrections like any other (`analysis.reading.corrections`).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.reading.corrections import matter_of, read_corrections, write_corrections
from analysis.records import Correction

READ_ONLY_VARIABLE = "COMMUNIQUE_READ_ONLY"
_LOCK = threading.Lock()

Corrections = tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What is to change: corrections that are ``new``, and those of the build that are ``undone`` and not replaced."""

    new: Corrections
    undone: Corrections

    @property
    def count(self) -> int:
        """How many changes that is."""
        return len(self.new) + len(self.undone)


def read_only() -> bool:
    """Whether nobody may correct anything here: the environment variable COMMUNIQUE_READ_ONLY says so."""
    return os.environ.get(READ_ONLY_VARIABLE, "").strip().lower() not in ("", "0", "no", "false", "off")


def waiting_file(shelf: Path, build: str) -> Path:
    """Where the next build's corrections stand."""
    return shelf / f"waiting-{build}.jsonl"


def wanted(shelf: Path, build: str, applied: Corrections) -> Corrections:
    """What the next build is to be corrected with. Raises `BadCorrections` for a file that somebody spoiled."""
    path = waiting_file(shelf, build)
    return read_corrections(path) if path.is_file() else applied


def changes(applied: Corrections, wanted: Corrections) -> Waiting:
    """What differs between what a build has and what is wanted."""
    before, after = set(applied), set(wanted)
    new = tuple(each for each in wanted if each not in before)
    replaced = {matter_of(each) for each in new}
    undone = (each for each in applied if each not in after and matter_of(each) not in replaced)
    return Waiting(new=new, undone=tuple(undone))


def add(shelf: Path, build: str, applied: Corrections, said: Sequence[Correction]) -> int:
    """Lets these wait, in the place of what else is said on the same matter. Returns how many of them were not there.

    Raises OSError where the folder cannot be written, `BadCorrections`.
    """
    with _LOCK:
        before = wanted(shelf, build, applied)
        here = set(before)
        fresh = {matter_of(each): each for each in said if each not in here}
        kept = (each for each in before if matter_of(each) not in fresh)
        _write(shelf, build, applied, (*kept, *fresh.values()))
        return len(fresh)


def take_back(shelf: Path, build: str, applied: Corrections, said: Correction) -> None:
    """Takes the correction out of what is wanted: one that waits, or one that the build has. Raises as `add`."""
    with _LOCK:
        after = tuple(each for each in wanted(shelf, build, applied) if each != said)
        _write(shelf, build, applied, after)


def put_in_place(shelf: Path, build: str, applied: Corrections, said: Correction) -> None:
    """Puts the correction into the place of the one on the same matter that waits. Raises as `add`."""
    with _LOCK:
        mine = matter_of(said)
        now = wanted(shelf, build, applied)
        _write(shelf, build, applied, tuple(said if matter_of(each) == mine else each for each in now))


def keep(shelf: Path, build: str, applied: Corrections, said: Correction) -> None:
    """Puts a correction of the build that was to be undone back into its place. Raises as `add`."""
    with _LOCK:
        now, had = wanted(shelf, build, applied), set(applied)
        here = {*now, said}
        kept = (each for each in applied if each in here)
        _write(shelf, build, applied, (*kept, *(each for each in now if each not in had)))


def forget(shelf: Path, build: str) -> None:
    """Lets go of all that waits. Raises OSError."""
    with _LOCK:
        waiting_file(shelf, build).unlink(missing_ok=True)


def carry_over(shelf: Path, build: str, new_build: str, applied: Corrections) -> None:
    """After ``new_build`` was made of ``build`` with ``applied``: what was said meanwhile waits for the new one."""
    with _LOCK:
        now = wanted(shelf, build, applied)
        waiting_file(shelf, build).unlink(missing_ok=True)
    said = set(applied)
    late = [each for each in now if each not in said]
    if late:
        add(shelf, new_build, applied, late)


def copy_over(shelf: Path, build: str, new_build: str, applied: Corrections) -> None:
    """After articles were added to ``build``, which made ``new_build``: what waits for the one waits for both.

    What is to be undone does not: it is a correction of the new build like any other. Raises as `add`.
    """
    new = changes(applied, wanted(shelf, build, applied)).new
    if new:
        add(shelf, new_build, applied, new)


def _write(shelf: Path, build: str, applied: Corrections, after: Corrections) -> None:
    path = waiting_file(shelf, build)
    if after == applied:
        path.unlink(missing_ok=True)
    else:
        write_corrections(path, after)
