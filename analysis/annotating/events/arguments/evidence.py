"""What speaks for and against a party on its side of an event: one line of numbers for each.

A line tells of the event (type, rule, word, status), of the way through the parse tree from its word to the party's
head, of the party (what it is, how it is named, of which state), of how it was found, and of the other side.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from math import log1p
from typing import Literal, NamedTuple, get_args

import numpy as np

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.attribution import Assertions
from analysis.annotating.events.candidate import Candidate, same_party
from analysis.annotating.syntax import clause, is_passive
from analysis.annotating.weights.net import Floats
from analysis.records import EventType, Form, Kind, Mention, Party, Status

Side = Literal["source", "target"]

_DEPS = (
    *("ROOT", "acl", "acomp", "advcl", "agent", "amod", "appos", "attr", "aux", "ccomp", "compound", "conj", "dative"),
    *("dobj", "nmod", "npadvmod", "nsubj", "nsubjpass", "oprd", "parataxis", "pcomp", "pobj", "poss", "prep", "relcl"),
    "xcomp",
)
_CLAUSES = frozenset(("acl", "advcl", "ccomp", "conj", "parataxis", "pcomp", "relcl", "xcomp"))
_MODIFIERS = frozenset(("amod", "compound", "nmod", "poss"))
_PREPOSITIONS = (
    *("about", "after", "against", "among", "as", "at", "between", "by", "during", "for", "from", "in", "into", "of"),
    *("on", "over", "to", "toward", "under", "with", "within"),
)
_PRONOUNS = ("he", "her", "him", "his", "i", "it", "its", "she", "their", "them", "they", "us", "we", "who")
_CRITERIA = (
    *("a party told before", "answers a claim", "answers an act", "ended what was told before"),
    *("holder told elsewhere", "nothing points back", "parties told before", "parties told before, pronouns here"),
    *("somewhere in content", "target told before"),
)
_DOUBTS = ("target only in content",)
_FLAGS = (
    *("before", "elsewhere", "same clause", "same quotation", "passive", "inner", "again", "reciprocal", "custody"),
    *("lone", "actors only", "announced", "speaker", "is speaker", "has country", "own country", "country elsewhere"),
    *("guessed", "adjectival", "acts", "no mention", "capital", "plural", "modifier of a name", "dateline", "timed"),
    *("other side", "same country", "same chain", "both states", "no chain", "clause down", "clause up", "modifier"),
    *("of below", "first of side", "title"),
)
_MEASURES = (
    *("distance", "up", "down", "prepositions", "words", "side", "chain", "rule", "mention", "place in text"),
    "others between",
)


def _named(group: str, some: Iterable[str]) -> Iterator[str]:
    return (f"{group}:{each}" for each in some)


NAMES: tuple[str, ...] = tuple(
    chain(
        _FLAGS,
        _MEASURES,
        _named("target of", get_args(EventType)),
        _named("source of", get_args(EventType)),
        _named("status", get_args(Status)),
        _named("class", ("verb", "noun", "adjective", "modal")),
        _named("trigger", _DEPS),
        _named("source by", (*_DEPS, *_PREPOSITIONS, "itself")),
        _named("target by", (*_DEPS, *_PREPOSITIONS, "itself")),
        _named("first up", _DEPS),
        _named("last down", _DEPS),
        _named("last preposition", _PREPOSITIONS),
        _named("kind", get_args(Kind)),
        _named("source kind", get_args(Kind)),
        _named("form", get_args(Form)),
        _named("pronoun", _PRONOUNS),
        _named("found", (*_CRITERIA, *_DOUBTS)),
    )
)
"""What each number of a line tells."""

_PLACE = {name: place for place, name in enumerate(NAMES)}


class Line(NamedTuple):
    """A party on a side of an event, and what speaks for it."""

    side: Side
    party: Party
    numbers: Floats


class Evidence:
    """The lines of one document."""

    def __init__(self, words: Document, parties: Parties, assertions: Assertions) -> None:
        """``parties`` and ``assertions``: the document's mentions by token and its quotes."""
        self.words = words
        self.parties = parties
        self.assertions = assertions
        self.chains = Counter(each.chain for each in parties.names)

    def lines(self, candidate: Candidate) -> list[Line]:
        """A line for each party of the event, sources first."""
        sides: tuple[tuple[Side, tuple[Party, ...], tuple[Party, ...]], ...] = (
            ("source", candidate.sources, candidate.targets),
            ("target", candidate.targets, candidate.sources),
        )
        shared = dict(self._of_event(candidate))
        found = []
        for side, some, other in sides:
            for place, party in enumerate(some):
                told = shared | dict(self._of_side(candidate, side, some, other, place))
                told |= dict(self._of_party(candidate, side, party))
                head = self.parties.offsets.head(party.start, party.end)
                if head is not None:
                    told |= dict(self._of_way(candidate, side, head))
                numbers = np.zeros(len(NAMES), dtype=np.float32)
                for name, value in told.items():
                    if name in _PLACE:
                        numbers[_PLACE[name]] = value
                found.append(Line(side, party, numbers))
        return found

    def _of_event(self, candidate: Candidate) -> Iterator[tuple[str, float]]:
        rule, token = candidate.lexical, candidate.token
        yield f"status:{candidate.status}", 1
        yield f"class:{candidate.trigger.word_class}", 1
        yield f"trigger:{token.dep_}", 1
        yield "passive", is_passive(token)
        yield "inner", candidate.inner
        yield "again", candidate.anaphoric
        yield "reciprocal", rule.reciprocal
        yield "custody", rule.custody
        yield "lone", rule.lone
        yield "actors only", rule.actors_only
        yield "announced", candidate.announced
        yield "speaker", candidate.speaker is not None
        yield "rule", rule.confidence
        yield "place in text", token.i / len(self.words)
        for each in (*candidate.party_criteria, *candidate.doubts):
            yield f"found:{each.kind}", 1

    def _of_side(
        self, candidate: Candidate, side: Side, some: tuple[Party, ...], other: tuple[Party, ...], place: int
    ) -> Iterator[tuple[str, float]]:
        party = some[place]
        yield f"{side} of:{candidate.type}", 1
        yield "side", len(some)
        yield "first of side", place == 0
        yield "other side", bool(other)
        yield "same chain", same_party(party, other)
        same = any(each.country == party.country for each in other) if party.country else False
        yield "same country", same
        yield "both states", bool(party.country) and any(each.country for each in other)
        yield "is speaker", candidate.speaker is not None and same_party(party, (candidate.speaker,))

    def _of_party(self, candidate: Candidate, side: Side, party: Party) -> Iterator[tuple[str, float]]:
        mention = self.parties.by_start.get(party.start)
        yield "has country", party.country is not None
        yield "no chain", party.chain is None
        yield "no mention", mention is None
        yield "words", log1p(len(self.parties.text[party.start : party.end].split()))
        yield "capital", self.parties.text[party.start : party.start + 1].isupper()
        if party.chain is not None:
            yield "chain", log1p(self.chains[party.chain])
        if mention is None:
            return
        yield f"kind:{mention.kind}", 1
        if side == "source":
            yield f"source kind:{mention.kind}", 1
        yield f"form:{mention.form}", 1
        yield "mention", mention.confidence
        yield "guessed", mention.guessed
        yield "adjectival", mention.adjectival
        yield "acts", bool(mention.acts)
        yield "title", mention.role is not None
        if mention.form == "pronoun":
            yield f"pronoun:{self.parties.text[mention.start : mention.end].lower()}", 1
        if party.country is not None:
            own = mention.kind == "country" or self._names_state(party, mention)
            yield "own country", own
            yield "country elsewhere", not own

    def _names_state(self, party: Party, mention: Mention) -> bool:
        """Whether a name of the state stands within the party's own words."""
        tokens = self.parties.offsets.tokens(party.start, party.end)
        inside = (self.parties.innermost.get(i) for i in tokens)
        return any(
            each is not None and each.country == party.country and each.kind in ("country", "place")
            for each in inside
            if each is not mention
        )

    def _of_way(self, candidate: Candidate, side: Side, head: Token) -> Iterator[tuple[str, float]]:
        trigger = candidate.token
        yield "before", head.i < trigger.i
        yield "distance", log1p(abs(head.i - trigger.i))
        yield "plural", head.tag_ in ("NNS", "NNPS")
        yield "dateline", head.i in self.parties.dateline
        yield "timed", head.i in self.parties.timed
        yield "same quotation", self.assertions.quotes.get(head.i) is self.assertions.quotes.get(trigger.i)
        yield f"last down:{head.dep_}", 1
        way = path(trigger, head)
        if way is None:
            yield "elsewhere", 1
            return
        up, down = way
        yield "same clause", clause(head).i == clause(trigger).i
        yield "up", len(up)
        yield "down", len(down)
        first, last = min(trigger.i, head.i), max(trigger.i, head.i)
        between = {self.parties.innermost[i].start for i in range(first + 1, last) if i in self.parties.innermost}
        yield "others between", log1p(len(between))
        if up:
            yield f"first up:{up[0].dep_}", 1
        yield "clause up", any(each.dep_ in _CLAUSES for each in up)
        yield "clause down", any(each.dep_ in _CLAUSES for each in down)
        yield "modifier", any(each.dep_ in _MODIFIERS for each in down)
        yield "modifier of a name", head.dep_ in _MODIFIERS and head.head.i in self.parties.innermost
        prepositions = [each.lower_ for each in down if each.dep_ in ("prep", "agent", "dative") and each.pos_ == "ADP"]
        yield "prepositions", len(prepositions)
        yield "of below", "of" in prepositions[1:]
        if prepositions:
            yield f"last preposition:{prepositions[-1]}", 1
        step = down[0] if down else None
        if step is None:
            yield f"{side} by:itself", 1
        elif step.dep_ in ("prep", "agent", "dative") and step.pos_ == "ADP":
            yield f"{side} by:{step.lower_}", 1
        else:
            yield f"{side} by:{step.dep_}", 1


def path(trigger: Token, head: Token) -> tuple[list[Token], list[Token]] | None:
    """The words on the way up from the trigger and down to the head, without the one where both meet; None where they
    stand in two sentences."""
    above = _above(trigger)
    places = {each.i: n for n, each in enumerate(above)}
    down = []
    for each in _above(head):
        if each.i in places:
            return above[: places[each.i]], down[::-1]
        down.append(each)
    return None


def _above(token: Token) -> list[Token]:
    """The word and all that it hangs on, up to the root."""
    found = [token]
    while token.head.i != token.i:
        token = token.head
        found.append(token)
    return found
