"""What the Timeline shows, worked out of a coverage under a filter: small enough to be kept and copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.charts.lanes import TOLD, Drawing, lay_out
from dashboard.csv_file import csv_file
from dashboard.dating import in_words, stretch

AT_ONCE = 30
"""Events of one part of a list."""
ORDERS: Mapping[str, str] = {"newest": "Newest first", "oldest": "Oldest first", "told": "Most widely told"}
VIEWS: Mapping[str, str] = {"": "All", "several": "Told by several outlets", "differ": "Accounts differ"}
"""Which events: all of them, those of more than one outlet, those whose accounts contradict each other."""

COLUMNS = (
    "event",
    "type",
    "mode",
    "cameo",
    "status",
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
class Part:
    """One part of a list of events: its rows (`Coverage.events`), its number from 1, and how many there are."""

    rows: pd.DataFrame
    total: int
    number: int
    parts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The events that match: those with a date by that date, and those without one; all in the first part where they
    stand by how widely they are told.

    ``types`` and ``statuses`` are what occurs among them, ``extents`` how their dates are known (`dating.Extent`, and
    ``inferred`` for those that were worked out). ``counts`` has for each of `VIEWS` how many it leaves, ``view`` is the
    one that is shown.
    """

    view: str
    counts: Mapping[str, int]
    total: int
    without_date: int
    dated: Part
    undated: Part
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    extents: tuple[str, ...]


def listing_of(
    coverage: Coverage, filter_: Filter, affair: str, view: str, order: str, number: int, undated: int
) -> Listing:
    """Part ``number`` of the dated events of one of `VIEWS` in one of `ORDERS`, and part ``undated`` of the others.

    Both count from 1. ``affair`` keeps the events of one affair, all where it is empty. A view that leaves nothing is
    not taken.
    """
    every = of_affair(coverage.events(filter_), affair)
    counts = {each: len(_viewed(every, each)) for each in VIEWS}
    view = view if counts.get(view) else ""
    events = _viewed(every, view)
    has_date = events["earliest"].notna() | events["latest"].notna()
    by_time = order != "told"
    dated = ordered(events[has_date] if by_time else events, order)
    extents = {stretch(row.earliest, row.latest, row.precision).extent for row in _rows(events[has_date])}
    inferred = {"inferred"} if (events["date_basis"] == "inferred").any() else set()
    return Listing(
        view=view,
        counts=counts,
        total=len(events),
        without_date=int((~has_date).sum()),
        dated=_part(dated, number),
        undated=_part(ordered(events[~has_date & by_time], order), undated),
        types=tuple(sorted(events["type"].unique())),
        statuses=tuple(sorted(events["status"].unique())),
        extents=tuple(sorted({"from" if each == "until" else each for each in extents} | inferred)),
    )


def of_affair(events: pd.DataFrame, affair: str) -> pd.DataFrame:
    """The events of one affair (its id stands in the column ``affair``); all where it is empty."""
    return events[events["affair"] == affair] if affair else events


def _viewed(events: pd.DataFrame, view: str) -> pd.DataFrame:
    if view == "several":
        return events[events["outlets"] > 1]
    if view == "differ":
        return events[events["differ"].map(len) > 0]
    return events


def ordered(events: pd.DataFrame, order: str) -> pd.DataFrame:
    """The events by the day on which they began, newest or oldest first, those without a date by publication; or those
    first that most outlets, then most articles tell.
    """
    keyed = events.assign(
        _first=events["earliest"].fillna(events["latest"]), _last=events["latest"].fillna(events["earliest"])
    )
    if order == "told":
        keys, up = ["outlets", "articles", "_first", "event"], [False, False, False, True]
    else:
        keys, up = ["_first", "_last", "published", "event"], [order == "oldest"] * 3 + [True]
    return keyed.sort_values(keys, ascending=up, na_position="last").drop(columns=["_first", "_last"])


def _part(rows: pd.DataFrame, number: int) -> Part:
    parts = max(1, -(-len(rows) // AT_ONCE))
    number = min(max(number, 1), parts)
    return Part(rows=rows.iloc[(number - 1) * AT_ONCE : number * AT_ONCE], total=len(rows), number=number, parts=parts)


def by_date(rows: pd.DataFrame) -> Iterator[tuple[str, list[Any]]]:
    """The rows under the words for their date, in their order."""
    heading, group = "", list[Any]()
    for row in _rows(rows):
        words = in_words(row.earliest, row.latest, row.precision)
        if words != heading and group:
            yield heading, group
            group = []
        heading = words
        group.append(row)
    if group:
        yield heading, group


def drawing_of(coverage: Coverage, filter_: Filter, affair: str, view: str, told: bool) -> Drawing:
    """The dated events of an affair (of all where it is empty) and one of `VIEWS` in their lanes.

    ``told`` draws those without a date, too, on the day on which they were first told.
    """
    entities = coverage.table("entities", ["entity", "name"])
    names = dict(zip(entities["entity"].to_pylist(), entities["name"].to_pylist(), strict=True))
    events = _viewed(of_affair(coverage.events(filter_), affair), view)
    return lay_out(_placed_where_told(events) if told else events, names)


def _placed_where_told(events: pd.DataFrame) -> pd.DataFrame:
    """The events, those without a date on the day on which their first account was published (date basis ``told``)."""
    undated = events["earliest"].isna() & events["latest"].isna()
    day = events["first_told"].where(undated)
    return events.assign(
        earliest=events["earliest"].fillna(day),
        latest=events["latest"].fillna(day),
        precision=events["precision"].mask(day.notna(), "day"),
        date_basis=events["date_basis"].mask(day.notna(), TOLD),
    )


def event_of(coverage: Coverage, filter_: Filter, event: str) -> pd.DataFrame:
    """One event, whatever the filter and however sure: a table of one row, or of none where the build lacks it."""
    events = coverage.events(Filter(), min_confidence=0.0)
    return events[events["event"] == event]


def matches(coverage: Coverage, filter_: Filter, event: str) -> bool:
    """Whether an event is one of those under the filter."""
    return event in set(coverage.events(filter_)["event"])


def csv_of(coverage: Coverage, filter_: Filter, affair: str, view: str, order: str) -> bytes:
    """All events of an affair and one of `VIEWS`, in order, those without a date last.

    Each has the offsets of its clearest account.
    """
    events = _viewed(of_affair(coverage.events(filter_), affair), view)
    has_date = events["earliest"].notna() | events["latest"].notna()
    return csv_file(pd.concat([ordered(events[has_date], order), ordered(events[~has_date], order)]), COLUMNS)


def _rows(table: pd.DataFrame) -> Iterable[Any]:
    return table.itertuples(index=False)
