"""Events as TimelineJS reads them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard.format.timelinejs_file import Slide, timelinejs_file

SLIDE = Slide(
    id="ev-visit",
    first=date(2031, 5, 5),
    last=date(2031, 5, 5),
    precision="day",
    shown_date="5 May 2031",
    headline="Ada Quill visited Fennmark",
    text="“Ada Quill <b>visited</b>.”",
    url="http://127.0.0.1/event?event=ev-visit&on=event",
    group="Ada Quill",
)


def events(*slides: Slide) -> list[dict[str, Any]]:
    return json.loads(timelinejs_file(slides, title="A & B"))["events"]


def test_a_slide_has_the_documented_fields_and_its_words_are_no_html() -> None:
    (event,) = events(SLIDE)
    assert event["start_date"] == {"year": 2031, "month": 5, "day": 5} and "end_date" not in event
    assert (event["unique_id"], event["group"], event["display_date"]) == ("ev-visit", "Ada Quill", "5 May 2031")
    assert "&lt;b&gt;visited" in event["text"]["text"] and "event=ev-visit&amp;on=event" in event["text"]["text"]
    assert json.loads(timelinejs_file([], title="A & B"))["title"]["text"]["headline"] == "A &amp; B"


@pytest.mark.parametrize(
    ("first", "last", "precision", "start", "end"),
    [
        ("2031-03-01", "2031-03-31", "month", {"year": 2031, "month": 3}, None),
        ("2031-01-01", "2031-12-31", "year", {"year": 2031}, None),
        ("2030-01-01", "2039-12-31", "decade", {"year": 2030}, {"year": 2039}),
        (
            "2031-05-05",
            "2031-05-08",
            "week",
            {"year": 2031, "month": 5, "day": 5},
            {"year": 2031, "month": 5, "day": 8},
        ),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_known(
    first: str, last: str, precision: str, start: dict[str, int], end: dict[str, int] | None
) -> None:
    days = {"first": date.fromisoformat(first), "last": date.fromisoformat(last)}
    (event,) = events(replace(SLIDE, **days, precision=precision))
    assert (event["start_date"], event.get("end_date")) == (start, end)


def test_an_open_end_has_no_date_and_what_has_no_day_is_left_out() -> None:
    begun, ended = events(replace(SLIDE, last=None), replace(SLIDE, first=None), replace(SLIDE, first=None, last=None))
    assert "end_date" not in begun and ended["start_date"]["day"] == 5
