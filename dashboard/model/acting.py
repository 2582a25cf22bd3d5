"""Who acts on whom, over the whole coverage: the network of actors, and states acting on states. No Streamlit."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.format.palette import QUAD_CLASS
from dashboard.format.wording import event_title
from dashboard.model.actor_list import ACTOR_KINDS
from dashboard.model.table_rows import rows

ACTORS = 26
"""Actors in the network: more names could not be told apart."""
LINES = 60
PAIRS = 30
"""Pairs of states, or of actors, that are drawn and listed."""
TOLD = 5
"""Events of a pair that are listed, the most widely told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor of the drawing; ``events`` counts what joins it to others, ``country`` is its code."""

    id: str
    name: str
    kind: str
    country: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One actor's acts on another: how many events, how many of them of conflict, and the most widely told ones (id,
    sentence, first day, last day, precision)."""

    source: str
    target: str
    events: int
    conflict: int
    told: tuple[tuple[str, str, pd.Timestamp, pd.Timestamp, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """``actors`` those with most events first, ``pairs`` those of most events first, all between ``actors``; ``more``
    pairs are left out."""

    actors: tuple[Actor, ...]
    pairs: tuple[Pair, ...]
    more: int


def network_of(coverage: Coverage, filter_: Filter) -> Acting:
    """The actors with most events between them."""
    return _acting(coverage, coverage.acts(filter_, ACTOR_KINDS, each=TOLD), ACTORS, LINES)


def states_of(coverage: Coverage, filter_: Filter) -> Acting:
    """States (and the European Union) acting on states."""
    return _acting(coverage, coverage.acts(filter_, ("country",), each=TOLD), None, PAIRS)


def _acting(coverage: Coverage, acts: pd.DataFrame, most: int | None, lines: int) -> Acting:
    counts: Counter[str] = Counter()
    known: dict[str, tuple[str, str, str]] = {}
    for row in rows(acts):
        counts[row.source] += row.events
        counts[row.target] += row.events
        known.setdefault(row.source, (row.source_name, row.source_kind, row.source_country or ""))
        known.setdefault(row.target, (row.target_name, row.target_kind, row.target_country or ""))
    ranked = sorted(counts, key=lambda id_: (-counts[id_], known[id_][0]))[:most]
    chosen = set(ranked)
    pairs: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in rows(acts):
        if row.source in chosen and row.target in chosen:
            pairs[row.source, row.target].append(row)
    by_events = sorted(pairs.items(), key=lambda each: (-sum(row.events for row in each[1]), each[0]))
    drawn = by_events[:lines]
    told = _told(coverage, [id_ for _, own in drawn for row in own for id_ in row.told])
    found = tuple(_pair(source, target, own, told) for (source, target), own in drawn)
    joined = {id_ for pair in found for id_ in (pair.source, pair.target)}
    return Acting(
        actors=tuple(
            Actor(id=id_, name=known[id_][0], kind=known[id_][1], country=known[id_][2], events=counts[id_])
            for id_ in ranked
            if id_ in joined
        ),
        pairs=found,
        more=len(by_events) - len(drawn),
    )


def _pair(source: str, target: str, own: Sequence[Any], told: dict[str, Any]) -> Pair:
    events = [id_ for row in own for id_ in row.told if id_ in told][:TOLD]
    return Pair(
        source=source,
        target=target,
        events=sum(int(row.events) for row in own),
        conflict=sum(int(row.events) for row in own if "conflict" in QUAD_CLASS.get(row.type, "")),
        told=tuple(told[id_] for id_ in events),
    )


def _told(coverage: Coverage, ids: Sequence[str]) -> dict[str, Any]:
    found = coverage.events_by_id(list(dict.fromkeys(ids)))
    return {row.event: (row.event, event_title(row), row.earliest, row.latest, row.precision) for row in rows(found)}
