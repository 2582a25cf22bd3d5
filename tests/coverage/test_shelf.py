"""A folder of builds, and which of them is the current one."""

import os
import subprocess
import sys

from analysis.coverage import (
    list_builds,
    open_coverage,
)
from tests.coverage.conftest import write, write_small


def test_a_folder_holds_its_builds_and_the_name_of_the_current_one(tmp_path):
    first = write(tmp_path)
    second = write_small(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([first.name, second.name, "current"])
    assert (tmp_path / "current").read_text(encoding="ascii") == f"{second.stem}\n"
    assert open_coverage(tmp_path).id == second.stem
    assert set(list_builds(tmp_path)) == {first, second}


def test_a_build_is_opened_by_folder_file_or_id(shelf):
    (path,) = list_builds(shelf)
    assert {open_coverage(each).id for each in (shelf, str(shelf), path, shelf / path.stem)} == {path.stem}


def test_without_the_name_of_the_current_one_the_newest_is_current(tmp_path):
    first = write(tmp_path)
    second = write_small(tmp_path)
    os.utime(first, (2_000_000_000, 2_000_000_000))
    for content in (None, "", "b000000000000\n", "../../elsewhere\n", "\x80"):
        (tmp_path / "current").unlink(missing_ok=True)
        if content is not None:
            (tmp_path / "current").write_text(content, encoding="latin-1")
        assert open_coverage(tmp_path).id == first.stem
    assert second.exists()


def test_what_a_dead_run_left_is_removed_and_what_a_live_one_writes_is_not(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = [f".b0123456789ab.{dead.pid}.01234567.part", f".b0123456789ab.{dead.pid}.01234567.part.wal"]
    kept = [f".b0123456789ab.{os.getpid()}.01234567.part", "notes.part", ".keep"]
    for name in (*left, *kept):
        (tmp_path / name).touch()
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} >= set(kept)
    assert not {path.name for path in tmp_path.iterdir()} & set(left)
