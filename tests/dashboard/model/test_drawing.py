"""What the Timeline's drawing holds."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.model.drawing import (
    FADE,
    MOST_LANES,
    MOST_MARKS,
    MOST_ROWS,
    NARROW,
    NOBODY,
    OTHERS,
    ROW,
    WIDE,
    Drawing,
    Lane,
)
from tests.dashboard.drawn import draw, event


def lane(key: str) -> Lane:
    return Lane(key=key, name=key.strip("\0"), events=1, top=0, bottom=0)


def test_a_drawing_of_nothing_has_no_lane_and_no_mark() -> None:
    empty = Drawing()
    assert (empty.actors, empty.lanes, empty.marks, empty.bars, empty.unit) == (0, (), (), (), None)
    assert draw(event(None, None)) == empty


@pytest.mark.parametrize(
    ("lanes", "others", "actors"),
    [
        (["fennmark", "borland"], 0, 2),
        (["fennmark", OTHERS], 3, 4),
        (["fennmark", NOBODY], 0, 1),
        ([OTHERS, NOBODY], 3, 3),
        ([NOBODY], 0, 0),
    ],
)
def test_actors_are_counted_and_shared_lanes_are_none(lanes: list[str], others: int, actors: int) -> None:
    assert Drawing(lanes=tuple(lane(key) for key in lanes), others=others).actors == actors


@pytest.mark.parametrize("name", ["others", "Nobody"])
def test_an_actor_who_is_called_like_a_shared_lane_has_a_lane_of_its_own(name: str) -> None:
    drawing = draw(event("2031-05-05", source_entities=[], source_names=[name]), event("2031-05-05"))
    assert sorted(each.name for each in drawing.lanes) == sorted(["Fennmark", name])
    assert drawing.actors == 2


def test_a_drawing_never_has_more_lanes_than_can_be_told_apart() -> None:
    many = [event("2031-05-05", source_entities=[], source_names=[f"Actor {nth}"]) for nth in range(MOST_LANES + 3)]
    drawing = draw(*many)
    assert [each.key for each in drawing.lanes].count(OTHERS) == 1
    assert len(drawing.lanes) == MOST_LANES + 1
    assert (drawing.others, drawing.actors, drawing.dated) == (3, MOST_LANES + 3, MOST_LANES + 3)


def test_a_mark_tells_its_event_and_all_of_its_days() -> None:
    (mark,) = draw(event("2031-05-05", "2031-05-07", type="ASSAULT", status="denied")).marks
    assert (mark.told.event, mark.told.type, mark.told.status) == ("ev0", "ASSAULT", "denied")
    assert (mark.stretch.first, mark.stretch.last) == (date(2031, 5, 5), date(2031, 5, 7))
    assert date(2031, 5, 5) <= mark.at <= date(2031, 5, 7)
    assert mark.told.title == "It is denied that Fennmark carried out an attack"


def test_the_sizes_fit_each_other() -> None:
    assert MOST_ROWS * ROW < 1000 < MOST_MARKS * ROW  # what is drawn one by one still fits a page
    assert FADE < NARROW < WIDE
