"""Affairs: the events that follow each other in one matter, in order (the column ``affair`` of `Coverage.events`).

No Streamlit. An affair is called by whom most of it is about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.event_list import of_affair, ordered
from dashboard.rows import rows
from dashboard.wording import event_title

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
    found = coverage.affairs(filter_)
    told = found.head(most)
    events = coverage.events(filter_)
    by_affair = dict(iter(events[events["affair"].isin(set(told["affair"]))].groupby("affair")))
    return Affairs(total=len(found), first=tuple(_affair(row, by_affair[row.affair]) for row in rows(told)))


def affair_of(coverage: Coverage, filter_: Filter, affair: str) -> Affair | None:
    """One affair under the filter; None where it is none of those."""
    found = coverage.affairs(filter_)
    for row in rows(found[found["affair"] == affair]):
        return _affair(row, of_affair(coverage.events(filter_), affair))
    return None


def _affair(row: Any, events: pd.DataFrame) -> Affair:
    """``row`` is one of `Coverage.affairs`, ``events`` are its events."""
    widest = event_title(next(iter(rows(ordered(events, "told").head(1)))))
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
    every = of_affair(coverage.events(filter_), affair)
    shown = every
    if len(every) > STEPS:
        widest = list(ordered(every, "told")["event"])
        kept = {event, *[each for each in widest if each != event][: STEPS - 1]}
        shown = every[every["event"].isin(kept)]
    return Course(steps=shown.sort_values(["day", "event"], na_position="last"), total=len(every))
