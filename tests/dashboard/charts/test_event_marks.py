"""The mark of an event: its shape, colour and filling, and the legend that explains them."""

from __future__ import annotations

from typing import Any, get_args

import plotly.graph_objects as go
import pytest
from plotly.validator_cache import ValidatorCache

from analysis.records import EventType, Status
from dashboard.charts import event_marks
from dashboard.charts.timeline_figure import timeline_figure
from dashboard.format.palette import DARK, LIGHT, QUAD_CLASS
from dashboard.model.drawing import DOUBTFUL
from tests.dashboard.drawn import draw, event


def figure(*events: dict[str, Any]) -> go.Figure:
    return timeline_figure(draw(*events), LIGHT)


def trace(drawn: go.Figure, name: str) -> Any:
    (found,) = [each for each in drawn.data if each.name == name]
    return found


def test_every_type_has_a_symbol_of_its_own_and_the_colour_of_its_quad_class() -> None:
    assert set(event_marks.SYMBOLS) == set(get_args(EventType)) == set(QUAD_CLASS)
    assert len(set(event_marks.SYMBOLS.values())) == len(event_marks.SYMBOLS)
    drawn = figure(event("2031-05-05", type="COERCE"), event("2031-05-09", type="AGREE"))
    assert trace(drawn, "events").marker.color == (LIGHT.event_type("COERCE"), LIGHT.event_type("AGREE"))


@pytest.mark.parametrize("type_", [*get_args(EventType), "SOMETHING NEW"])
def test_plotly_knows_the_symbol_of_every_type_and_status(type_: str) -> None:
    symbols = ValidatorCache.get_validator("scatter.marker", "symbol")
    for status in [*get_args(Status), "something new"]:
        assert symbols.validate_coerce(event_marks.symbol(type_, status))
        assert event_marks.glyph(type_, status, LIGHT).startswith(
            '<img class="cq-glyph" src="data:image/svg+xml;base64,'
        )


def test_status_is_told_by_the_filling() -> None:
    drawn = figure(
        event("2031-05-05"),
        event("2031-05-08", status="planned"),
        event("2031-05-11", status="hypothetical"),
        event("2031-05-14", status="refused"),
    )
    assert trace(drawn, "events").marker.symbol == ("circle", "circle-open", "circle-open-dot", "circle-open")
    (over,) = [each for each in drawn.data if each.name is None and each.mode == "markers"]
    assert (over.x, over.marker.symbol, over.hoverinfo) == (("2031-05-14T12:00",), ("line-ne-open",), "skip")


def test_every_status_is_explained() -> None:
    assert set(event_marks.STYLES) == set(get_args(Status))
    by_filling: dict[str, set[str]] = {}
    for each in event_marks.STYLES.values():
        by_filling.setdefault(each.filling, set()).add(each.meaning)
    assert all(len(meanings) == 1 for meanings in by_filling.values())


def test_the_legend_explains_what_occurs_and_nothing_else() -> None:
    html = event_marks.legend(["CONSULT", "COERCE"], ["occurred", "stalled"], ["day", "about", "running"], DARK)
    for shown in ("Words of cooperation", "Meetings and visits", "Acts of conflict", "stalled: begun, and stuck"):
        assert shown in html
    assert "such as “March 2021”" in html
    assert "the day that the text tells just before" in html
    for hidden in (
        "doubtful",
        "hypothetical",
        "told as news",
        "another account",
        "one end is open",
        "Words of conflict",
    ):
        assert hidden not in html


def test_the_legend_explains_the_sign_of_doubt_apart_from_dates() -> None:
    html = event_marks.legend(["CONSULT"], ["occurred"], ["day", DOUBTFUL], DARK)
    assert "doubtful: it may be read wrongly" in html
    assert "<dt>Date</dt>" not in html
