"""Affairs with their turns."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model.affair_steps import told_affairs_of


def test_turns_are_sentences_the_latest_first(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        found = told_affairs_of(coverage, Filter(), most=3)
        (told,) = found.first
        turns = coverage.turns("ev-visit")
        assert [each.event for each in told.steps] == list(reversed(list(turns["event"])))
        assert all(each.title and each.status for each in told.steps)
        assert told_affairs_of(coverage, Filter(text="no such words"), most=3).first == ()


def test_a_coverage_without_affairs_has_none(small_coverage: Coverage) -> None:
    assert told_affairs_of(small_coverage, Filter(), most=3).total == 0
