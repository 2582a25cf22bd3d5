"""Which events the Timeline lists, in which order and part."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from analysis.coverage import Coverage, Filter
from dashboard.model import event_list
from dashboard.model.drawing import DOUBTFUL
from tests import affair
from tests.dashboard.drawn import event, table
from tests.dashboard.meetings import write_meetings


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


def test_doubtful_events_are_counted_and_come_when_they_are_asked_for(tmp_path: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    path = write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})
    with Coverage(path) as coverage:
        listing = event_list.event_list_of(coverage, Filter(), "", "", "newest", 1, 1)
        asked = event_list.event_list_of(coverage, Filter(doubtful=True), "", "", "newest", 1, 1)
        assert (listing.held, asked.held) == (1, 1)
        assert [list(each.dated.rows["event"]) for each in (listing, asked)] == [["sure"], ["doubted", "sure"]]
        made = [event_list.csv_of(coverage, Filter(doubtful=each), "", "", "newest") for each in (False, True)]
        assert [b"doubted" in each for each in made] == [False, True]
        assert event_list.event_matches(coverage, Filter(), "doubted")


def test_the_legend_explains_doubt_where_doubtful_events_are_shown(tmp_path: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    with Coverage(write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})) as coverage:
        shown = [event_list.event_list_of(coverage, Filter(), "", "", "newest", 1, 1, each) for each in (False, True)]
    assert [DOUBTFUL in each.extents for each in shown] == [False, True]


def test_news_does_not_stand_under_the_heading_of_something_that_lasted() -> None:
    days = event("2031-05-02", "2031-05-05")
    listed = table(days | {"date_basis": "news"}, days | {"date_basis": "stated"})
    assert [above for above, _ in event_list.by_date(listed)] == [
        "some time between 2 and 5 May 2031",
        "2 – 5 May 2031",
    ]


def test_a_span_keeps_the_events_whose_days_reach_into_it(small_coverage: Coverage) -> None:
    span = {"since": date(2031, 4, 30), "until": date(2031, 5, 5)}
    listing = event_list.event_list_of(small_coverage, Filter(), "", "", "oldest", 1, 1, **span)
    assert list(listing.dated.rows["event"]) == ["ev-protest", "ev-visit"]
    assert (listing.total, listing.without_date) == (2, 0)
