"""Attention over time as lines to look into: zoom, exact values, lines that are hidden by a press. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import plotly.graph_objects as go

from dashboard.charts.volume_bars import bar_name
from dashboard.format.palette import Palette
from dashboard.model.compare_time import Attention

DASHES = ("solid", "dash", "dot", "dashdot")
"""A line of its own for each column, so that colour does not speak alone."""

_HOVER = "%{customdata[0]}: %{y} %, %{customdata[1]} of %{customdata[2]}<extra>%{fullData.name}</extra>"


def attention_figure(found: Attention, names: Mapping[str, str], of: str, colours: Palette) -> go.Figure:
    """A line a column of ``found``, called by ``names``; ``of`` says what the shares are of. The words are escaped:
    Plotly reads HTML."""
    figure = go.Figure()
    periods = [bar_name(when, found.period) for when in found.shares.index]
    for nth, key in enumerate(found.shares.columns):
        counts = zip(found.counts[key], found.of[key], strict=True)
        figure.add_scatter(
            x=list(found.shares.index),
            y=[round(float(share), 1) for share in found.shares[key]],
            name=escape(names[key]),
            mode="lines+markers",
            line={"color": colours.categories[nth % len(colours.categories)], "dash": DASHES[nth % len(DASHES)]},
            customdata=[
                [period, int(count), int(whole)] for period, (count, whole) in zip(periods, counts, strict=True)
            ],
            hovertemplate=_HOVER,
        )
    figure.update_layout(
        height=340,
        margin={"l": 72, "r": 12, "t": 8, "b": 36},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": colours.text, "size": 13, "family": "Source Sans, sans-serif"},
        legend={"orientation": "h", "y": 1.12, "x": 0},
        hovermode="closest",
    )
    figure.update_xaxes(gridcolor=colours.border, linecolor=colours.border)
    figure.update_yaxes(
        gridcolor=colours.border,
        rangemode="tozero",
        ticksuffix=" %",
        title={"text": f"Share {of}", "standoff": 12, "font": {"size": 13}},
    )
    return figure
