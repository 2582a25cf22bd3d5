"""Questions that a coverage can answer, each with the page that answers it. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter
from analysis.language.spoken_names import is_plural, spoken
from dashboard.format.wording import bare_title, shortened
from dashboard.model.table_rows import rows

_LOOKED_AT = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question in words, the page that answers it and what is to be picked there."""

    words: str
    page: str
    selection: dict[str, str] = field(default_factory=dict)


def questions_of(coverage: Coverage, filter_: Filter) -> tuple[Question, ...]:
    """What to ask of the articles that match: between the two who have most to do with each other, what the most quoted
    says, who denies the most disputed event, how the two largest outlets tell it all."""
    events = coverage.events(filter_, EventChoice(), order="told", limit=_LOOKED_AT)
    asked = [
        _between(coverage, events),
        _said(coverage, filter_),
        _disputed(coverage, filter_),
        _stalled(events),
        _compared(coverage, filter_),
    ]
    return tuple(each for each in asked if each is not None)


def _between(coverage: Coverage, events: pd.DataFrame) -> Question | None:
    pairs: dict[tuple[str, str], int] = {}
    for row in rows(events):
        for one in row.source_entities:
            for other in row.target_entities:
                if one != other:
                    pair = (min(one, other), max(one, other))
                    pairs[pair] = pairs.get(pair, 0) + 1
    for (one, other), _ in sorted(pairs.items(), key=lambda each: (-each[1], each[0])):
        first, second = coverage.entity(one), coverage.entity(other)
        if first and second:
            words = f"What happened between {spoken(first.name)} and {spoken(second.name)}?"
            return Question(words=words, page="relations", selection={"one": one, "two": other})
    return None


def _said(coverage: Coverage, filter_: Filter) -> Question | None:
    for row in rows(coverage.speakers(filter_, limit=8)):
        if row.entity and not row.anonymous:
            words = f"What {'do' if is_plural(row.name) else 'does'} {spoken(row.name)} say?"
            return Question(words=words, page="quotes", selection={"speaker": row.key})
    return None


def _disputed(coverage: Coverage, filter_: Filter) -> Question | None:
    for row in rows(coverage.events(filter_, EventChoice(standings=("disputed",)), order="told", limit=1)):
        if len(row.standing_by):
            name = row.standing_by[0]
            words = f"What {'do' if is_plural(name) else 'does'} {spoken(name)} deny?"
            return Question(words=words, page="event", selection={"event": row.event})
    return None


def _stalled(events: pd.DataFrame) -> Question | None:
    for row in rows(events[events["status"] == "stalled"]):
        words = f"Who says it, and when: “{shortened(bare_title(row), 110)}”?"
        return Question(words=words, page="event", selection={"event": row.event})
    return None


def _compared(coverage: Coverage, filter_: Filter) -> Question | None:
    outlets = [row.source for row in rows(coverage.outlets(filter_)) if row.source][:2]
    if len(outlets) < 2:
        return None
    words = f"How do {outlets[0]} and {outlets[1]} tell it?"
    return Question(words=words, page="compare", selection={"by": "outlets", "first": outlets[0], "second": outlets[1]})
