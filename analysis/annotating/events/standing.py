"""What is told of people at large, or of a role, and is no event: what a share of the voters thinks of somebody, whom
citizens back, whom a body supports that a relative clause describes.

The words stand in ``lexicon/events/plausibility.toml`` under ``at_large``.
"""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotating.document import Token
from analysis.language.event_lexicon import words
from analysis.records import EventType

_OPINIONS: frozenset[EventType] = frozenset(("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT"))
"""Types that people at large hold as an opinion; what they do by force, or in the street, is done."""

_SAID: frozenset[EventType] = frozenset(("ACCUSE", "REJECT", "REQUEST", "THREATEN"))
"""Types of act that the present tells of, too, since whoever says so has said it: "who denies the charge"."""

_PRESENT = ("VBZ", "VBP")
_ENDS = (".", "!", "?")
_QUANTITIES = ("amod", "det", "nummod", "nmod", "quantmod")


def is_opinion_at_large(kind: EventType, subject: Sequence[Token], verb: Token) -> bool:
    """Whether what ``verb`` tells is an opinion of people at large: of a share of them ("most voters blame him"), or,
    in the present, of people of a sort ("citizens back him", "people who support him"). ``subject``: who acts."""
    if kind not in _OPINIONS or verb.pos_ != "VERB" or not subject:
        return False
    now = _is_present(verb)
    return all(_is_share(each) or (now and _is_sort(each)) for each in subject)


def is_role(kind: EventType, trigger: Token) -> bool:
    """Whether a relative clause in the present only says what somebody does or stands for: "members who oppose the
    tax", "who chairs meetings of ministers"."""
    verb = trigger
    if trigger.pos_ == "NOUN" and trigger.tag_ == "NNS" and trigger.dep_ == "dobj":
        verb = trigger.head
    said = kind in _SAID and verb.lemma_ not in words("at_large", "stances")
    if said or verb.dep_ != "relcl" or verb.tag_ not in _PRESENT:
        return False
    deps = {child.dep_: child.tag_ for child in verb.children}
    return "aux" not in deps and deps.get("nsubj") in ("WDT", "WP")


def _is_present(verb: Token) -> bool:
    """Whether the verb stands in the present in a sentence that ends as one: headlines tell in it what has happened."""
    _, end = verb.words.sentence_of(verb.i)
    ended = any(each in verb.words.text[max(verb.i, end - 3) : end] for each in _ENDS)
    bare = verb.tag_ in (*_PRESENT, "VB") and not any(child.dep_ == "aux" for child in verb.children)
    return ended and bare


def _is_share(noun: Token) -> bool:
    """ "A majority", "half of the voters", "60 percent of Borevians", "most voters"."""
    if noun.lemma_.lower() in words("at_large", "shares"):
        of = [below for child in noun.children if child.lower_ == "of" for below in child.children]
        return all(map(_are_people, of)) if of else any(child.lower_ == "a" for child in noun.children)
    counted = any(c.dep_ in _QUANTITIES and c.lower_ in words("at_large", "quantities") for c in noun.children)
    over = noun.head.head
    of_share = noun.dep_ == "pobj" and noun.head.lower_ == "of" and over.lemma_.lower() in words("at_large", "shares")
    return (counted or of_share) and _are_people(noun)


def _is_sort(noun: Token) -> bool:
    """People whom nothing counts or points out: "citizens", "people who support him"."""
    plain = not any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
    return plain and noun.lemma_.lower() in words("at_large", "people") and noun.tag_ in ("NNS", "NNPS")


def _are_people(noun: Token) -> bool:
    """Whether the word means people of a state at large: "voters", "Borevians"."""
    return noun.lemma_.lower() in words("at_large", "people") or noun.tag_ == "NNPS"
