"""Offices without a name: who held an office of a state when the article appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from analysis.annotating.names.words import words
from analysis.resolving.entity_chains import ChainSummary, is_past, office_of

TERM = timedelta(days=120)
"""How far from an article an office's holder may be named to be the one whom the article means by the office."""

CLEARLY = 3.0
"""How many times the weight of the next the holder named most, and nearest in time, needs."""

SURE, LESS = 0.85, 0.25
"""How sure an office makes on the day at which its holder is named, and how much less at the end of `TERM`."""

_WEEK = 7.0
"""Days by which a naming may be off before it weighs half."""

_LEADS = frozenset(("leader", "dictator", "strongman", "supreme leader", "president", "king", "emir", "sultan"))

Key = tuple[str, str]


def holders_of[P](chains: Iterable[tuple[ChainSummary, P, str | None]]) -> Mapping[Key, list[tuple[P, date | None]]]:
    """Who is named with an office of a state (office and state's code), and at which dates. A former office, and one
    still to come, is nobody's.
    """
    found: dict[Key, list[tuple[P, date | None]]] = defaultdict(list)
    unique = words("titles", "offices", "unique")
    for chain, person, country in chains:
        if country is None:
            continue
        for title in chain.titles:
            office = office_of(title)
            if office in unique and not is_past(title) and office not in chain.former:
                found[office, country].append((person, chain.published))
                if office in _LEADS:
                    found["leader", country].append((person, chain.published))
    return found


def holder_of[P](
    holders: Mapping[Key, list[tuple[P, date | None]]], chain: ChainSummary
) -> tuple[P, float, str] | None:
    """The one who holds the described office of the described state when the article appeared, with score and reason;
    None where nobody or more than one does.

    Namings weigh the more the nearer they are in time, so that a successor is told from who was before.
    """
    if not chain.country or not chain.definite or chain.past:
        return None
    for text in sorted(chain.descriptions):
        office = office_of(text)
        office = "leader" if office in ("dictator", "strongman") else office
        weights: dict[int, float] = defaultdict(float)
        nearest: dict[int, int] = {}
        people: dict[int, P] = {}
        for person, day in holders.get((office, chain.country), ()):
            away = abs(day - chain.published) if day and chain.published else timedelta()
            if away <= TERM:
                people[id(person)] = person
                weights[id(person)] += 1 / (1 + away.days / _WEEK)
                nearest[id(person)] = min(away.days, nearest.get(id(person), away.days))
        if weights:
            first, *others = sorted(weights, key=lambda key: -weights[key])
            if not others or weights[first] >= CLEARLY * weights[others[0]]:
                days = nearest[first]
                near = "named the same day" if not days else f"named {days} day{'s' if days > 1 else ''} apart"
                score = SURE - LESS * days / TERM.days
                return people[first], score, f"office ({office}) of the state’s one holder, {near}"
    return None
