"""Whom an act is aimed at where its own clause does not name them: who is told beside it, on what condition it hangs,
who answers it, who has done what is blamed."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.arguments.things import makers
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.syntax import clause, datives, prepositional, subjects
from analysis.annotating.voice import is_passive
from analysis.language.event_lexicon import words

_CONDITIONAL = frozenset(("THREATEN", "REJECT", "SANCTION", "CONCEDE", "RETREAT", "AGREE"))
"""Types of act that somebody else may turn away by doing what the condition says."""

_BLAMING = frozenset(("ACCUSE", "PROTEST", "REJECT"))
"""Types of act that are done to who has done something."""

_TOLD = frozenset(("REQUEST", "THREATEN", "ACCUSE", "AGREE", "REJECT"))
"""Types of act that may be done in what is written or said to somebody: "wrote to Brandt, demanding a reply"."""

_ANSWERED = frozenset(("REQUEST", "ACCUSE"))
"""Types of act whose noun may be what somebody answers: "responded to her demands"."""

_DEEP = 3
"""How many verbs of a complement are looked at for a condition."""


def addressed(candidate: Candidate) -> list[Token]:
    """Heads of phrases that stand for whom the act is aimed at, best first; empty where nothing tells."""
    kind = candidate.type
    found: list[Token] = []
    if kind in _BLAMING:
        found = _to_blame(candidate)
    if not found and kind in _TOLD and candidate.is_verb:
        found = _told_beside(candidate.token)
    if not found and kind in _ANSWERED and candidate.is_noun:
        found = _answering(candidate.token)
    if not found and kind in _CONDITIONAL:
        found = _on_condition(candidate)
    return found


def _to_blame(candidate: Candidate) -> list[Token]:
    """Who does what is blamed, where a clause tells it: "claims that soldiers beat him", "the way Borduria treats
    him"."""
    if candidate.is_noun and (found := _doers_below(candidate.token)):
        return found  # "the accusation that Brandt stole it"
    for slot in candidate.lexical.target:
        for thing in candidate.slots.get(slot, ()) if slot not in ("owner", "content") else ():
            if found := makers(thing) or _doers_below(thing):
                return found
    return []


def _doers_below(thing: Token) -> list[Token]:
    for child in thing.children:
        tells = child.dep_ == "acl" and child.tag_ != "VB" and any(each.dep_ == "nsubj" for each in child.children)
        how = child.dep_ == "relcl" and thing.lemma_ in words("light", "manners")
        if (tells or how) and not is_passive(child):
            return [each for each in subjects(child) if each.i != thing.i]
    return []


def _told_beside(verb: Token) -> list[Token]:
    """ "Wrote to Brandt, demanding …", "sent a letter to Brandt, calling for …": who is told in the act of telling."""
    over = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or over.lemma_ not in words("light", "telling"):
        return []
    given = [each for child in over.children if child.dep_ == "dative" for each in datives(child)]
    return given or [
        each
        for near in (over, *(child for child in over.children if child.dep_ == "dobj"))
        for child in near.children
        if child.dep_ == "prep" and child.lower_ == "to"
        for each in prepositional(child)
    ]


def _answering(noun: Token) -> list[Token]:
    """ "Borduria considered the demands", "responded to the demands": who answers."""
    head = noun.head
    if noun.dep_ == "pobj" and head.lower_ in ("to", "on", "with"):
        head = head.head
    elif noun.dep_ != "dobj":
        return []
    if head.pos_ == "ADJ":
        return subjects(head.head) if head.lemma_ in words("light", "answering") else []
    if head.pos_ != "VERB" or head.lemma_ not in words("light", "answering") or is_passive(head):
        return []
    return subjects(head)


def _on_condition(candidate: Candidate) -> list[Token]:
    """ "Threatened to leave unless Borduria gives in": who shall do so."""
    verbs = [clause(candidate.token), *candidate.slots["content"]]
    for verb in verbs[:_DEEP]:
        for child in verb.children:
            if child.dep_ == "advcl" and any(
                each.dep_ in ("mark", "advmod") and each.lower_ in words("complements", "conditions")
                for each in child.children
            ):
                return subjects(child) if not is_passive(child) else []
    return []
