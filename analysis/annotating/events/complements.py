"""What a complement clause tells: an opinion, what is announced, or what shall be done."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.language.event_lexicon import words

_FORMS = ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG")


def is_opinion(verb: Token) -> bool:
    """Whether the complement tells what is held true ("agreed that it was late") and not what will be done."""
    finite = verb.dep_ == "ccomp" and verb.tag_ in _FORMS
    infinitive = any(child.lower_ == "to" for child in verb.children)
    return finite and not infinitive and not is_announced(verb)


def is_announced(verb: Token) -> bool:
    """Whether the complement tells what will be done: "agreed that it would leave"."""
    return any(child.tag_ == "MD" and child.lower_ in words("complements", "announcing") for child in verb.children)


def is_wanted(verb: Token) -> bool:
    """Whether the complement tells what shall be: "insisted that he leave", "that he must leave", "to leave"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & words("complements", "wanting") or "to" in auxiliaries:
        return True
    bare = verb.tag_ == "VB" or (verb.tag_ in ("VBN", "JJ") and "be" in auxiliaries)
    return bare and not any(child.tag_ == "MD" or child.lower_ in ("do", "does", "did") for child in verb.children)
