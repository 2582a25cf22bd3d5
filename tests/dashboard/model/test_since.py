"""What is new against the build before."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model.since import before_of, since_of
from tests.dashboard.conftest import write_affair
from tests.dashboard.meetings import write_meetings

DAY = (date(2031, 5, 9), date(2031, 5, 9))


def test_new_articles_and_the_events_that_only_they_tell(tmp_path: Path) -> None:
    older = write_meetings(tmp_path, {"one": DAY})
    os.utime(older, (1, 1))
    with Coverage(write_meetings(tmp_path, {"one": DAY, "two": DAY, "three": DAY})) as coverage:
        found = since_of(coverage, Filter(), before_of(coverage))
    assert found is not None
    assert (found.before, found.articles, found.gone, found.new_events) == (older.stem, 2, 0, 2)
    assert set(found.events["event"]) == {"two", "three"}


def test_another_coverage_and_a_damaged_file_tell_nothing(tmp_path: Path) -> None:
    os.utime(write_affair(tmp_path), (1, 1))
    broken = tmp_path / "b000000000000.duckdb"
    broken.write_text("no build")
    os.utime(broken, (2, 2))
    with Coverage(write_meetings(tmp_path, {"one": DAY})) as coverage:
        assert len(before_of(coverage)) == 2
        assert since_of(coverage, Filter(), before_of(coverage)) is None


def test_a_newer_build_is_not_before_this_one(tmp_path: Path) -> None:
    older = write_meetings(tmp_path, {"one": DAY})
    os.utime(older, (1, 1))
    write_meetings(tmp_path, {"one": DAY, "two": DAY})
    with Coverage(older) as coverage:
        assert before_of(coverage) == ()
