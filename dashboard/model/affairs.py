"""Affairs: the events that follow each other in one matter, in order (the column ``affair`` of `Coverage.events`).

No Streamlit. An affair is called by whom most of it is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter
from dashboard.format.wording import event_title
from dashboard.model.rows import rows

STEPS = 12
"""Events of an affair that a card shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """One affair under a filter: its id, whom it is about, the title of its most widely told event, how many events it
    has, the days of the first and last that have one (NaT where none has), and how many outlets tell of it."""

    id: str
    name: str
    widest: str
    events: int
    first: Any
    last: Any
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The steps of an affair that a card shows, rows of `Coverage.events` in order, and how many there are in all."""

    steps: pd.DataFrame
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Affairs:
    """Affairs of more than one event: how many, and the first of them, those of most outlets before those of most
    events."""

    total: int
    first: tuple[Affair, ...]


def affairs_of(coverage: Coverage, filter_: Filter, most: int) -> Affairs:
    """The affairs under the filter, ``most`` of them in full."""
    found = coverage.affairs(filter_, limit=most)
    return Affairs(
        total=coverage.count_affairs(filter_), first=tuple(_affair(coverage, filter_, row) for row in rows(found))
    )


def affair_of(coverage: Coverage, filter_: Filter, affair: str) -> Affair | None:
    """One affair under the filter; None where it is none of those."""
    for row in rows(coverage.affairs(filter_, affair)):
        return _affair(coverage, filter_, row)
    return None


def _affair(coverage: Coverage, filter_: Filter, row: Any) -> Affair:
    """``row`` is one of `Coverage.affairs`."""
    events = coverage.events(filter_, EventChoice(affair=row.affair), order="told")
    widest = event_title(next(rows(events)))
    days = pd.concat([events["earliest"], events["latest"]])
    return Affair(
        id=row.affair,
        name=row.name or widest,
        widest=widest,
        events=row.events,
        first=days.min(),
        last=days.max(),
        outlets=row.outlets,
    )


def course_of(coverage: Coverage, filter_: Filter, affair: str, event: str) -> Course:
    """The affair's events in order of time: all where they are few, else the event and those most widely told."""
    choice = EventChoice(affair=affair)
    total = coverage.count_events(filter_, choice)["events"]
    shown = coverage.events(filter_, choice, order="told", limit=STEPS)
    if total > STEPS and event not in set(shown["event"]):
        shown = pd.concat([shown.head(STEPS - 1), coverage.event(event)])
    return Course(steps=shown.sort_values(["day", "event"], na_position="last"), total=total)
