"""Offices without a name: who held an office of a state when the article appeared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from analysis.language.lexicon import words
from analysis.records import Criterion
from analysis.resolving.actors.chain_summaries import ChainSummary, is_past, office_of
from analysis.resolving.actors.office_words import listed
from analysis.resolving.actors.served_bodies import served_body

TERM = timedelta(days=120)
"""How far from an article an office's holder may be named to be the one whom the article means by the office."""

CLEARLY = 3.0
"""How many times nearer in time than another holder one has to be named; without days, how many times as often."""

SURE, LESS = 0.85, 0.25
"""How sure an office makes on the day at which its holder is named, and how much less at the end of `TERM`."""

Key = tuple[str, str]


def holders_of[P](chains: Iterable[tuple[ChainSummary, P, str | None]]) -> Mapping[Key, list[tuple[P, date | None]]]:
    """Who is named with an office of a state (office and state's code), and at which dates. A former office, and one
    still to come, is nobody's.
    """
    found: dict[Key, list[tuple[P, date | None]]] = defaultdict(list)
    unique = words("names/titles", "offices", "unique")
    for chain, person, country in chains:
        if country is None:
            continue
        for title in chain.titles:
            office = office_of(title)
            if office in unique and not is_past(title) and office not in chain.former:
                found[office, country].append((person, chain.published))
                if office in listed("holders", "leads"):
                    found["leader", country].append((person, chain.published))
    return found


def holder_of[P](
    holders: Mapping[Key, list[tuple[P, date | None]]], chain: ChainSummary
) -> tuple[P, float, Criterion] | None:
    """The one who holds the described office of the described state when the article appeared, how sure that is, and
    why; None where nobody or more than one does.

    The namings nearest in time count, so that a successor is told from who was before.
    """
    if not chain.country or not chain.definite or chain.past:
        return None
    for text in sorted(chain.descriptions):
        if served_body(text) is not None:
            continue  # "the Meridian Paper Institute president" presides over no state
        office = office_of(text)
        office = "leader" if office in listed("holders", "leader") else office
        held = holders.get((office, chain.country), [])
        found = _at(held, chain.published)
        if found is not None:
            person, days = found
            if days is None:
                return person, SURE - LESS, Criterion("holder-of-office", (office,), SURE - LESS)
            score = SURE - LESS * days / TERM.days
            return person, score, Criterion("holder-of-office", (office, str(days)), score)
    return None


def _at[P](held: list[tuple[P, date | None]], day: date | None) -> tuple[P, int | None] | None:
    """Who held the office at a day, and how many days away the naming is that says so.

    The holder named last before and the one named next after; where they differ, the one who is `CLEARLY` nearer.
    Without days, the one named `CLEARLY` more than the others.
    """
    if day is None or all(each is None for _, each in held):
        one = _most([person for person, _ in held], CLEARLY)
        return None if one is None else (one, None)
    sides: list[tuple[P, int]] = []
    for sign in (-1, 1):
        away = [(sign * (each - day).days, person) for person, each in held if each is not None]
        near = min((days for days, _ in away if 0 <= days <= TERM.days), default=None)
        if near is not None:
            one = _most([person for days, person in away if days == near], 1.0)
            if one is None:
                return None
            sides.append((one, near))
    sides.sort(key=lambda side: side[1])
    if len(sides) == 2 and sides[0][0] is not sides[1][0] and sides[1][1] + 1 < CLEARLY * (sides[0][1] + 1):
        return None
    return sides[0] if sides else None


def _most[P](people: list[P], clearly: float) -> P | None:
    """The one named most; None where the next is named as often, or nearly."""
    counts = Counter(map(id, people)).most_common(2)
    if not counts or (len(counts) > 1 and counts[0][1] < clearly * counts[1][1] + (clearly == 1.0)):
        return None
    return next(person for person in people if id(person) == counts[0][0])
