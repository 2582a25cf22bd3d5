"""The Timeline’s axis."""

from __future__ import annotations

from datetime import date
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.timeline_figure import timeline_figure
from dashboard.format.palette import LIGHT
from dashboard.model.lanes import lay_out
from tests.dashboard.drawn import NAMES, draw, event, table


def figure(*events: dict[str, Any]) -> go.Figure:
    return timeline_figure(draw(*events), LIGHT)


def test_days_before_the_calendar_begins_do_not_break_the_drawing() -> None:
    rows = table(event("2031-05-05"))
    rows["earliest"] = [date(1, 1, 1)]
    rows["latest"] = [date(9999, 12, 31)]
    drawn = timeline_figure(lay_out(rows, NAMES), LIGHT)
    assert drawn.layout.xaxis.range == ("0001-01-01", "9999-12-31")


def test_the_time_shown_can_be_chosen_by_buttons_and_a_slider() -> None:
    axis = figure(event("2031-05-05"), event("2033-05-05")).layout.xaxis
    assert [each.label for each in axis.rangeselector.buttons] == ["Month", "Year", "All"]
    assert axis.rangeslider.visible
