"""How far work is, in words."""

from __future__ import annotations

import pytest

from dashboard.shell import jobs, progress
from tests.dashboard.handing import Standing


def test_articles_are_counted_with_the_time_left_where_it_is_known() -> None:
    work = Standing()
    assert progress.stage_of(work.progress) == "Looking for names, dates, quotes and events"
    assert progress.share_of(work) == 0.3  # type: ignore[arg-type]
    assert progress.amount_of(work) == "120 of 400 articles"  # type: ignore[arg-type]
    work.left = 170.0
    assert progress.amount_of(work) == "120 of 400 articles · about 3 minutes left in this step"  # type: ignore[arg-type]


def test_where_the_amount_is_not_known_only_what_was_done_is_told() -> None:
    work = Standing()
    work.progress = jobs.Progress("reading", 1_200, 0)
    assert progress.amount_of(work) == "1,200 so far"  # type: ignore[arg-type]
    work.progress = jobs.Progress("something new", 0, 0)
    assert (progress.stage_of(work.progress), progress.amount_of(work)) == ("Something new", "")  # type: ignore[arg-type]


def test_whoever_does_something_else_stops_the_work() -> None:
    work = Standing()

    def clicked() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        progress._followed(work, clicked)  # type: ignore[arg-type]
    assert work.stopped


def test_what_came_to_nothing_is_raised_with_the_reason() -> None:
    with pytest.raises(jobs.AnalysisFailed, match="No space left"):
        progress._followed(Standing(finished=True, failure="No space left"), lambda: None)  # type: ignore[arg-type]
