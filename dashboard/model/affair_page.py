"""One affair on a page of its own: its course, and how each outlet tells it. No Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, EventChoice, Filter
from analysis.records import HAPPENED
from dashboard.format.csv_file import csv_file
from dashboard.format.event_words import status_word, when
from dashboard.format.wording import event_title
from dashboard.model.table_rows import rows

MOST_EVENTS = 60
"""Events of the table that stand on the screen; the file has all."""
PARTIES = 12
UNKNOWN = "Outlet not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """That an outlet tells of an event: since when, in how many articles, whether only as a copy, and where."""

    published: date | None
    articles: int
    copied: bool
    article: str
    start: int
    end: int
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AffairEvent:
    """An event of the affair: its id, its sentence, when it was, in words, whether it came about, how many outlets tell
    it, and where."""

    event: str
    title: str
    when: str
    done: bool
    outlets: int
    told: Mapping[str, Telling]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """An outlet: when it began to tell the affair, how many of its events it tells, and the most widely told that it
    leaves out, which at least two others tell."""

    outlet: str
    began: date | None
    events: int
    leaves_out: tuple[tuple[str, str], ...]
    omitted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRow:
    """A turn: the day, the event, its sentence as it stands, how far it came then, and where that is told."""

    day: date | None
    event: str
    title: str
    status: str
    source: str | None
    article: str
    start: int
    end: int
    report: str
    last: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AffairPage:
    """All that the page shows: ``events`` are the most widely told first, ``total`` how many there are, ``latest`` the
    last that happened; ``parties`` are those who take part in most of them, with in how many (``(id, name, events)``).
    """

    name: str
    first: Any
    last: Any
    events: tuple[AffairEvent, ...]
    total: int
    latest: AffairEvent | None
    turns: tuple[TurnRow, ...]
    tellers: tuple[Teller, ...]
    silent: tuple[str, ...]
    parties: tuple[tuple[str, str, int], ...]
    texts: int
    articles: int
    quotes: int
    told: tuple[date | None, date | None]
    """The first and last day on which an article of it was published."""


def affair_page_of(coverage: Coverage, filter_: Filter, affair: str) -> AffairPage | None:
    """The affair whatever the filter; None where the build has no such affair."""
    events = coverage.events(EVERYTHING, EventChoice(affairs=(affair,)), order="told")
    if events.empty:
        return None
    tellings = coverage.tellings_of(affair)
    told = _told(tellings)
    by_id = {row.event: row for row in rows(events)}
    made = tuple(sorted((_event(row, told) for row in by_id.values()), key=lambda each: -each.outlets))
    named = coverage.affairs(EVERYTHING, affair)
    days = pd.concat([events["earliest"], events["latest"]]).dropna()
    figures = coverage.affair_figures(affair)
    return AffairPage(
        name=(str(named["name"].iloc[0]) if len(named) and named["name"].iloc[0] else made[0].title),
        first=days.min() if len(days) else None,
        last=days.max() if len(days) else None,
        events=made[:MOST_EVENTS],
        total=len(made),
        latest=_latest(events, told),
        turns=_turns(coverage, affair, by_id),
        tellers=_tellers(made),
        silent=tuple(named["silent"].iloc[0]) if len(named) else (),
        parties=_parties(events),
        texts=int(figures["texts"]),
        articles=int(figures["articles"]),
        quotes=int(figures["quotes"]),
        told=(figures["first"], figures["last"]),
    )


def csv_of(coverage: Coverage, filter_: Filter, affair: str) -> bytes:
    """Which outlet tells which event of the affair as a CSV file: a line for each event and outlet."""
    events = {row.event: row for row in rows(coverage.events(EVERYTHING, EventChoice(affairs=(affair,))))}
    tellings = [row for row in rows(coverage.tellings_of(affair)) if row.event in events]
    lines = [
        {
            "affair": affair,
            "event": row.event,
            "sentence": event_title(events[row.event]),
            "earliest": events[row.event].earliest,
            "latest": events[row.event].latest,
            "how_far": status_word(events[row.event].status),
            "standing": events[row.event].standing,
            "outlet": row.source,
            "first_published": row.published,
            "articles": int(row.articles),
            "only_copies": bool(row.copied),
            "article": row.article,
            "start": int(row.start),
            "end": int(row.end),
        }
        for row in tellings
    ]
    columns = list(lines[0]) if lines else ["affair", "event"]
    return csv_file(pd.DataFrame(lines, columns=columns), columns)


# --- how ------------------------------------------------------------------------------------------------------------


def _told(tellings: pd.DataFrame) -> dict[str, dict[str, Telling]]:
    found: dict[str, dict[str, Telling]] = {}
    for row in rows(tellings):
        found.setdefault(row.event, {})[_outlet(row.source)] = Telling(
            published=None if pd.isna(row.published) else row.published,
            articles=int(row.articles),
            copied=bool(row.copied),
            article=row.article,
            start=int(row.start),
            end=int(row.end),
            report=row.report,
        )
    return found


def _event(row: Any, told: Mapping[str, Mapping[str, Telling]]) -> AffairEvent:
    mine = told.get(row.event, {})
    done = row.status in HAPPENED
    return AffairEvent(event=row.event, title=event_title(row), when=when(row), done=done, outlets=len(mine), told=mine)


def _outlet(source: Any) -> str:
    return UNKNOWN if source is None or pd.isna(source) else str(source)


def _tellers(events: tuple[AffairEvent, ...]) -> tuple[Teller, ...]:
    """The outlets, those that tell most of it first; of equals the one that began first."""
    outlets = list(dict.fromkeys(outlet for each in events for outlet in each.told))
    found = []
    for outlet in outlets:
        mine = [each.told[outlet] for each in events if outlet in each.told]
        began = min((each.published for each in mine if each.published is not None), default=None)
        without = [each for each in events if outlet not in each.told and each.outlets >= _WIDELY]
        found.append(
            Teller(
                outlet=outlet,
                began=began,
                events=len(mine),
                leaves_out=tuple((each.event, each.title) for each in without[:3]),
                omitted=len(without),
            )
        )
    return tuple(sorted(found, key=lambda each: (-each.events, each.began is None, each.began or date.max)))


_WIDELY = 2
"""How many outlets tell an event that it says something to leave out."""


def _turns(coverage: Coverage, affair: str, events: Mapping[str, Any]) -> tuple[TurnRow, ...]:
    """Each turn in the tense of the status that it tells: what was planned then is not told as done."""
    found = list(rows(coverage.turns(affair)))
    last = {row.event: nth for nth, row in enumerate(found)}
    return tuple(
        TurnRow(
            day=None if pd.isna(row.day) else row.day,
            event=row.event,
            title=event_title(events[row.event]._replace(status=row.status)) if row.event in events else row.sentence,
            status=row.status,
            source=row.source,
            article=row.article,
            start=int(row.start),
            end=int(row.end),
            report=row.report,
            last=last[row.event] == nth,
        )
        for nth, row in enumerate(found)
    )


def _latest(events: pd.DataFrame, told: Mapping[str, Mapping[str, Telling]]) -> AffairEvent | None:
    """What happened last: the last day of all events that came about."""
    happened = events[events["status"].isin(("occurred", "ongoing", "refused", "stalled"))].copy()
    happened["when"] = happened["latest"].fillna(happened["earliest"])
    happened = happened.dropna(subset=["when"])
    if happened.empty:
        return None
    return _event(next(rows(happened.sort_values(["when", "outlets"]).tail(1))), told)


def _parties(events: pd.DataFrame) -> tuple[tuple[str, str, int], ...]:
    """Who takes part in most of the events."""
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for row in rows(events):
        for ids, called in ((row.source_entities, row.source_names), (row.target_entities, row.target_names)):
            if len(ids) == len(called):
                names.update(zip(ids, called, strict=True))
        counts.update({*row.source_entities, *row.target_entities})
    return tuple((id_, names.get(id_, ""), count) for id_, count in counts.most_common(PARTIES))
