"""Events as files for other programs: a table, a calendar, a timeline. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, EventOrder, EventView, Filter
from analysis.records import HAPPENED
from dashboard.format.dating import stretch
from dashboard.format.event_words import answered_for, coverage_of, doubt, when
from dashboard.format.icalendar_file import Entry, icalendar_file
from dashboard.format.timelinejs_file import Slide, timelinejs_file
from dashboard.format.wording import event_title
from dashboard.model.event_list import choice_of, csv_of
from dashboard.model.table_rows import rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which events a file holds: those of an affair (all where it is empty) and a view under a filter, in an order;
    ``address`` makes the whole address of an event."""

    coverage: Coverage
    filter: Filter
    affair: str
    view: EventView
    order: EventOrder
    address: Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file: what it is called, what it holds in a sentence, and how it is made."""

    name: str
    ending: str
    mime: str
    what: str
    make: Callable[[Asked], bytes]


def _csv(asked: Asked) -> bytes:
    return csv_of(asked.coverage, asked.filter, asked.affair, asked.view, asked.order)


def _title(asked: Asked) -> str:
    return asked.coverage.info.title or "Events in the news"


def _events(asked: Asked) -> pd.DataFrame:
    choice = choice_of(asked.affair, asked.view, True)
    return asked.coverage.events(asked.filter, choice, order="oldest")


def _told(row: Any, asked: Asked) -> list[str]:
    return [answered_for(row), coverage_of(row, asked.filter.unit), doubt(row)]


def calendar_of(asked: Asked) -> bytes:
    """The dated events as a calendar. What is known less exactly than to the day has all days that are meant."""
    return icalendar_file(
        (_entry(row, asked) for row in rows(_events(asked))), name=_title(asked), made=asked.coverage.info.created
    )


def _entry(row: Any, asked: Asked) -> Entry:
    days = stretch(row.earliest, row.latest, row.precision)
    first, last = days.first or days.last, days.last or days.first
    assert first is not None and last is not None
    facts = " · ".join(each for each in (f"When: {when(row)}", *_told(row, asked)) if each)
    return Entry(
        uid=f"{row.event}@{asked.coverage.id}",
        first=first,
        last=last,
        summary=event_title(row),
        description=f"{facts}\n“{row.sentence}”",
        url=asked.address(row.event),
        place=row.place or "",
        sure=row.status in HAPPENED and row.standing != "disputed",
    )


def timeline_of(asked: Asked) -> bytes:
    """The dated events as the JSON that TimelineJS reads."""
    return timelinejs_file((_slide(row, asked) for row in rows(_events(asked))), title=_title(asked))


def _slide(row: Any, asked: Asked) -> Slide:
    days = stretch(row.earliest, row.latest, row.precision)
    facts = " · ".join(each for each in _told(row, asked) if each)
    return Slide(
        id=row.event,
        first=days.first,
        last=days.last,
        precision=row.precision,
        shown_date=when(row),
        headline=event_title(row),
        text=f"“{row.sentence}” ({facts})",
        url=asked.address(row.event),
        group=row.source_names[0] if len(row.source_names) else "",
    )


KINDS: tuple[Kind, ...] = (
    Kind(
        name="Table (CSV)",
        ending="csv",
        mime="text/csv",
        what="For a spreadsheet: date, parties, status and the place of the evidence, those without a date last",
        make=_csv,
    ),
    Kind(
        name="Calendar (iCalendar)",
        ending="ics",
        mime="text/calendar",
        what="All-day entries of the dated events; a date that is not known to the day has all days that are meant",
        make=calendar_of,
    ),
    Kind(
        name="TimelineJS (JSON)",
        ending="json",
        mime="application/json",
        what="The dated events for TimelineJS, each date only as exact as it is known",
        make=timeline_of,
    ),
)
"""The kinds of files, in the order in which they are offered."""
