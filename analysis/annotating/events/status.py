"""Whether an event came about, from tense, modals, negation, the verbs it hangs on and explicit words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from analysis.annotating import lexicon
from analysis.annotating.words import Token
from analysis.records import Status

Modality = Literal["", "future", "would", "obligation"]

_STATUSES: tuple[Status, ...] = ("refused", "stalled", "denied", "requested", "planned", "hypothetical", "ongoing")


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
    table = lexicon.toml("events_status")["status"]
    for status in _STATUSES:
        for kind in ("verbs", "nouns", "adjectives"):
            for word in table[status][kind]:
                found.setdefault((kind, word), status)
    return found


@cache
def modals(key: str) -> frozenset[str]:
    """A list of modal words of ``lexicon/events_status.toml``."""
    return frozenset(lexicon.toml("events_status")["modals"][key])


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
                return Reality(found)
        if child.dep_ == "det" and child.lower_ in ("no", "neither"):
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
        found = _lookup("verbs", verb)
        if found and (direct or node.lower_ in ("to", "for", "on", "of", "against", "from")):
            if found == "ongoing":
                own = _verb(verb, (verb.i,))
                return Reality("ongoing") if own.status == "occurred" else own
            if found in ("refused", "stalled") and direct and _is_negated(verb):
                return Reality("planned")  # "was never cancelled"
            if direct and node.dep_ == "nsubj" and found in ("requested", "planned", "refused"):
                return _verb(verb, (verb.i,))  # "the visit aims to …" tells nothing of itself
            return Reality(found)
        if direct:
            own = _verb(verb, (verb.i,))
            if node.dep_ == "nsubj" and verb.lemma_ not in _transparent() and own.status in ("denied", "hypothetical"):
                return Reality("occurred")
            return own
        if verb.lemma_ in _transparent():
            return _verb(verb, (verb.i,))
    return Reality("occurred")


@cache
def _transparent() -> frozenset[str]:
    return frozenset(lexicon.toml("events_status")["transparent"]["verbs"])


@cache
def _announcing() -> frozenset[str]:
    return frozenset(lexicon.toml("events_status")["future"]["verbs"])


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
        elif child.dep_ == "neg" or (word in ("never", "longer") and child.dep_ == "advmod"):
            negated = True
        elif (child.dep_ in _SUBJECTS or (child.dep_ == "dobj" and not seen)) and _is_nobody(child):
            negated = True  # "no soldier was killed", "neither side attacked"; not "the visit had no effect"
        elif child.dep_ == "mark" and word in modals("conditional"):
            return Reality("hypothetical", "", negated)
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
    above = _governed(verb, seen, infinitive=infinitive)
    if above is not None:
        return above
    if verb.tag_ == "VB" and infinitive and verb.dep_ == "ROOT":
        return Reality("planned", "future")
    return Reality("ongoing" if progressive else "occurred")


_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def _is_nobody(token: Token) -> bool:
    """ "No soldier", "neither side", "nobody", "none of the soldiers"."""
    if token.lower_ in ("nobody", "none", "neither"):
        return True
    return any(child.dep_ == "det" and child.lower_ in ("no", "neither") for child in token.children)


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
        return Reality(_lookup("nouns", head) or "hypothetical")
    if verb.dep_ == "advcl" and infinitive:
        return Reality("hypothetical")
    return None
