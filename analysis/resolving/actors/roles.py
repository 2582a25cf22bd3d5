"""The titles that people go by, with whom they serve and the dates of the coverage that uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from analysis.annotating.names.gazetteer import entries
from analysis.annotating.names.words import words
from analysis.records import Role
from analysis.resolving.actors.chain_summaries import ChainSummary, office_of, serves_world, state_of

_SMALL = frozenset(("of", "the", "and", "for", "foreign", "national", "federal", "state"))

_LONGER = frozenset(("National", "Supreme", "Federal", "State", "World", "European", "Asian", "Regional", "Central"))
"""Before a body's name they make another's: "National Security Council"."""

_RANKS = frozenset(("assistant", "deputy", "vice", "acting", "former", "new", "then", "senior", "chief"))

_LINKS = frozenset(("of", "for", "on", "and", "the"))

_STATES = frozenset(("federation", "republic", "kingdom", "emirates", "states"))
"""Last words of states' names rather than of bodies that anybody serves."""


def roles_of(members: Sequence[ChainSummary], country: str | None) -> tuple[Role, ...]:
    """Each title once, with the first and last publication date that it stands under, ordered by date and title.

    Titles that differ in capitals only are one. "Former" and the like belong to the title: a former office is a role
    of its own. ``country`` is the person's: that of titles that name no state themselves.
    """
    dates: dict[str, list[date]] = {}
    titles: dict[str, str] = {}
    for chain in members:
        for title in chain.titles:
            key = " ".join(title.lower().split())
            titles.setdefault(key, title)
            dates.setdefault(key, [])
            if chain.published:
                dates[key].append(chain.published)
    roles = [
        Role(
            title=titles[key],
            organisation=organisation_of(titles[key]),
            country=state_of(titles[key]) or (None if serves_world(titles[key]) else country),
            first=min(dates[key], default=None),
            last=max(dates[key], default=None),
        )
        for key in titles
    ]
    return tuple(sorted(roles, key=lambda role: (role.first or date.max, role.title)))


@lru_cache(maxsize=1 << 14)
def organisation_of(title: str) -> str | None:
    """The body whose office a title is: a known one, by its full name, else the words in capitals after "of the" or
    "at", or before the office, that end with a word for a body. None where it names none.
    """
    title = re.sub(r"\b(?:then|ex|former)-(?=[A-Z])", "", title)
    found, known = re.findall(r"[^\s,]+", title), entries()
    for size in range(min(8, len(found)), 0, -1):
        for start in range(len(found) - size + 1):
            if start and _reach(found[:start]) == "to":
                continue
            phrase = " ".join(found[start : start + size]).removesuffix("'s").removesuffix("’s")
            entry = known.get(phrase)
            longer = start and found[start - 1].rpartition("-")[2] in _LONGER and " " in phrase
            if entry is not None and entry.kind == "organisation" and entry.sort != "seat" and not longer:
                return entry.name
    office = office_of(title).split()
    inside = _span(low := [word.lower() for word in found], office)
    heads = words("words", "heads", "organisation") | words("words", "heads", "state") | {"Affairs", "Representatives"}
    heads_low = {word.lower() for word in heads}
    for last in reversed(range(len(found))):
        if low[last] in _SMALL or low[last] not in heads_low:
            continue
        alone = found[last] in words("words", "heads", "alone") and found[last - 1] != "White"
        if last in inside and not alone:
            continue  # "Commerce Secretary" names an office, and no body "Commerce"
        start = last
        while start and (found[start - 1][:1].isupper() or low[start - 1] in ("foreign", "and")):
            if low[start - 1] in office:
                break
            start -= 1
        while start < last and low[start] in _RANKS:
            start += 1  # "Assistant Treasury Secretary"
        if start > 1 and low[start - 1] == "of" and low[start - 2] in heads_low:
            start -= 2  # "Ministry of Foreign Affairs"
        elif low[last] == "affairs":
            continue
        end = last + 1
        while end + 1 < len(found) and low[end] in _LINKS and found[end - 1][-1].isalpha():
            after = next((k for k in range(end, len(found)) if low[k] not in _LINKS), end)
            if not found[after][:1].isupper() or start == 0:
                break
            end = after + 1  # "Centre for Karsund Studies"
            while end < len(found) and found[end][:1].isupper():
                end += 1
        body = " ".join(found[start:end]).removesuffix("'s").removesuffix("’s")
        if body.islower() or (low[last] in _STATES and start != last):
            continue
        if _reach(found[:start]) != "to" and (start > 0 or end < len(found)):
            return body
    return None


def _span(low: list[str], office: list[str]) -> range:
    """Which words of a title are the office itself."""
    for start in range(len(low) - len(office) + 1):
        if office and low[start : start + len(office)] == office:
            return range(start, start + len(office))
    return range(0)


def _reach(before: list[str]) -> str:
    """The preposition that governs what comes next: "to" leads to whom somebody is sent, and that is not served."""
    for word in reversed(before):
        if word.lower() in ("to", "of", "at", "for", "in"):
            return word.lower()
        if word.lower() not in ("the", "a") and not word[:1].isupper():
            return ""
    return ""
