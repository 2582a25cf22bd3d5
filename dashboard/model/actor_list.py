"""The ranked list of actors: searched, one kind or all, in parts; and who stands next to an actor in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.coverage import ActorOrder, Coverage, Filter
from dashboard.model.paging import Paging, paging

ACTOR_KINDS = ("person", "country", "organisation", "group")
"""Kinds of entities that can be actors; places, works and named events cannot."""
AT_ONCE = 25
KINDS: Mapping[str, str] = {
    "": "All",
    "person": "People",
    "country": "States",
    "organisation": "Organisations",
    "group": "Groups",
}
ORDERS: Mapping[ActorOrder, str] = {
    "mentions": "Most mentioned",
    "quotes": "Most quoted",
    "events": "Most events",
    "name": "Name",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the list is narrowed to and how it stands. ``kind`` and ``order`` are keys of `KINDS` and `ORDERS`."""

    kind: str = ""
    words: str = ""
    order: ActorOrder = "mentions"

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of entities that are asked for."""
        return (self.kind,) if self.kind else ACTOR_KINDS

    @property
    def selection(self) -> dict[str, Any]:
        """The same for a link; what is usual is left out."""
        order = None if self.order == "mentions" else self.order
        return {"kind": self.kind or None, "words": self.words or None, "order": order}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPart:
    """One part of the list (`Coverage.entities`' columns), and how many actors there are of each kind that match."""

    total: int
    unsearched: int
    kinds: dict[str, int]
    paging: Paging
    most: int
    actors: pd.DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """Who stands before and after an actor in the list, as (id, name); ``place`` counts from 1, 0: not in the list."""

    place: int
    total: int
    before: tuple[str, str] | None
    after: tuple[str, str] | None


def actors_part_of(coverage: Coverage, filter_: Filter, asked: Asked, number: int) -> ActorPart:
    """Part ``number`` (from 1; one beyond the last is the last) of the actors asked for."""
    found = coverage.count_entities(filter_, ACTOR_KINDS, asked.words)
    unsearched = coverage.count_entities(filter_, ACTOR_KINDS) if asked.words else found
    kinds = {"": sum(found.values())} | {kind: found.get(kind, 0) for kind in ACTOR_KINDS}
    part = paging(kinds[asked.kind], number, AT_ONCE)
    return ActorPart(
        total=part.total,
        unsearched=sum(unsearched.values()),
        kinds=kinds,
        paging=part,
        most=coverage.most_mentions(filter_, asked.kinds, asked.words) or 1,
        actors=coverage.entities(
            filter_, asked.kinds, words=asked.words, order=asked.order, limit=AT_ONCE, offset=part.offset
        ),
    )


def neighbours_of(coverage: Coverage, filter_: Filter, asked: Asked, actor: str) -> Neighbours:
    """The actor's place in the list that is asked for, and who stands beside it."""
    found = coverage.neighbours(actor, filter_, asked.kinds, words=asked.words, order=asked.order)
    if not found:
        total = sum(coverage.count_entities(filter_, asked.kinds, asked.words).values())
        return Neighbours(place=0, total=total, before=None, after=None)
    return Neighbours(
        place=found["place"],
        total=found["total"],
        before=(found["before"], found["before_name"]) if found["before"] else None,
        after=(found["after"], found["after_name"]) if found["after"] else None,
    )


def found_actors(coverage: Coverage, filter_: Filter, words: str, but: str, most: int) -> pd.DataFrame:
    """The most mentioned entities, of any kind, with ``words`` in their name or an alias, except the one ``but``."""
    found = coverage.entities(filter_, words=words, limit=most + 1)
    return found[found["entity"] != but].head(most)
