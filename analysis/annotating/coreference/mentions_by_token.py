"""The mentions of one document by the words of its parse: which mention a word heads, and which covers it."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.annotating.document import Document, Token
from analysis.annotating.offsets import Offsets
from analysis.records import Mention

_ACTING = frozenset(("person", "country", "organisation", "group", "place"))
"""Kinds of those who may act, or be of a state."""


class MentionsByToken:
    """Mentions of those who may act, by token."""

    def __init__(self, words: Document, mentions: Iterable[Mention]) -> None:
        """Linear in the number and length of the ``mentions``."""
        self.words = words
        self.offsets = Offsets(words)
        self.all = tuple(mentions)
        self.innermost: dict[int, Mention] = {}
        """The shortest mention around each token."""
        self.by_head: dict[int, Mention] = {}
        """The longest mention that each token is the head of."""
        spans = []
        for mention in self.all:
            if mention.kind not in _ACTING:
                continue
            tokens = self.offsets.tokens(mention.start, mention.end)
            if tokens:
                spans.append((len(tokens), mention, tokens))
        spans.sort(key=lambda each: -each[0])
        for size, mention, tokens in spans:
            if size == 1:
                self.innermost[tokens.start] = mention
            else:
                self.innermost.update(dict.fromkeys(tokens, mention))
        for size, mention, tokens in reversed(spans):
            head = tokens.start if size == 1 else words.root(tokens.start, tokens.stop)
            self.by_head[head] = mention
        self._add_roles()

    def _add_roles(self) -> None:
        """A title before a name stands for the person too: the parser may take it for the head."""
        text = self.words.content
        for mention in self.all:
            if mention.role and mention.form == "name" and mention.kind == "person":
                start = mention.start - len(mention.role) - 1
                if start >= 0 and text[start : mention.start].strip() == mention.role:
                    span = self.words.doc.char_span(start, mention.start - 1, alignment_mode="contract")
                    if span is None:
                        continue
                    for token in span:
                        if not span.start <= token.head.i < span.end or token.dep_ in ("nsubj", "dobj"):
                            self.by_head[token.i] = mention

    def at(self, token: Token) -> Mention | None:
        """The mention that the token is the head of, else the innermost that covers it."""
        return self.by_head.get(token.i) or self.innermost.get(token.i)
