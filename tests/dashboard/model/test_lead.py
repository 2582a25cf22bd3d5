"""What happened last, and what is to come."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model.lead import lead_of
from tests.dashboard.meetings import write_meetings


def test_the_most_widely_told_of_the_latest_days_happened_last(small_coverage: Coverage) -> None:
    # The threat of 9 May may come and did not happen; of the visit two outlets tell.
    found = lead_of(small_coverage, Filter())
    assert list(found.last["event"]) == ["ev-visit"]
    assert found.expected.empty


def test_what_is_after_the_last_publication_has_not_happened(tmp_path: Path) -> None:
    days = {"past": (date(2031, 5, 1), date(2031, 5, 2)), "later": (date(2031, 6, 1), date(2031, 6, 2))}
    with Coverage(write_meetings(tmp_path, days)) as coverage:
        assert list(lead_of(coverage, Filter()).last["event"]) == ["past"]


def test_nothing_is_last_where_nothing_is_left(small_coverage: Coverage) -> None:
    assert lead_of(small_coverage, Filter(text="no such words")).last.empty
