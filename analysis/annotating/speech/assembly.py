"""From drafts to quotes: nested and doubled drafts are dropped, floating stretches are joined, kinds are told."""

from __future__ import annotations

import re

from analysis.annotating.speech.reading import Draft, Range, Reading
from analysis.records import QuoteKind

_GAP = re.compile(r"[^\n\r.!?]*")


def assemble(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The drafts that stand, ordered by start."""
    for draft in drafts:
        _clean(draft)
    drafts = [draft for draft in drafts if draft.parts]
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    kept = _without_nested(reading, drafts)
    _join_following(reading, kept)
    kept.sort(key=lambda draft: (draft.start, -draft.end))
    return kept


def _clean(draft: Draft) -> None:
    """Cuts the cue and the speaker out of the parts and puts the parts in order."""
    for hole in (draft.cue, draft.speaker_span):
        if hole is None:
            continue
        pieces: list[Range] = []
        for start, end in draft.parts:
            if hole[1] <= start or end <= hole[0]:
                pieces.append((start, end))
                continue
            if hole[0] - start > 1:
                pieces.append((start, hole[0]))
            if end - hole[1] > 1:
                pieces.append((hole[1], end))
        draft.parts = pieces
    merged: list[Range] = []
    for start, end in sorted(draft.parts):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    draft.parts = merged


def _without_nested(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Leaves out what stands inside another quote, unless it may."""
    kept: list[Draft] = []
    for draft in drafts:
        around = next((other for other in reversed(kept[-8:]) if _covers(other, draft)), None)
        if around is None or _may_be_nested(reading, around, draft):
            kept.append(draft)
    return kept


def _may_be_nested(reading: Reading, around: Draft, draft: Draft) -> bool:
    """Whether a quote inside reported speech is one of its own: it has its own speaker, and it is in words that stand
    in quotation marks or in a clause that only adds something (", where rights groups allege …")."""
    if draft.speaker is None or draft.verb is None or draft.speaker_span == around.speaker_span:
        return False
    if any(reading.inside[token] for token in (draft.verb, draft.speaker)):
        return False
    quoted = any(
        start < stretch.end and stretch.start < end for start, end in draft.parts for stretch in reading.stretches
    )
    if quoted:
        return True
    verb = reading.doc[draft.verb]
    first = verb.left_edge.i
    return verb.dep_ == "relcl" and first > 0 and reading.doc[first - 1].text == ","


def _covers(outer: Draft, inner: Draft) -> bool:
    place = inner.cue or (inner.start, inner.end)
    return any(start <= place[0] and place[1] <= end for start, end in outer.parts)


def _join_following(reading: Reading, drafts: list[Draft]) -> None:
    """Joins a stretch that no cue claims to the quote right before it in its paragraph: "“A,” he said. “B.”"."""
    claimed = [part for draft in drafts for part in draft.parts]
    claimed.sort()
    starts = {start for start, _ in claimed}
    for stretch in reading.stretches:
        if stretch.start in starts or any(s <= stretch.start < e for s, e in claimed):
            continue
        token = reading.doc[reading.token_at(stretch.start)]
        if token.i == 0:
            continue
        before = _draft_ending_before(reading, drafts, stretch.start)
        if before is not None:
            before.parts.append((stretch.start, stretch.end))
            before.parts.sort()


def _draft_ending_before(reading: Reading, drafts: list[Draft], offset: int) -> Draft | None:
    """The quote whose sentence ends right before the offset, in the same paragraph."""
    for draft in drafts:
        if draft.cue is None or draft.end > offset or "\n" in reading.text[draft.cue[1] : offset]:
            continue
        after = max(draft.end, draft.cue[1], draft.speaker_span[1] if draft.speaker_span else 0)
        if after > offset or offset - after > 120:
            continue
        first = reading.doc[reading.token_at(offset)]
        if first.is_sent_start and reading.doc[reading.token_at(draft.cue[0])].sent.end == first.i:
            return draft
    return None


def kind_of(reading: Reading, parts: list[Range]) -> QuoteKind:
    """Direct where all letters and digits stand in quotation marks (95 % at least), indirect where none does."""
    total = quoted = 0
    for start, end in parts:
        for offset in range(start, end):
            if reading.text[offset].isalnum():
                total += 1
                quoted += reading.stretch_at(offset) is not None
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.95 * total else "mixed"
