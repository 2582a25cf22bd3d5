"""Events that are counted in bars."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts.timeline_figure import timeline_figure
from dashboard.format.palette import LIGHT, QUAD_CLASS
from dashboard.model.lane_bars import unit_of
from tests.dashboard.drawn import draw, event, many


def trace(drawn: go.Figure, name: str) -> Any:
    (found,) = [each for each in drawn.data if each.name == name]
    return found


def days(*texts: str) -> Sequence[date]:
    return [date.fromisoformat(text) for text in texts]


def test_thousands_of_events_are_counted_in_bars() -> None:
    drawing = draw(*many(5_000, 10))
    assert (drawing.marks, drawing.unit) == ((), "month")
    assert sum(bar.count for bar in drawing.bars) == 5_000
    assert drawing.most == 310
    drawn = timeline_figure(drawing, LIGHT)
    assert {each.name for each in drawn.data} == set(QUAD_CLASS.values())
    january = trace(drawn, "verbal cooperation")
    assert list(january.customdata[0]) == ["fennmark", "2031-01-01", "2031-01-31"]
    assert "of 310 events: verbal cooperation" in january.hovertext[0]


def test_bars_leave_out_what_is_known_less_exactly_than_their_days() -> None:
    vague = event("2031-01-01", "2031-12-31", precision="year")
    drawing = draw(*many(5_000, 10), vague)
    assert drawing.vague == 1
    assert sum(bar.count for bar in drawing.bars) == 5_000


def test_news_is_counted_on_the_day_of_which_it_is_the_news() -> None:
    news = event("2030-12-29", "2031-01-01", precision="week", date_basis="news")
    drawing = draw(*many(5_000, 10), news)
    assert (drawing.news, drawing.vague) == (1, 0)
    assert sum(bar.count for bar in drawing.bars) == 5_001
    assert min(bar.first for bar in drawing.bars).year == 2031


@pytest.mark.parametrize(
    ("number", "unit"), [(10, "day"), (45, "day"), (200, "week"), (365, "month"), (3_000, "month"), (9_000, "year")]
)
def test_bars_are_as_long_as_suits_the_days_shown(number: int, unit: str) -> None:
    assert unit_of(number) == unit
