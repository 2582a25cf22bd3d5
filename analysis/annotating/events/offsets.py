"""From characters to tokens: which tokens of a document a stretch of its text touches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from analysis.annotating.document import Document, Token


class Offsets:
    """The tokens of one document by where they begin; asked many times, so that they are read once."""

    def __init__(self, words: Document) -> None:
        """Reads nothing that ``words`` have not read."""
        self.words = words
        self.text = words.content
        self.starts = words.start

    def tokens(self, start: int, end: int) -> range:
        """The indices of the tokens that the characters from ``start`` to ``end`` (exclusive) touch."""
        first = max(0, bisect_right(self.starts, start) - 1)
        return range(first, bisect_left(self.starts, end)) if end > start else range(0)

    def head(self, start: int, end: int) -> Token | None:
        """The one of them on which the others hang; None where there are none."""
        tokens = self.tokens(start, end)
        if not tokens:
            return None
        first = tokens.start
        return self.words.tokens[first if len(tokens) == 1 else self.words.doc[first : tokens.stop].root.i]
