"""From characters to tokens: which tokens of a document a stretch of its text touches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc, Span

from analysis.annotating.text import text_of


class Offsets:
    """The tokens of one document by where they begin; asked many times, so that they are read once."""

    def __init__(self, doc: Doc) -> None:
        """Linear in the number of tokens."""
        self.doc = doc
        self.text = text_of(doc)
        self.starts: list[int] = doc.to_array("IDX").tolist()

    def tokens(self, start: int, end: int) -> range:
        """The indices of the tokens that the characters from ``start`` to ``end`` (exclusive) touch."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return range(first, bisect_left(self.starts, end)) if end > start else range(0)

    def span(self, start: int, end: int) -> Span | None:
        """The same as a span of the document; None where there are none."""
        tokens = self.tokens(start, end)
        return self.doc[tokens.start : tokens.stop] if tokens else None
