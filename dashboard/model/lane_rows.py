"""Single marks in their lanes: each event in the first row in which nothing is in its way. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.format.dating import INFERRED
from dashboard.format.event_words import doubt, when
from dashboard.format.wording import event_title, shortened
from dashboard.model.drawing import (
    FADE,
    GAP,
    HEADER,
    ROW,
    Lane,
    Mark,
    Placed,
    Told,
)

_MARK, _LETTER, _SIGN = 20, 6.6, 9


def _told(row: Any) -> Told:
    return Told(
        event=row.event,
        title=event_title(row),
        type=row.type,
        status=row.status,
        when=when(row),
        date_basis=row.date_basis,
        asserted_by=row.asserted_by,
        source=row.source,
        told_in=row.told_in,
        sentence=shortened(row.sentence, 150),
        doubt=doubt(row),
    )


def in_rows(
    placed: Sequence[Placed],
    order: Sequence[str],
    titles: Mapping[str, str],
    view: tuple[date, date],
    width: int,
    labelled: bool,
) -> tuple[tuple[Lane, ...], tuple[Mark, ...], int]:
    """Every event in the first row of its lane in which nothing is in its way; lanes, marks, and how many rows."""
    lanes, marks, top, total = [], [], 0.0, 0
    days_a_pixel = max(14, (view[1] - view[0]).days + 1) / width
    right = view[1].toordinal() / days_a_pixel + _MARK
    for key in order:
        own = sorted(
            (each for each in placed if key in each.lanes),
            key=lambda each: (each.days.first or each.at, each.days.last or each.at, each.row.event),
        )
        taken: list[list[tuple[float, float]]] = []
        for each in own:
            words = len(each.label) * _LETTER + _MARK / 2 if labelled and each.label else 0
            # At the right edge a label would be cut off.
            leftwards = each.at <= view[1] and each.at.toordinal() / days_a_pixel + words > right
            begin, end = _extent(each, days_a_pixel, words, leftwards)
            row = next((at for at, spans in enumerate(taken) if _is_free(spans, begin, end)), len(taken))
            if row == len(taken):
                taken.append([])
            taken[row].append((begin, end))
            y = top + HEADER + row * ROW + ROW / 2
            label = each.label if labelled else ""
            marks.append(Mark(_told(each.row), y, each.at, each.days, label, leftwards and labelled))
        bottom = top + HEADER + len(taken) * ROW + GAP
        lanes.append(Lane(key, titles[key], len(own), top, bottom))
        top, total = bottom, total + len(taken)
    return tuple(lanes), tuple(marks), total


def _is_free(spans: Sequence[tuple[float, float]], begin: float, end: float) -> bool:
    return all(last <= begin or first >= end for first, last in spans)


def _extent(each: Placed, days_a_pixel: float, words: float, leftwards: bool) -> tuple[float, float]:
    """From where to where an event takes room, in pixels."""
    at = each.at.toordinal() / days_a_pixel
    first = (each.days.first or each.at).toordinal() / days_a_pixel
    last = (each.days.last or each.at).toordinal() / days_a_pixel
    # The signs of what is inferred or doubtful stand where the label does not.
    signs = _SIGN * ((each.row.date_basis in INFERRED) + bool(doubt(each.row)))
    before = max(_MARK / 2 + (words if leftwards else signs), FADE if each.days.extent == "until" else 0)
    after = max(_MARK / 2 + (signs if leftwards else words), FADE if each.days.extent == "from" else 0)
    return min(first, at - before), max(last, at + after)
