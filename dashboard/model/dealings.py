"""Whom an actor meets, accuses, supports, and who does so to it; who speaks about whom. No Streamlit."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from analysis.coverage import Coverage, EventChoice, Filter, QuoteChoice
from analysis.language.event_sentences import type_name
from dashboard.format.wording import event_title
from dashboard.model.table_rows import rows

Side = Literal["source", "target"]
SHOWN = 8
"""Events of one kind, and names on the other side, that are listed; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """What an actor does of one kind, or what is done to it: ``others`` are (id, name, events) of the other side, most
    events first, ``events`` (id, sentence, first day, last day, precision) of the latest ones, ``number`` counts all.
    """

    type: str
    name: str
    number: int
    others: tuple[tuple[str, str, int], ...]
    events: tuple[tuple[str, str, pd.Timestamp, pd.Timestamp, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealings:
    """What an actor does (``acting``) and what is done to it (``targeted``), by kind, the most frequent first; and
    whom its words name, and who speaks about it: (id or key, name, quotes)."""

    acting: tuple[Dealing, ...]
    targeted: tuple[Dealing, ...]
    speaks_about: tuple[tuple[str, str, int], ...]
    spoken_of_by: tuple[tuple[str, str, int], ...]


def dealings_of(coverage: Coverage, filter_: Filter, actor: str) -> Dealings:
    """The dealings of the entity ``actor`` under the filter."""
    by, about = QuoteChoice(speaker=actor), QuoteChoice(about=actor)
    said = coverage.said_about(filter_, by, speakers=[actor], each=SHOWN)
    speakers = coverage.speakers(filter_, about, limit=SHOWN + 1)
    return Dealings(
        acting=_by_kind(coverage, filter_, actor, "source"),
        targeted=_by_kind(coverage, filter_, actor, "target"),
        speaks_about=tuple((row.entity, row.name, int(row.quotes)) for row in rows(said)),
        spoken_of_by=tuple(
            (row.key, row.name, int(row.quotes)) for row in rows(speakers) if row.key not in (actor, "?")
        )[:SHOWN],
    )


def _by_kind(coverage: Coverage, filter_: Filter, actor: str, side: Side) -> tuple[Dealing, ...]:
    choice = EventChoice(source=actor) if side == "source" else EventChoice(target=actor)
    events = coverage.events(filter_, choice, order="latest")
    found = [_dealing(str(type_), own, actor, side) for type_, own in events.groupby("type", sort=False)]
    return tuple(sorted(found, key=lambda each: (-each.number, each.name)))


def _dealing(type_: str, events: pd.DataFrame, actor: str, side: Side) -> Dealing:
    other = "target" if side == "source" else "source"
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows(events):
        ids, known = getattr(row, f"{other}_entities"), getattr(row, f"{other}_names")
        named = ids if len(ids) == len(known) else [""] * len(known)
        counts.update({(id_, name) for id_, name in zip(named, known, strict=True) if id_ != actor})
    most = sorted(counts.items(), key=lambda each: (-each[1], each[0][1]))
    return Dealing(
        type=type_,
        name=type_name(type_),
        number=len(events),
        others=tuple((id_, name, number) for (id_, name), number in most),
        events=tuple(
            (row.event, event_title(row), row.earliest, row.latest, row.precision) for row in rows(events.head(SHOWN))
        ),
    )
