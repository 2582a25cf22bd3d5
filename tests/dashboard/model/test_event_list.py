"""Which events the Timeline lists, in which order and part."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model import event_list
from tests import affair


def test_the_shown_events_come_as_csv_with_their_evidence(small_coverage: Coverage) -> None:
    made = event_list.csv_of(small_coverage, Filter(event_types=("CONSULT", "REJECT")), "", "", "newest").decode()
    rows = list(csv.DictReader(io.StringIO(made)))
    assert [(row["event"], row["earliest"], row["date_basis"]) for row in rows] == [
        ("ev-visit", "2031-05-05", "stated"),
        ("ev-rejection", "", ""),
    ]
    assert affair.POST.text[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["sentence"] == affair._SENTENCE


def test_parts_hold_each_event_once(crowded: Path) -> None:
    with Coverage(next(crowded.glob("*.duckdb"))) as coverage:
        parts = [
            event_list.event_list_of(coverage, Filter(), "", "", "newest", number, 1).dated for number in range(1, 41)
        ]
    assert {each.paging.parts for each in parts} == {40}
    assert len({event for each in parts for event in each.rows["event"]}) == 1_200


def test_the_legend_is_told_how_dates_are_known(crowded: Path, small_coverage: Coverage) -> None:
    with Coverage(next(crowded.glob("*.duckdb"))) as coverage:
        assert "running" in event_list.event_list_of(coverage, Filter(), "", "", "newest", 1, 1).extents
    assert "running" not in event_list.event_list_of(small_coverage, Filter(), "", "", "newest", 1, 1).extents
