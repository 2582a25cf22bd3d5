"""The Timeline’s drawing on the page: a component of ours, and what a press, a drag or a key in it does."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import streamlit as st

from dashboard.charts.timeline_drawing import day_of, handed
from dashboard.model.drawing import Drawing
from dashboard.model.event_drawing import number
from dashboard.shell import builds, context

KEY = "timeline_chart"
FROM_LIST = "_timeline_from_list"
"""Session key: whether the picked event was picked in the list, and its card stands there."""

_FOLDER = builds.ASSETS / "timeline"
_SCRIPTS = ("days", "layout", "picture", "story", "moves", "hands", "saying", "main")
_COMPONENT = st.components.v2.component(
    "timeline",
    html=(_FOLDER / "frame.html").read_text(encoding="utf-8"),
    css=(_FOLDER / "timeline.css").read_text(encoding="utf-8"),
    js="\n".join((_FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS),
)


def chart(
    drawing: Drawing,
    *,
    title: str,
    source: str,
    legend: str,
    span: tuple[date, date] | None,
    picked: str | None,
    alone: bool = False,
) -> None:
    """The drawing. ``span`` are the days that the address asks for; ``title`` and ``source`` stand on a saved picture.

    ``alone``: one affair is shown, and there is nothing to group by.
    """
    data = handed(drawing, title=title, source=source, legend=legend)
    data |= {
        "span": [number(span[0]), number(span[1])] if span else None,
        "picked": picked,
        "alone": alone,
        "total": drawing.dated,
    }
    _COMPONENT(
        key=KEY,
        data=data,
        on_picked_change=_pick,
        on_span_change=_span,
        on_grouping_change=_group,
    )


def _sent(name: str) -> Any:
    """What the browser sent; anything may come from there."""
    return st.session_state[KEY].get(name)


def _pick() -> None:
    event = _sent("picked")
    if isinstance(event, str):
        st.session_state[FROM_LIST] = False
        context.select(event=event)


def _span() -> None:
    days = _sent("span")
    if isinstance(days, list) and len(days) == 2 and all(isinstance(each, int) for each in days):
        select_span((day_of(min(days)), day_of(max(days))))
    elif days == "story":
        select_span(None)


def select_span(days: tuple[date, date] | None) -> None:
    """Shows these days; those of the story for None. The list follows, from its first part."""
    since, until = days or (None, None)
    picked: dict[str, Any] = {"from": since, "to": until, "number": None, "undated": None}
    context.select(**picked)


def span_of(selection: dict[str, str]) -> tuple[date, date] | None:
    """The days that an address asks for; None where it asks for none, or for what is no span."""
    try:
        since, until = (date.fromisoformat(selection[name]) for name in ("from", "to"))
    except (KeyError, ValueError):
        return None
    return (since, until) if since <= until else None


def _group() -> None:
    chosen = _sent("grouping")
    if chosen in ("actors", "affairs"):
        context.select(lanes=cast(str, chosen) if chosen == "affairs" else None)
