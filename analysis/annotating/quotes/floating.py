"""Stretches in quotation marks without any cue: a name before a colon, the sentence or the paragraph before."""

from __future__ import annotations

import re

from analysis.annotating.coreference.standing_for import apposed
from analysis.annotating.coreference.third_person import ONE_WHO_SPEAKS
from analysis.annotating.document import Token
from analysis.annotating.quotes import cue_clause, speaker_nouns
from analysis.annotating.quotes.assembly import is_question
from analysis.annotating.quotes.document_view import DocumentView
from analysis.annotating.quotes.quotation_marks import Stretch
from analysis.annotating.quotes.quote_draft import Draft
from analysis.annotating.quotes.signatures import signed_draft

_LONG_WORDS = 6
_SOME_WORDS = 4
_FEWEST_SIGNED = 3
_FARTHEST = 400
_CLAUSE = 120
_FEW = 8
_CLOCK = re.compile(r"(?<=\n)\d{1,2}[:.]\d\d[ \t]+$")
_SPACE = " \t\u00a0.,”\"’'"


def floating_drafts(view: DocumentView, drafts: list[Draft]) -> list[Draft]:
    """Drafts for the stretches that no other draft has: by a name after a dash or before a colon, or none."""
    return _Floating(view, drafts).run()


class _Floating:
    """Gives the stretches of one document that no cue claims, in the order of the text, to a draft or a new one."""

    def __init__(self, view: DocumentView, drafts: list[Draft]) -> None:
        self.view = view
        self.covered = bytearray(len(view.text))
        for start, end in [*view.boilerplate, *(part for draft in drafts for part in draft.parts)]:
            self.covered[start:end] = b"\x01" * (end - start)
        self.begun = _begun(view, drafts)
        self.by_end = sorted(drafts, key=lambda draft: draft.end)
        self.passed = 0
        self.last: Draft | None = None

    def run(self) -> list[Draft]:
        found = []
        for stretch in self.view.stretches:
            if any(self.covered[stretch.start : stretch.end]) or self._goes_on(stretch):
                continue
            draft = self._draft(stretch)
            if draft is not None:
                found.append(draft)
                self.begun[stretch.start] = draft
                self.last = draft if self.last is None or draft.end > self.last.end else self.last
        return found

    def _goes_on(self, stretch: Stretch) -> bool:
        """Gives a stretch to the quote of the paragraph before that it continues, however few its words are."""
        owner = next((self.begun.get(each.start) for each in self.view.chain(stretch)[-2:-1]), None)
        if owner is None or self.view.text[stretch.start + 1] in "([":
            return False
        owner.parts = sorted([*owner.parts, (stretch.start, stretch.end)])
        self.begun[stretch.start] = owner
        return True

    def _draft(self, stretch: Stretch) -> Draft | None:
        view = self.view
        words = len(view.text[stretch.start : stretch.end].split())
        signed = signed_draft(view, stretch) if words >= _FEWEST_SIGNED else None
        if signed is not None:
            return signed
        if (words < _SOME_WORDS and not _is_paragraph(view, stretch)) or (stretch.single and words < _LONG_WORDS):
            return None
        draft = _announced(view, stretch) or _told_before(view, stretch, self.covered)
        if draft is None and (words >= _LONG_WORDS or _is_paragraph(view, stretch)) and _stands_alone(view, stretch):
            return _running(view, stretch, self._last_before(stretch.start))
        return draft

    def _last_before(self, offset: int) -> Draft | None:
        """The quote that ends last before a character."""
        while self.passed < len(self.by_end) and self.by_end[self.passed].end <= offset:
            passed = self.by_end[self.passed]
            self.last = passed if self.last is None or passed.end > self.last.end else self.last
            self.passed += 1
        return self.last


def _begun(view: DocumentView, drafts: list[Draft]) -> dict[int, Draft]:
    """Whose quote a stretch belongs to that the next paragraph goes on with, by the stretch's start."""
    return {
        stretch.start: draft
        for draft in drafts
        for start, end in draft.parts
        for stretch in view.stretches_in(start, end)
        if stretch.continued
    }


def _announced(view: DocumentView, stretch: Stretch) -> Draft | None:
    """ "The minister was blunt: “No deal.”": the subject of the clause that a colon ends."""
    before = view.text[max(0, stretch.start - 3) : stretch.start].rstrip()
    if not before.endswith(":"):
        return None
    index = view.token_at(stretch.start) - 1
    while index >= 0 and (view.tree[index].is_space or view.tree[index].is_punct):
        index -= 1
    if index < 0 or view.inside[index]:
        return None
    verb = view.tree[index]
    while verb.head.i <= index and verb.head.i != verb.i:
        verb = verb.head
    speaker = cue_clause.subject(verb) if verb.pos_ in ("VERB", "AUX") else _last_person(view, index)
    if speaker is None or view.inside[speaker.i] or not _can_speak(view, speaker):
        return None
    span = cue_clause.noun_phrase(view, speaker)
    if span is not None and span[1] > stretch.start:  # the parser may hang the words on the name
        span = speaker.idx, speaker.idx + len(speaker)
    parts = [(stretch.start, stretch.end)]
    return Draft(parts=parts, rule="announced", confidence=0.6, speaker=speaker.i, speaker_span=span, stance="states")


def _last_person(view: DocumentView, index: int) -> Token | None:
    """ "More from her:", "Karl Brandt again:": the last one named in a few words without a verb."""
    opening = max(view.sentence(index)[0], index - _FEW)
    words = [token for token in view.tree[opening : index + 1] if not token.is_space]
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words):
        return None
    for token in reversed(words):
        mention = view.mention_around(token.idx)
        if token.lower_ in ONE_WHO_SPEAKS or (mention is not None and mention.kind == "person"):
            return token
    return None


def _told_before(view: DocumentView, stretch: Stretch, covered: bytearray) -> Draft | None:
    """ "Mara Lind was in tears. “He was so young.”": by the only person whom the sentence right before is about."""
    if (not stretch.closed and not stretch.continued) or stretch.single or not _stands_alone(view, stretch):
        return None
    clock = _CLOCK.search(view.text, max(0, stretch.start - 12), stretch.start)
    until = clock.start() if clock else stretch.start
    index = view.token_at(until) - 1
    while index >= 0 and (view.tree[index].is_space or view.tree[index].is_punct):
        index -= 1
    if index < 0 or view.inside[index] or covered[view.tree[index].idx]:
        return None
    if not clock and "\n" in view.text[view.tree[index].idx : stretch.start]:
        return None
    opening, closing = view.sentence(index)
    if any(covered[view.starts[opening] : until]):
        return None
    sentence = view.tree[opening:closing]
    speaker = next((token for token in sentence if token.dep_ == "nsubj" and token.head.dep_ == "ROOT"), None)
    if speaker is None and sentence[-1].text[-1] == "?":
        speaker = view.root(opening, closing)
    if speaker is None or not _is_somebody(view, speaker):
        return None
    span = cue_clause.noun_phrase(view, speaker)
    parts = [(stretch.start, stretch.end)]
    return Draft(parts=parts, rule="told before", confidence=0.5, speaker=speaker.i, speaker_span=span, stance="states")


def _is_somebody(view: DocumentView, token: Token) -> bool:
    """Whether a noun or pronoun is one person: a name, "she", or a description of one whom the article names."""
    if token.lower_ in ("he", "she"):
        return True
    mention = view.mention_around(token.idx) or apposed(view.mentions, token)
    return mention is not None and mention.kind == "person"


def _can_speak(view: DocumentView, token: Token) -> bool:
    if token.lower_ in ("he", "she", "they", "her", "him", "his"):
        return True
    mention = view.mention_around(token.idx)
    if mention is not None:
        return mention.kind in ("person", "country", "organisation")
    return speaker_nouns.sort_of(token) in ("person", "body", "text")


def _stands_alone(view: DocumentView, stretch: Stretch) -> bool:
    """Whether the stretch is a sentence of its own, with nothing before or after it in that sentence."""
    before = view.text[max(0, stretch.start - 2) : stretch.start].rstrip(" \t")[-1:]
    if before.isdigit() and _CLOCK.search(view.text, max(0, stretch.start - 12), stretch.start):
        before = "\n"  # an entry of a live blog
    return (not before or before in '\n\r.!?”"’') and (view.last_inside(stretch) in ".!?…" or not stretch.closed)


def _is_paragraph(view: DocumentView, stretch: Stretch) -> bool:
    """Whether a stretch in double marks is all of its paragraph, and a sentence."""
    before, after = view.text[: stretch.start].rstrip(" \t")[-1:], view.text[stretch.end :].lstrip(" \t")[:1]
    return not stretch.single and stretch.closed and before in ("", "\n") and after in ("", "\n", "\r")


def _running(view: DocumentView, stretch: Stretch, last: Draft | None) -> Draft | None:
    """A stretch by itself goes on with what was quoted last, where that stands in its own paragraph or ends the one
    before. After a colon it is a quote of which the text does not say whose; else it is nobody's."""
    announced = view.text[max(0, stretch.start - 4) : stretch.start].rstrip().endswith(":")
    alone = (
        Draft(parts=[(stretch.start, stretch.end)], rule="floating", confidence=0.4, stance="states")
        if announced
        else None
    )
    if last is None or last.speaker_span is None or not view.has_stretch(last.start, last.end):
        return alone
    between = _without_boilerplate(view, last.told_until, stretch.start)
    paragraphs = [each for each in between.split("\n") if each.strip(_SPACE)]
    if (
        len(between) > _FARTHEST
        or len(paragraphs) > 1
        or (stretch.start and "\n" in between and not _ends_in_quote(view, last))
    ):
        return alone
    if "\n" in between and is_question(view, last):
        return alone  # an answer is somebody else's
    last.parts.append((stretch.start, stretch.end))
    return None


def _without_boilerplate(view: DocumentView, start: int, end: int) -> str:
    """The text from ``start`` to ``end`` without the lines that are no part of the article."""
    pieces = []
    for first, last in view.boilerplate:
        if start <= first and last <= end:
            pieces.append(view.text[start:first])
            start = last
    return "".join([*pieces, view.text[start:end]])


def _ends_in_quote(view: DocumentView, draft: Draft) -> bool:
    """Whether the quote's paragraph ends with the quote or with its cue clause."""
    until = draft.told_until
    end = view.text.find("\n", until)
    rest = view.text[until : end if end >= 0 else len(view.text)]
    return len(rest) < _CLAUSE and not re.search(r"[.!?]\s+\S", rest)
