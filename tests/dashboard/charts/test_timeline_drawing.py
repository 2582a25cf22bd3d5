"""The Timeline's drawing as it is handed to the browser."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from dashboard.charts import event_marks
from dashboard.charts.timeline_drawing import QUADS, day_of, handed, in_plain_words
from dashboard.model.drawing import TOLD, Count, Drawing, Lane, Mark
from dashboard.model.event_drawing import number

DAY = number(date(2031, 5, 5))
assert DAY is not None
MARK = Mark(
    event="ev-visit",
    type="CONSULT",
    status="occurred",
    at=DAY,
    extent="day",
    first=DAY,
    last=DAY,
    date_basis="stated",
    lanes=(0,),
    title="Ada Quill visited Fennmark",
    when="5 May 2031",
    facts="told by The Fennmark Post · 1 article",
    sentence="<b>Ada Quill</b> visited.",
)
DRAWING = Drawing(
    dated=1,
    lanes=(Lane("ada-quill", "Ada Quill", 1),),
    marks=(MARK,),
    actors=1,
    first=date(2031, 5, 5),
    last=date(2031, 5, 5),
    story=(date(2031, 5, 5), date(2031, 5, 5)),
)


def hand(drawing: Drawing) -> dict[str, object]:
    made = handed(drawing, title="t", source="s", legend="<p></p>")
    return json.loads(json.dumps(made))


@pytest.mark.parametrize(
    ("changed", "edge", "filling"),
    [
        ({}, 0, "full"),
        ({"date_basis": "news"}, 1, "full"),
        ({"date_basis": TOLD}, 2, "full"),
        ({"claimed": True}, 0, "half"),
        ({"status": "planned"}, 0, "open"),
        ({"status": "denied"}, 0, "crossed"),
    ],
)
def test_a_row_tells_kind_filling_and_edge_by_number(changed: dict[str, str], edge: int, filling: str) -> None:
    made = hand(replace(DRAWING, marks=(replace(MARK, **changed),)))
    (row,) = made["marks"]
    assert row[:6] == ["ev-visit", DAY, DAY, DAY, 0, [0]]
    assert (made["fillings"][row[7]], row[8]) == (filling, edge)
    assert made["shapes"][row[6]] == event_marks.SHAPES["verbal cooperation"]


def test_counts_are_rows_of_numbers() -> None:
    counts = (Count(0, DAY, "week", "material conflict", 7),)
    made = hand(replace(DRAWING, counts=counts, dated=9, begins=(DAY,), ends=(DAY,)))
    assert made["counts"] == [[0, DAY, 1, QUADS.index("material conflict"), 7]]
    assert made["whole"] is False and made["begins"] == [DAY]


def test_the_colours_follow_the_page() -> None:
    assert all(str(each).startswith("light-dark(") for each in hand(DRAWING)["colours"]["quads"])


def test_the_drawing_has_a_name_in_words() -> None:
    assert in_plain_words(DRAWING) == "1 dated event from 5 May 2031 in lanes of actors, first Ada Quill (1)."


def test_days_beyond_the_calendar_are_its_ends() -> None:
    assert day_of(DAY) == date(2031, 5, 5)
    assert (day_of(-(10**9)), day_of(10**9)) == (date.min, date.max)
