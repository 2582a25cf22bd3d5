"""Builds that are made while somebody waits."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.shell import jobs
from tests.dashboard.handing import MET, Standing
from tests.patience import PATIENCE


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def asked(tmp_path: Path, text: str = MET) -> Path:
    (tmp_path / "1.txt").write_text(text, encoding="utf-8")
    request = tmp_path / "request.json"
    request.write_text(json.dumps({"inputs": [{"path": str(tmp_path / "1.txt"), "name": "mine.txt"}]}))
    return request


def test_what_comes_to_nothing_says_why_in_plain_words(tmp_path: Path) -> None:
    work = jobs.analyse(tmp_path / "shelf", [tmp_path / "nothing-here"])
    assert work.wait(PATIENCE)
    assert work.failure is not None and "There is no article to analyse" in work.failure
    assert work.path is None and not work.stopped


def test_what_files_hold_is_told_by_a_process_of_its_own(tmp_path: Path) -> None:
    work = jobs.look(asked(tmp_path))
    assert work.wait(PATIENCE) and work.failure is None
    assert work.answer["holds"]["all"]["articles"] == 1
    assert work.progress == jobs.Progress("reading", 1, 0)


def test_work_that_is_stopped_leaves_nothing_half(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    # what a process that was killed would have left
    (shelf / ".b0123456789ab.999999999.01234567.part").write_bytes(b"half")
    work = jobs.add(shelf, asked(tmp_path), "Spring")
    until(lambda: work.progress.stage == "loading the model")
    work.stop()
    assert work.wait(PATIENCE)
    assert work.stopped and work.path is None and work.failure == "It was stopped."
    assert not [each for each in shelf.iterdir() if each.name != ".annotations"]


def test_the_files_are_held_until_the_work_ends(tmp_path: Path) -> None:
    gone = []

    class Files:
        def __del__(self) -> None:
            gone.append("gone")

    work = jobs.look(asked(tmp_path), holds=Files())
    assert not gone or work.finished
    assert work.wait(PATIENCE)
    assert gone == ["gone"]


def test_the_time_left_goes_by_what_was_done_in_the_stage_and_not_by_what_was_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    clock = [100.0]
    monkeypatch.setattr(jobs.time, "monotonic", lambda: clock[0])
    work = jobs.Work.__new__(jobs.Work)
    work._ended = jobs.threading.Event()
    work.answer, work.progress = {}, jobs.Progress("starting", 0, 0)
    work._stage_began = (0.0, 0)
    work._hear({"stage": "annotating", "done": 200, "total": 400})
    assert work.seconds_left() is None
    clock[0] += 10
    assert work.seconds_left() is None
    work._hear({"stage": "annotating", "done": 250, "total": 400})
    assert work.seconds_left() == pytest.approx(30.0)
    work._hear({"stage": "resolving", "done": 0, "total": 0})
    assert work.seconds_left() is None


def test_one_analysis_runs_at_a_time_and_is_there_until_somebody_saw_its_end() -> None:
    first = Standing()
    assert jobs.begin(lambda: first) is first  # type: ignore[arg-type, return-value, comparison-overlap]
    with pytest.raises(jobs.Busy):
        jobs.begin(lambda: Standing())  # type: ignore[arg-type, return-value]
    jobs.seen(first)  # type: ignore[arg-type]
    assert jobs.running() is first  # type: ignore[comparison-overlap]
    first.finished = True
    jobs.seen(first)  # type: ignore[arg-type]
    assert jobs.running() is None and jobs.ended() is first  # type: ignore[comparison-overlap]
