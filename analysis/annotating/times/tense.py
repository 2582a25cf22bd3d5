"""Whether what an expression dates lies in the past or in the future, by the verb that governs it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from analysis.annotating import lexicon

_WORDS = lexicon.toml("times_verbs")
_AHEAD = frozenset(_WORDS["ahead"])
_DONE = frozenset(_WORDS["done"])
_AHEAD_NOUNS = frozenset(_WORDS["ahead_nouns"])
_CONDITIONS = frozenset(_WORDS["conditions"])
_TIMETABLE = frozenset(_WORDS["timetable"])
_FUTURE = frozenset(("will", "shall", "'ll", "’ll", "wo", "going"))
_MODAL = frozenset(("would", "could", "may", "might", "should", "can", "must", "ca"))


def direction(doc: Doc, start: int, end: int) -> int:
    """-1 where the governing verb tells of the past, 1 of the future, 0 where it leaves both open.

    ``start`` and ``end`` are characters of ``doc.text``. Without a parse the answer is 0.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return 0
    node = span.root
    for _ in range(12):
        if node.pos_ in ("VERB", "AUX") and node.i not in range(span.start, span.end):
            told = of_verb(node)
            if told is not None:
                return told
        elif node.lower_ in _AHEAD_NOUNS and node.i >= span.end:
            return 1
        if node.head.i == node.i:
            break
        node = node.head
    return 0


def of_verb(verb: Token) -> int | None:
    """The direction of one verb with its auxiliaries, 0 in the present tense; None where what governs it must tell."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in helpers}
    have = any(child.lemma_ == "have" for child in helpers)
    if words & _FUTURE:
        return 1
    if verb.lemma_ in _AHEAD and verb.tag_ in ("VBN", "VBZ", "VBP", "VBG", "JJ"):
        return 1
    if words & _MODAL:
        return -1 if have else 1
    if "to" in words or (verb.tag_ == "VB" and not helpers):
        if have:
            return -1
        head = verb.head
        if head.i != verb.i and head.lemma_ in _DONE:
            return of_verb(head)
        return 1 if "to" in words else None
    if verb.tag_ == "VBD" or have:
        return -1
    if any(child.tag_ == "VBD" for child in helpers):
        return -1
    if verb.tag_ in ("VBZ", "VBP") or any(child.tag_ in ("VBZ", "VBP") for child in helpers):
        conditional = any(child.lower_ in _CONDITIONS for child in verb.children if child.dep_ in ("mark", "advmod"))
        return 1 if conditional or verb.lemma_ in _TIMETABLE else 0
    if verb.tag_ == "VBN" and not helpers:
        return -1
    return None
