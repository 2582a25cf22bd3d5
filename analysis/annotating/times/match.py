"""One match of a rule, with what its checks ask about the words around it; and the expression that it becomes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from analysis.annotating.times.meaning import Meaning

_INDENT = 12
"""So many characters of white space may stand in front of the words of a line."""


@dataclass(frozen=True)
class Match:
    """One match of a rule in its document: offsets in ``doc.text``, and what the words mean."""

    doc: Doc
    text: str
    lower: str
    start: int
    end: int
    meaning: Meaning
    adjective: str = ""
    """The word between number and unit, if the rule leaves it open: "bloody" in "two bloody weeks"."""

    @property
    def words(self) -> str:
        """The words as they stand in the text."""
        return self.text[self.start : self.end]

    @cached_property
    def span(self) -> Span | None:
        """The tokens that hold the match."""
        return self.doc.char_span(self.start, self.end, alignment_mode="expand")

    @property
    def tokens(self) -> list[Token]:
        """The same as a list."""
        return list(self.span) if self.span is not None else []

    @cached_property
    def before(self) -> str:
        """The word in front, lower case; empty at the beginning of a line or after a mark."""
        found = re.search(r"([\w’'$%./-]+)[ \t\n\u00a0]*$", self.lower[max(0, self.start - 24) : self.start])
        return found[1] if found else ""

    @cached_property
    def after(self) -> str:
        """The word behind, lower case; empty at the end of a line or before a mark."""
        found = re.match(r"[ \t\n\u00a0]+([\w’'$%-]+)", self.lower[self.end : self.end + 24])
        return found[1] if found else ""

    @property
    def following(self) -> Token | None:
        """The token behind the match."""
        span = self.span
        return self.doc[span.end] if span is not None and span.end < len(self.doc) else None

    @property
    def preceding(self) -> Token | None:
        """The token in front of the match."""
        span = self.span
        return self.doc[span.start - 1] if span is not None and span.start > 0 else None

    def token_at(self, place: int) -> Token | None:
        """The token of the match that holds the character ``place`` of the text."""
        return next((token for token in self.tokens if token.idx <= place < token.idx + len(token)), None)

    @property
    def opens_line(self) -> bool:
        """Whether nothing but an opening bracket stands in front of the match on its line."""
        window = max(0, self.start - _INDENT)
        line = self.text.rfind("\n", window, self.start) + 1
        return (line > 0 or window == 0) and not self.text[max(line, window) : self.start].strip("[(* \t")

    @property
    def opens_or_is_lower(self) -> bool:
        """Whether the match is written small, or opens its sentence."""
        return self.words[:1].islower() or bool(self.tokens and self.tokens[0].is_sent_start)


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of a text, not yet resolved: offsets, meaning, the rules that found it, the word in front."""

    start: int
    end: int
    meaning: Meaning
    rule: str


def lowered(text: str) -> str:
    """``text`` in lower case with every character in its place."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
