"""The Timeline's drawing, worked out of a coverage."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.coverage import Coverage, Filter, Unit
from dashboard.model.drawing import MOST_MARKS, TOLD, Drawing
from dashboard.model.event_drawing import drawing_of, number
from tests.dashboard.meetings import write_meetings


def draw(coverage: Coverage, filter_: Filter | None = None, **given: Any) -> Drawing:
    return drawing_of(coverage, filter_ or Filter(), given.pop("affair", ""), given.pop("view", ""), **given)


@pytest.fixture
def many(crowded: Path) -> Coverage:
    """1,200 events, ten a day from 1 January 2031 on."""
    return Coverage(next(crowded.glob("*.duckdb")))


def test_a_mark_tells_its_event_its_days_and_who_answers_for_it(small_coverage: Coverage) -> None:
    drawing = draw(small_coverage)
    visit = next(each for each in drawing.marks if each.event == "ev-visit")
    assert (visit.title, visit.when) == ("Ada Quill visited Fennmark", "5 May 2031")
    assert visit.at == visit.first == visit.last == number(date(2031, 5, 5))
    assert visit.facts.endswith("· 2 articles from 2 outlets") and "The Fennmark Post" in visit.facts
    assert "visited Fennmark on Monday" in visit.sentence
    assert [drawing.lanes[nth].name for nth in visit.lanes] == ["Ada Quill"]
    assert (drawing.dated, drawing.is_whole, drawing.counts) == (3, True, ())


def test_what_is_only_claimed_is_marked_as_such(small_coverage: Coverage) -> None:
    claimed = {each.event: each.claimed for each in draw(small_coverage).marks}
    assert claimed["ev-threat"] and not claimed["ev-visit"]


@pytest.mark.parametrize(("unit", "told"), [("articles", "2 articles"), ("texts", "2 texts"), ("outlets", "2 outlets")])
def test_a_mark_says_how_widely_its_event_is_told_in_what_is_counted(
    small_coverage: Coverage, unit: Unit, told: str
) -> None:
    (facts,) = [each.facts for each in draw(small_coverage, Filter(unit=unit)).marks if each.event == "ev-visit"]
    assert f"· {told}" in facts


def test_undated_events_can_stand_where_they_were_first_told(small_coverage: Coverage) -> None:
    drawing = draw(small_coverage, told=True)
    (mark,) = [each for each in drawing.marks if each.date_basis == TOLD]
    assert (mark.event, mark.at, drawing.told) == ("ev-rejection", number(date(2031, 5, 7)), 1)
    assert mark.when == "Nobody tells when; first told 7 May 2031"
    assert draw(small_coverage).told == 0


def test_doubtful_events_are_drawn_only_when_asked_for(tmp_path: Path) -> None:
    day = (date(2031, 5, 9), date(2031, 5, 9))
    with Coverage(write_meetings(tmp_path, {"sure": day, "doubted": day}, {"doubted"})) as coverage:
        assert [each.event for each in draw(coverage).marks] == ["sure"]
        shown = draw(coverage, Filter(doubtful=True))
    assert {each.event: each.doubt for each in shown.marks} == {"sure": "", "doubted": "doubtful"}
    assert shown.doubtful == 1


def test_lanes_can_belong_to_affairs(connected: Path) -> None:
    with Coverage(next(connected.glob("*.duckdb"))) as coverage:
        drawing = draw(coverage, grouping="affairs")
        assert [lane.name for lane in drawing.lanes] == ["The visit of Ada Quill to Fennmark", "All other events"]
        # One affair alone has nothing to be grouped by.
        assert draw(coverage, grouping="affairs", affair="ev-visit").grouping == "actors"


def test_too_many_for_marks_are_counted_by_lane_and_day(many: Coverage) -> None:
    drawing = draw(many)
    assert (drawing.dated, len(drawing.marks), drawing.is_whole) == (1_200, MOST_MARKS, False)
    assert sum(each.events for each in drawing.counts) == 1_200
    first = min(drawing.counts, key=lambda each: each.day)
    assert (first.day, first.known, first.quad, first.events) == (
        number(date(2031, 1, 1)),
        "day",
        "verbal cooperation",
        10,
    )
    assert len(drawing.begins) == len(drawing.ends) == 1_200


def test_the_marks_are_those_of_the_days_that_are_shown(many: Coverage) -> None:
    shown = draw(many, since=date(2031, 3, 1), until=date(2031, 3, 2))
    assert sorted({each.at for each in shown.marks}) == [number(date(2031, 3, 1)), number(date(2031, 3, 2))]
    assert len(shown.marks) == 20
    assert shown.counts == draw(many).counts


def test_what_is_known_to_the_year_is_in_no_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.model.event_drawing.MOST_MARKS", 1)
    year, day = (date(2031, 1, 1), date(2031, 12, 31)), (date(2031, 5, 9), date(2031, 5, 9))
    with Coverage(write_meetings(tmp_path, {"year": year, "day": day})) as coverage:
        drawing = draw(coverage)
    # An interval counts on the day on which it began.
    assert sum(each.events for each in drawing.counts) + drawing.vague == 2


def test_nothing_dated_is_an_empty_drawing(small_coverage: Coverage) -> None:
    assert draw(small_coverage, Filter(event_types=("REJECT",))) == Drawing()
