"""The status and type of what is said to come: PLOVER codes an announced act by what announcing it is.

What is announced for the future is AGREE where it would be cooperative, THREATEN where hostile (codebook, AGREE and
THREATEN); a meeting that is planned stays CONSULT, its status says so.
"""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.events.modality.status_words import lookup
from analysis.annotating.syntax import clause, told_by
from analysis.language.event_lexicon import words
from analysis.records import HAPPENED

_PERFORMED = frozenset(("SUPPORT", "ACCUSE", "REQUEST"))
"""Types of act that are done by saying that one would like to."""

_SPOKEN = frozenset(("AGREE", "REQUEST", "REJECT", "ACCUSE", "THREATEN"))
"""Types of act that are done by saying so: once made, they have been, whatever becomes of them."""

_INFINITIVES = ("xcomp", "advcl", "ccomp")


def hostile_types() -> frozenset[str]:
    """Types of event whose announcement is a threat."""
    return words("future", "threaten")


def settle(candidate: Candidate) -> None:
    """Sets status and, for what is announced, the type of a candidate whose parties are known, in place."""
    candidate.status = candidate.reality.status
    if candidate.claimed == "denied" and candidate.status in HAPPENED:
        candidate.status = "denied"
        return
    if _is_said_and_done(candidate):
        candidate.status = "occurred"
        return
    if candidate.status == "denied" and _is_agreement(candidate) and _fails(candidate.token):
        candidate.status = "stalled"  # "failed to agree": they go on without an agreement
        candidate.type, candidate.mode, candidate.cameo = "AGREE", "settle", "03"  # nothing has been concluded
    if _is_hostile_promise(candidate):
        candidate.type, candidate.mode, candidate.cameo = "THREATEN", "other", "13"
        candidate.hostile = True
    elif _is_to_come_told_later(candidate):
        candidate.status = "planned"
    if _is_decided(candidate):
        candidate.status = "planned"
    if not candidate.hostile and _is_announced(candidate):
        _announce(candidate)


def _is_said_and_done(candidate: Candidate) -> bool:
    """Whether it has been made by saying so: what must be done, a request that was discussed, refused or delayed, "I
    would like to thank"."""
    if candidate.trigger.word_class == "modal":
        return True
    real = candidate.reality
    inquiry_wanted = candidate.mode == "investigate" and real.status == "requested"  # "wants an inquiry"
    if candidate.type in _SPOKEN and not inquiry_wanted and candidate.is_noun and not real.negated:
        return not _is_to_be_made(candidate.token)
    wishes = candidate.token.head.lemma_ in words("performing", "verbs")
    return real.modality == "would" and candidate.type in _PERFORMED and wishes


def _is_to_be_made(noun: Token) -> bool:
    """ "Is expected to deliver an attack on the plan", "will make a request": it has not been said yet."""
    verb = noun.head
    made = any(child.dep_ == "poss" or child.lower_ in words("determiners", "definite") for child in noun.children)
    if noun.dep_ != "dobj" or verb.lemma_ not in words("light", "verbs") or made:
        return False
    ahead = any(child.dep_ == "aux" and child.lower_ in words("modals", "planned") for child in verb.children)
    expected = verb.dep_ == "xcomp" and verb.tag_ == "VB" and lookup("verbs", verb.head) == "planned"
    return ahead or expected


def _is_decided(candidate: Candidate) -> bool:
    """Whether somebody votes or chooses to do it, and it takes more than words to be done: "voted to attack"."""
    verb = clause(candidate.token)
    told = candidate.status in HAPPENED and candidate.type not in (*_SPOKEN, "SUPPORT")
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return told and to and verb.dep_ in _INFINITIVES and verb.head.lemma_ in words("deciding", "verbs")


def _is_agreement(candidate: Candidate) -> bool:
    return not words("failing", "stalled").isdisjoint((candidate.type, candidate.mode))


def _fails(verb: Token) -> bool:
    return verb.dep_ == "xcomp" and verb.head.lemma_ in words("failing", "verbs")


def _is_hostile_promise(candidate: Candidate) -> bool:
    """ "Vowed to attack", "ready to shell": a promise of a hostile act is a threat."""
    promise = "promise" in candidate.lexical.traits
    return promise and any(inner.lexical.type in hostile_types() for inner in candidate.absorbed)


def _is_to_come_told_later(candidate: Candidate) -> bool:
    """ "Said the ambassadors would travel on Monday": what will be, told later."""
    if candidate.reality.modality != "would" or candidate.status != "hypothetical" or candidate.type != "CONSULT":
        return False
    said = candidate.speaker is not None or bool(told_by(candidate.token))
    return said and any(child.lower_ in words("modals", "told_later") for child in clause(candidate.token).children)


def _is_announced(candidate: Candidate) -> bool:
    """Whether somebody says of the act that it will be done."""
    modality = candidate.reality.modality
    if modality not in ("future", "would") or not candidate.sources:
        return False
    return modality == "future" or candidate.speaker is not None or bool(told_by(candidate.token))


def _announce(candidate: Candidate) -> None:
    """Gives what is announced the type of announcing it; what will not be done is refused."""
    if candidate.type in words("future", "agree"):
        if candidate.reality.negated:
            candidate.type, candidate.mode, candidate.cameo = "REJECT", "change", "12"
        else:
            candidate.type, candidate.mode, candidate.cameo = "AGREE", "cooperate", "03"
    elif _will_not_talk(candidate):
        candidate.type, candidate.mode, candidate.cameo = "REJECT", "meet", "12"
    elif candidate.type in hostile_types() and not candidate.reality.negated:
        candidate.type, candidate.mode, candidate.cameo = "THREATEN", "other", "13"
    else:
        return
    candidate.status, candidate.announced = "occurred", True


def _will_not_talk(candidate: Candidate) -> bool:
    """ "Will not negotiate with them": who says so refuses to."""
    talks = candidate.type == "CONSULT" and candidate.token.lemma_ in words("future", "talking")
    return talks and candidate.reality.negated
