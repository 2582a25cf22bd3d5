"""An actor over time: articles (texts, outlets) that mention it, by publication, on the ground of all. No Streamlit."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.coverage import Unit
from dashboard.format.palette import Palette
from dashboard.format.wording import counted, day, in_units, period

HEIGHT = 230
_BY_NAME = 14
"""Up to so many periods each is written below its bar; more get a time axis."""


def activity_figure(
    periods: pd.DataFrame, unit: str, name: str, colours: Palette, counted_in: Unit = "articles"
) -> go.Figure:
    """The drawing of `activity.Activity.periods`, which count in ``counted_in``. ``name`` is the actor's, untrusted.

    Each bar carries its first and last day (ISO 8601) as customdata.
    """
    rows: list[Any] = list(periods.itertuples(index=False))
    by_name = len(rows) <= _BY_NAME
    xs = [short(row, unit) for row in rows] if by_name else [_middle(row) for row in rows]
    shared: dict[str, Any] = {
        "x": xs,
        "customdata": [[f"{row.first:%Y-%m-%d}", f"{row.last:%Y-%m-%d}"] for row in rows],
    }
    shared |= {"hovertext": [_hover(row, unit, counted_in) for row in rows], "hoverinfo": "text"}
    figure = go.Figure()
    figure.add_bar(
        y=[row.units for row in rows],
        name=f"mention {escape(' '.join(name.split()))}",
        marker={"color": colours.accent, "line": {"width": 0}},
        **shared,
    )
    figure.add_bar(
        y=[row.others for row in rows],
        name=f"other {counted_in}",
        marker={"color": colours.border, "line": {"width": 0}},
        **shared,
    )
    text = {"color": colours.text, "family": "Source Sans, sans-serif", "size": 14}
    most = max((row.units + row.others for row in rows), default=1)
    figure.update_layout(
        barmode="stack",
        bargap=0.35 if by_name else 0.15,
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 8, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font=text,
        hoverlabel={"bgcolor": colours.surface, "bordercolor": colours.border, "font": text},
        dragmode=False,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"},
        legend_itemclick=False,
        legend_itemdoubleclick=False,
        xaxis={
            "type": "category" if by_name else "date",
            "tickformat": None if by_name else "%b\n%Y" if unit == "month" else "%-d %b\n%Y",
            "fixedrange": True,
            "showgrid": False,
            "automargin": True,
            "color": colours.muted,
            "linecolor": colours.border,
        },
        yaxis={
            "fixedrange": True,
            "gridcolor": colours.border,
            "griddash": "dot",
            "zeroline": False,
            "automargin": True,
            "color": colours.muted,
            "rangemode": "tozero",
            "nticks": 4,
        }
        | ({"dtick": 1} if most <= 4 else {}),
    )
    return figure


def activity_alt(periods: pd.DataFrame, unit: str, name: str, counted_in: Unit = "articles") -> str:
    """The drawing in a sentence."""
    rows: list[Any] = list(periods.itertuples(index=False))
    most = max(rows, key=lambda row: row.units)
    counts = f"{counted_in.capitalize()} that mention {name} by {unit} of publication"
    if counted_in != "outlets":  # one outlet stands in many bars
        counts += f": {sum(row.units for row in rows):,} in all"
    return f"{counts}; most, {most.units:,}, {in_words(most, unit)}"


def in_words(row: Any, unit: str) -> str:
    """The period in words: ``on 7 May 2031``, ``from 5 to 11 May 2031``, ``in May 2031``."""
    if unit == "day":
        return f"on {day(row.first)}"
    return f"in {row.first:%B %Y}" if unit == "month" else f"in the week {period(row.first, row.last)}"


def label(row: Any, unit: str) -> str:
    """The period as a label: ``7 May 2031``, ``5 – 11 May 2031``, ``May 2031``."""
    if unit == "day":
        return day(row.first)
    return f"{row.first:%B %Y}" if unit == "month" else period(row.first, row.last)


def short(row: Any, unit: str) -> str:
    """The period below its bar: ``7 May``, ``May 2031``; a week by its Monday. No two of a drawing are the same."""
    return f"{row.first:%b %Y}" if unit == "month" else f"{row.first.day} {row.first:%b}"


def _middle(row: Any) -> str:
    return f"{row.first + (row.last - row.first) / 2:%Y-%m-%d}"


def _hover(row: Any, unit: str, counted_in: Unit) -> str:
    facts = [
        f"<b>{label(row, unit)}</b>",
        f"{row.units:,} of {in_units(row.units + row.others, counted_in)}",
        counted(row.mentions, "mention"),
        counted(row.quotes, "quote"),
    ]
    return "<br>".join(facts)
