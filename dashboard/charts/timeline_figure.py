"""The drawing of the Timeline: events in the lanes of those who act, as `dashboard.model.lanes` places them.

What is known to the day is a mark; days one of which is meant are a soft bar under it; a bar from end to end is drawn
for real intervals only; an open end fades. All words come from articles: they are escaped.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from html import escape
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from analysis.records import HAPPENED
from dashboard.charts import event_marks
from dashboard.charts.time_axis import lay_out_figure, shifted
from dashboard.format.dating import INFERRED, in_words, spanned
from dashboard.format.palette import QUAD_CLASS, Palette
from dashboard.format.wording import counted, shortened
from dashboard.model.drawing import BARS, FADE, HEADER, TOLD, WIDE, Bar, Drawing, Mark

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "showSendToCloud": False,
    "scrollZoom": False,
    "modeBarButtonsToRemove": ["sendChartToCloud", "select2d", "lasso2d", "autoScale2d"],
    "toImageButtonOptions": {"filename": "timeline", "scale": 2},
}
"""How the chart behaves in the browser: no button that sends it to a cloud, no zoom while the page is scrolled."""

_WRAP = 46
_STEPS = 6
_BELOW_LINE = 8
"""Pixels by which a label stands lower than its mark where a line runs beside it: above it, lanes have their names."""


def timeline_figure(drawing: Drawing, colours: Palette) -> go.Figure:
    """The drawing as a figure with a slider and buttons for the time that is shown.

    A mark's customdata is its event's id; a bar's is the key of its lane, its first and its last day (ISO 8601).
    """
    figure = go.Figure()
    if drawing.bars:
        _bars(figure, drawing, colours)
    else:
        _stretches(figure, drawing, colours)
        _marks(figure, drawing, colours)
    _lanes(figure, drawing, colours)
    lay_out_figure(figure, drawing, colours)
    return figure


def in_plain_words(drawing: Drawing) -> str:
    """What the drawing shows, for somebody who does not see it."""
    names = ", ".join(f"{lane.name} ({lane.events:,})" for lane in drawing.lanes[:3])
    what = counted(drawing.dated, "event" if drawing.told else "dated event")
    return f"{what} from {spanned(drawing.first, drawing.last)} in lanes of actors, first {names}. Listed below."


# --- single marks ---------------------------------------------------------------------------------------------------


def _stretches(figure: go.Figure, drawing: Drawing, colours: Palette) -> None:
    """Under the marks: soft bars, intervals, and ends that fade."""
    fade = timedelta(days=max(1.0, _days(drawing) * FADE / WIDE))
    lines: dict[tuple[str, int, float, str], list[tuple[Any, Any, float]]] = {}
    for mark in drawing.marks:
        colour = colours.event_type(mark.told.type)
        days = mark.stretch
        if days.extent == "about":
            lines.setdefault((colour, 15, 0.2, "solid"), []).append((_start(days.first), _stop(days.last), mark.y))
        elif days.extent == "interval":
            dash = "solid" if mark.told.status in HAPPENED else "4px,3px"
            lines.setdefault((colour, 4, 0.9, dash), []).append((_start(days.first), _stop(days.last), mark.y))
        elif days.extent in ("from", "until"):
            way = 1 if days.extent == "from" else -1
            for step in range(_STEPS):
                ends = sorted(shifted(mark.at, way * fade * share / _STEPS) for share in (step, step + 1))
                opacity = round(0.8 * (1 - step / _STEPS), 2)
                lines.setdefault((colour, 4, opacity, "solid"), []).append((ends[0], ends[1], mark.y))
    for (colour, width, opacity, dash), parts in lines.items():
        figure.add_scatter(
            x=[x for begin, end, _ in parts for x in (begin, end, None)],
            y=[y for *_, height in parts for y in (height, height, None)],
            mode="lines",
            line={"color": colour, "width": width, "dash": dash},
            opacity=opacity,
            hoverinfo="skip",
        )


def _marks(figure: go.Figure, drawing: Drawing, colours: Palette) -> None:
    """The marks, in one trace, so that picking one dims the others; over them what tells the status."""
    shown = drawing.marks
    size = 13 if len(shown) <= 200 else 11
    tints = [colours.event_type(mark.told.type) for mark in shown]
    figure.add_scatter(
        x=[_noon(mark.at) for mark in shown],
        y=[mark.y for mark in shown],
        mode="markers",
        customdata=[mark.told.event for mark in shown],
        hovertext=[hover(mark) for mark in shown],
        hoverinfo="text",
        cliponaxis=True,
        marker={
            "symbol": [event_marks.symbol(mark.told.type, mark.told.status) for mark in shown],
            "size": size,
            "color": tints,
            "line": {"color": tints, "width": 1.6},
            "opacity": [0.4 if mark.told.date_basis == TOLD else 1 for mark in shown],
        },
        selected={"marker": {"size": size + 5, "opacity": 1}},
        unselected={"marker": {"opacity": 0.45}},
        name="events",
    )
    over = [mark for mark in shown if event_marks.style(mark.told.status).filling in event_marks.OVERLAYS]
    if over:
        figure.add_scatter(
            x=[_noon(mark.at) for mark in over],
            y=[mark.y for mark in over],
            mode="markers",
            hoverinfo="skip",
            marker={
                "symbol": [event_marks.OVERLAYS[event_marks.style(mark.told.status).filling] for mark in over],
                "size": size + 7,
                "color": [colours.event_type(mark.told.type) for mark in over],
                "line": {"width": 1.6},
            },
        )
    beside, above = size / 2 + 7, size / 2 - 1
    for mark in shown:
        left, right = {"xanchor": "right", "xshift": -beside}, {"xanchor": "left", "xshift": beside}
        ground = INFERRED.get(mark.told.date_basis or "")
        signs = (ground.sign if ground else "") + (event_marks.DOUBT_SIGN if mark.told.doubt else "")
        if signs:
            _word(figure, mark, signs, 14, colours, yshift=above, **(right if mark.leftwards else left))
        if mark.label:
            lowered = {"yshift": -_BELOW_LINE} if _crossed(mark) else {}
            _word(figure, mark, mark.label, 12, colours, **lowered, **(left if mark.leftwards else right))


def _crossed(mark: Mark) -> bool:
    """Whether the line of the mark's days runs where its label stands: it would strike the words through."""
    lines = {"interval": "right", "from": "right", "until": "left"}
    return lines.get(mark.stretch.extent) == ("left" if mark.leftwards else "right")


def _word(figure: go.Figure, mark: Mark, words: str, size: int, colours: Palette, **place: Any) -> None:
    # An annotation, not a trace of words: the slider draws those too.
    figure.add_annotation(
        x=_noon(mark.at),
        y=mark.y,
        yanchor="middle",
        text=escape(words, quote=False),
        showarrow=False,
        borderpad=0,
        font={"size": size, "color": colours.text},
        captureevents=False,
        **place,
    )


def hover(mark: Mark) -> str:
    """What is said of a mark under the pointer: lines of escaped text."""
    told = mark.told
    basis = {"stated": "stated", TOLD: "first told; nobody dates it"}.get(told.date_basis or "")
    said = f"says {told.asserted_by}" if told.asserted_by else f"told by {told.source or 'the article itself'}"
    lines = [
        shortened(told.title, 160),
        f"{told.when}, {basis}" if basis else told.when,
        f"{said} · {told.told_in}",
        told.doubt,
        f"“{told.sentence}”",
    ]
    return "<br>".join(escape(part, quote=False) for line in lines if line for part in wrap(line, _WRAP))


# --- bars -----------------------------------------------------------------------------------------------------------


def _bars(figure: go.Figure, drawing: Drawing, colours: Palette) -> None:
    names = {lane.key: lane.name for lane in drawing.lanes}
    by_quad: dict[str, list[Bar]] = {}
    for bar in drawing.bars:
        by_quad.setdefault(bar.quad, []).append(bar)
    tints: dict[str, str] = {quad: colour for quad, colour in colours.quads.items()}  # noqa: C416
    share = BARS / max(1, drawing.most)
    totals: Counter[tuple[str, date]] = Counter()
    for bar in drawing.bars:
        totals[bar.lane, bar.first] += bar.count
    for quad in (*dict.fromkeys(QUAD_CLASS.values()), ""):
        bars = by_quad.get(quad, [])
        if not bars:
            continue
        figure.add_bar(
            x=[_start(bar.first) for bar in bars],
            # The axis runs downwards: a bar grows upwards from its foot.
            y=[-bar.count * share for bar in bars],
            base=[bar.foot - bar.below * share for bar in bars],
            width=[((bar.last - bar.first).days + 1) * 86_400_000 * 0.86 for bar in bars],
            offset=0,
            customdata=[[bar.lane, bar.first.isoformat(), bar.last.isoformat()] for bar in bars],
            hovertext=[_bar_hover(bar, names[bar.lane], totals[bar.lane, bar.first]) for bar in bars],
            hoverinfo="text",
            marker={"color": tints.get(quad, colours.muted), "line": {"width": 0}},
            unselected={"marker": {"opacity": 0.5}},
            name=quad or "other",
        )


def _bar_hover(bar: Bar, name: str, total: int) -> str:
    part = f"{bar.count:,} of {counted(total, 'event')}: {bar.quad or 'other'}"
    lines = (shortened(name, 60), days_of(bar.first, bar.last), part)
    return "<br>".join(escape(line, quote=False) for line in lines)


def days_of(first: date, last: date) -> str:
    """A bar's days in words: ``May 2031``, ``5 – 11 May 2031``."""
    precision = "year" if (last - first).days > 31 else "month" if (last - first).days > 6 else "day"
    return in_words(first, last, precision)


# --- lanes and axis -------------------------------------------------------------------------------------------------


def _lanes(figure: go.Figure, drawing: Drawing, colours: Palette) -> None:
    """A rule above each lane, and its name under the rule: beside the lane it would take the room of the days."""
    for lane in drawing.lanes:
        rule = {"color": colours.border, "width": 1}
        figure.add_shape(type="line", x0=0, x1=1, xref="x domain", y0=lane.top, y1=lane.top, line=rule, layer="below")
        name = escape(shortened(lane.name, 44), quote=False)
        figure.add_annotation(
            x=0,
            xref="x domain",
            xanchor="left",
            y=lane.top + HEADER / 2 + 1,
            yanchor="middle",
            text=f"<b>{name}</b>  {lane.events:,}",
            showarrow=False,
            align="left",
            borderpad=0,
            font={"size": 13, "color": colours.text},
            bgcolor=colours.background,
        )


def _days(drawing: Drawing) -> int:
    return max(14, (drawing.view[1] - drawing.view[0]).days + 1)


def _start(day: date | None) -> str:
    assert day is not None
    return day.isoformat()


def _stop(day: date | None) -> str:
    """The end of the day: it is part of the stretch."""
    assert day is not None
    return f"{day.isoformat()}T23:59"


def _noon(day: date) -> str:
    # At midnight a mark would stand on the border between two days.
    return f"{day.isoformat()}T12:00"
