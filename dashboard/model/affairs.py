"""Affairs: the events that follow each other in one matter, in order (the column ``affair`` of `Coverage.events`).

No Streamlit. An affair is called by what it is about: "Ada Quill and the visit to Fennmark".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter
from dashboard.format.wording import day, event_title, shortened
from dashboard.model.table_rows import rows

STEPS = 12
"""Events of an affair that a card shows."""

EXCERPT = 160
"""Characters of a sentence that stands for an event of an affair."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affair:
    """One affair under a filter: its id, what it is about, the clearest sentence of its most widely told event, how
    many events it has, the days of the first and last that have one (NaT where none has), how many outlets tell of it,
    and which of the coverage tell of none of it, whatever the filter."""

    id: str
    name: str
    widest: str
    events: int
    first: Any
    last: Any
    outlets: int
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A step of an affair: its event, when and with which status it is told ("9 April 2031: stalled"), and the sentence
    of an article that tells it."""

    event: str
    told: str
    sentence: str
    source: str | None
    published: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The steps of an affair that a card shows, rows of `Coverage.events` in order, how many there are in all,
    and what the affair is about."""

    steps: pd.DataFrame
    total: int
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Affairs:
    """Affairs of more than one event: how many, and the first of them, those of most outlets before those of most
    events."""

    total: int
    first: tuple[Affair, ...]


def affairs_of(coverage: Coverage, filter_: Filter, most: int) -> Affairs:
    """The affairs under the filter, ``most`` of them in full."""
    found = coverage.affairs(filter_, limit=most)
    total = len(found) if len(found) < most else coverage.count_affairs(filter_)
    return Affairs(total=total, first=_told(coverage, filter_, found))


def affair_of(coverage: Coverage, filter_: Filter, affair: str) -> Affair | None:
    """One affair under the filter; None where it is none of those."""
    return next(iter(_told(coverage, filter_, coverage.affairs(filter_, affair))), None)


def _told(coverage: Coverage, filter_: Filter, affairs: pd.DataFrame) -> tuple[Affair, ...]:
    """The rows of `Coverage.affairs` in full."""
    if affairs.empty:
        return ()
    events = coverage.events(filter_, EventChoice(affairs=tuple(affairs["affair"])), order="told")
    by_affair = dict(iter(events.groupby("affair", sort=False)))
    return tuple(_affair(row, by_affair[row.affair]) for row in rows(affairs))


def _affair(row: Any, events: pd.DataFrame) -> Affair:
    """``row`` is one of `Coverage.affairs`, ``events`` are its events, the most widely told first."""
    widest = next(rows(events))
    days = pd.concat([events["earliest"], events["latest"]])
    return Affair(
        id=row.affair,
        name=row.name or event_title(widest),
        widest=shortened(widest.sentence, EXCERPT),
        events=row.events,
        first=days.min(),
        last=days.max(),
        outlets=row.outlets,
        silent=tuple(row.silent),
    )


def turns_of(coverage: Coverage, filter_: Filter, affair: str) -> tuple[Turn, ...]:
    """The turns of an affair in order, whatever the filter."""
    return tuple(
        Turn(
            event=row.event,
            told=f"{day(row.day)}: {row.status}",
            sentence=shortened(row.sentence, EXCERPT),
            source=row.source,
            published=row.published,
        )
        for row in rows(coverage.turns(affair))
    )


def course_of(coverage: Coverage, filter_: Filter, affair: str, event: str) -> Course:
    """The affair's events in order of time: all where they are few, else the event and those most widely told."""
    choice = EventChoice(affairs=(affair,))
    total = coverage.count_events(filter_, choice)["events"]
    shown = coverage.events(filter_, choice, order="told", limit=STEPS)
    if total > STEPS and event not in set(shown["event"]):
        shown = pd.concat([shown.head(STEPS - 1), coverage.event(event)])
    found = coverage.affairs(filter_, affair, limit=1)
    return Course(
        steps=shown.sort_values(["day", "event"], na_position="last"),
        total=total,
        name="" if found.empty else found["name"].iloc[0] or "",
    )
