"""What is told of one event."""

from __future__ import annotations

from pathlib import Path

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.model.event_accounts import accounts_of, accounts_part_of


def test_all_accounts_are_there_and_those_of_the_filter_are_told_apart(small_coverage: Coverage) -> None:
    found = accounts_of(small_coverage, Filter(outlets=("Borland Herald",)), "ev-visit", 10)
    assert list(found.first["report"]) == ["post-1#e0", "herald-1#e1"]
    assert (found.total, found.matching) == (2, {"herald-1#e1"})
    assert found.differences == {}


def test_of_many_accounts_the_first_are_read_and_all_are_counted(small_coverage: Coverage) -> None:
    found = accounts_of(small_coverage, EVERYTHING, "ev-visit", 1)
    assert (list(found.first["report"]), found.total) == (["post-1#e0"], 2)


def test_in_what_accounts_differ(disputed: Path) -> None:
    with Coverage(next(disputed.glob("*.duckdb"))) as coverage:
        found = accounts_of(coverage, EVERYTHING, "ev-visit", 10)
    assert list(found.differences) == ["Whether it happened"]


def test_accounts_in_parts_know_the_first_two_of_all(small_coverage: Coverage) -> None:
    part = accounts_part_of(small_coverage, EVERYTHING, "ev-visit", 5)
    assert (part.paging.total, part.paging.number, len(part.reports)) == (2, 1, 2)
    assert list(part.first["report"]) == ["post-1#e0", "herald-1#e1"]
    alone = accounts_part_of(small_coverage, EVERYTHING, "ev-threat", 1)
    assert list(alone.first["report"]) == ["herald-1#e0"]
