"""Texts and paragraphs in capitals, as they would be written in mixed letters: for analysis, never for the screen. And
Those Of Which Each Word Begins With One.

What the model and the rules know of names, they know of mixed letters. A text stays as long as it was, so that what is
found stands where it stood.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Literal

from analysis.annotating.casing.names import Names
from analysis.annotating.casing.scorer import Common, Hints, all_common, learned
from analysis.annotating.casing.words import TITLE, UPPER, way_of, words_of, written
from analysis.language import lexicon

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"(?<![^\W_])(?<!['’])[^\W\d_]+")
"""A word, and not what stands behind its apostrophe."""
_CAPITALS = re.compile(r"[^\W\d_]{2,}")
_FEW = 4
"""So many words a line has at least that is in capitals by itself."""

_SHARE = 0.9
"""The least share of its letters that are capitals then."""

_TITLED = 0.95
"""The least share of its words that begin with a capital in a line of which each does."""

_LONG = 14
"""So many words such a line has at least: a headline may be written so, and is read as one."""

type Sort = Literal["capitals", "short", "titled", "mixed", "edge"]


def truecased(text: str, names: Names, common: Common = all_common) -> str:
    """The text with its lines in capitals as they would be written in mixed letters; as long as it was.

    ``names``: how names are written that are known beforehand; ``common``: whether a language model knows a word.
    """
    stretches = list(_in_capitals(text))
    if not stretches:
        return text
    hints = Hints(names.single, common, _elsewhere(text, stretches))
    pieces: list[str] = []
    done = 0
    for start, end in stretches:
        pieces.append(text[done:start])
        pieces.append(_truecased(text[start:end], names, hints))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _truecased(text: str, names: Names, hints: Hints) -> str:
    words = words_of(text)
    ways = learned().decide(words, hints)
    for place, way in names.ways(words).items():
        ways[place] = max(way, TITLE) if words[place].begins else way
    if not _is_shouted(text):  # what stands in capitals among words that begin with one is written so
        for place, word in enumerate(words):
            if word.end - word.start > 1 and text[word.start : word.end].isupper():
                ways[place] = UPPER
    pieces: list[str] = []
    done = 0
    for word, way in zip(words, ways, strict=True):
        pieces.append(text[done : word.start])
        pieces.append(written(word, way))
        done = word.end
    pieces.append(text[done:])
    return "".join(pieces)


def _in_capitals(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of lines in capitals, with the short lines among them.

    A short line belongs to those before it that no empty line parts from it; else it must stand between lines in
    capitals, or between those and an end of the text.
    """
    lines = list(_LINE.finditer(text))
    sorts = [_sort(line[0]) for line in lines]
    _settle_titled(lines, sorts)
    if "capitals" not in sorts:
        return
    before, after = _nearest(sorts), _nearest(sorts[::-1])[::-1]
    begun: list[re.Match[str]] = []
    for line, sort, first, last in zip(lines, sorts, before, after, strict=True):
        goes_on = bool(begun) and line.start() == begun[-1].end() + 1
        among = {first, last} in ({"capitals"}, {"capitals", "edge"})
        if sort == "capitals" or (sort == "short" and (goes_on or among)):
            begun.append(line)
        elif begun:
            yield begun[0].start(), begun[-1].end()
            begun = []
    if begun:
        yield begun[0].start(), begun[-1].end()


def _sort(line: str) -> Sort:
    if not _is_shouted(line):
        return "titled" if _is_titled(line) else "mixed"
    return "capitals" if len(_CAPITALS.findall(line)) >= _FEW else "short"


def _settle_titled(lines: list[re.Match[str]], sorts: list[Sort]) -> None:
    """Takes titled lines as those in capitals where they are most of the text; elsewhere they are headlines."""
    titled = sum(len(line[0]) for line, sort in zip(lines, sorts, strict=True) if sort == "titled")
    instead: Sort = "capitals" if 2 * titled > sum(len(line[0]) for line in lines) else "mixed"
    sorts[:] = [instead if sort == "titled" else sort for sort in sorts]


def _is_shouted(text: str) -> bool:
    """Whether its letters are capitals, but for a few. Scripts without capitals have no say."""
    small, large = sum(map(str.islower, text)), sum(map(str.isupper, text))
    return large >= _SHARE * (small + large)


def _is_titled(line: str) -> bool:
    """Whether each of its many words begins with a capital, also those that headlines write small: "the", "of"."""
    words = [word for word in _WORD.findall(line) if word[0].isupper() or word[0].islower()]
    small = sum(word[0].islower() for word in words)
    if len(words) < _LONG or small > (1 - _TITLED) * len(words):
        return False
    inner = sum(word.lower() in lexicon.words("casing", "small", "words") for word in words[1:] if word[0].isupper())
    return inner >= 2


def _nearest(sorts: list[Sort]) -> list[Sort]:
    """For each line the sort of the nearest one before it that is not short."""
    found: list[Sort] = []
    last: Sort = "edge"
    for sort in sorts:
        found.append(last)
        if sort != "short":
            last = sort
    return found


def _elsewhere(text: str, stretches: list[tuple[int, int]]) -> dict[str, int]:
    """How words are written where the text has mixed letters and no sentence begins with them, if always alike."""
    counts: dict[str, Counter[int]] = {}
    done = 0
    for start, end in [*stretches, (len(text), len(text))]:
        piece = text[done:start]
        for word in words_of(piece):
            if not word.begins:
                counts.setdefault(word.lower, Counter())[way_of(piece[word.start : word.end])] += 1
        done = end
    return {word: next(iter(ways)) for word, ways in counts.items() if len(ways) == 1}
