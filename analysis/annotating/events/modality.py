"""Whether an event came about, from tense, modals, negation, the verbs it hangs on and explicit words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from analysis.annotating.document import Token
from analysis.language import lexicon
from analysis.language.event_lexicon import words
from analysis.records import Status

Modality = Literal["", "future", "would", "obligation"]

_STATUSES: tuple[Status, ...] = ("refused", "stalled", "denied", "requested", "planned", "hypothetical", "ongoing")


_NO = frozenset(("no", "neither"))
"""Words before a noun that say there is none."""

_OPENING = ('"', "“", "‘", "'")

_NOBODY = frozenset(("nobody", "none", "neither", "nothing"))
"""Subjects that do nothing."""

_OF_OTHERS: tuple[Status, ...] = ("requested", "planned", "refused", "denied")
"""What a verb whose subject the event is tells of something else."""


@dataclass(frozen=True, slots=True)
class Reality:
    """A status; the modality of the trigger's own verb, which may change the event's type; whether it is negated."""

    status: Status
    modality: Modality = ""
    negated: bool = False


@cache
def _index() -> dict[tuple[str, str], Status]:
    """(kind, dictionary form) to the status that it tells. The first status that lists a word has it."""
    found: dict[tuple[str, str], Status] = {}
    table = lexicon.toml("events/status")["status"]
    for status in _STATUSES:
        for kind in ("verbs", "nouns", "adjectives"):
            for word in table[status][kind]:
                found.setdefault((kind, word), status)
    return found


@cache
def modals(key: str) -> frozenset[str]:
    """A list of modal words of ``lexicon/events/status.toml``."""
    return frozenset(lexicon.toml("events/status")["modals"][key])


def _lookup(kind: str, token: Token) -> Status | None:
    index = _index()
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ == "prt":
            found = index.get((kind, f"{lemma} {child.lower_}"))
            if found:
                return found
    return index.get((kind, lemma))


def reality(trigger: Token) -> Reality:
    """The status of the event that ``trigger`` names. See the head of this module."""
    if trigger.pos_ in ("NOUN", "PROPN"):
        return _noun(trigger)
    if trigger.pos_ == "ADJ" or trigger.dep_ in ("acomp", "attr"):
        return Reality("occurred") if trigger.dep_ == "amod" else _verb(trigger.head, ())
    return _verb(trigger, ())


def _noun(noun: Token) -> Reality:
    for child in noun.children:
        if child.dep_ in ("amod", "compound"):
            found = _index().get(("adjectives", child.lower_)) or _index().get(("adjectives", child.lemma_.lower()))
            if found:
                off = _by_what_it_hangs_on(noun).status if found == "planned" else found
                if off in ("refused", "stalled"):
                    return Reality(off)  # "a planned meeting was called off"
                return Reality("occurred" if has_happened(noun) else found)
        if child.dep_ == "det" and child.lower_ in _NO:
            ahead = noun.head.pos_ in ("VERB", "AUX") and _verb(noun.head, ()).modality == "future"
            return Reality("refused" if ahead else "denied", negated=True)
    told = _told_after(noun)
    if told:
        return Reality(told)
    carried = _by_what_it_hangs_on(noun)
    if carried.status == "occurred" and not carried.negated and _is_ahead(noun):
        return Reality("planned")
    return carried


def _is_ahead(noun: Token) -> bool:
    """Whether the noun's own phrase puts it in the future: "next week's talks", "a summit planned between …"."""
    for child in noun.children:
        if child.dep_ == "poss" and any(
            each.dep_ == "amod" and _index().get(("adjectives", each.lower_)) == "planned" for each in child.children
        ):
            return True
        if child.dep_ == "acl" and child.tag_ == "VBN" and _index().get(("adjectives", child.lower_)) == "planned":
            return True
    return False


def _by_what_it_hangs_on(noun: Token) -> Reality:
    if noun.dep_ == "pobj" and noun.head.lower_ in _left_undone():
        return Reality("denied", negated=True)  # "without a meeting"
    node = noun
    for _ in range(4):
        head = node.head
        if head.i == node.i or node.dep_ in ("relcl", "advcl", "appos"):
            break
        if node.dep_ == "conj":
            node = head
            continue
        if head.pos_ in ("VERB", "AUX"):
            return _carried(noun, node, head)
        if head.pos_ == "NOUN" and node.dep_ != "poss":
            found = _lookup("nouns", head)
            if found == "planned" and any(child.lower_ == "no" for child in head.children):
                return Reality("stalled")  # "no date for the visit"
            if found:
                return Reality(found)
            if node.dep_ == "prep" and node.lower_ not in ("of", "for", "on", "to", "with"):
                break
        node = head
    return Reality("occurred")


def has_happened(token: Token) -> bool:
    """Whether the noun is the subject of what is told in the past: "the meeting went well", "the talks were held"."""
    noun = token
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in words("light", "happened"):
        return False
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lower_ in ("has", "have") for child in helpers)


def _told_after(noun: Token) -> Status | None:
    """What a relative clause says of the noun, or of the last word of its phrase: "the visit, which has been stuck"."""
    for child in noun.children:
        for each in (child, *(below for prep in child.children for below in prep.children)):
            if each.dep_ == "relcl" and each.i > noun.i and each.tag_ in ("VBN", "VBD", "VBZ"):
                found = _index().get(("adjectives", each.lower_)) or _lookup("verbs", each)
                if found in ("stalled", "refused"):
                    return "planned" if _is_negated(each) else found
    return None


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def _carried(noun: Token, node: Token, verb: Token) -> Reality:
    """A noun under a verb, itself (``node`` is the noun) or by a preposition."""
    if node.i == noun.i or node.dep_ == "prep":
        direct = node.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "oprd")
        for child in verb.children:
            if child.dep_ in ("acomp", "attr", "oprd", "advmod") and direct:
                found = _index().get(("adjectives", child.lower_))
                if found:
                    return Reality(found)
            if child.dep_ == "prep" and direct and node.dep_ in ("nsubj", "nsubjpass"):
                for each in child.children:
                    found = _index().get(("nouns", each.lemma_.lower())) if each.dep_ == "pobj" else None
                    if found in ("stalled", "hypothetical"):
                        return Reality(found)
        if node.dep_ == "nsubj" and verb.lemma_ == "be" and any(_is_to_be(child) for child in verb.children):
            return Reality("planned")  # "the visit is to begin on Monday"
        found = _lookup("verbs", verb)
        if found and (direct or node.lower_ in ("to", "for", "on", "of", "against", "from")):
            if found == "ongoing":
                own = _verb(verb, (verb.i,))
                return Reality("ongoing") if own.status == "occurred" else own
            if found in ("refused", "stalled") and direct and _is_negated(verb):
                return Reality("planned")  # "was never cancelled"
            if direct and node.dep_ == "nsubj" and found in _OF_OTHERS:
                return _verb(verb, (verb.i,))  # "the visit aims to …", "failed to …" tells nothing of itself
            return Reality(found)
        if direct:
            own = _verb(verb, (verb.i,))
            if node.dep_ == "nsubj" and verb.lemma_ not in _transparent() and own.status in ("denied", "hypothetical"):
                return Reality("occurred")
            if node.dep_ == "dobj" and own.status == "denied" and verb.lemma_ in _presupposing():
                return Reality("occurred")  # "never accepted the verdict"
            return own
        if verb.lemma_ in _transparent() or verb.lemma_ in words("light", "joining"):
            return _verb(verb, (verb.i,))  # "plans to be at the protest"
    return Reality("occurred")


def _is_to_be(child: Token) -> bool:
    return child.dep_ == "xcomp" and child.tag_ == "VB" and any(each.lower_ == "to" for each in child.children)


@cache
def _transparent() -> frozenset[str]:
    return frozenset(lexicon.toml("events/status")["transparent"]["verbs"])


@cache
def _left_undone() -> frozenset[str]:
    return frozenset(lexicon.toml("events/status")["undone"]["words"])


@cache
def _presupposing() -> frozenset[str]:
    return frozenset(lexicon.toml("events/status")["presupposing"]["verbs"])


@cache
def _announcing() -> frozenset[str]:
    return frozenset(lexicon.toml("events/status")["future"]["verbs"])


def _verb(verb: Token, seen: tuple[int, ...]) -> Reality:
    modality: Modality = ""
    negated = False
    status: Status | None = None
    infinitive = progressive = False
    if _is_inverted(verb):
        return Reality("hypothetical")
    for child in verb.children:
        word = child.lower_
        if child.dep_ in ("aux", "auxpass"):
            if word in modals("planned"):
                modality, status = "future", "planned"
            elif word in modals("hypothetical"):
                modality, status = "would" if word in ("would", "'d", "may") else "", "hypothetical"
            elif word in modals("obligation"):
                modality, status = "obligation", "requested"
            elif word == "to":
                infinitive = True
            elif word in ("is", "are", "'s", "'re", "’s", "’re", "been", "was", "were", "being", "am"):
                progressive = verb.tag_ == "VBG" and word not in ("was", "were")
        elif _negates(child):
            negated = True
        elif child.dep_ == "dobj" and not seen and _is_nobody(child):
            negated = True  # "killed no soldier"; not "the visit had no effect"
        elif child.dep_ == "mark" and word in modals("conditional"):
            return Reality("hypothetical", "", negated)
    negated = negated or _joins_negated(verb)
    if status is not None:
        if verb.dep_ == "ccomp" and _lookup("verbs", verb.head) == "hypothetical":
            return Reality("hypothetical")  # "fears that it will …"
        if status == "planned" and negated:
            return Reality("refused", modality, True)
        if status == "hypothetical" and negated:
            return Reality("refused", modality, True)
        return Reality(status, modality, negated)
    if negated:
        return Reality("denied", "", True)
    if _is_imperative(verb):
        return Reality("requested")
    above = _governed(verb, seen, infinitive=infinitive)
    if above is not None:
        return above
    if verb.tag_ == "VB" and infinitive and verb.dep_ == "ROOT":
        return Reality("planned", "future")
    return Reality("ongoing" if progressive else "occurred")


def _is_imperative(verb: Token) -> bool:
    """Whether the verb is a command: bare, without a subject, the first of its clause ("stop killing …")."""
    quoted = verb.dep_ == "xcomp" and verb.i > 0 and verb.nbor(-1).text in _OPENING
    return (
        verb.tag_ == "VB"
        and (verb.dep_ in ("ROOT", "ccomp") or quoted)
        and not any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for child in verb.children)
    )


def _negates(child: Token) -> bool:
    """Whether what hangs on a verb says that it is not done."""
    word, role = child.lower_, child.dep_
    if role in ("nsubj", "nsubjpass"):
        return _is_nobody(child)
    return role == "neg" or (role == "advmod" and word in ("never", "longer")) or (role == "preconj" and word in _NO)


def _is_nobody(subject: Token) -> bool:
    """Whether the subject is nobody: "no minister", "neither of them", "nobody"."""
    if subject.lower_ in _NOBODY:
        return True
    return any(child.dep_ in ("det", "preconj", "cc") and child.lower_ in _NO for child in subject.children)


def _joins_negated(verb: Token) -> bool:
    """Whether the verb shares the negation of the one it is joined to: "was not charged or tried"."""
    head = verb.head
    if verb.dep_ != "conj" or head.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in verb.children):
        return False
    joined = any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in head.children)
    return joined and any(
        child.dep_ == "neg" or child.lower_ in ("never", "neither") or (child.dep_ == "nsubj" and _is_nobody(child))
        for child in head.children
    )


def _is_inverted(verb: Token) -> bool:
    """Whether the auxiliary opens the clause, before its subject: "Did he attack …?", "Had he not resigned, …"."""
    for child in verb.children:
        if child.dep_ in ("punct", "cc"):
            continue
        if child.dep_ not in ("aux", "auxpass") or child.tag_ not in ("VBD", "VBZ", "VBP", "MD"):
            return False
        if not any(each.dep_ in ("nsubj", "nsubjpass") and child.i < each.i < verb.i for each in verb.children):
            return False
        sentence = verb.sent
        opening = child.i == sentence.start or child.nbor(-1).is_punct
        return opening and (child.lower_ in ("had", "were", "should") or any(each.text == "?" for each in sentence))
    return False


def _governed(verb: Token, seen: tuple[int, ...], *, infinitive: bool) -> Reality | None:
    """What the verb or noun says on which an infinitive or participle hangs; None where nothing does."""
    head = verb.head
    if head.i == verb.i or head.i in seen or len(seen) > 5:
        return None
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        has_subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)
        if has_subject:
            return None
        above = _verb(head, (*seen, verb.i))
        return above if above.status in ("planned", "hypothetical", "requested") or infinitive else None
    if verb.dep_ in ("xcomp", "oprd", "advcl") or (verb.dep_ == "ccomp" and infinitive):
        if head.pos_ in ("VERB", "AUX"):
            found = _lookup("verbs", head)
            if verb.dep_ == "advcl":
                if not infinitive:
                    return None
                above = _verb(head, (*seen, verb.i))
                return Reality("planned") if found == "planned" or above.status != "occurred" else None
            own = _verb(head, (*seen, verb.i))
            if infinitive and any(child.lower_ == "yet" for child in head.children):
                return Reality("denied", negated=True)  # "has yet to visit"
            if own.status == "hypothetical":
                return own  # "if it were to visit"
            if found == "ongoing" or (found is None and head.pos_ == "VERB"):
                return own if own.status != "occurred" or head.pos_ == "VERB" else None
            if found:
                if own.negated:
                    return Reality("refused" if found in ("planned", "requested") else "denied", "", True)
                return Reality(found, "future" if head.lemma_ in _announcing() else "")
            return Reality("planned", "future") if infinitive else own
        if head.pos_ == "ADJ" and (infinitive or verb.dep_ != "advcl"):
            adjective = _index().get(("adjectives", head.lower_))
            return Reality(adjective or "hypothetical")
    if verb.dep_ == "acl" and infinitive:
        if any(child.dep_ == "det" and child.lower_ in _NO for child in head.children):
            return Reality("refused", negated=True)  # "has no plans to meet"
        return Reality(_lookup("nouns", head) or "hypothetical")
    if verb.dep_ in ("acl", "ccomp") and head.pos_ == "NOUN" and _says_none(head, verb):
        return Reality("denied", negated=True)  # "no evidence that it attacked …"
    if verb.dep_ == "pcomp":
        return _after_preposition(head)
    if verb.dep_ == "advcl" and infinitive:
        return Reality("hypothetical")
    return None


def _says_none(noun: Token, clause: Token) -> bool:
    """Whether there is none of what the clause explains: "no evidence that it attacked"."""
    that = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    return that and any(child.lower_ in _NO for child in noun.children)


def _after_preposition(preposition: Token) -> Reality | None:
    """What a preposition and the word before it say of the "-ing" form that follows: "without meeting", "refrained from
    meeting", "the goal of meeting"."""
    over = preposition.head
    undone = _left_undone()
    if preposition.lower_ in undone or over.lower_ in undone or any(c.lower_ in undone for c in preposition.children):
        return Reality("denied", negated=True)
    kind = "nouns" if over.pos_ == "NOUN" else "verbs" if over.pos_ == "VERB" else ""
    found = _lookup(kind, over) if kind else None
    if kind == "nouns" and found is None and preposition.lower_ == "of":
        return Reality("hypothetical")  # "the notion of closing the border"
    return Reality(found) if found is not None and found != "ongoing" else None
