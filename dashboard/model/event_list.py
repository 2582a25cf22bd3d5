"""What the Timeline shows, worked out of a coverage under a filter. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast

import pandas as pd

from analysis.coverage import Coverage, EventChoice, EventOrder, EventView, Filter
from dashboard.format.csv_file import csv_file
from dashboard.format.dating import INFERRED, heading, stretch
from dashboard.model.drawing import DOUBTFUL
from dashboard.model.paging import Paging, paging
from dashboard.model.table_rows import rows

AT_ONCE = 30
"""Events of one part of a list."""
ORDERS: Mapping[EventOrder, str] = {"newest": "Newest first", "oldest": "Oldest first", "told": "Most widely told"}
VIEWS: Mapping[EventView, str] = {"": "All", "several": "Told by several outlets", "differ": "Accounts differ"}
"""Which events: all of them, those of more than one outlet, those whose accounts contradict each other."""

COLUMNS = (
    "event",
    "type",
    "mode",
    "cameo",
    "status",
    "confidence",
    "earliest",
    "latest",
    "precision",
    "date_basis",
    "place",
    "source_names",
    "source_entities",
    "target_names",
    "target_entities",
    "articles",
    "texts",
    "outlets",
    "affair",
    "differ",
    "asserted_by",
    "asserted_by_entity",
    "article",
    "start",
    "end",
    "sentence",
    "published",
    "source",
    "headline",
)
"""Columns of the CSV: the event, then its clearest account with the evidence (`Coverage.events`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPart:
    """One part of a list of events: its rows (`Coverage.events`), and where it stands in the whole."""

    rows: pd.DataFrame
    paging: Paging


@dataclass(frozen=True, slots=True, kw_only=True)
class EventList:
    """The events that match: those with a date by that date, and those without one; all in the first part where they
    stand by how widely they are told.

    ``types`` and ``statuses`` are what occurs among them, ``extents`` how their dates are known (`dating.Extent`, and
    the grounds of those that were worked out), with `DOUBTFUL` where doubtful events are shown. ``counts`` has for
    each of `VIEWS` how many it leaves, ``view`` is the one that is shown. ``held`` is how many events of it are
    doubtful, shown or held back; ``background`` how many have a day far outside of the coverage, and are not drawn.
    """

    view: EventView
    counts: Mapping[EventView, int]
    total: int
    without_date: int
    dated: EventPart
    undated: EventPart
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    extents: tuple[str, ...]
    held: int
    background: int


def view_of(text: str) -> EventView:
    """The one of `VIEWS` that an address asks for; all events where it asks for none."""
    return cast(EventView, text) if text in VIEWS else ""


def order_of(text: str) -> EventOrder:
    """The one of `ORDERS` that an address asks for; the newest first where it asks for none."""
    return cast(EventOrder, text) if text in ORDERS else "newest"


def event_list_of(
    coverage: Coverage,
    filter_: Filter,
    affair: str,
    view: EventView,
    order: EventOrder,
    number: int,
    undated: int,
    since: date | None = None,
    until: date | None = None,
) -> EventList:
    """Part ``number`` of the dated events of one of `VIEWS` in one of `ORDERS`, and part ``undated`` of the others.

    Both count from 1. ``affair`` keeps the events of one affair, all where it is empty. A view that leaves nothing is
    not taken. ``since`` to ``until`` keep those whose days reach into that span.
    """
    choice = replace(choice_of(affair, "", None), since=since, until=until)
    found = coverage.count_events(filter_, choice)
    counts: dict[EventView, int] = {"": found["events"], "several": found["several"], "differ": found["differ"]}
    view = view if counts[view] else ""
    if view:
        choice = replace(choice, view=view)
        found = coverage.count_events(filter_, choice)
    kinds = coverage.event_kinds(filter_, choice)
    without_date = found["events"] - found["dated"]
    held, _ = coverage.held_back(filter_, choice)
    # By how widely they are told, those without a date stand among the others.
    first = replace(choice, dated=True) if order != "told" else choice
    last = replace(choice, dated=False)
    first_total = found["dated"] if order != "told" else found["events"]
    dated = _part(coverage, filter_, first, order, paging(first_total, number, AT_ONCE))
    rest = paging(without_date if order != "told" else 0, undated, AT_ONCE)
    return EventList(
        view=view,
        counts=counts,
        total=found["events"],
        without_date=without_date,
        dated=dated,
        undated=(
            _part(coverage, filter_, last, order, rest)
            if rest.total
            else EventPart(rows=dated.rows.head(0), paging=rest)
        ),
        types=tuple(sorted(kinds["type"].unique())),
        statuses=tuple(sorted(kinds["status"].unique())),
        extents=_extents(kinds) + ((DOUBTFUL,) if filter_.doubtful and held else ()),
        held=held,
        background=found["background"],
    )


def choice_of(affair: str, view: EventView, dated: bool | None) -> EventChoice:
    """Which events of an affair (of all where it is empty) and of one of `VIEWS` are meant."""
    return EventChoice(affairs=(affair,) if affair else (), view=view, dated=dated)


def _part(coverage: Coverage, filter_: Filter, choice: EventChoice, order: EventOrder, part: Paging) -> EventPart:
    return EventPart(rows=coverage.events(filter_, choice, order=order, limit=AT_ONCE, offset=part.offset), paging=part)


def _extents(kinds: pd.DataFrame) -> tuple[str, ...]:
    """How dates (of `Coverage.event_kinds`) are known, as the legend tells them apart."""
    dates = kinds[["earliest", "latest", "precision"]].drop_duplicates()
    found = {stretch(row.earliest, row.latest, row.precision).extent for row in rows(dates)} - {"undated"}
    told: set[str] = {"from" if each == "until" else each for each in found}
    return tuple(sorted(told | (set(INFERRED) & set(kinds["date_basis"].dropna()))))


def by_date(events: pd.DataFrame) -> Iterator[tuple[str, list[Any]]]:
    """The events under the words for their date, in their order."""
    above, group = "", list[Any]()
    for row in rows(events):
        words = heading(row.earliest, row.latest, row.precision, row.date_basis)
        if words != above and group:
            yield above, group
            group = []
        above = words
        group.append(row)
    if group:
        yield above, group


def event_of(coverage: Coverage, filter_: Filter, event: str) -> pd.DataFrame:
    """One event, whatever the filter and however sure: a table of one row, or of none where the build lacks it."""
    return coverage.event(event)


def event_matches(coverage: Coverage, filter_: Filter, event: str) -> bool:
    """Whether an event is one of those under the filter, however sure it is."""
    return bool(coverage.count_events(filter_, EventChoice(doubtful=True), event)["events"])


def csv_of(coverage: Coverage, filter_: Filter, affair: str, view: EventView, order: EventOrder) -> bytes:
    """All events of an affair and one of `VIEWS`, in order, those without a date last.

    Each has the offsets of its clearest account.
    """
    events = coverage.events(filter_, choice_of(affair, view, None), order=order)
    has_date = events["earliest"].notna() | events["latest"].notna()
    return csv_file(pd.concat([events[has_date], events[~has_date]]), COLUMNS)
