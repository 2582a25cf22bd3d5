"""From drafts to quotes: nested and doubled drafts are dropped, floating stretches are joined, kinds are told."""

from __future__ import annotations

import re
from bisect import bisect_left

from analysis.annotating.quotes.cue_clause import own_subject
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quotation_marks import Stretch
from analysis.annotating.quotes.quote_draft import RUNS_ON, Draft, Range
from analysis.language import lexicon
from analysis.language.datelines import datelines
from analysis.records import QuoteKind

_GAP = re.compile(r"[^\n\r]*[.!?][\"”’')\]]*\s*", re.DOTALL)
_CUTS = frozenset((",", "—", "–", "--", "”", '"'))
_EDGES = " \t\r\n\u00a0,;:–—"
_JOINERS = lexicon.words("quotes/grammar", "joiners", "words")
_LONG = 40
_FARTHEST = 160


def assemble(view: DocumentView, drafts: list[Draft]) -> list[Draft]:
    """The drafts that stand, ordered by start."""
    heads = [(each.start, each.end) for each in datelines(view.text)]
    for draft in drafts:
        _skip_datelines(draft, heads)
        if draft.parts:
            _clean(view, draft)
    drafts = [draft for draft in drafts if draft.parts]
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    _cut_at_participles(view, drafts)
    _cut_at_others(view, drafts)
    kept = _without_nested(view, drafts)
    _join_following(view, kept)
    return in_order(kept)


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts by their start, a longer one first."""
    return sorted(drafts, key=lambda draft: (draft.start, -draft.end))


def _skip_datelines(draft: Draft, heads: list[Range]) -> None:
    """Leaves a place and date at the head of a paragraph ("CHICAGO, March 6 -") out of parts and speaker."""
    if not heads:
        return
    place = bisect_left(heads, (draft.start + 1, 0)) - 1
    start, end = heads[place] if place >= 0 else (0, 0)
    draft.parts = [
        (end if start <= first < end else first, last) for first, last in draft.parts if last > end or first >= end
    ]
    span = draft.speaker_span
    if span is not None:
        place = bisect_left(heads, (span[0] + 1, 0)) - 1
        start, end = heads[place] if place >= 0 else (0, 0)
        if start <= span[0] < end < span[1]:
            draft.speaker_span = (end, span[1])


def _cut_at_participles(view: DocumentView, drafts: list[Draft]) -> None:
    """In "he said the bridge was open, adding that …" the participle is the speaker's, and cuts the first."""
    for number, draft in enumerate(drafts):
        if draft.verb is None or view.inside[draft.verb]:
            continue
        verb = view.tree[draft.verb]
        if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ", "VBP") and not view.inside[verb.i]:
            _give_to_outer(view, drafts[max(0, number - 4) : number], draft)
        if verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "acl", "conj") or verb.i < 2:
            continue
        before = verb.nbor(-1) if verb.nbor(-1).is_punct else verb.nbor(-2)
        if before.text not in _CUTS:
            continue
        for other in drafts[max(0, number - 6) : number]:
            if other.verb is None or other.verb >= draft.verb or other.rule not in RUNS_ON:
                continue
            start, end = other.parts[-1]
            if start < before.idx < end and len(other.parts) == 1:
                other.parts = [_trimmed(view.text, (start, before.idx))]
                draft.speaker, draft.speaker_span = other.speaker, other.speaker_span


def _cut_at_others(view: DocumentView, drafts: list[Draft]) -> None:
    """In "he said the bridge was open, while Lind said that …" the second clause is not what the first one said."""
    for number, draft in enumerate(drafts):
        if draft.verb is None or draft.speaker is None or draft.speaker > draft.verb or view.inside[draft.speaker]:
            continue
        verb = view.tree[draft.verb]
        if verb.tag_ not in ("VBD", "VBZ", "VBP") or draft.speaker < verb.left_edge.i:
            continue
        first = min(verb.left_edge.i, draft.speaker)
        if view.tree[first].lower_ not in _JOINERS:
            first -= 1
        if first < 1 or view.tree[first].lower_ not in _JOINERS or view.tree[first + 1].lower_ == "that":
            continue
        before = view.tree[first].idx
        for other in drafts[max(0, number - 6) : number]:
            if other.verb is None or other.verb >= first or other.rule not in RUNS_ON:
                continue
            start, end = other.parts[-1]
            if start < before < end and len(other.parts) == 1:
                other.parts = [_trimmed(view.text, (start, before))]


def _give_to_outer(view: DocumentView, earlier: list[Draft], draft: Draft) -> None:
    """In "he said it was late but added that …" the parser joins the second cue to "was": it is the first speaker's."""
    verb = view.tree[draft.verb or 0]
    if own_subject(verb) is not None:
        return
    inner = verb.head
    while inner.dep_ == "conj":
        inner = inner.head
    for other in earlier:
        if other.verb is None or inner.dep_ != "ccomp" or inner.head.i != other.verb:
            continue
        joiner = next((child for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), None)
        if joiner is None or view.tree[other.verb].tag_ != verb.tag_ or len(other.parts) != 1:
            continue
        start, end = other.parts[0]
        if start < joiner.idx < end:
            other.parts = [_trimmed(view.text, (start, joiner.idx))]
            draft.speaker, draft.speaker_span = other.speaker, other.speaker_span


def _clean(view: DocumentView, draft: Draft) -> None:
    """Cuts the cue and the speaker out of the parts and puts the parts in order."""
    draft.parts = [(start, end) for start, end in draft.parts if start < end]
    start, end = draft.start, draft.end
    foreign = [each for each in view.boilerplate if start < each[1] and each[0] < end]
    for hole in (draft.cue, draft.speaker_span, *foreign):
        if hole is None or not draft.parts:
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
    for start, end in sorted(_trimmed(view.text, part) for part in draft.parts):
        if not any(map(str.isalnum, view.text[start:end])):
            continue
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    draft.parts = merged


def _trimmed(text: str, part: Range) -> Range:
    """The part without spaces and separators at its edges."""
    start, end = part
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _without_nested(view: DocumentView, drafts: list[Draft]) -> list[Draft]:
    """Leaves out what stands inside another quote, unless it may."""
    kept: list[Draft] = []
    for draft in drafts:
        around = next((other for other in reversed(kept[-8:]) if _covers(other, draft)), None)
        if around is None or _may_be_nested(view, around, draft):
            kept.append(draft)
    return kept


def _may_be_nested(view: DocumentView, around: Draft, draft: Draft) -> bool:
    """Whether a quote inside reported speech is one of its own: it has its own speaker, and it is in words that stand
    in quotation marks or in a clause that only adds something (", where rights groups allege …")."""
    if draft.speaker is None or draft.verb is None or draft.speaker_span == around.speaker_span:
        return False
    if any(view.inside[token] for token in (draft.verb, draft.speaker)):
        return False
    quoted = any(view.has_stretch(start, end) for start, end in draft.parts)
    if quoted:
        return True
    verb = view.tree[draft.verb]
    first = verb.left_edge.i
    return verb.dep_ == "relcl" and first > 0 and view.tree[first - 1].text == ","


def _covers(outer: Draft, inner: Draft) -> bool:
    place = inner.cue or (inner.start, inner.end)
    return any(start <= place[0] and place[1] <= end for start, end in outer.parts)


def _join_following(view: DocumentView, drafts: list[Draft]) -> None:
    """Joins a stretch that no cue claims to the quote right before it in its paragraph: "“A,” he said. “B.”"."""
    covered = bytearray(len(view.text))
    for draft in drafts:
        for start, end in draft.parts:
            covered[start:end] = b"\x01" * (end - start)
    ends = sorted((draft.told_until, index) for index, draft in enumerate(drafts) if draft.cue is not None)
    joined: Draft | None = None
    floating: list[Draft] = []
    for stretch in view.stretches:
        if covered[stretch.start] or not _ends_sentence(view, stretch):
            continue
        heads = "\n" in view.text[max(0, stretch.start - 2) : stretch.start]
        if heads and not stretch.closed and not stretch.continued:
            continue  # a stray mark at the head of a paragraph
        if joined is None or view.text[joined.end : stretch.start].strip(" ") or joined.end > stretch.start:
            joined = _draft_before(view, drafts, ends, stretch.start)
        if joined is None:
            continue
        if joined.follows is None and not view.has_stretch(joined.start, joined.end):
            joined = _gone_on(joined, stretch)
            floating.append(joined)
            continue
        joined.parts.append((stretch.start, stretch.end))
        joined.parts.sort()
    drafts += floating


def _gone_on(draft: Draft, stretch: Stretch) -> Draft:
    """A quote of its own by the same speaker: words in marks that follow an indirect quote ("S, he said. “B.”")."""
    return Draft(
        parts=[(stretch.start, stretch.end)],
        rule="floating",
        confidence=0.7,
        speaker=draft.speaker,
        speaker_span=draft.speaker_span,
        stance="states",
        follows=draft,
    )


def _ends_sentence(view: DocumentView, stretch: Stretch) -> bool:
    """Whether the stretch is a sentence or more, not the beginning of the article's own: "“Top secret” is a level"."""
    if not stretch.closed or view.last_inside(stretch) in ".!?,…-—–" or stretch.end - stretch.start > _LONG:
        return True
    return view.text[stretch.end : stretch.end + 1] in "\n.!?,;—–"


def is_question(view: DocumentView, draft: Draft) -> bool:
    """Whether what was said ends with a question mark."""
    return view.text[max(draft.start, draft.end - 6) : draft.end].rstrip("”\"’'»").endswith("?")


def _draft_before(view: DocumentView, drafts: list[Draft], ends: list[Range], offset: int) -> Draft | None:
    """The quote whose sentence ends right before the offset, in the same paragraph; one in quotation marks first."""
    best: Draft | None = None
    for index in range(bisect_left(ends, (offset + 1, 0)) - 1, -1, -1):
        end, number = ends[index]
        between = view.text[end:offset]
        if len(between) > _FARTHEST or not _GAP.fullmatch(between):
            break
        draft = drafts[number]
        if "\n" in between and is_question(view, draft):
            break  # an answer is somebody else's
        if best is None or (draft.rule == "after a quotation" and best.rule != "after a quotation"):
            best = draft
    return best


def kind_of(view: DocumentView, parts: list[Range]) -> QuoteKind:
    """Direct where all letters and digits stand in quotation marks (95 % at least), indirect where none does."""
    total = quoted = 0
    for start, end in parts:
        total += _letters(view.text[start:end])
        for each in view.stretches_in(start, end):
            quoted += _letters(view.text[max(start, each.start) : min(end, each.end)])
    if not quoted:
        return "indirect"
    return "direct" if quoted >= 0.95 * total else "mixed"


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
