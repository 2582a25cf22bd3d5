"""One document as the rules of speech see it: its tokens by character, its mentions, and its stretches in
quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from spacy.tokens import Doc

from analysis.annotating.coreference.mention_index import MentionIndex
from analysis.annotating.document import Token, document_of
from analysis.annotating.offsets import Offsets
from analysis.annotating.quotes.asides import asides
from analysis.annotating.quotes.cues import verb_senses
from analysis.annotating.quotes.quotation_marks import Stretch, stretches
from analysis.annotating.quotes.quote_draft import Range
from analysis.language.boilerplate import boilerplate
from analysis.records import Kind, Mention

_EDGE = " \t\r\n\u00a0,;:.–—-"
_WORD = re.compile(r"[^\W_]+")
_TITLE_WORDS, _SMALL, _TAIL = 8, 4, 14


class DocumentView:
    """A document with what the rules look up again and again."""

    def __init__(self, doc: Doc) -> None:
        """Pairs the quotation marks and indexes the tokens; nothing is written to the document."""
        self.words = words = document_of(doc)
        self.offsets = Offsets(words)
        self.doc, self.tree, self.text = doc, words.tokens, words.content
        self.starts, self.lemmas, self.lowers = words.start, words.lemma, words.lower
        self.token_at, self.root, self.sentence = self.offsets.token_at, self.offsets.root, words.sentence_of
        senses = verb_senses()
        self.cues = [i for i, lemma in enumerate(self.lemmas) if lemma in senses]
        self.asides = asides(self.text)
        self.boilerplate = [(each.start, each.end) for each in boilerplate(self.text)]
        if self.asides or self.boilerplate:
            silent = [*self.asides, *self.boilerplate]
            self.cues = [i for i in self.cues if not any(a <= self.starts[i] < e for a, e in silent)]
        self.mentions = MentionIndex(_mentions(doc))
        self.mention_around = self.mentions.name_around
        paired = stretches(self.text)
        self._close_missed(paired)
        self.all_stretches = [each for each in paired if self._is_speech_like(each)]
        self.stretches = [each for each in self.all_stretches if each.depth == 0]
        self.stretch_starts = [each.start for each in self.stretches]
        self.inside = bytearray(len(doc))
        for each in self.stretches:
            first, last = self.tokens(each.start, each.end)
            self.inside[first:last] = b"\x01" * (last - first)

    def _close_missed(self, found: list[Stretch]) -> None:
        """Ends an unclosed stretch before the cue that ends its paragraph: "“The border is open, Karl Brandt said."."""
        for place, stretch in enumerate(found):
            following = found[place + 1] if place + 1 < len(found) else None
            holds_others = following is not None and following.start < stretch.end
            end = None if stretch.closed or stretch.depth or holds_others else self._missed_end(stretch)
            if end is None:
                continue
            stretch.end, stretch.closed = end, True
            if stretch.continued and following is not None:
                stretch.continued = following.continues = False

    def _missed_end(self, stretch: Stretch) -> int | None:
        first, last = self.tokens(stretch.start, stretch.end)
        for index in range(last - 1, max(first + 3, last - _TAIL), -1):
            token = self.tree[index]
            if token.tag_ not in ("VBD", "VBZ") or token.lemma_.lower() not in verb_senses():
                continue
            before = index - 1
            while before > first and self.tree[before].tag_ in ("NNP", "PRP"):
                before -= 1
            named = before < index - 1 or (index + 1 < last and self.tree[index + 1].tag_ in ("NNP", "DT"))
            return self.tree[before].idx + 1 if named and self.tree[before].text == "," else None
        return None

    def _is_speech_like(self, stretch: Stretch) -> bool:
        """An unclosed mark counts only where a quote can begin: after a line break, a sentence, a comma or colon."""
        if stretch.closed or stretch.continues:
            return True
        previous = self.tree[self.token_at(stretch.start) - 1] if self.token_at(stretch.start) else None
        if stretch.continued and previous is not None and previous.lemma_.lower() in verb_senses():
            return True
        before = self.text[max(0, stretch.start - 3) : stretch.start]
        return not before or before[-1] in "\n\r" or before.rstrip(" ")[-1:] in ",:.!?\n"

    def tokens(self, start: int, end: int) -> Range:
        """Half-open token range that covers the characters from ``start`` to ``end``."""
        return self.token_at(start), self.token_at(max(start, end - 1)) + 1

    def head(self, start: int, end: int) -> Token:
        """The token that the others from ``start`` to ``end`` (characters) lean on."""
        return self.root(*self.tokens(start, end))

    def chars(self, first: int, last: int) -> Range | None:
        """Character offsets of the tokens from ``first`` to before ``last``, less what only separates at the edges."""
        if first >= last:
            return None
        token = self.tree[last - 1]
        start, end = self.tree[first].idx, token.idx + len(token)
        while start < end and self.text[start] in _EDGE:
            start += 1
        while start < end and self.text[end - 1] in _EDGE:
            end -= 1
        return (start, end) if start < end else None

    def stretch_at(self, offset: int) -> Stretch | None:
        """The outermost stretch that covers a character offset."""
        found = bisect_right(self.stretch_starts, offset) - 1
        if found >= 0 and self.stretches[found].end > offset:
            return self.stretches[found]
        return None

    def stretches_in(self, start: int, end: int) -> list[Stretch]:
        """The outermost stretches that share a character with the span."""
        last = bisect_left(self.stretch_starts, end)
        first = last
        while first > 0 and self.stretches[first - 1].end > start:
            first -= 1
        return self.stretches[first:last]

    def has_stretch(self, start: int, end: int) -> bool:
        """Whether any of the characters stand in quotation marks."""
        found = bisect_left(self.stretch_starts, end) - 1
        return found >= 0 and self.stretches[found].end > start

    def stretch_before(self, offset: int) -> Stretch | None:
        """The stretch that ends right before an offset, with no more than spaces and a comma or dash between."""
        found = bisect_left(self.stretch_starts, offset) - 1
        if found < 0:
            return None
        stretch = self.stretches[found]
        between = self.text[stretch.end : offset]
        return stretch if len(between) < 6 and not between.strip(" \t\u00a0,–—-") and stretch.end <= offset else None

    def stretch_after(self, offset: int) -> Stretch | None:
        """The stretch that begins right after an offset, with no more than spaces, a comma, colon or dash between."""
        found = bisect_left(self.stretch_starts, offset)
        if found >= len(self.stretches):
            return None
        stretch = self.stretches[found]
        between = self.text[offset : stretch.start]
        return stretch if len(between) < 8 and not between.strip(" \t\u00a0\r\n,:;–—-…") else None

    def last_inside(self, stretch: Stretch) -> str:
        """The last character inside the marks, a nested closing mark left out."""
        return self.text[max(stretch.start, stretch.end - 8) : stretch.end].rstrip("”\"'’»›」』“ ")[-1:] or " "

    def is_title(self, stretch: Stretch) -> bool:
        """Whether a stretch names a work or a programme: few words in capitals after a preposition or a possessive."""
        words = _WORD.findall(self.text[stretch.start : stretch.end])
        if not words or len(words) > _TITLE_WORDS or any(word[0].islower() and len(word) > _SMALL for word in words):
            return False
        if not any(word[0].isupper() or word[0].isdigit() for word in words):
            return False
        token = self.tree[self.token_at(stretch.start)]
        return token.i > 0 and token.nbor(-1).tag_ in ("IN", "POS", "DT", "NNP", "NN", "VBN", "PRP$")

    def chain(self, stretch: Stretch) -> list[Stretch]:
        """A stretch with those of the paragraphs before that it continues, in the order of the text."""
        found = bisect_left(self.stretch_starts, stretch.start)
        chain = [stretch]
        while chain[0].continues and found > 0 and self.stretches[found - 1].continued:
            found -= 1
            chain.insert(0, self.stretches[found])
        return chain

    def snap(self, span: Range) -> Range:
        """The span, widened to hold every stretch that crosses its edges whole."""
        start, end = span
        first = self.stretch_at(start)
        if first is not None and first.start < start:
            start = first.start
        last = self.stretch_at(end - 1)
        if last is not None and last.end > end:
            end = last.end
        return start, end


_KINDS: dict[str, Kind] = {"PERSON": "person", "ORG": "organisation", "GPE": "country", "NORP": "group"}


def _mentions(doc: Doc) -> Iterable[Mention]:
    """The mentions of the document; without the component, the model's entities, linked by their last word."""
    if Doc.has_extension("mentions") and doc._.mentions:
        return tuple(doc._.mentions)
    chains: dict[str, tuple[int, str]] = {}
    found = []
    for ent in doc.ents:
        kind = _KINDS.get(ent.label_)
        if kind is None:
            continue
        key = ent[-1].lower_ if kind == "person" and ent[-1].tag_ != "POS" else ent.text.lower()
        chain, name = chains.setdefault(key, (len(chains), ent.text))
        start, end = ent.start_char, ent.end_char
        found.append(
            Mention(start=start, end=end, rule="entity", confidence=0.5, kind=kind, form="name", name=name, chain=chain)
        )
    return found
