"""From the trigger words of one document to its event reports."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from spacy.tokens import Doc, Span, Token

from analysis.annotating import lexicon
from analysis.annotating.events.assertion import Assertions
from analysis.annotating.events.grammar import Slots, above, clause, frame, is_passive, subjects, told_by, words
from analysis.annotating.events.parties import Parties
from analysis.annotating.events.rules import Rule, Trigger, triggers
from analysis.annotating.events.status import Reality, reality
from analysis.records import EventType, Party, Status

SHOWN = 0.5
"""Reports below this confidence are doubtful; they are kept, and off by default."""

KEPT = 0.3
"""Reports below this confidence are not worth keeping."""

_SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"))
_CONTENT = frozenset(("dobj", "xcomp", "ccomp", "prep", "dative", "nsubjpass", "acl", "pcomp", "oprd", "attr", "pobj"))
_CONTENT_PREPOSITIONS = frozenset(("to", "for", "on", "of", "against", "from", "upon", "with", "by", "into", "off"))


@dataclass(slots=True)
class Candidate:
    """An event in the making."""

    token: Token
    trigger: Trigger
    slots: Slots
    reality: Reality
    type: EventType
    mode: str | None
    cameo: str
    sentence: int
    sources: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    status: Status = "occurred"
    penalty: float = 0.0
    rule: str = ""
    speaker: Party | None = None
    absorbed: list[Candidate] = field(default_factory=list)

    @property
    def lexical(self) -> Rule:
        """The lexicon's rule behind it."""
        return self.trigger.rule


@cache
def _hashes() -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    return np.array(sorted(triggers()), dtype=np.uint64)


@cache
def _future() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    table = lexicon.toml("events_status")["future"]
    return frozenset(table["agree"]), frozenset(table["threaten"]), frozenset(table["promises"])


class Coder:
    """Finds the events of one document. Linear in its length; the parse is read only around trigger words."""

    def __init__(self, doc: Doc) -> None:
        """Reads the components before this one; a document without parse or lemmas has no events."""
        self.doc = doc
        self.text = doc.text
        self.sentences: list[Span] = []
        self.starts: list[int] = []

    def candidates(self) -> list[Candidate]:
        """The events of the document, with parties and status, in the order of their triggers."""
        lemmas = self.doc.to_array(["LEMMA"])
        hits = np.flatnonzero(np.isin(lemmas, _hashes())).tolist()
        if not hits:
            return []
        self.sentences = list(self.doc.sents)
        self.starts = [sentence.start for sentence in self.sentences]
        self.parties = Parties(self.doc)
        self.assertions = Assertions(self.doc)
        found: dict[int, Candidate] = {}
        for i in hits:
            candidate = self._match(self.doc[i])
            if candidate is not None:
                found[i] = candidate
        for candidate in list(found.values()):
            if candidate.lexical.received:  # "received the prize" is the prize, not a reception
                found.pop(received_by(candidate.token).i, None)
        outer = self._absorb(found)
        for candidate in outer:
            self._fill(candidate)
        return _joined(outer)

    # --- which rule -------------------------------------------------------------------------------------------------

    def _match(self, token: Token) -> Candidate | None:
        if token.i in self.parties.timed or token.ent_type_ == "DATE":
            return None  # "March 7"
        named = self.parties.named(token)
        word_class = _word_class(token)
        if not word_class:
            return None
        slots: Slots | None = None
        for trigger in triggers()[self.doc.vocab.strings[token.lemma_]]:
            as_verb = trigger.word_class == "verb" and token.pos_ == "VERB"  # "is opposed to" may be either
            if (trigger.word_class != word_class and not as_verb) or (named and not trigger.rule.received):
                continue
            if trigger.plural and token.tag_ not in ("NNS", "NNPS"):
                continue
            if trigger.beside and not _beside(token, trigger, self.text):
                continue
            if slots is None:
                slots = frame(token)
            if not self._meets(token, trigger, slots):
                continue
            rule = trigger.rule
            return Candidate(
                token=token,
                trigger=trigger,
                slots=slots,
                reality=reality(token),
                type=rule.type,
                mode=rule.mode,
                cameo=rule.cameo,
                sentence=bisect_right(self.starts, token.i) - 1,
                rule=rule.id,
            )
        return None

    def _meets(self, token: Token, trigger: Trigger, slots: Slots) -> bool:
        rule = trigger.rule
        if trigger.word_class == "noun":
            if rule.received and not _received(token):
                return False
            if rule.noun_needs and not any(
                above(token)[1] == "done" if need == "done" else slots.get(need) for need in rule.noun_needs
            ):
                return False
            return token.dep_ not in ("compound", "nmod") or token.head.pos_ not in ("NOUN", "PROPN")
        if trigger.word_class == "modal":
            return bool(self.parties.of_all(slots["object"], owned="")) and token.head.lemma_ != "be"
        if token.dep_ == "amod" and token.tag_ != "VBN" and token.pos_ != "ADJ":
            return False
        if rule.objects and trigger.word_class == "verb" and not self._has_object(slots, rule.objects):
            return False
        if rule.subjects and not any(_lemmas(each) & rule.subjects for each in slots["subject"]):
            return False
        if rule.infinitive and not any(each.lemma_ in rule.infinitive for each in slots["content"]):
            return False
        if rule.active and is_passive(token):
            return False
        if rule.not_content and any(each.lemma_ in rule.not_content for each in slots["content"]):
            return False
        if rule.not_said and any(_is_opinion(each) for each in slots["content"]):
            return False
        needs = rule.needs
        if needs == "no-object":
            return is_passive(token) or not any(child.dep_ == "dobj" for child in token.children)
        if needs == "warning":
            return any(_is_announced(each) for each in slots["content"])
        if needs == "content":
            return bool(slots["content"])
        if needs == "object":
            return bool(slots["object"])
        if needs == "actor-object":
            return bool(self.parties.of_all(slots["object"], owned="")) or any(
                child.dep_ == "nsubj" for each in slots["content"] for child in each.children
            )
        if needs == "infinitive":
            return bool(slots["content"]) and any(
                grandchild.lower_ == "to" for each in slots["content"] for grandchild in each.children
            )
        if needs == "other-subject":
            return any(child.dep_ == "nsubj" for each in slots["content"] for child in each.children) or (
                bool(slots["object"]) and bool(slots["content"])
            )
        return True

    def _has_object(self, slots: Slots, wanted: frozenset[str]) -> bool:
        for thing in slots["object"]:
            if _lemmas(thing) & wanted:
                return True
            mention = self.parties.mention(thing)
            if mention is not None and f"@{mention.kind}" in wanted:
                return True
        return False

    # --- what is an event of its own --------------------------------------------------------------------------------

    def _absorb(self, found: dict[int, Candidate]) -> list[Candidate]:
        """Leaves out what only tells the content of another event ("rejected a request", "agreed to withdraw") or
        says the same event twice ("launched an attack"), and hands its parties to that event."""
        outer = []
        for candidate in found.values():
            owner = self._absorber(candidate, found)
            if owner is None:
                outer.append(candidate)
            else:
                owner.absorbed.append(candidate)
        return outer

    def _absorber(self, candidate: Candidate, found: dict[int, Candidate]) -> Candidate | None:
        node = candidate.token
        own = self._modal(node, found)
        if own is not None and candidate.trigger.word_class != "modal":
            return own
        via_preposition = False
        for _ in range(12):
            head = node.head
            if head.i == node.i or node.dep_ in ("relcl", "parataxis"):
                return None
            if node.dep_ == "advcl":
                other = found.get(head.i)
                infinitive = node.tag_ == "VB" and any(child.lower_ == "to" for child in node.children)
                return other if infinitive and other is not None and other.lexical.content == "absorb" else None
            if node.dep_ == "acl" and node.tag_ in ("VBN", "VBG"):
                return None
            if node.dep_ == "conj" and _is_finite(node) and not _is_finite(head):
                return None  # the parser joins "has refused to go and has asked" at the wrong verb
            if node.dep_ in ("conj", "appos"):
                other = found.get(head.i)
                if other is not None and other.type == candidate.type and candidate.trigger.word_class == "noun":
                    return other
                if node.dep_ == "appos":
                    return None
                node = head
                continue
            if node.dep_ == "prep":
                via_preposition = True
            other = self._modal(head, found) or found.get(head.i)
            if other is not None and other is not candidate and other.trigger.word_class == "modal":
                return other
            if other is not None and node.dep_ in _CONTENT:
                if node.dep_ == "prep" and node.lower_ not in _CONTENT_PREPOSITIONS:
                    return other if other.type == candidate.type else None
                content = other.lexical.content
                if content == "absorb":
                    return other
                if content == "presuppose" and (via_preposition or node.dep_ != "dobj"):
                    return other
                same = other.type == candidate.type
                if candidate.trigger.word_class == "noun" and (same or other.lexical.objects):
                    return other
            node = head
        return None

    @staticmethod
    def _modal(verb: Token, found: dict[int, Candidate]) -> Candidate | None:
        """The event that a modal makes of its verb's whole clause ("Syldavia must return the ship")."""
        for child in verb.children:
            if child.i in found and child.tag_ == "MD":
                return found[child.i]
        return None

    # --- who, and how sure ------------------------------------------------------------------------------------------

    def _fill(self, candidate: Candidate) -> None:
        for inner in candidate.absorbed:
            if not inner.sources and not inner.targets:
                self._fill(inner)
        rule, slots = candidate.lexical, candidate.slots
        candidate.speaker = self.assertions.speaker(candidate.token)
        penalty = 0.0
        self._not_owners(candidate)
        sources: tuple[Party, ...] = ()
        for slot in rule.source:
            if slot == "speaker":
                sources = self._speaker(candidate)
            else:
                sources = self.parties.of_all(slots.get(slot, ()), owned="owner")
            if sources:
                break
        targets: tuple[Party, ...] = ()
        for slot in rule.target:
            if slot == "content":
                targets = self._content(candidate)
            else:
                targets = self.parties.of_all(slots.get(slot, ()), owned="" if rule.actors_only else "any")
            targets = tuple(each for each in targets if not _same(each, sources))
            if targets:
                break
        mutual = rule.reciprocal or bool(slots.get("between"))
        if mutual and len(sources) > 1 and not self.parties.of_all(slots.get("with", ())):
            targets = sources  # "the two agreed", "a war between"
        if rule.custody:
            targets = tuple(each for each in targets if not self._is_place(each))
        if not targets and candidate.trigger.word_class == "verb" and "content" in rule.target:
            targets = tuple(
                each
                for head in (*slots["content"], *slots["object"])
                for each in self.parties.anyone(head)
                if not _same(each, sources)
            )[:1]
            penalty += 0.1
        candidate.sources, candidate.targets = sources, targets
        self._modality(candidate)
        candidate.penalty = penalty

    def _is_place(self, party: Party) -> bool:
        mention = self.parties.by_start.get(party.start)
        return mention is not None and mention.kind == "place"

    def _speaker(self, candidate: Candidate) -> tuple[Party, ...]:
        if candidate.speaker is not None:
            return (candidate.speaker,)
        return self.parties.of_all(told_by(candidate.token))

    def _not_owners(self, candidate: Candidate) -> None:
        """Takes out of the noun's owners what the rule reads otherwise: a place before it ("a Xinjiang visit"), the
        place it leads away from ("the withdrawal from Borduria"), the words of a prize's name."""
        slots, target = candidate.slots, candidate.lexical.target
        if candidate.trigger.word_class != "noun":
            return
        other: set[int] = set()
        if "from" in target:
            other |= {each.i for each in slots.get("from", ())}
        if candidate.lexical.received:
            other |= {each.i for each in slots["modifier"]}
        if other:
            slots["subject"] = [each for each in slots["subject"] if each.i not in other]
            slots["owner"] = [each for each in slots["owner"] if each.i not in other]
        if "modifier" not in target:
            return
        for token in slots["modifier"]:
            mention = self.parties.mention(token)
            if mention is not None and mention.kind in ("place", "country"):
                slots["subject"] = [each for each in slots["subject"] if each.i != token.i]
                slots["owner"] = [each for each in slots["owner"] if each.i != token.i]
        slots["modifier"] = [each for each in slots["modifier"] if each not in slots["owner"]]

    def _content(self, candidate: Candidate) -> tuple[Party, ...]:
        """The party that the content of a promise, demand, threat or refusal is about."""
        kind = candidate.type
        if kind == "REQUEST":
            for head in candidate.slots["content"]:
                found = self.parties.of_all(subjects(head))
                if found and not _same(found[0], self.parties.of_all(candidate.slots["subject"])):
                    return found
        for inner in candidate.absorbed:
            first, second = inner.targets, inner.sources
            if kind in ("REJECT", "REQUEST", "AGREE") and inner.trigger.word_class == "noun":
                first, second = second, first
            if inner.type == "REQUEST" and kind == "CONCEDE":
                first, second = second, first
            found = first or second
            if found:
                return found
        for head in candidate.slots["content"]:
            if head.pos_ not in ("VERB", "AUX"):
                continue
            inside = frame(head)
            slots = ("object", "dative", "to", "with", "for", "on", "against", "in", "from", "owner")
            named = self.parties.of_all(token for slot in slots for token in inside.get(slot, ()))
            for party in named:  # "refused to send peacekeepers to Ruritania": the state, not its means
                if party.chain is not None or party.country is not None:
                    return (party,)
            if named:
                return named[:1]
        return ()

    def _modality(self, candidate: Candidate) -> None:
        """PLOVER's types for what is announced (see ``[future]`` in ``lexicon/events_status.toml``)."""
        real = candidate.reality
        candidate.status = real.status
        if candidate.trigger.word_class == "modal":
            candidate.status = "occurred"
            return
        if candidate.type in _SPOKEN and candidate.trigger.word_class == "noun" and not real.negated:
            candidate.status = "occurred"  # a request that was discussed, refused or delayed has been made
            return
        agree, threaten, promises = _future()
        if candidate.lexical.id in promises and any(inner.lexical.type in threaten for inner in candidate.absorbed):
            candidate.type, candidate.mode, candidate.cameo = "THREATEN", "other", "13"
            candidate.rule = f"{candidate.rule}+hostile"
            return
        if real.modality not in ("future", "would") or not candidate.sources:
            return
        if real.modality == "would" and candidate.speaker is None and not told_by(candidate.token):
            return
        if real.negated:
            if candidate.type in agree:
                candidate.type, candidate.mode, candidate.cameo = "REJECT", "change", "12"
                candidate.status, candidate.rule = "occurred", f"{candidate.rule}+future"
        elif candidate.type in agree:
            candidate.type, candidate.mode, candidate.cameo = "AGREE", "cooperate", "03"
            candidate.status, candidate.rule = "occurred", f"{candidate.rule}+future"
        elif candidate.type in threaten:
            candidate.type, candidate.mode, candidate.cameo = "THREATEN", "other", "13"
            candidate.status, candidate.rule = "occurred", f"{candidate.rule}+future"

    @staticmethod
    def _unknown_source(candidate: Candidate) -> float:
        """How much less sure an event without a source is: a passive or a noun may leave it out, a person may stand
        behind a pronoun; a thing that acts ("the missiles threaten") is no actor."""
        if candidate.trigger.word_class == "noun" or is_passive(candidate.token):
            return 0.1 if candidate.targets and candidate.slots["object"] else 0.25
        pronouns = all(each.pos_ == "PRON" for each in candidate.slots["subject"])
        return 0.2 if pronouns else 0.35

    def confidence(self, candidate: Candidate) -> float:
        """How sure the event is, from its rule, its parties and how it is told; 0 where it has no party."""
        rule, token = candidate.lexical, candidate.token
        sources, targets = candidate.sources, candidate.targets
        if not sources and not targets:
            return 0.0
        sure = rule.confidence - candidate.penalty
        if not sources:
            sure -= self._unknown_source(candidate)
        if not targets:
            sure -= 0.05 if rule.lone else 0.35 if rule.custody else 0.2
        for side in (sources, targets):
            if side and all(party.country is None and party.chain is None for party in side):
                sure -= 0.1
        if token.dep_ == "amod" and token.pos_ == "VERB":
            sure -= 0.3  # "the jailed writer": told in passing
        if candidate.trigger.word_class == "noun" and not candidate.slots["owner"] and not sources:
            sure -= 0.1
        if candidate.status in ("hypothetical", "denied"):
            sure -= 0.1
        return round(max(0.05, min(0.95, sure)), 2)


def _joined(candidates: list[Candidate]) -> list[Candidate]:
    """One event where one clause tells it twice ("began a hunger strike in protest against …", "attacked the camp,
    killing ten"): the first, with the parties that the second adds."""
    kept: list[Candidate] = []
    for candidate in candidates:
        before = kept[-1] if kept else None
        if (
            before is not None
            and (before.type, before.sentence) == (candidate.type, candidate.sentence)
            and _one_clause(before.token, candidate.token)
            and not (before.targets and candidate.targets and not _same_any(before.targets, candidate.targets))
            and not (before.sources and candidate.sources and not _same_any(before.sources, candidate.sources))
        ):
            if before.token.dep_ == "nsubj" and before.token.head.i == candidate.token.i:
                before, candidate = candidate, before  # "a bombing killed": the verb tells it
                kept[-1] = before
            before.sources = before.sources or candidate.sources
            before.targets = before.targets or candidate.targets
            continue
        kept.append(candidate)
    return kept


def _one_clause(first: Token, second: Token) -> bool:
    one, other = clause(first), clause(second)
    if other.dep_ in ("advcl", "acl") and (other.tag_ == "VBG" or other.tag_ == "VB"):
        other = other.head if other.dep_ == "advcl" else clause(other.head)
    return one.i == other.i


def _same_any(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    return any(_same(each, others) for each in some)


def _word_class(token: Token) -> str:
    pos = token.pos_
    if pos in ("NOUN", "PROPN"):
        return "noun"
    if pos == "VERB":
        return "adjective" if token.dep_ in ("acomp", "attr") else "verb"
    if pos == "ADJ":
        return "adjective" if token.tag_ != "VBN" else "verb"
    if pos == "AUX" and token.tag_ == "MD":
        return "modal"
    return ""


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in ("VBD", "VBZ", "VBP", "MD") for child in verb.children
    )


def _beside(token: Token, trigger: Trigger, text: str) -> bool:
    if trigger.word_class == "noun":
        start = token.idx - len(trigger.beside) - 1
        return start >= 0 and text[start : token.idx - 1].lower() == trigger.beside
    wanted = trigger.beside.split()
    near = [*token.children, *(child for each in token.children if each.dep_ in _NEAR for child in each.children)]
    return all(
        any(
            child.lower_ == word
            and child.dep_ not in ("nsubj", "mark")
            and not any(each.dep_ == "pobj" and each.ent_type_ in ("DATE", "TIME") for each in child.children)
            for child in near
        )
        for word in wanted
    )


_NEAR = frozenset(("dobj", "prt", "advmod", "prep"))


def _is_opinion(verb: Token) -> bool:
    """Whether a complement clause tells what is held true ("agreed that it was late") and not what will be done."""
    finite = any(child.lower_ == "that" and child.dep_ == "mark" for child in verb.children)
    return finite and not _is_announced(verb)


def _is_announced(verb: Token) -> bool:
    return any(child.tag_ == "MD" and child.lower_ in _ANNOUNCING for child in verb.children)


_ANNOUNCING = frozenset(("will", "would", "should", "shall", "must"))


def _lemmas(thing: Token) -> set[str]:
    """The dictionary form of a noun and, for amounts and kinds of something, of what stands after "of"."""
    lemma = thing.lemma_.lower()
    found = {lemma}
    for child in thing.children:
        if child.dep_ in ("amod", "compound"):
            found.add(f"{child.lower_} {lemma}")
            if lemma in words("light", "carriers"):
                found.add(child.lemma_.lower())  # "mediation efforts"
    todo = [thing]
    for _ in range(3):
        todo = [
            below
            for each in todo
            for child in each.children
            if child.dep_ == "prep" and child.lower_ == "of"
            for below in child.children
            if below.dep_ == "pobj"
        ]
        if not todo or thing.lemma_.lower() not in words("partitives", "nouns") | {"dollar", "euro"}:
            break
        found |= {each.lemma_.lower() for each in todo}
    return found


def received_by(noun: Token) -> Token:
    """The verb of which the noun, or the noun it explains, is the object; the noun's head where there is none."""
    node = noun.head if noun.dep_ == "appos" else noun
    return node.head


def _received(noun: Token) -> bool:
    node = noun.head if noun.dep_ == "appos" else noun
    return node.dep_ == "dobj" and node.head.lemma_ in words("light", "receiving")


def _same(party: Party, others: tuple[Party, ...]) -> bool:
    return any(
        (party.chain is not None and party.chain == other.chain) or party.start == other.start for other in others
    )
