"""In which tense the main line of a text tells something, if it does: the ground for a day that nobody states.

All functions take words of the tree (`analysis.annotating.document.Token`).
"""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

from analysis.annotating.document import Token, once_a_word
from analysis.annotating.times.attachment.clause_distance import VERBS
from analysis.annotating.times.word_lists import attachment_words, verb_words
from analysis.language.event_lexicon import words

Tense = Literal["past", "perfect", "pluperfect", "present", "going", ""]
"""``going``: a present that goes on ("is negotiating"). Empty where the verb has no tense of its own, or where it does
not stand in the main line."""

_HELPERS = ("aux", "auxpass")
_DEEPEST = 6
"""How many words are followed up to the verb of the main clause."""


@once_a_word
def tense_of(verb: Token) -> Tense:
    """The tense of a verb by its own auxiliaries; none of a bare participle, of an infinitive and behind a modal."""
    helpers = [child for child in verb.children if child.dep_ in _HELPERS]
    if any(each.tag_ == "MD" or each.lower_ == "to" for each in helpers):
        return ""
    have = next((each for each in helpers if each.lemma_ == "have"), None)
    if have is not None:
        return "pluperfect" if have.tag_ in ("VBD", "VBN") else "perfect" if have.tag_ in ("VBZ", "VBP") else ""
    if verb.tag_ == "VBD" or any(each.tag_ == "VBD" for each in helpers):
        return "past"
    now = any(each.tag_ in ("VBZ", "VBP") for each in helpers)
    if verb.tag_ == "VBG":
        return "going" if now else ""
    return "present" if now or verb.tag_ in ("VBZ", "VBP") else ""


@once_a_word
def carrier(trigger: Token) -> Token | None:
    """The verb whose tense is that of the trigger: itself, the one that it shares its time with ("began to withdraw"),
    or the one that only carries a noun out ("held talks"). None where there is none."""
    node: Token | None = trigger if trigger.pos_ in VERBS else _light_verb(trigger)
    for _ in range(_DEEPEST):
        if node is None or node.pos_ not in VERBS:
            return None
        if tense_of(node):
            return node
        node = _shares_time_with(node)
    return None


def _light_verb(noun: Token) -> Token | None:
    over = noun.head
    light = over.lemma_ in words("light", "verbs") or over.lemma_ in words("light", "happening")
    return over if noun.dep_ in ("dobj", "nsubjpass") and light else None


def _shares_time_with(verb: Token) -> Token | None:
    """The verb above one without a tense of its own: of an infinitive, a participle or a joined verb."""
    over = verb.head
    if over.i == verb.i:
        return None
    if verb.dep_ == "pcomp":
        return over.head if over.lower_ in attachment_words("means") else None
    along = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not any(child.dep_ == "mark" for child in verb.children)
    return over if verb.dep_ in ("conj", "xcomp") or along else None


def told_in(verb: Token, cues: Container[int]) -> Tense:
    """The tense in which the main line tells of the verb, through what somebody reports there ("he said it had left").

    ``cues`` are the numbers of words that tell who speaks. Empty for what a relative clause or one of reason tells.
    """
    tense = tense_of(verb)
    node = verb
    for _ in range(_DEEPEST):
        over = node.head
        if over.i == node.i:
            return tense
        if over.pos_ not in VERBS:
            return ""
        if node.dep_ == "ccomp" and (over.i in cues or over.lemma_ in verb_words("reports")):
            if tense == "present":
                return ""  # "asks that Ruritania withdraw"
            if tense == "pluperfect" and tense_of(over) == "past":
                tense = "perfect"  # "said that it had left" was "it has left"
        elif node.dep_ != "conj" and not _goes_along(node):
            return ""
        node = over
    return ""


def _goes_along(clause: Token) -> bool:
    """Whether a clause tells what happened along with the one above: "as crowds gathered outside"."""
    along = any(c.dep_ == "mark" and c.lower_ in attachment_words("along") for c in clause.children)
    return clause.dep_ == "advcl" and along
