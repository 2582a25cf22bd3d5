"""Which events each column of a comparison tells, in which words; whom it quotes; who acts in it. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import NOBODY, Coverage, EventChoice, Filter
from dashboard.format.wording import event_title
from dashboard.model.compare import By, Column
from dashboard.model.table_rows import rows

EVENTS = 14
"""Events of the matrix, those of most outlets first."""
SPEAKERS = 5
PARTS = 8
AFFAIRS = 8
_WORDS = 3
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What a column tells of an event: in how many articles, the words for the act, the most used first, its statuses,
    and its first account (article, start, end); ``part`` is the actor's part in it, where actors are compared.

    Nothing where the column is silent: ``articles`` is 0."""

    articles: int = 0
    words: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    article: str = ""
    start: int = 0
    end: int = 0
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event of the matrix: its sentence, day, how many outlets tell it, and a cell a column."""

    event: str
    title: str
    status: str
    day: Any
    outlets: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Whom a column quotes: name, how it can be picked, whether unnamed, and how many quotes."""

    name: str
    key: str
    anonymous: bool
    quotes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    """An actor, and in how many of each column's events it acts and is acted upon."""

    entity: str
    name: str
    counts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AffairRow:
    """An affair, and how many articles of each column tell an event of it."""

    affair: str
    name: str
    counts: tuple[int, ...]


def matrix_of(coverage: Coverage, filter_: Filter, by: By, columns: tuple[Column, ...]) -> tuple[EventRow, ...]:
    """The most widely told events that a column tells, with what each of them tells of it."""
    told = coverage.events(filter_, EventChoice(), order="told", limit=_LOOKED_AT)
    own = [set(coverage.events(each.filter, EventChoice(), order="told")["event"]) for each in columns]
    shown = told[told["event"].isin(set().union(*own))].head(EVENTS)
    accounts = [coverage.accounts_of_events(tuple(shown["event"]), each.filter) for each in columns]
    return tuple(
        EventRow(
            event=row.event,
            title=event_title(row),
            status=row.status,
            day=row.day,
            outlets=int(row.outlets),
            cells=tuple(
                _cell(row, by, column, table[table["event"] == row.event]) if row.event in events else Cell()
                for column, events, table in zip(columns, own, accounts, strict=True)
            ),
        )
        for row in rows(shown)
    )


def _cell(event: Any, by: By, column: Column, accounts: pd.DataFrame) -> Cell:
    if accounts.empty:
        return Cell()
    words = accounts["trigger_text"].map(lambda each: " ".join(each.split()).casefold())
    first = accounts.iloc[0]
    part = ""
    if by == "actors":
        sides = (column.key in event.source_entities, column.key in event.target_entities)
        part = {(True, True): "on both sides", (True, False): "acts", (False, True): "is acted upon"}.get(sides, "")
    return Cell(
        articles=int(accounts["article"].nunique()),
        words=tuple(words.value_counts(sort=True).index[:_WORDS]),
        statuses=tuple(dict.fromkeys(accounts["status"])),
        article=first["article"],
        start=int(first["start"]),
        end=int(first["end"]),
        part=part,
    )


def speaking_of(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> tuple[tuple[Speaking, ...], ...]:
    """Whom each column quotes most; those whom nobody knows are left out."""
    return tuple(
        tuple(
            Speaking(name=row.name, key=row.key, anonymous=bool(row.anonymous), quotes=int(row.quotes))
            for row in rows(coverage.speakers(each.filter, limit=2 * SPEAKERS))
            if any(letter.isalpha() for letter in row.name) and row.key != NOBODY
        )[:SPEAKERS]
        for each in columns
    )


def parts_of(coverage: Coverage, filter_: Filter, by: By, columns: tuple[Column, ...]) -> tuple[PartRow, ...]:
    """Who acts and is acted upon in the columns' events; where actors are compared, whom they have to do with."""
    tables = [coverage.parts_in_events(each.filter) for each in columns]
    every = pd.concat(tables)
    if by == "actors":
        every = every[~every["entity"].isin([each.key for each in columns])]
    sums = every.assign(both=every["acts"] + every["acted_upon"]).groupby("entity")["both"].sum()
    chosen = list(sums.sort_values(ascending=False, kind="stable").index[:PARTS])
    names = dict(zip(every["entity"], every["name"], strict=True))
    by_entity = [{row.entity: (int(row.acts), int(row.acted_upon)) for row in rows(table)} for table in tables]
    return tuple(
        PartRow(entity=each, name=names[each], counts=tuple(found.get(each, (0, 0)) for found in by_entity))
        for each in chosen
    )


def affairs_in(coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]) -> tuple[AffairRow, ...]:
    """How much of each affair the columns tell; the affairs of most articles first."""
    tables = [coverage.articles_of_affairs(each.filter) for each in columns]
    every = pd.concat(tables)
    sums = every.groupby("affair")["articles"].sum().sort_values(ascending=False, kind="stable")
    names = dict(zip(every["affair"], every["name"], strict=True))
    counts = [dict(zip(table["affair"], table["articles"], strict=True)) for table in tables]
    return tuple(
        AffairRow(
            affair=each, name=names[each] or "Affair without a name", counts=tuple(int(c.get(each, 0)) for c in counts)
        )
        for each in sums.index[:AFFAIRS]
    )
