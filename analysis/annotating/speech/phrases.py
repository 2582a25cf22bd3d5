"""Quotes that a phrase introduces instead of a verb: "according to"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotating.speech import clauses
from analysis.annotating.speech.reading import Draft, Reading, sentence


def phrase_drafts(reading: Reading) -> list[Draft]:
    """Drafts for "according to …" before, inside and after what was said."""
    drafts = []
    for token in reading.doc[:-1]:
        if token.lower_ == "according" and reading.doc[token.i + 1].lower_ == "to" and not reading.inside[token.i]:
            draft = _according(reading, token)
            if draft is not None:
                drafts.append(draft)
    return drafts


def _according(reading: Reading, token: Token) -> Draft | None:
    doc = reading.doc
    preposition = doc[token.i + 1]
    source = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    if source is None:
        source = next((child for child in token.children if child.dep_ == "pobj"), None)
    if source is None:
        return None
    opening, closing = sentence(token)
    first, last = token.i, max(source.right_edge.i, preposition.i) + 1
    before, after = reading.chars(opening, first), reading.chars(last, closing)
    parts = []
    if before is not None and before[1] - before[0] > 12:
        parts.append(reading.snap(before))
        if after is not None and last < closing and doc[last].text == "," and token.head.i > last:
            parts.append(reading.snap(after))
    elif after is not None:
        parts.append(reading.snap(after))
    if not parts:
        return None
    return Draft(
        parts=parts,
        rule="according to",
        confidence=0.85,
        cue=(token.idx, preposition.idx + 2),
        verb=None,
        speaker=source.i,
        speaker_span=clauses.noun_phrase(reading, source),
        stance="states",
    )
