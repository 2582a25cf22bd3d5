"""What somebody only asks: "Did he attack …?", "Is it true that he attacked …?", "He attacked …?"."""

from __future__ import annotations

from analysis.annotating.document import Token
from analysis.language.event_lexicon import words

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_AUXILIARIES = ("aux", "auxpass")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_ASKING = ("WDT", "WP", "WP$", "WRB")


def is_asked(verb: Token) -> bool:
    """Whether a question asks if what the verb tells came about. One that asks who did it, or why, takes it for so."""
    return is_inverted(verb) or _is_asked_for(verb) or _is_only_marked(verb)


def is_inverted(verb: Token) -> bool:
    """Whether the auxiliary opens the clause, before its subject: "Did he attack …?", "Had he not resigned, …"."""
    for child in verb.children:
        if child.dep_ in ("punct", "cc"):
            continue
        if child.dep_ not in _AUXILIARIES or child.tag_ not in _FINITE:
            return False
        if not any(each.dep_ in _SUBJECTS and child.i < each.i < verb.i for each in verb.children):
            return False
        opening = child.i == verb.words.sentence_of(verb.i)[0] or child.nbor(-1).is_punct
        return opening and (child.lower_ in ("had", "were", "should") or _ends_in_mark(verb))
    return False


def _is_asked_for(verb: Token) -> bool:
    """ "Is it true that he attacked …?", "Do you deny that he attacked …?"."""
    over = verb.head
    if verb.dep_ != "ccomp" or over.i == verb.i or any(child.tag_ in _ASKING for child in verb.children):
        return False
    if over.pos_ == "ADJ" and over.head.pos_ == "AUX":
        over = over.head
    told = [over.lemma_, *(child.lower_ for child in over.children if child.dep_ == "acomp")]
    if not _ends_in_mark(verb) or not any(each in words("asked", "of") for each in told):
        return False
    return is_inverted(over) or _is_copula_first(over)


def _is_copula_first(verb: Token) -> bool:
    """ "Is it true …", with nothing of the clause before the verb."""
    after = any(child.dep_ in _SUBJECTS and child.i > verb.i for child in verb.children)
    before = any(child.i < verb.i and child.dep_ not in ("punct", "cc") for child in verb.children)
    return verb.lemma_ == "be" and after and not before


def _is_only_marked(verb: Token) -> bool:
    """ "He attacked …?": a plain sentence that only its mark makes a question."""
    if verb.dep_ != "ROOT" or not _ends_in_mark(verb) or not any(each.dep_ in _SUBJECTS for each in verb.children):
        return False
    first, end = verb.words.sentence_of(verb.i)
    return not any(verb.words.tag[i] in _ASKING for i in range(first, end))


def _ends_in_mark(verb: Token) -> bool:
    """Whether a question mark is the first mark behind the verb that ends a sentence."""
    first, end = verb.words.sentence_of(verb.i)
    ends = (text for text in verb.words.text[max(first, verb.i) : end] if text[0] in "?.!")
    return next(ends, "").startswith("?")
