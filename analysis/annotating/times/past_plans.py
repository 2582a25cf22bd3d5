"""Plans that are told in the past: "had planned to visit in March", "was due in March", "postponed from March".

Their day was ahead when they were made, and may have gone by since: the verb says nothing of which March it is.
"""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from analysis.annotating.times.word_lists import verb_words

_VERBS = ("VERB", "AUX")
_CLIMB = 8
"""How many words above an expression the plan is looked for."""


def is_of_a_past_plan(doc: Doc, start: int, end: int, *, given_up: bool = False) -> bool:
    """Whether the characters ``start`` to ``end`` give the day of such a plan; False without a parse.

    Not where somebody only tells in the past of a plan that he has: "said that it planned to visit in March".
    ``given_up``: only of one that does not stand any more, as the past perfect or a word of calling off tells.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return False
    node = span.root
    for _ in range(_CLIMB):
        if node.i not in range(span.start, span.end) and node.pos_ in _VERBS:
            return _is_put_off_from(node, span) or _is_of(node, given_up)
        if _is_due(node):
            return _is_told_in_the_past(node.head, given_up)
        if node.head.i == node.i:
            return False
        node = node.head
    return False


def _is_due(word: Token) -> bool:
    return word.pos_ == "ADJ" and word.lower_ in verb_words("plans") and word.head.pos_ in _VERBS


def _is_of(verb: Token, given_up: bool) -> bool:
    """Whether the verb is a plan told in the past, or what such a plan is about."""
    if verb.lemma_ in verb_words("plans") and not _is_infinitive(verb):
        return _is_told_in_the_past(verb, given_up)
    if not _is_infinitive(verb):
        return False
    over = verb.head
    if over.i == verb.i:
        return False
    if _is_due(over):
        return _is_told_in_the_past(over.head, given_up)  # "was due to visit"
    planned = over.lemma_ in verb_words("plans") or (over.lemma_ == "be" and verb.dep_ == "xcomp")
    return over.pos_ in _VERBS and planned and _is_told_in_the_past(over, given_up)


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _is_told_in_the_past(verb: Token, given_up: bool) -> bool:
    """Whether a verb of planning is in the past, or a participle of what was "originally planned"."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in ("had", "'d", "’d") for child in helpers):
        return True
    if any(child.lower_ in verb_words("once") for child in verb.children):
        return True
    if verb.dep_ == "acl" and _is_called_off(verb.head):
        return True
    past = verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helpers)
    return past and not given_up and not _is_reported(verb)


def _is_called_off(noun: Token) -> bool:
    """ "A service planned for Saturday was cancelled"."""
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_ not in verb_words("cancels"):
        return False
    return verb.tag_ in ("VBD", "VBN") and not any(child.tag_ == "MD" for child in verb.children)


def _is_reported(verb: Token) -> bool:
    """ "Said that it planned to visit": the plan may still stand."""
    over = verb.head
    while verb.dep_ == "conj" and over.pos_ in _VERBS:
        verb, over = over, over.head
    return verb.dep_ == "ccomp" and over.lemma_ in verb_words("reports")


def _is_put_off_from(verb: Token, span: Span) -> bool:
    """ "Postponed from March": the day that it was to have been."""
    return span.start > 0 and span.doc[span.start - 1].lower_ == "from" and verb.lemma_ in verb_words("defers")
