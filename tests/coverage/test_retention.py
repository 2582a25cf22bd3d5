"""Old builds: only those that were noted are removed, and never the newest or the current one."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.coverage.retention import MADE, note_made, remove_old
from analysis.coverage.shelf import build_path, set_current

IDS = [f"b{number:012x}" for number in range(6)]


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A folder with six builds, of which four were noted; the last is current."""
    for each in IDS:
        build_path(tmp_path, each).write_bytes(b"build")
    for each in IDS[1:5]:
        note_made(tmp_path, each, existed=False)
    set_current(tmp_path, IDS[4])
    return tmp_path


def left(shelf: Path) -> list[str]:
    return sorted(each.stem for each in shelf.glob("*.duckdb"))


def test_all_but_the_newest_that_were_noted_are_removed(shelf: Path):
    assert remove_old(shelf, 2) == [IDS[1], IDS[2]] and left(shelf) == [IDS[0], IDS[3], IDS[4], IDS[5]]
    assert remove_old(shelf, 2) == []


def test_the_current_build_stays_however_old_it_is(shelf: Path):
    set_current(shelf, IDS[1])
    assert remove_old(shelf, 1) == [IDS[2], IDS[3]] and IDS[1] in left(shelf)
    set_current(shelf, IDS[0])
    assert remove_old(shelf, 1) == [IDS[1]]


def test_what_others_made_is_never_noted(shelf: Path):
    note_made(shelf, IDS[5], existed=True)
    assert remove_old(shelf, 0) == IDS[1:4] and IDS[5] in left(shelf)


def test_a_build_that_comes_again_is_the_newest(shelf: Path):
    note_made(shelf, IDS[1], existed=True)
    assert remove_old(shelf, 2) == [IDS[2], IDS[3]] and IDS[1] in left(shelf)


def test_a_folder_without_notes_or_with_others_in_them_loses_nothing(shelf: Path):
    (shelf / MADE).write_bytes(b"../../b000000000001\n\xff\nnotes\n" + IDS[2].encode() + b"\n")
    (shelf / "notes.duckdb").write_bytes(b"a database of somebody's own")
    assert remove_old(shelf, 0) == [IDS[2]] and (shelf / "notes.duckdb").is_file()
    (shelf / "notes.duckdb").unlink()
    (shelf / MADE).unlink()
    assert remove_old(shelf, 0) == [] and len(left(shelf)) == 5
    assert remove_old(shelf / "none", 1) == []


def test_a_build_that_somebody_deleted_does_not_count(shelf: Path):
    build_path(shelf, IDS[3]).unlink()
    assert remove_old(shelf, 2) == [IDS[1]]
