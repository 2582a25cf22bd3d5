"""From characters to tokens: which tokens of a document a stretch of its text touches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from analysis.annotating.document import Document, Token
from analysis.records import Evidence


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

    def token_at(self, offset: int) -> int:
        """The index of the token that stands at a character, or ends last before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def head(self, start: int, end: int) -> Token | None:
        """The one of them on which the others hang; None where there are none."""
        tokens = self.tokens(start, end)
        return self.root(tokens.start, tokens.stop) if tokens else None

    def head_of(self, span: Evidence) -> Token:
        """The head of something found in the text, which has a token at least."""
        tokens = self.tokens(span.start, span.end)
        return self.root(tokens.start, tokens.stop)

    def root(self, first: int, last: int) -> Token:
        """The one of the tokens from ``first`` to before ``last`` that is nearest to the root of the sentence."""
        if last - first == 1:
            return self.words.tokens[first]
        heads = self.words.head
        lean_out = [index for index in range(first, last) if not first <= heads[index] < last]
        return self.words.tokens[lean_out[0] if len(lean_out) == 1 else self.words.doc[first:last].root.i]
