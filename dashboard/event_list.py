"""What the Timeline shows, worked out of a coverage under a filter: small enough to be kept and copied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.charts.lanes import Drawing, lay_out
from dashboard.csv_file import csv_file
from dashboard.dating import in_words, stretch

AT_ONCE = 30
"""Events of one part of a list."""
ORDERS: Mapping[str, str] = {"newest": "Newest first", "oldest": "Oldest first"}

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
    "outlets",
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
"""Columns of the CSV: the event, then its first account with the evidence (`Coverage.events`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a list of events: its rows (`Coverage.events`), its number from 1, and how many there are."""

    rows: pd.DataFrame
    total: int
    number: int
    parts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The events that match: those with a date by that date, and those without one.

    ``types`` and ``statuses`` are what occurs among them, ``extents`` how their dates are known (`dating.Extent`, and
    ``inferred`` for those that were worked out).
    """

    total: int
    dated: Part
    undated: Part
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    extents: tuple[str, ...]


def listing_of(coverage: Coverage, filter_: Filter, order: str, number: int, undated: int) -> Listing:
    """Part ``number`` of the dated events in one of `ORDERS`, and part ``undated`` of the others; both from 1."""
    events = coverage.events(filter_)
    has_date = events["earliest"].notna() | events["latest"].notna()
    dated = ordered(events[has_date], order)
    extents = {stretch(row.earliest, row.latest, row.precision).extent for row in _rows(dated)}
    inferred = {"inferred"} if (dated["date_basis"] == "inferred").any() else set()
    return Listing(
        total=len(events),
        dated=_part(dated, number),
        undated=_part(events[~has_date].sort_values(["published", "event"], ascending=[False, True]), undated),
        types=tuple(sorted(events["type"].unique())),
        statuses=tuple(sorted(events["status"].unique())),
        extents=tuple(sorted({"from" if each == "until" else each for each in extents} | inferred)),
    )


def ordered(dated: pd.DataFrame, order: str) -> pd.DataFrame:
    """The events by their days: newest first, or oldest first."""
    keyed = dated.assign(
        _first=dated["earliest"].fillna(dated["latest"]), _last=dated["latest"].fillna(dated["earliest"])
    )
    up = order == "oldest"
    keys = ["_first", "_last", "event"] if up else ["_last", "_first", "event"]
    return keyed.sort_values(keys, ascending=[up, up, True]).drop(columns=["_first", "_last"])


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


def drawing_of(coverage: Coverage, filter_: Filter) -> Drawing:
    """The dated events in their lanes."""
    entities = coverage.table("entities", ["entity", "name"])
    names = dict(zip(entities["entity"].to_pylist(), entities["name"].to_pylist(), strict=True))
    return lay_out(coverage.events(filter_), names)


def event_of(coverage: Coverage, filter_: Filter, event: str) -> pd.DataFrame:
    """One event, whatever the filter and however sure: a table of one row, or of none where the build lacks it."""
    events = coverage.events(Filter(), min_confidence=0.0)
    return events[events["event"] == event]


def matches(coverage: Coverage, filter_: Filter, event: str) -> bool:
    """Whether an event is one of those under the filter."""
    return event in set(coverage.events(filter_)["event"])


def csv_of(coverage: Coverage, filter_: Filter, order: str) -> bytes:
    """All events that match, in order, those without a date last, with the offsets of their first account."""
    events = coverage.events(filter_)
    has_date = events["earliest"].notna() | events["latest"].notna()
    return csv_file(pd.concat([ordered(events[has_date], order), events[~has_date]]), COLUMNS)


def _rows(table: pd.DataFrame) -> Iterable[Any]:
    return table.itertuples(index=False)
