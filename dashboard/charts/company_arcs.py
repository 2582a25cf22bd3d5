"""Who appears with whom, as arcs: the actor on top, companions below in their order, an arc where sentences are shared.

The rows are those of the list beside it, so that a name is found by its place. No Streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from math import cos, pi, sin, sqrt

import plotly.graph_objects as go

from dashboard.format.palette import Palette
from dashboard.format.wording import counted, shortened

ROW = 34
"""Pixels from one name to the next."""
_STEPS = 24
_THICKEST = 6.0
_NAME = 26
_ROUND = 6


def company_figure(
    names: Sequence[str], ids: Sequence[str], pairs: Mapping[tuple[int, int], int], colours: Palette
) -> go.Figure:
    """The drawing. ``names`` and ``ids``: the actor's and the companions'; ``pairs`` maps places in them to sentences.

    Each point of a name carries its id as customdata. Names are untrusted: they are escaped.
    """
    most = max(pairs.values(), default=1)
    farthest = max((other - one for one, other in pairs), default=1)
    figure = go.Figure()
    middles: list[tuple[float, float, str]] = []
    # Arcs of the actor lie above the others, thick ones below thin ones.
    for (one, other), sentences in sorted(pairs.items(), key=lambda each: (each[0][0] == 0, -each[1])):
        xs, ys = _arc(one, other, farthest)
        own = one == 0
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            line={
                "color": colours.accent if own else colours.muted,
                "width": 1 + (_THICKEST - 1) * sentences / most,
                "shape": "spline",
            },
            opacity=0.85 if own else 0.3,
            hoverinfo="skip",
        )
        words = f"{_safe(names[one])} and {_safe(names[other])}: {counted(sentences, 'shared sentence')}"
        middles.append((xs[_STEPS // 2], ys[_STEPS // 2], words))
    figure.add_scatter(
        x=[x for x, _, _ in middles],
        y=[y for _, y, _ in middles],
        mode="markers",
        marker={"size": 18, "color": colours.background, "opacity": 0},
        hovertext=[words for _, _, words in middles],
        hoverinfo="text",
    )
    figure.add_scatter(
        x=[0.0] * len(names),
        y=[-float(place) for place in range(len(names))],
        mode="markers",
        marker={
            "size": [13] + [9] * (len(names) - 1),
            "color": [colours.accent] + [colours.text] * (len(names) - 1),
            "opacity": 1,
            "line": {"width": 0},
        },
        customdata=list(ids),
        hovertext=[_safe(name) for name in names],
        hoverinfo="text",
    )
    figure.update_layout(
        height=ROW * len(names) + 24,
        margin={"l": 0, "r": 8, "t": 8, "b": 8},
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"color": colours.text, "family": "Source Sans, sans-serif", "size": 14},
        hoverlabel={
            "bgcolor": colours.surface,
            "bordercolor": colours.border,
            "font": {"color": colours.text, "family": "Source Sans, sans-serif", "size": 14},
        },
        hovermode="closest",
        dragmode=False,
        # Few rows make a low drawing: its arcs stay round where they do not reach across.
        xaxis={"visible": False, "range": [-0.04, max(1.06, _ROUND / farthest)], "fixedrange": True},
        yaxis={
            "tickvals": [-place for place in range(len(names))],
            "ticktext": [
                f"<b>{_safe(shortened(name, _NAME))}</b>" if place == 0 else _safe(shortened(name, _NAME))
                for place, name in enumerate(names)
            ],
            "range": [0.6 - len(names), 0.4],
            "showgrid": False,
            "zeroline": False,
            "automargin": True,
            "fixedrange": True,
        },
    )
    return figure


def _arc(one: int, other: int, farthest: int) -> tuple[list[float], list[float]]:
    """Half an ellipse from one row to another. Farther rows bulge more, the ``farthest`` by 1."""
    middle, half = -(one + other) / 2, (other - one) / 2
    # The square root keeps arcs between neighbours from hugging the names.
    width = sqrt((other - one) / farthest)
    angles = [pi / 2 - pi * step / _STEPS for step in range(_STEPS + 1)]
    return [width * cos(each) for each in angles], [middle + half * sin(each) for each in angles]


def company_alt(names: Sequence[str], pairs: Mapping[tuple[int, int], int]) -> str:
    """The drawing in a sentence: with whom the actor shares most sentences."""
    own = sorted(((other, count) for (one, other), count in pairs.items() if one == 0), key=lambda each: -each[1])
    if not own:
        return f"{names[0]} shares no sentence with another actor"
    most = ", ".join(f"{names[other]} ({counted(count, 'sentence')})" for other, count in own[:3])
    return f"{names[0]} shares most sentences with {most}"


def _safe(text: str) -> str:
    # Plotly reads a few tags and entities in its texts.
    return escape(" ".join(text.split()))
