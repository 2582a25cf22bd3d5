"""Affairs with their turns, the latest first, as sentences. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from analysis.language.event_sentences import kind_name
from dashboard.format.wording import event_title
from dashboard.model.affairs import Affair, affairs_of
from dashboard.model.table_rows import rows

TURNS = 5
"""Turns of an affair that a card shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A turn: the event, on which day and with which status it is told, the sentence for it and its kind in a word or
    two ("visit, stalled"), and who tells it."""

    event: str
    day: Any
    status: str
    title: str
    kind: str
    source: str | None
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An affair and its turns, the latest first; ``course`` is the statuses of the event that had most of them, in
    order ("planned", "stalled"), empty where none changed."""

    affair: Affair
    steps: tuple[Step, ...]
    course: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAffairs:
    """How many affairs there are, and the first of them with their turns."""

    total: int
    first: tuple[Told, ...]


def told_affairs_of(coverage: Coverage, filter_: Filter, most: int) -> ToldAffairs:
    """The affairs of most outlets and events, ``most`` of them, with all their turns."""
    found = affairs_of(coverage, filter_, most)
    turns = {each.id: coverage.turns(each.id) for each in found.first}
    wanted = list(dict.fromkeys(event for table in turns.values() for event in table["event"]))
    events = {row.event: row for row in rows(coverage.events_by_id(wanted))} if wanted else {}
    told = tuple(_told(each, turns[each.id], events) for each in found.first)
    return ToldAffairs(total=found.total, first=told)


def _told(affair: Affair, turns: pd.DataFrame, events: dict[str, Any]) -> Told:
    known = [turn for turn in rows(turns) if turn.event in events]
    statuses: dict[str, list[str]] = {}
    for turn in known:
        statuses.setdefault(turn.event, []).append(turn.status)
    course = max(statuses.values(), key=len, default=[])
    steps = []
    for turn in reversed(known):
        row = events[turn.event]._replace(status=turn.status)
        steps.append(
            Step(
                event=turn.event,
                day=turn.day,
                status=turn.status,
                title=event_title(row),
                kind=kind_name(row.type, row.mode) + ("" if turn.status == "occurred" else f", {turn.status}"),
                source=turn.source,
                outlets=int(row.outlets),
            )
        )
    return Told(affair=affair, steps=_without_echoes(steps), course=tuple(course) if len(course) > 1 else ())


def _without_echoes(steps: list[Step]) -> tuple[Step, ...]:
    """Turns that read the same, told of one day, once."""
    seen: set[tuple[Any, str]] = set()
    kept = []
    for step in steps:
        if (step.day, step.title) not in seen:
            seen.add((step.day, step.title))
            kept.append(step)
    return tuple(kept)
