"""To what part of a society a party belongs: government, military, rebels, media, civilians …"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from analysis.annotating.events.arguments.parties import Parties
from analysis.language import lexicon
from analysis.language.gazetteer import entries
from analysis.language.lexicon import words
from analysis.records import Mention, Party

if TYPE_CHECKING:
    from analysis.annotating.events.arguments.firms import Firms

_OF_SORTS = {
    "agency": "government",
    "armed": "rebel",
    "army": "military",
    "bank": "government",
    "company": "business",
    "court": "judiciary",
    "igo": "international",
    "media": "media",
    "ministry": "government",
    "ngo": "ngo",
    "organ": "international",
    "parliament": "legislature",
    "police": "police",
    "school": "education",
}
"""The sectors of the gazetteer's sorts of organisations. Its banks are those of states."""


@cache
def _nouns() -> dict[str, str]:
    found: dict[str, str] = {}
    for sector, row in lexicon.toml("events/sectors").items():
        for noun in row["nouns"]:
            found.setdefault(noun, sector)
    return found


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Words of names and their sectors, the longest first: "bureau of investigation" before "bureau"."""
    pairs = [(word, sector) for sector, row in lexicon.toml("events/sectors").items() for word in row["names"]]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


class Sectors:
    """The sectors of the parties of one document."""

    def __init__(self, parties: Parties, firms: Firms) -> None:
        """Reads the roles and descriptions that each chain's mentions give."""
        self.parties = parties
        self.firms = firms
        self.mentions: dict[int, list[Mention]] | None = None
        self.known: dict[tuple[int | None, int, str], str | None] = {}

    def of(self, some: tuple[Party, ...]) -> tuple[Party, ...]:
        """The parties with their sectors, None for those that nothing tells."""
        return tuple(
            replace(party, sector=sector) if (sector := self._one(party)) != party.sector else party for party in some
        )

    def _one(self, party: Party) -> str | None:
        key = (party.chain, party.start if party.chain is None else -1, party.name)
        if key not in self.known:
            self.known[key] = self._find(party)
        return self.known[key]

    def _find(self, party: Party) -> str | None:
        if self.firms.has(party):
            return "business"
        mention = self.parties.by_start.get(party.start)
        if mention is None or mention.chain != party.chain:
            return by_noun(self.parties.text[party.start : party.end])
        if mention.kind == "country":
            return "government"
        if mention.kind == "place":
            return None
        if mention.form != "name" and (found := by_noun(self.parties.text[party.start : party.end])):
            return found
        if mention.kind == "organisation" and (entry := entries().get(mention.name)) and entry.sort in _OF_SORTS:
            return _OF_SORTS[entry.sort]
        for other in self._chain(mention.chain):
            if mention.kind == "organisation" and other.form == "name" and (found := by_name(other.name)):
                return found
            if other.role and (found := by_noun(other.role)):
                return found
            if other.form in ("role", "description") and (found := by_noun(self.parties.text[other.start : other.end])):
                return found
        return None

    def _chain(self, chain: int) -> list[Mention]:
        if self.mentions is None:
            self.mentions = defaultdict(list)
            for each in self.parties.names:
                self.mentions[each.chain].append(each)
        return self.mentions[chain]


@lru_cache(maxsize=1 << 14)
def by_noun(words: str) -> str | None:
    """The sector of a description or title, by its head noun: the last word before "of", "to" and the like."""
    kept: list[str] = []
    for word in words.lower().replace("’s", "'s").split():
        if word in ("of", "to", "for", "in", "at", "from", "on", "with", "and") and kept:
            break
        kept.append(word.strip(".,;:\"'“”()"))
    for word in reversed(kept[-2:]):
        for form in (word, word.removesuffix("s"), f"{word[:-3]}y" if word.endswith("ies") else word):
            if form in _nouns():
                return _nouns()[form]
    if kept and kept[-1].endswith("men"):
        return _nouns().get(f"{kept[-1][:-2]}an")
    return None


@lru_cache(maxsize=1 << 14)
def by_name(name: str) -> str | None:
    """The sector of an organisation by the words of its name."""
    lowered = f" {name.lower()} "
    return next((sector for words, sector in _names() if f" {words} " in lowered or f" {words}s " in lowered), None)


@lru_cache(maxsize=1 << 14)
def is_firm(name: str) -> bool:
    """Whether the name ends as a company's does: "Tarn Mills Ltd."."""
    _, space, last = name.lower().rpartition(" ")
    return bool(space) and last.strip(",.&") in words("names/titles", "companies", "endings")
