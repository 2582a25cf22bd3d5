"""What speaks for an event and against it, as named numbers: what the learned scorer of `confidence` weighs.

A name begins with what it is about ("acts kind person", "article near sport"), so that the weights can say what made an
event doubtful. What is not known of a candidate is left out, and counts as nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from math import log

import numpy as np

from analysis.annotating.document import Document, Token
from analysis.annotating.events.arguments.parties import Parties
from analysis.annotating.events.arguments.sectors import by_noun, is_firm
from analysis.annotating.events.candidate import Candidate, states
from analysis.annotating.events.columns import Columns
from analysis.annotating.events.modality.scorer import scorer
from analysis.annotating.events.neighbours import Neighbours, is_public
from analysis.annotating.events.topics import Topics
from analysis.annotating.times.attachment import Attachment
from analysis.annotating.voice import is_passive
from analysis.annotating.weights.net import Floats
from analysis.records import Criterion, EventType, Party

type Traits = dict[str, float]
"""Evidence by name."""

type Cells = dict[int, float]
"""Evidence by the number of its name."""

_UP = 12
"""How many words above a trigger are looked at."""

_SURE = 0.02
"""How likely it is that an event has happened is told apart down to this share, and up to as near to one."""

_WEEK, _YEAR = 7, 365
"""In days."""

_STEPS = 6
"""How far above a party its event is looked for."""

_CLAUSES = frozenset(("relcl", "advcl", "ccomp", "xcomp", "acl", "pcomp", "parataxis", "csubj"))
_NAMED_CHILDREN = frozenset(("aux", "auxpass", "neg", "mark", "prt"))
_COUNTED_CHILDREN = frozenset(
    ("amod", "nummod", "compound", "dobj", "prep", "agent", "relcl", "ccomp", "xcomp", "advmod")
)
_ENTITIES = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "DATE", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")
_KINDS = ("person", "organisation", "country", "place", "group")

_PRIVATE = ("business", "sport", "show", "accident", "family")
"""Topics of texts that tell of firms, private life and accidents, as long as no party acts for the public."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate, the sum of the hand-made weights and the reasons for it, and its days, once they are known."""

    candidate: Candidate
    by_hand: float
    criteria: tuple[Criterion, ...]
    attachment: Attachment | None = None


class Evidence:
    """The evidence of one document."""

    def __init__(self, words: Document, parties: Parties, every: Sequence[Weighed] = ()) -> None:
        """``parties``: the mentions of the document; ``every``: all of its events."""
        self.words = words
        self.neighbours = Neighbours([(each.candidate, each.by_hand) for each in every], len(words))
        self.parties = parties
        self.topics = Topics(words)
        self.about = self.topics.shares(0, max(1, len(words)))
        self.about_sentence: dict[int, dict[str, float]] = {}
        self.money = 100 * words.entity.count("MONEY") / max(1, len(words))

    def of(self, weighed: Weighed) -> Traits:
        """The evidence on one candidate, all names of it."""
        at = Columns()
        (cells,) = self._cells([weighed], at)
        cells |= self._article(at)
        return {at.names[number]: value for number, value in cells.items()}

    def table(self, some: Sequence[Weighed], at: Columns) -> Floats:
        """The evidence on each candidate as a line with a column for each of the names that ``at`` holds; 0 for what is
        not known of the candidate."""
        every, article = self._cells(some, at), self._article(at)
        lines = np.zeros((len(some), len(at.names) + 1), dtype=np.float32)
        lines[:, list(article)] = list(article.values())
        rows = np.repeat(np.arange(len(every)), [len(cells) for cells in every])
        lines[rows, list(chain.from_iterable(every))] = list(chain.from_iterable(map(dict.values, every)))
        return lines[:, :-1]

    def _cells(self, some: Sequence[Weighed], at: Columns) -> list[Cells]:
        """The evidence on each candidate, but for what is the same for all of the document."""
        sides = _Side("acts", at), _Side("on", at)
        here = {number: self._sentence(number, at) for number in {each.candidate.sentence for each in some}}
        return [here[each.candidate.sentence] | self._candidate(each, at, sides) for each in some]

    def _candidate(self, weighed: Weighed, at: Columns, sides: tuple[_Side, _Side]) -> Cells:
        """What another candidate of the same sentence does not have."""
        candidate = weighed.candidate
        plain = at[""]
        found: Cells = {}
        found[plain["by hand"]] = weighed.by_hand
        found[plain["by hand squared"]] = weighed.by_hand**2
        for criterion in weighed.criteria:
            found[at["criterion "][criterion.kind]] = 1.0
        _of_rule(candidate, at, found)
        _of_trigger(candidate.token, at, found)
        _of_clauses(candidate.token, at, found)
        for n, (side, parties) in enumerate(zip(sides, (candidate.sources, candidate.targets), strict=True)):
            self._of_side(side, candidate, parties, found)
            if candidate.odds is not None:
                found[side.own["odds" if parties else "odds where none"]] = candidate.odds[n]
        _of_both(candidate, at, found)
        self._of_topics(candidate, at, found)
        found[plain["speaker"]] = float(candidate.speaker is not None)
        found[plain["place in text"]] = log(1 + candidate.sentence)
        others = at["others "]
        found |= {others[name]: value for name, value in self.neighbours.of(candidate).items()}
        _of_days(weighed.attachment, self.words.doc._.published, at, found)
        return found

    def _article(self, at: Columns) -> Cells:
        """What is the same for all candidates of the document."""
        size = max(1, len(self.words))
        entities = Counter(filter(None, self.words.entity))
        kinds: Counter[str] = Counter(each.kind for each in self.parties.names)
        codes = Counter(each.country for each in self.parties.names if each.country)
        every = max(1, kinds.total())
        plain, of_kind = at["article "], at["article kind "]
        found = {plain[kind]: 100 * entities[kind] / size for kind in _ENTITIES}
        found |= {of_kind[kind]: kinds[kind] / every for kind in _KINDS}
        found[plain["states"]] = log(1 + len(codes))
        found[plain["one state"]] = max(codes.values(), default=0) / max(1, codes.total())
        found[plain["length"]] = log(size)
        found[plain["firms"]] = sum(is_firm(each.name) for each in self.parties.names) / every
        found |= {at["article topic "][name]: share for name, share in self.about.items()}
        found |= {at["article near "][name]: near for name, near in self.topics.nearness(0, size).items()}
        return found

    def _sentence(self, number: int, at: Columns) -> Cells:
        first, end = self.words.words_of_sentence(number)
        entities, said = set(self.words.entity[first:end]), set(self.words.text[first:end])
        plain = at["sentence "]
        found: Cells = {plain[kind]: 1.0 for kind in _ENTITIES if kind in entities}
        found[plain["length"]] = log(end - first)
        found[plain["question"]] = float("?" in said)
        found[plain["marks"]] = float(not said.isdisjoint(('"', "“", "''", "``")))
        about = self.about_sentence[number] = self.topics.shares(first, end)
        found |= {at["sentence topic "][name]: share for name, share in about.items()}
        found |= {at["sentence near "][name]: near for name, near in self.topics.nearness(first, end).items()}
        return found

    def _of_topics(self, candidate: Candidate, at: Columns, found: Cells) -> None:
        """What the text is about, beside the type, and apart where no party acts for the public."""
        of_type, here = at[f"{candidate.type} "], self.about_sentence[candidate.sentence]
        for kind in _PRIVATE:
            found[of_type[kind]] = self.about[kind]
        if not is_public(candidate):
            private, private_here = at["private "], at["private here "]
            for kind in _PRIVATE:
                found[private[kind]] = self.about[kind]
                found[private_here[kind]] = here[kind]
            found[private["money"]] = self.money
            found[private["firm"]] = float(any(map(_is_business, candidate.parties)))

    def _of_side(self, side: _Side, candidate: Candidate, some: tuple[Party, ...], found: Cells) -> None:
        found[side.own["none"]] = float(not some)
        found[side.own["several"]] = float(len(some) > 1)
        for party in some:
            self._of_party(side, candidate.type, party, found)
            head = self.parties.offsets.head(party.start, party.end)
            if head is not None:
                self._of_place(side, candidate, head, found)

    def _of_party(self, side: _Side, told: EventType, party: Party, found: Cells) -> None:
        """Who it is."""
        own = side.own
        mention = self.parties.by_start.get(party.start)
        if mention is None:
            found[own["kind no mention"]] = 1.0
            found[own["lower"]] = float(party.name[:1].islower())
        else:
            found[side.kind[mention.kind]] = 1.0
            found[side.own[f"{told} {mention.kind}"]] = 1.0  # a place is visited, and attacks nobody
            found[side.form[mention.form]] = 1.0
            found[own["guessed"]] = float(mention.guessed)
            found[own["adjectival"]] = float(mention.adjectival)
            found[own["unsure"]] = 1 - mention.confidence
            if mention.kind == "person" and not party.country:
                found[own["person without state"]] = 1.0
        found[side.sector[party.sector or by_noun(party.name)]] = 1.0
        found[own["state"]] = float(party.country is not None)
        if _is_business(party):
            found[own["firm"]] = 1.0

    def _of_place(self, side: _Side, candidate: Candidate, head: Token, found: Cells) -> None:
        """Where it stands beside the trigger."""
        own, token = side.own, candidate.token
        if self.words.sentence[head.i] != candidate.sentence:
            found[own["elsewhere"]] = 1.0
            return
        slots = (name for name, tokens in candidate.slots.items() if any(each.i == head.i for each in tokens))
        found[side.slot[next(slots, "none")]] = 1.0
        found[side.dep[head.dep_]] = 1.0
        found[own["before"]] = float(head.i < token.i)
        found[own["far"]] = log(1 + abs(head.i - token.i))
        found[own["steps"]] = float(_steps(head, token))


class _Side:
    """The numbers of the names about one side of an event."""

    def __init__(self, name: str, at: Columns) -> None:
        self.own = at[f"{name} "]
        self.kind = at[f"{name} kind "]
        self.form = at[f"{name} form "]
        self.sector = at[f"{name} sector "]
        self.slot = at[f"{name} slot "]
        self.dep = at[f"{name} dep "]


def _of_rule(candidate: Candidate, at: Columns, found: Cells) -> None:
    rule, plain = candidate.lexical, at[""]
    found[plain["rule's own"]] = rule.confidence
    for begin, rest in (
        ("rule ", rule.id),
        ("lemma ", candidate.token.lemma_.lower()),
        ("type ", candidate.type),
        ("mode ", f"{candidate.type} {candidate.mode}"),
        ("class ", candidate.trigger.word_class),
        ("status ", candidate.status),
        ("status ", f"{candidate.status} {candidate.type}"),
        ("modality ", candidate.reality.modality),
    ):
        found[at[begin][rest]] = 1.0
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
    for name, holds in flags.items():
        if holds:
            found[plain[name]] = 1.0
    if candidate.real is not None:
        found[plain["real asked"]] = 1.0
        found[plain["real"]] = log(max(candidate.real, _SURE) / max(1 - candidate.real, _SURE))
    slots = at["slot "]
    for slot, tokens in candidate.slots.items():
        if tokens:
            found[slots[slot]] = 1.0
            found[slots[f"{slot} {tokens[0].pos_}"]] = 1.0


def _of_trigger(token: Token, at: Columns, found: Cells) -> None:
    plain = at[""]
    found[at["dep "][token.dep_]] = 1.0
    found[at["tag "][token.tag_]] = 1.0
    found[at["head "][token.head.lemma_.lower()]] = 1.0
    found[plain["passive"]] = float(token.pos_ in ("VERB", "AUX") and is_passive(token))
    found[plain["capital"]] = float(token.text[:1].isupper())
    for child in token.children:
        if child.dep_ in _NAMED_CHILDREN:
            found[plain[f"{child.dep_} {child.lower_}"]] = 1.0
        elif child.dep_ == "det":
            found[at["det "][child.lower_]] = 1.0
        elif child.dep_ == "poss":
            found[at["det "][child.pos_]] = 1.0
        elif child.dep_ in _COUNTED_CHILDREN:
            found[at["has "][child.dep_]] = 1.0
    if token.pos_ == "NOUN":
        found[at["noun under "][token.head.pos_]] = 1.0
        found[plain["bare"]] = float(not any(child.dep_ in ("det", "poss", "nummod") for child in token.children))


def _of_clauses(token: Token, at: Columns, found: Cells) -> None:
    """In which clauses the trigger stands, from its own up to the sentence's."""
    under = at["under "]
    depth = 0
    for _ in range(_UP):
        if token.dep_ in _CLAUSES:
            depth += 1
            found[under[token.dep_]] = 1.0
        for child in token.children:
            if child.dep_ in ("mark", "advmod") and child.tag_ in ("IN", "WRB"):
                found[under[child.lower_]] = 1.0
            elif child.dep_ == "aux" and child.tag_ == "MD":
                found[under["modal"]] = 1.0
            elif child.dep_ == "neg":
                found[under["negation"]] = 1.0
        if token.head.i == token.i:
            break
        token = token.head
    found[at[""]["depth"]] = float(depth)
    found[at["root "][token.tag_]] = 1.0


def _of_days(attachment: Attachment | None, published: date | None, at: Columns, found: Cells) -> None:
    """On what ground the days of the event are known, and how long before publication they were."""
    if attachment is None:
        return
    days = at["day "]
    found[days[str(attachment.basis)]] = 1.0
    last = attachment.latest or attachment.earliest
    if last is None:
        return
    found[days["known"]] = 1.0
    if published is not None:
        ago = (published - last).days
        found[days["ago"]] = log(1 + max(0, ago))
        found[days["fresh"]] = float(0 <= ago <= _WEEK)
        found[days["old"]] = float(ago > _YEAR)


def _of_both(candidate: Candidate, at: Columns, found: Cells) -> None:
    acting, hit, every = states(candidate.sources), states(candidate.targets), candidate.parties
    plain = at[""]
    found[plain["both state"]] = float(bool(acting) and bool(hit))
    found[plain["states differ"]] = float(bool(acting) and bool(hit) and acting != hit)
    found[plain["states same"]] = float(bool(acting) and acting == hit)
    found[plain["no state"]] = float(not acting and not hit)
    found[plain["all firms"]] = float(bool(every) and all(map(_is_business, every)))
    found[plain["public"]] = float(is_public(candidate))


def _is_business(party: Party) -> bool:
    return (party.sector or by_noun(party.name)) == "business" or (party.sector is None and is_firm(party.name))


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
    ("others ", "text"),
    ("day ", "reality"),
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
