"""The Timeline’s axis: which days are shown at first, and the buttons and the slider that show others. No Streamlit."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import plotly.graph_objects as go

from dashboard.format.palette import Palette
from dashboard.model.drawing import Drawing

_TOP, _AXIS, _SLIDER = 44, 46, 34


def lay_out_figure(figure: go.Figure, drawing: Drawing, colours: Palette) -> None:
    """Gives the figure its height, its axis and its manners."""
    text = {"color": colours.text, "family": "Source Sans, sans-serif", "size": 13}
    figure.update_layout(
        height=int(drawing.height + _TOP + _AXIS + _SLIDER),
        margin={"l": 2, "r": 2, "t": _TOP, "b": 4, "pad": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font=text,
        showlegend=False,
        barmode="overlay",
        dragmode="pan",
        clickmode="event+select",
        hovermode="closest",
        hoverdistance=12,
        hoverlabel={"bgcolor": colours.surface, "bordercolor": colours.border, "font": text, "align": "left"},
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": colours.muted, "activecolor": colours.accent},
        xaxis=_time_axis(drawing, colours),
        yaxis={
            "range": [drawing.height, 0],
            "fixedrange": True,
            "visible": False,
            "automargin": False,
        },
    )


def _time_axis(drawing: Drawing, colours: Palette) -> dict[str, Any]:
    whole = _padded(drawing.first, drawing.last)
    span = (drawing.last - drawing.first).days
    buttons: list[dict[str, Any]] = [
        {"count": count, "step": step, "stepmode": "backward", "label": label}
        for days, count, step, label in (
            (31, 1, "month", "Month"),
            (366, 1, "year", "Year"),
            (3_660, 10, "year", "10 years"),
        )
        if span > days
    ]
    return {
        "type": "date",
        "automargin": False,
        "range": _padded(*drawing.view),
        "color": colours.muted,
        "gridcolor": colours.border,
        "griddash": "dot",
        "showgrid": True,
        "linecolor": colours.border,
        "tickfont": {"color": colours.muted, "size": 12},
        "ticklabelmode": "instant",
        "nticks": 8,
        "hoverformat": "%d %B %Y",
        "tickformatstops": [
            {"dtickrange": [None, 86_400_000], "value": "%-d %b\n%Y"},
            {"dtickrange": [86_400_000, "M1"], "value": "%-d %b\n%Y"},
            {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
        "minallowed": whole[0],
        "maxallowed": whole[1],
        "rangeslider": {
            "visible": True,
            "range": whole,
            "thickness": _SLIDER / max(1.0, drawing.height),
            "bgcolor": colours.surface,
            "bordercolor": colours.border,
            "borderwidth": 1,
        },
        "rangeselector": {
            "buttons": [*buttons, {"step": "all", "label": "All"}],
            "bgcolor": colours.surface,
            "activecolor": colours.border,
            "bordercolor": colours.border,
            "borderwidth": 1,
            "font": {"color": colours.text, "size": 12},
            "x": 0,
            "xanchor": "left",
            "y": 1 + 10 / max(1.0, drawing.height),
            "yanchor": "bottom",
        },
    }


def _padded(first: date, last: date) -> list[str]:
    """The days with some room around them, a fortnight at least, as ISO 8601."""
    days = (last - first).days + 1
    room = max(3, round(days * 0.05), (14 - days) // 2)
    return [shifted(first, timedelta(days=-room)), shifted(last, timedelta(days=room + 1))]


def shifted(day: date, by: timedelta) -> str:
    """The day so much later, as ISO 8601; the first or last day that there is where that lies beyond."""
    try:
        return (day + by).isoformat()
    except OverflowError:
        return (date.min if by.days < 0 else date.max).isoformat()
