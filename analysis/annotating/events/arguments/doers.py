"""Who does it where its own words do not name anybody: who takes part in what somebody says or does meanwhile, and who
wrote the words that do it."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.annotating.events.candidate import Candidate
from analysis.annotating.syntax import subjects
from analysis.language.event_lexicon import words

_CLIMB = 6
"""How many words above a noun the verb is looked for that is told of meanwhile."""


def doers(candidate: Candidate) -> list[Token]:
    """Heads of phrases that stand for who does it; empty where nothing tells."""
    if candidate.is_noun:
        return _taking_part(candidate) if candidate.type == "CONSULT" else []
    return [each for message in candidate.slots["subject"] for each in _writers(message)]


def _taking_part(candidate: Candidate) -> list[Token]:
    """ "After talks with Brandt, Holt said …", "was arrested on a visit to Borduria": whoever does so took part."""
    noun, slots = candidate.token, candidate.slots
    told = any(child.dep_ == "det" and child.lower_ in words("determiners", "told") for child in noun.children)
    if told and not (slots.get("with") or slots.get("to")):
        return []
    node, meanwhile = noun, False
    for _ in range(_CLIMB):
        head = node.head
        if node.dep_ == "prep":
            meanwhile |= node.lower_ in words("prepositions", "meanwhile")
        elif node.dep_ != "pobj":
            return []
        if head.pos_ in ("VERB", "AUX"):
            return subjects(head) if meanwhile else []
        node = head
    return []


def _writers(message: Token) -> list[Token]:
    """ "Holt sent a letter urging …": who has to do with the letter."""
    if message.lemma_ not in words("light", "messages"):
        return []
    node = message
    if node.dep_ == "pobj" and node.head.lower_ == "of" and node.head.head.lemma_ in words("light", "measures"):
        node = node.head.head  # "a series of letters"
    return subjects(node.head) if node.dep_ == "dobj" and node.head.pos_ == "VERB" else []
