"""The words of a text with what stands between them, as deciding about capitals asks for them."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.language import lexicon

LOWER, TITLE, UPPER = range(3)
"""How a word is written: "waits", "Borevia", "NATO"."""

_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_ENDS = frozenset(".!?\n")
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"})
_LONGEST_GAP = 4


class Word(NamedTuple):
    """Letters from ``start`` to before ``end``; ``gap``: the first of what stands between it and the word before.

    ``begins``: a sentence begins with it. ``dotted``: it is one of the letters of "U.N.".
    """

    start: int
    end: int
    lower: str
    gap: str
    after: str
    begins: bool
    dotted: bool


def words_of(text: str) -> list[Word]:
    """The words of a text in their order."""
    dotted = {at for found in _INITIALS.finditer(text) for at in range(*found.span())} if "." in text else set()
    found: list[Word] = []
    before = ""
    end = 0
    for each in _WORD.finditer(text):
        gap = text[end : each.start()]
        ends = not _ENDS.isdisjoint(gap) and not _is_abbreviation(before, gap)
        begins = not found or "\n" in gap or ends
        shown = gap[:_LONGEST_GAP].translate(_QUOTES) if not begins else "^"
        before, end = each[0].lower(), each.end()
        found.append(
            Word(
                each.start(), end, before, shown, text[end : end + 1].translate(_QUOTES), begins, each.start() in dotted
            )
        )
    return found


def _is_abbreviation(word: str, gap: str) -> bool:
    """Whether the full stop in the gap behind a word is the word's own: "Mr. Vask", "J. Vask", "the U.N. council"."""
    if not gap.startswith(".") or gap.strip(". \"'“‘("):
        return False
    return len(word) == 1 or word in lexicon.words("casing", "abbreviations", "words")


def way_of(word: str) -> int:
    """How a word of a text in mixed letters is written."""
    if word.islower() or word[0].islower():
        return LOWER
    return TITLE if len(word) > 1 and not word.isupper() else UPPER


def written(word: Word, way: int) -> str:
    """The word's letters in one of the three ways, as many as before."""
    if way == UPPER:
        return word.lower.upper() if len(word.lower.upper()) == word.end - word.start else word.lower
    if way == LOWER:
        return word.lower
    if word.lower.startswith("mc") and len(word.lower) > 4:
        return f"Mc{word.lower[2:].capitalize()}"
    return word.lower[0].upper() + word.lower[1:]


def is_ending(word: Word) -> bool:
    """Whether it is what stands behind a word's apostrophe: the "s" of "Borevia's"."""
    return word.gap == "'" and word.lower in lexicon.words("casing", "endings", "words")


def follows_prefix(word: Word, before: Word) -> bool:
    """Whether it is the rest of a name behind its prefix: "O'Vask"."""
    return word.gap == "'" and before.lower in lexicon.words("casing", "prefixes", "words")
