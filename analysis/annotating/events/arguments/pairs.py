"""Two who do it with or to each other: "the two countries", "both sides", "neither side", "accused each other".

Who "the two" are is told before: by the last event with exactly two parties, else by the last sentence that names
exactly two states (or, of leaders, two persons). Where neither tells, they stay nameless.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.slots import Slots
from analysis.annotating.events.candidate import Candidate
from analysis.language.event_lexicon import words
from analysis.records import Mention, Party

_REACH = 3
"""How many sentences back those may be named who are "the two"."""

_ACTED_ON = ("object", "with", "to", "at", "against", "on", "dative")


def each_other(slots: Slots) -> bool:
    """Whether those who act do it to each other."""
    return any(
        token.lower_ in ("other", "another") and any(child.lower_ in ("each", "one") for child in token.children)
        for slot in _ACTED_ON
        for token in slots.get(slot, ())
    )


def is_pair(token: Token) -> bool:
    """Whether the word stands for two who were named before: "the two countries", "both sides", "both"."""
    if any(child.lower_ == "of" and child.dep_ == "prep" for child in token.children):
        return False
    if token.lower_ in ("both", "neither") or (token.lower_ == "two" and token.pos_ == "NUM"):
        return token.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    return token.lemma_ in words("partitives", "pairs") and any(
        child.lower_ in words("determiners", "both") for child in token.children
    )


class Pairs:
    """The two of whom a document tells last, as its events are read in their order."""

    def __init__(self, parties: Parties) -> None:
        """Nobody has been told of yet."""
        self.parties = parties
        self.last: tuple[Party, ...] = ()
        self.told = -_REACH - 1
        self.named: dict[tuple[int, bool], tuple[Party, ...]] = {}

    def complete(self, candidates: Sequence[Candidate]) -> None:
        """Puts those who were named for "the two" and "each other", in place."""
        for candidate in candidates:
            tokens = [token for slot in candidate.lexical.source for token in candidate.slots.get(slot, ())]
            pair = next((token for token in tokens if is_pair(token)), None)
            if pair is not None:
                two = self._two(pair, candidate.sentence)
                if two:
                    candidate.sources = two
                    if candidate.lexical.reciprocal or candidate.mutual:
                        others = [each for each in candidate.targets if each.start != pair.idx]
                        candidate.targets = tuple(e for e in others if e.country not in _states(two)) or two
            everybody = {each.country or each.chain or each.name: each for each in _of(candidate)}
            if len(everybody) == 2 and all(map(self._acts, everybody.values())):
                self.last, self.told = tuple(everybody.values()), candidate.sentence

    def _acts(self, party: Party) -> bool:
        """Whether the party is a person or acts for a state; one who visits a city is no pair with it."""
        mention = self.parties.by_start.get(party.start)
        kind = mention.kind if mention is not None else ""
        return kind == "person" or (party.country is not None and kind != "place")

    def _two(self, pair: Token, sentence: int) -> tuple[Party, ...]:
        if sentence - self.told <= _REACH:
            return self.last
        people = pair.lemma_ in words("partitives", "persons")
        for n in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
            two = (people and self._named(n, persons=True)) or self._named(n, persons=False)
            if two:
                return two
        return ()

    def _named(self, sentence: int, *, persons: bool) -> tuple[Party, ...]:
        """The two persons or states that the sentence names; nobody where it names fewer or more."""
        key = (sentence, persons)
        if key not in self.named:
            found: dict[object, Mention] = {}
            for i in range(*self.parties.offsets.words.words_of_sentence(sentence)):
                mention = self.parties.by_head.get(i)
                if mention is None:
                    continue
                if persons and mention.kind == "person" and mention.form == "name":
                    found.setdefault(mention.chain, mention)
                elif not persons and mention.kind == "country" and mention.country:
                    found.setdefault(mention.country, mention)
            self.named[key] = tuple(map(self.parties.party, found.values())) if len(found) == 2 else ()
        return self.named[key]


def _of(candidate: Candidate) -> tuple[Party, ...]:
    return (*candidate.sources, *candidate.targets)


def _states(some: tuple[Party, ...]) -> set[str | None]:
    return {each.country for each in some}
