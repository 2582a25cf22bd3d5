"""Which time expressions date a stretch of text: those of its own clause first, then those of its sentence.

For later stages, so that none has to guess: `dating` answers for a quote's cue, an event's trigger, or any other span.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from analysis.annotating.times.tense import is_a_record, speaks, spoken_at
from analysis.records import TimeExpression

_CLAUSES = frozenset(("ccomp", "xcomp", "advcl", "relcl", "acl", "csubj", "parataxis"))


def dating(doc: Doc, start: int, end: int) -> tuple[TimeExpression, ...]:
    """The expressions of ``doc._.times`` that date what the characters ``start`` to ``end`` say, best first.

    In this order: those inside the span; those of the clause that holds its head, the nearest first; those of the verb
    above it, where the head's clause is an infinitive or a second verb without a time of its own ("began on Monday to
    withdraw"); else those of its sentence that stand in no other clause. A time of speaking dates the speaking and not
    what is said. Only what has days counts: no sets, no "recently", no bare durations, no
    "first visit in four years". Empty where nothing dates it,
    where the span holds no token, and without a parse for what stands outside the span.
    """
    span = doc.char_span(start, end, alignment_mode="expand")
    times = [time for time in doc._.times if tells_when(doc, time)]
    if span is None or not len(span) or not times:
        return ()
    starts = [time.start for time in times]
    inside = times[bisect_left(starts, start) : bisect_left(starts, end)]
    if inside or not doc.has_annotation("DEP"):
        return tuple(inside)
    head = span.root
    sentence = head.sent
    near = times[bisect_left(starts, sentence.start_char) : bisect_left(starts, sentence.end_char)]
    placed = [(time, anchor) for time in near if (anchor := _head(doc, time)) is not None]
    for clause in _clauses(head):
        own = [(abs(anchor.i - head.i), time) for time, anchor in placed if _clause(anchor).i == clause.i]
        if own:
            return tuple(time for _, time in sorted(own, key=lambda each: each[0]))
    root = sentence.root
    loose = [time for time, anchor in placed if _loose(_clause(anchor), root, head)]
    return tuple(sorted(loose, key=lambda time: abs(time.start - start)))


def tells_when(doc: Doc, time: TimeExpression) -> bool:
    """Whether an expression can date anything: it has days, and is no set and no "first visit in four years"."""
    if time.type == "SET" or not (time.earliest or time.latest):
        return False
    if time.type != "DURATION":
        return True
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    return span is None or not len(span) or not is_a_record(span)


def _head(doc: Doc, time: TimeExpression) -> Token | None:
    span: Span | None = doc.char_span(time.start, time.end, alignment_mode="expand")
    return (spoken_at(span) or span.root) if span is not None and len(span) else None


def _clause(token: Token) -> Token:
    """The verb whose clause the token stands in; the root of its sentence where there is none."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token


def _clauses(head: Token) -> Iterator[Token]:
    """The clause of ``head``, then those that lend it their time: above an infinitive or a verb without subject."""
    clause = _clause(head)
    yield clause
    while clause.head.i != clause.i and clause.dep_ in ("xcomp", "conj", "aux", "auxpass"):
        if clause.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children):
            return
        clause = _clause(clause.head)
        if speaks(clause):
            return
        yield clause


def _loose(clause: Token, root: Token, head: Token) -> bool:
    """Whether a time of ``clause`` is the whole sentence's: it hangs on the root, and that does not report the head."""
    if clause.i != root.i:
        return clause.pos_ not in ("VERB", "AUX")
    if not speaks(root) or root.i == head.i:
        return True
    node = _clause(head)
    while node.i != root.i and node.head.i != node.i:
        if node.dep_ in _CLAUSES and node.head.i == root.i:
            return False
        node = node.head
    return True
