"""Texts and paragraphs in capitals, as they would be written in mixed letters: for analysis, never for the screen.

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
from analysis.annotating.casing.words import TITLE, way_of, words_of, written

_LINE = re.compile(r"[^\n]+")
_CAPITALS = re.compile(r"[^\W\d_]{2,}")
_FEW = 4
"""So many words a line has at least that is in capitals by itself."""

_SHARE = 0.9
"""The least share of its letters that are capitals then."""

type Sort = Literal["capitals", "short", "mixed", "edge"]


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
    letters = "".join(filter(str.isalpha, line))
    # Scripts without capitals have no say.
    small, large = sum(map(str.islower, letters)), sum(map(str.isupper, letters))
    if large < _SHARE * (small + large):
        return "mixed"
    return "capitals" if large and len(_CAPITALS.findall(line)) >= _FEW else "short"


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
