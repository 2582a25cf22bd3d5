"""The Timeline’s drawing as the browser is handed it: compact rows, the shapes of marks, colours. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dashboard.charts import event_marks
from dashboard.format.dating import INFERRED, spanned
from dashboard.format.palette import DARK, LIGHT, QUAD_CLASS, css
from dashboard.format.wording import counted
from dashboard.model.drawing import OTHERS, TOLD, Drawing, Mark
from dashboard.model.event_drawing import number

QUADS: tuple[str, ...] = (*LIGHT.quads, "")
"""Quad classes in the order in which rows name them by number."""
_FILLINGS = ("full", *event_marks.OVERLAYS, "half", "open")
_EXTENTS = ("day", "about", "interval", "from", "until")
_KNOWN = ("day", "week", "month")


def handed(drawing: Drawing, *, title: str, source: str, legend: str) -> dict[str, Any]:
    """The drawing for the browser, as JSON takes it.

    ``title`` and ``source`` stand on a picture that is saved; ``legend`` is HTML of ours.
    """
    return {
        "name": in_plain_words(drawing),
        "title": title,
        "source": source,
        "legend": legend,
        "grouping": drawing.grouping,
        "lanes": [[lane.name, lane.events, lane.key == OTHERS] for lane in drawing.lanes],
        "marks": [_row(mark) for mark in drawing.marks],
        "whole": drawing.is_whole,
        "counts": [
            [each.lane, each.day, _KNOWN.index(each.known), QUADS.index(each.quad), each.events]
            for each in drawing.counts
        ],
        "begins": drawing.begins,
        "ends": drawing.ends,
        "days": [number(drawing.first), number(drawing.last)],
        "story": [number(drawing.story[0]), number(drawing.story[1])],
        "shapes": [event_marks.SHAPES[quad] for quad in QUADS],
        "overlays": [event_marks.OVERLAYS.get(filling, "") for filling in _FILLINGS],
        "fillings": list(_FILLINGS),
        "colours": _COLOURS,
    }


_COLOURS: Mapping[str, Any] = {
    "quads": [
        *(css(light, DARK.quads[quad]) for quad, light in LIGHT.quads.items()),
        css(LIGHT.muted, DARK.muted),
    ],
    **{
        name: css(getattr(LIGHT, name), getattr(DARK, name))
        for name in ("background", "surface", "text", "muted", "border", "accent")
    },
}


def _row(mark: Mark) -> list[Any]:
    edge = 2 if mark.date_basis == TOLD else 1 if mark.date_basis in INFERRED else 0
    return [
        mark.event,
        mark.at,
        mark.first,
        mark.last,
        _EXTENTS.index(mark.extent),
        mark.lanes,
        QUADS.index(QUAD_CLASS.get(mark.type, "")),
        _FILLINGS.index(event_marks.style(mark.status, mark.claimed).filling),
        edge,
        mark.title,
        mark.when,
        mark.facts,
        mark.sentence,
        mark.doubt,
    ]


def in_plain_words(drawing: Drawing) -> str:
    """What the drawing shows, for somebody who does not see it."""
    names = ", ".join(f"{lane.name} ({lane.events:,})" for lane in drawing.lanes[:3])
    what = counted(drawing.dated, "event" if drawing.told else "dated event")
    return f"{what} from {spanned(drawing.first, drawing.last)} in lanes of {drawing.grouping}, first {names}."


def day_of(days: int) -> date:
    """The day of a number of days since 1 January 1970; the first or last that there is where it lies beyond."""
    return date.fromordinal(min(max(days + date(1970, 1, 1).toordinal(), 1), date.max.toordinal()))
