"""Where events stand in the Timeline: whose lane, on which day, and which days are shown at first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from dashboard.model.drawing import MOST_LANES, NOBODY, OTHERS
from dashboard.model.lanes import is_vague, placed, story
from tests.dashboard.drawn import event, in_lanes, table


def days(*texts: str) -> Sequence[date]:
    return [date.fromisoformat(text) for text in texts]


def test_lanes_belong_to_those_who_act_the_most_active_first() -> None:
    borland = event("2031-05-05", source_entities=["borland"], source_names=["Borland"])
    _, lanes = in_lanes(borland, event("2031-05-06"), event("2031-05-07"))
    assert [(lane.name, lane.events) for lane in lanes.lanes] == [("Fennmark", 2), ("Borland", 1)]


def test_an_event_with_two_actors_stands_in_both_lanes() -> None:
    both = {"source_entities": ["fennmark", "borland"], "source_names": ["Fennmark", "Borland"]}
    (found,), lanes = in_lanes(event("2031-05-05", **both))
    assert [lanes.lanes[nth].name for nth in found.lanes] == ["Fennmark", "Borland"]


def test_an_actor_that_is_no_entity_has_a_lane_by_its_name() -> None:
    _, lanes = in_lanes(event("2031-05-05", source_entities=["fennmark"], source_names=["Fennmark", "fishermen"]))
    assert [lane.name for lane in lanes.lanes] == ["Fennmark", "fishermen"]


@pytest.mark.parametrize("name", ["others", "Nobody"])
def test_an_actor_who_is_called_like_a_shared_lane_has_a_lane_of_its_own(name: str) -> None:
    _, lanes = in_lanes(event("2031-05-05", source_entities=[], source_names=[name]), event("2031-05-05"))
    assert sorted(each.name for each in lanes.lanes) == sorted(["Fennmark", name])
    assert lanes.actors == 2


def test_an_event_without_an_actor_stands_in_the_last_lane() -> None:
    _, lanes = in_lanes(event("2031-05-05", source_entities=[], source_names=[]), event("2031-05-06"))
    assert [(lane.key, lane.name) for lane in lanes.lanes][-1] == (NOBODY, "Nobody named as acting")
    assert lanes.actors == 1


def test_beyond_the_first_the_others_share_a_lane_and_are_counted() -> None:
    crowd = [event("2031-05-05", source_entities=[], source_names=[f"Group {nth:02}"]) for nth in range(MOST_LANES + 3)]
    _, lanes = in_lanes(*crowd)
    assert len(lanes.lanes) == MOST_LANES + 1
    assert (lanes.lanes[-1].key, lanes.lanes[-1].name, lanes.lanes[-1].events) == (OTHERS, "3 others", 3)
    assert (lanes.others, lanes.actors) == (3, MOST_LANES + 3)
    _, fewer = in_lanes(*crowd[: MOST_LANES + 1])
    assert (len(fewer.lanes), fewer.others) == (MOST_LANES + 1, 0)  # a lane for one alone costs no more


def test_a_lane_can_belong_to_an_affair() -> None:
    told = (event("2031-05-05", affair="visit"), event("2031-05-06", affair="small"), event("2031-05-07"))
    found, lanes = in_lanes(*told, grouping="affairs", names={"visit": "The visit to Fennmark"})
    assert [lane.name for lane in lanes.lanes] == ["The visit to Fennmark", "All other events"]
    assert [each.lanes for each in found] == [(0,), (1,), (1,)]


def test_undated_events_have_no_place() -> None:
    assert [each.row.event for each in placed(table(event("2031-05-05"), event(None)))] == ["ev0"]


def test_news_stands_on_the_day_of_which_it_is_the_news() -> None:
    week = event("2031-05-01", "2031-05-05", precision="week")
    vague, news = placed(table(week, week | {"date_basis": "news"}))
    assert (vague.at.day, news.at.day) == (3, 5)
    assert (is_vague(vague, "day"), is_vague(news, "day")) == (True, False)


MARCH = tuple(f"2021-03-{day:02}" for day in range(1, 9))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (("2014-05-01", "2021-02-20", "2021-03-01", "2021-03-07", "2021-03-17"), ("2021-02-20", "2021-03-17")),
        # Nothing is far off.
        (("2021-02-20", "2021-03-01", "2021-03-07", "2021-03-17"), ("2021-02-20", "2021-03-17")),
        (("2014-01-01", "2015-01-01", "2016-01-01", "2017-01-01", "2018-01-01"), ("2014-01-01", "2018-01-01")),
        # One long before, one long after.
        (("2014-05-01", *MARCH, "2023-01-01"), ("2021-03-01", "2021-03-08")),
        # What ends the story a little later belongs to it.
        (("2014-05-01", *MARCH, "2021-03-20"), ("2021-03-01", "2021-03-20")),
        # Too few to tell what is usual, over many years: those that are known to the month.
        (("2019-01-16", "2021-03-17"), ("2019-01-16", "2021-03-17")),
    ],
)
def test_the_story_is_where_most_events_are_the_end_included(given: tuple[str, ...], shown: tuple[str, str]) -> None:
    known = days(*given)
    assert story(known, known[0], known[-1]) == tuple(days(*shown))


def test_what_is_known_to_years_does_not_squeeze_the_story() -> None:
    assert story(days(*MARCH), date(2001, 1, 1), date(2021, 12, 31)) == tuple(days("2021-03-01", "2021-03-08"))
    assert story(days("2019-01-16", "2021-03-17"), date(2001, 1, 1), date(2021, 12, 31))[0] == date(2019, 1, 16)
    assert story([], date(2001, 1, 1), date(2004, 12, 31)) == (date(2001, 1, 1), date(2004, 12, 31))
