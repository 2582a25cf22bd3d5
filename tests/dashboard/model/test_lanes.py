"""Where events stand in the Timeline: whose lane, which row, and which days are shown at first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from dashboard.model.drawing import MOST_LANES, NOBODY, OTHERS, Drawing
from dashboard.model.lanes import densest
from tests.dashboard.drawn import draw, event


def days(*texts: str) -> Sequence[date]:
    return [date.fromisoformat(text) for text in texts]


def test_lanes_belong_to_those_who_act_the_most_active_first() -> None:
    drawing = draw(
        event("2031-05-05", source_entities=["borland"], source_names=["Borland"]),
        event("2031-05-06"),
        event("2031-05-07"),
    )
    assert [(lane.name, lane.events) for lane in drawing.lanes] == [("Fennmark", 2), ("Borland", 1)]


def test_an_event_with_two_actors_stands_in_both_lanes() -> None:
    both = {"source_entities": ["fennmark", "borland"], "source_names": ["Fennmark", "Borland"]}
    drawing = draw(event("2031-05-05", **both))
    assert [lane.name for lane in drawing.lanes] == ["Borland", "Fennmark"]
    assert [mark.told.event for mark in drawing.marks] == ["ev0", "ev0"]


def test_an_actor_that_is_no_entity_has_a_lane_by_its_name() -> None:
    drawing = draw(event("2031-05-05", source_entities=["fennmark"], source_names=["Fennmark", "fishermen"]))
    assert [lane.name for lane in drawing.lanes] == ["Fennmark", "fishermen"]


def test_an_event_without_an_actor_stands_in_the_last_lane() -> None:
    drawing = draw(
        event("2031-05-05", source_entities=[], source_names=[], target_names=["Ada Quill"]), event("2031-05-06")
    )
    assert [(lane.key, lane.name) for lane in drawing.lanes][-1] == (NOBODY, "Nobody named as acting")
    assert drawing.actors == 1


def test_beyond_a_dozen_the_others_share_a_lane_and_are_counted() -> None:
    crowd = [event("2031-05-05", source_entities=[], source_names=[f"Group {nth:02}"]) for nth in range(MOST_LANES + 3)]
    drawing = draw(*crowd)
    assert len(drawing.lanes) == MOST_LANES + 1
    assert (drawing.lanes[-1].key, drawing.lanes[-1].name) == (OTHERS, "3 other actors")
    assert (drawing.others, drawing.actors, drawing.lanes[-1].events) == (3, MOST_LANES + 3, 3)


def test_undated_events_are_not_drawn() -> None:
    drawing = draw(event("2031-05-05"), event(None))
    assert (drawing.dated, [mark.told.event for mark in drawing.marks]) == (1, ["ev0"])
    assert draw(event(None)) == Drawing()


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("2014-05-01", "2021-02-20", "2021-03-01", "2021-03-07", "2021-03-17"), ("2021-02-20", "2021-03-17")),
        (("2021-02-20", "2021-03-01", "2021-03-07", "2021-03-17"), None),
        # Spread evenly: nothing is far off.
        (("2014-01-01", "2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01"), None),
        # More than half lie together, and the others far off on both sides.
        (
            ("2014-05-01", "2020-02-20", "2021-03-01", "2021-03-02", "2021-03-03", "2021-03-04", "2022-01-01"),
            ("2021-03-01", "2021-03-04"),
        ),
        # Too few to tell what is usual.
        (("1945-05-08", "2021-03-17", "2021-03-18"), None),
    ],
)
def test_the_view_begins_where_most_events_are(given: tuple[str, ...], shown: tuple[str, str] | None) -> None:
    assert densest(days(*given)) == (tuple(days(*shown)) if shown else None)


def test_dates_known_to_the_year_do_not_widen_the_first_view() -> None:
    vague = [event(f"{year}-01-01", f"{year}-12-31", precision="year") for year in range(2001, 2020)]
    drawing = draw(*[event(f"2021-03-{day:02}") for day in range(1, 9)], event("2014-05-01"), *vague)
    assert drawing.view == (date(2021, 3, 1), date(2021, 3, 8))


def test_a_long_interval_known_by_its_years_does_not_widen_the_first_view() -> None:
    drawing = draw(
        *[event(f"2021-03-{day:02}") for day in range(1, 9)], event("2005-01-01", "2021-12-31", precision="year")
    )
    assert drawing.view == (date(2021, 3, 1), date(2021, 3, 8))


def test_events_outside_of_the_first_view_are_counted() -> None:
    drawing = draw(*[event(f"2021-03-{day:02}") for day in range(1, 9)], event("2014-05-01"))
    assert (drawing.outside, drawing.first, drawing.view[0]) == (1, date(2014, 5, 1), date(2021, 3, 1))


def test_one_more_than_a_dozen_needs_no_lane_of_others() -> None:
    crowd = [event("2031-05-05", source_entities=[], source_names=[f"Group {nth:02}"]) for nth in range(MOST_LANES + 1)]
    drawing = draw(*crowd)
    assert [lane.name for lane in drawing.lanes] == [f"Group {nth:02}" for nth in range(MOST_LANES + 1)]
    assert drawing.others == 0


def test_news_stands_on_the_day_of_which_it_is_the_news() -> None:
    week = event("2031-05-01", "2031-05-05", precision="week")
    assert [mark.at.day for mark in draw(week).marks] == [3]
    assert [mark.at.day for mark in draw(week | {"date_basis": "news"}).marks] == [5]
