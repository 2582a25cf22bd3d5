"""Which names of a document are those of firms, and who acts for one.

What a firm does with another, or with the public, is rarely an event of politics. A firm is known by the gazetteer, by
the end of its name ("Tarn Mills Ltd."), by its sign at an exchange behind the name ("<TRN.L>", "(NYSE: TRN)"), by what
it is called ("the airline Tarn"), or by what it has ("Tarn shareholders"). The words stand in
``lexicon/events/firms.toml``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cache

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.sectors import is_firm
from analysis.language import lexicon
from analysis.language.gazetteer import entries
from analysis.records import Mention, Party

_SIGN = re.compile(
    r"\s?(?:<[A-Z][A-Z0-9]{0,5}(?:\.[A-Z]{1,2})?>|\([A-Z]{2,6}: ?[A-Z0-9.]{1,6}\)|\([A-Z0-9]{2,6}\.[A-Z]{1,2}\))"
)
"""A firm's sign at an exchange, behind its name. Of letters alone in round brackets an acronym is as likely."""

_LONGEST_SIGN = 18
"""In characters."""

_NEAR = 3
"""How many characters may stand between a firm's name, the office of somebody in it, and his name."""

_LONGEST_NAME = 60
"""In characters."""

_NAMED = ("organisation", "person", "group")
"""The kinds of mentions that may be firms: names that nobody knows are often taken for people's."""


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(lexicon.toml("events/firms")[group]["words"])


class Firms:
    """The firms of one document, and those who act for one; each chain is looked at when it is asked for."""

    def __init__(self, words: Document, parties: Parties) -> None:
        """Sorts the mentions of the document by chain."""
        self.words = words
        self.parties = parties
        self.mentions: defaultdict[int, list[Mention]] = defaultdict(list)
        for each in parties.names:
            self.mentions[each.chain].append(each)
        self.starts = [each.start for each in parties.names]
        self.known: dict[int, bool] = {}

    def has(self, party: Party) -> bool:
        """Whether the party is a firm, acts for one, or is told of by a firm's name ("Tarn Mills officials")."""
        mention = self.parties.by_start.get(party.start)
        if mention is not None and mention.chain == party.chain:
            chain = self.mentions[mention.chain]
            return self._is_firm_chain(mention.chain) or any(
                each.role is not None and each.kind == "person" and self._is_of_firm(each) for each in chain
            )
        return self._within(party.start, party.end)

    def _within(self, start: int, end: int) -> bool:
        """Whether a firm's name stands within the characters."""
        names = self.parties.names
        places = range(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return any(names[place].end <= end and self._is_firm_chain(names[place].chain) for place in places)

    def _is_firm_chain(self, chain: int) -> bool:
        if chain not in self.known:
            names = (each for each in self.mentions[chain] if each.form == "name" and each.kind in _NAMED)
            self.known[chain] = any(map(self._is_firm, names))
        return self.known[chain]

    def _is_firm(self, mention: Mention) -> bool:
        known = entries().get(mention.name)
        if known is not None and not known.weak:
            return known.sort == "company"
        return is_firm(mention.name) or self._has_sign(mention) or self._is_called(mention)

    def _has_sign(self, mention: Mention) -> bool:
        """ "Tarn Mills <TRN.L>", and "<Tarn Mills>", as agencies write a firm that no exchange knows."""
        text, start, end = self.words.content, mention.start, mention.end
        if _SIGN.match(text[end : end + _LONGEST_SIGN]):
            return True
        return text[max(0, start - 1) : start] == "<" and text[end : end + 1] == ">" and " " in text[start:end]

    def _is_called(self, mention: Mention) -> bool:
        """ "The airline Tarn", "Tarn, a carmaker", "Tarn's shares"."""
        head = self.parties.head_of(mention)
        if head is None:
            return False
        if head.dep_ in ("compound", "poss", "nmod") and head.head.lemma_.lower() in _words("owned"):
            return True
        if mention.kind == "person":
            return False
        beside = [each for each in head.children if each.dep_ in ("compound", "appos", "nmod")]
        if head.dep_ == "appos":
            beside.append(head.head)
        return any(self._is_sort_of_firm(each) for each in beside)

    def _is_sort_of_firm(self, token: Token) -> bool:
        return token.pos_ == "NOUN" and token.lemma_.lower() in _words("sorts")

    def _is_of_firm(self, mention: Mention) -> bool:
        """Whether the office beside a name is one of a firm: "chief executive", "Tarn Mills chairman Orin Vask"."""
        role = (mention.role or "").lower()
        if any(each in role for each in _words("chiefs")):
            return True
        if not any(each in role for each in _words("offices")):
            return False
        before = mention.start - len(role) - _NEAR
        first = bisect_left(self.starts, before - _LONGEST_NAME)
        end = bisect_left(self.starts, mention.end + len(role) + _NEAR)
        return any(
            (each.name.lower() in role or before <= each.end <= mention.start) and self._is_firm_chain(each.chain)
            for each in self.parties.names[first:end]
            if each.form == "name" and each.chain != mention.chain
        )
