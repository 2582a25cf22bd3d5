"""What speaks for an event and against it, as named numbers: what the learned scorer of `confidence` weighs.

A name begins with what it is about ("acts kind person", "article near sport"), so that the weights can say what made an
event doubtful. What is not known of a candidate is left out, and counts as nothing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import log

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.sectors import by_noun, is_firm
from analysis.annotating.events.candidate import Candidate, states
from analysis.annotating.events.modality.scorer import scorer
from analysis.annotating.events.topics import Topics
from analysis.annotating.syntax import is_passive
from analysis.records import Criterion, Party

type Traits = dict[str, float]
"""Evidence by name."""

_UP = 12
"""How many words above a trigger are looked at."""

_SURE = 0.02
"""How likely it is that an event has happened is told apart down to this share, and up to as near to one."""

_STEPS = 6
"""How far above a party its event is looked for."""

_CLAUSES = frozenset(("relcl", "advcl", "ccomp", "xcomp", "acl", "pcomp", "parataxis", "csubj"))
_NAMED_CHILDREN = frozenset(("aux", "auxpass", "neg", "mark", "prt"))
_COUNTED_CHILDREN = frozenset(
    ("amod", "nummod", "compound", "dobj", "prep", "agent", "relcl", "ccomp", "xcomp", "advmod")
)
_ENTITIES = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "DATE", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")
_KINDS = ("person", "organisation", "country", "place", "group")

_PUBLIC = frozenset(("government", "military", "police", "judiciary", "legislature", "rebel", "international"))
"""Sectors that act for the public, or fight for it."""

_PRIVATE = ("business", "sport", "show", "accident", "family")
"""Topics of texts that tell of firms, private life and accidents, as long as no party acts for the public."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate, the sum of the hand-made weights, and the reasons for it."""

    candidate: Candidate
    by_hand: float
    criteria: tuple[Criterion, ...]


class Evidence:
    """The evidence of one document."""

    def __init__(self, words: Document, parties: Parties) -> None:
        """``parties``: the mentions of the document."""
        self.words = words
        self.parties = parties
        self.topics = Topics(words)
        self._of_sentence: dict[int, Traits] = {}

    def of(self, weighed: Weighed) -> Traits:
        """The evidence on one candidate."""
        candidate = weighed.candidate
        found: Traits = {"by hand": weighed.by_hand, "by hand squared": weighed.by_hand**2}
        found |= {f"criterion {criterion.kind}": 1.0 for criterion in weighed.criteria}
        _of_rule(candidate, found)
        _of_trigger(candidate.token, found)
        _of_clauses(candidate.token, found)
        self._of_side("acts", candidate, candidate.sources, found)
        self._of_side("on", candidate, candidate.targets, found)
        _of_both(candidate, found)
        if candidate.sentence not in self._of_sentence:
            self._of_sentence[candidate.sentence] = self._sentence(candidate.sentence)
        found |= self._of_sentence[candidate.sentence]
        found |= self.article
        self._of_topics(candidate, found)
        found["speaker"] = float(candidate.speaker is not None)
        found["place in text"] = log(1 + candidate.sentence)
        return found

    @cached_property
    def article(self) -> Traits:
        """What is the same for all candidates of the document."""
        size = max(1, len(self.words))
        entities = Counter(filter(None, self.words.entity))
        kinds: Counter[str] = Counter(each.kind for each in self.parties.names)
        codes = Counter(each.country for each in self.parties.names if each.country)
        every = max(1, kinds.total())
        found = {f"article {kind}": 100 * entities[kind] / size for kind in _ENTITIES}
        found |= {f"article kind {kind}": kinds[kind] / every for kind in _KINDS}
        found["article states"] = log(1 + len(codes))
        found["article one state"] = max(codes.values(), default=0) / max(1, codes.total())
        found["article length"] = log(size)
        found["article firms"] = sum(is_firm(each.name) for each in self.parties.names) / every
        found |= {f"article topic {name}": share for name, share in self.topics.shares(0, size).items()}
        found |= {f"article near {name}": near for name, near in self.topics.nearness(0, size).items()}
        return found

    def _sentence(self, number: int) -> Traits:
        first, end = self.words.words_of_sentence(number)
        entities, said = set(self.words.entity[first:end]), set(self.words.text[first:end])
        found: Traits = {f"sentence {kind}": 1.0 for kind in _ENTITIES if kind in entities}
        found["sentence length"] = log(end - first)
        found["sentence question"] = float("?" in said)
        found["sentence marks"] = float(not said.isdisjoint(('"', "“", "''", "``")))
        found |= {f"sentence topic {name}": share for name, share in self.topics.shares(first, end).items()}
        found |= {f"sentence near {name}": near for name, near in self.topics.nearness(first, end).items()}
        return found

    def _of_topics(self, candidate: Candidate, found: Traits) -> None:
        """What the text is about, beside the type, and apart where no party acts for the public."""
        for kind in _PRIVATE:
            found[f"{candidate.type} {kind}"] = self.article[f"article topic {kind}"]
        if not found["public"]:
            for kind in _PRIVATE:
                found[f"private {kind}"] = self.article[f"article topic {kind}"]
                found[f"private here {kind}"] = found[f"sentence topic {kind}"]
            found["private money"] = self.article["article MONEY"]
            found["private firm"] = float("acts firm" in found or "on firm" in found)

    def _of_side(self, side: str, candidate: Candidate, some: tuple[Party, ...], found: Traits) -> None:
        found[f"{side} none"] = float(not some)
        found[f"{side} several"] = float(len(some) > 1)
        for party in some:
            self._of_party(side, party, found)
            head = self.parties.offsets.head(party.start, party.end)
            if head is not None:
                self._of_place(side, candidate, head, found)

    def _of_party(self, side: str, party: Party, found: Traits) -> None:
        """Who it is."""
        mention = self.parties.by_start.get(party.start)
        if mention is None:
            found[f"{side} kind no mention"] = 1.0
            found[f"{side} lower"] = float(party.name[:1].islower())
        else:
            found[f"{side} kind {mention.kind}"] = 1.0
            found[f"{side} form {mention.form}"] = 1.0
            found[f"{side} guessed"] = float(mention.guessed)
            found[f"{side} adjectival"] = float(mention.adjectival)
            found[f"{side} unsure"] = 1 - mention.confidence
            if mention.kind == "person" and not party.country:
                found[f"{side} person without state"] = 1.0
        found[f"{side} sector {party.sector or by_noun(party.name)}"] = 1.0
        found[f"{side} state"] = float(party.country is not None)
        if is_firm(party.name):
            found[f"{side} firm"] = 1.0

    def _of_place(self, side: str, candidate: Candidate, head: Token, found: Traits) -> None:
        """Where it stands beside the trigger."""
        token = candidate.token
        if self.words.sentence[head.i] != candidate.sentence:
            found[f"{side} elsewhere"] = 1.0
            return
        slots = (name for name, tokens in candidate.slots.items() if any(each.i == head.i for each in tokens))
        found[f"{side} slot {next(slots, 'none')}"] = 1.0
        found[f"{side} dep {head.dep_}"] = 1.0
        found[f"{side} before"] = float(head.i < token.i)
        found[f"{side} far"] = log(1 + abs(head.i - token.i))
        found[f"{side} steps"] = float(_steps(head, token))


def _of_rule(candidate: Candidate, found: Traits) -> None:
    rule = candidate.lexical
    found["rule's own"] = rule.confidence
    for name in (
        f"rule {rule.id}",
        f"lemma {candidate.token.lemma_.lower()}",
        f"type {candidate.type}",
        f"mode {candidate.type} {candidate.mode}",
        f"class {candidate.trigger.word_class}",
        f"status {candidate.status}",
        f"status {candidate.status} {candidate.type}",
        f"modality {candidate.reality.modality}",
    ):
        found[name] = 1.0
    flags = {
        "negated": candidate.reality.negated,
        "again": candidate.again is not None,
        "announced": candidate.announced,
        "hostile": candidate.hostile,
        "inner": candidate.inner,
        "claimed": bool(candidate.claimed),
        "mutual": candidate.mutual,
        "absorbed": bool(candidate.absorbed),
        "reciprocal": rule.reciprocal,
        "lone": rule.lone,
        "custody": rule.custody,
        "figurative": rule.figurative,
        "in person": rule.in_person,
        "again rule": rule.again,
        "beside": bool(candidate.trigger.beside),
        "rule needs": bool(rule.needs or rule.noun_needs),
        "rule objects": bool(rule.objects),
        "at home": bool(rule.at_home),
        "real in doubt": candidate.real is not None and scorer().doubts(candidate.real),
    }
    found |= {name: 1.0 for name, holds in flags.items() if holds}
    if candidate.real is not None:
        found["real asked"] = 1.0
        found["real"] = log(max(candidate.real, _SURE) / max(1 - candidate.real, _SURE))
    for slot, tokens in candidate.slots.items():
        if tokens:
            found[f"slot {slot}"] = 1.0
            found[f"slot {slot} {tokens[0].pos_}"] = 1.0


def _of_trigger(token: Token, found: Traits) -> None:
    found[f"dep {token.dep_}"] = 1.0
    found[f"tag {token.tag_}"] = 1.0
    found[f"head {token.head.lemma_.lower()}"] = 1.0
    found["passive"] = float(token.pos_ in ("VERB", "AUX") and is_passive(token))
    found["capital"] = float(token.text[:1].isupper())
    for child in token.children:
        if child.dep_ in _NAMED_CHILDREN:
            found[f"{child.dep_} {child.lower_}"] = 1.0
        elif child.dep_ == "det":
            found[f"det {child.lower_}"] = 1.0
        elif child.dep_ == "poss":
            found[f"det {child.pos_}"] = 1.0
        elif child.dep_ in _COUNTED_CHILDREN:
            found[f"has {child.dep_}"] = 1.0
    if token.pos_ == "NOUN":
        found[f"noun under {token.head.pos_}"] = 1.0
        found["bare"] = float(not any(child.dep_ in ("det", "poss", "nummod") for child in token.children))


def _of_clauses(token: Token, found: Traits) -> None:
    """In which clauses the trigger stands, from its own up to the sentence's."""
    depth = 0
    for _ in range(_UP):
        if token.dep_ in _CLAUSES:
            depth += 1
            found[f"under {token.dep_}"] = 1.0
        for child in token.children:
            if child.dep_ in ("mark", "advmod") and child.tag_ in ("IN", "WRB"):
                found[f"under {child.lower_}"] = 1.0
            elif child.dep_ == "aux" and child.tag_ == "MD":
                found["under modal"] = 1.0
            elif child.dep_ == "neg":
                found["under negation"] = 1.0
        if token.head.i == token.i:
            break
        token = token.head
    found["depth"] = float(depth)
    found[f"root {token.tag_}"] = 1.0


def _of_both(candidate: Candidate, found: Traits) -> None:
    acting, hit, every = states(candidate.sources), states(candidate.targets), candidate.parties
    found["both state"] = float(bool(acting) and bool(hit))
    found["states differ"] = float(bool(acting) and bool(hit) and acting != hit)
    found["states same"] = float(bool(acting) and acting == hit)
    found["no state"] = float(not acting and not hit)
    found["all firms"] = float(bool(every) and all(map(_is_business, every)))
    found["public"] = float(any(each.sector in _PUBLIC for each in every))


def _is_business(party: Party) -> bool:
    return is_firm(party.name) or "business" in (party.sector, by_noun(party.name))


def _steps(below: Token, top: Token) -> int:
    """How many words up from the one to the other; `_STEPS` where the other is not above it."""
    for step in range(_STEPS):
        if below.i == top.i:
            return step
        below = below.head
    return _STEPS


_GROUPS = (
    ("acts ", "actor"),
    ("on ", "target"),
    ("article ", "text"),
    ("sentence ", "text"),
    ("private ", "text"),
    ("place in ", "text"),
    ("status ", "reality"),
    ("real", "reality"),
    ("modality ", "reality"),
    ("under ", "reality"),
    ("aux ", "reality"),
    ("neg", "reality"),
    ("criterion ", "reasons"),
    ("by hand", "reasons"),
    ("rule's own", "reasons"),
)
"""To which group of evidence a name belongs, by how it begins; all others say how the word is used."""


def group_of(name: str) -> str:
    """The group of evidence that a name belongs to: actor, target, text, reality, reasons or use."""
    return next((group for begin, group in _GROUPS if name.startswith(begin)), "use")
