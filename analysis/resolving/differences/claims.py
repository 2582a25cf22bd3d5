"""What a sentence tells to be so, and what not to be so, near enough to find two that cannot both be true.

A denial is the words behind "not", "no" or "denied" up to the next break. It contradicts a sentence that tells all of
these words in one clause, with the same verb, and leaves nothing open ("if", "whether", "would").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from analysis.language import lexicon
from analysis.resolving.differences.sentences import WORD, stem_of

REACH = 9
"""Words behind a "no" that it may deny."""
WRONG = 60
"""Characters before a "no" in which somebody may call it wrong."""
LEAST = 2
"""Words that tell something which a denial must have to be held against others."""
_BREAK = re.compile(r"[;:!?“”\"()—–,]|--|\b(?:but|although|though|because|while|unless|after|who|which)\b")


@dataclass(frozen=True, slots=True)
class Denial:
    """What is told not to be so: the words from ``start`` to ``end`` of the text, those behind the "no" from ``told``.

    ``stems`` stand in the order of the words; ``so``: somebody calls the denial itself wrong.
    """

    start: int
    told: int
    end: int
    stems: tuple[str, ...]
    so: bool


def denials(text: str) -> Iterator[Denial]:
    """What a sentence denies, in order."""
    for cue in _no().finditer(text):
        rest = text[cue.end() :]
        stop = _BREAK.search(rest)
        reach = rest[: stop.start()] if stop else rest
        words = list(WORD.finditer(reach))[:REACH]
        if not words or words[0][0].lower() in _listed("weak") or reach[words[0].end() :].startswith("-"):
            continue
        told = [(match, stem) for match in words if (stem := stem_of(match[0]))]
        if len(told) < LEAST:
            continue
        wrong = _any_of("wrong").search(text, max(0, cue.start() - WRONG), cue.start())
        yield Denial(
            wrong.start() if wrong else cue.start(),
            cue.end(),
            cue.end() + told[-1][0].end(),
            tuple(stem for _, stem in told),
            wrong is not None,
        )


def is_open(text: str) -> bool:
    """Whether a clause only tells what may be, or was asked."""
    return _open().search(text) is not None


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether a clause holds a "no", or its sentence says that what it tells was denied."""
    return _no().search(text, start, end) is not None or _any_of("turned_down").search(text) is not None


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between breaks, as offsets."""
    start = 0
    for match in _BREAK.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


@dataclass(frozen=True, slots=True)
class Side:
    """A word that stands on one side of two opposites: ``axis`` is which two, ``so`` which side."""

    start: int
    end: int
    axis: int
    so: bool


def sides(text: str) -> Iterator[Side]:
    """Words of which an opposite is known ("genuine", "forged"), turned round by a "not" before them."""
    for match in WORD.finditer(text):
        found = _opposites().get(match[0].lower())
        if found:
            axis, so = found
            before = text[max(0, match.start() - 14) : match.start()]
            if _any_of("pleas").search(before):
                continue
            yield Side(match.start(), match.end(), axis, so != bool(_no().search(before)))


@cache
def _no() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'])(?:{lexicon.alternatives(_listed('no'))})(?![\w’'])", re.IGNORECASE)


@cache
def _any_of(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternatives(_listed(key))})\b", re.IGNORECASE)


@cache
def _open() -> re.Pattern[str]:
    names = lexicon.alternatives(_listed("names"))
    words = lexicon.alternatives(_listed("open"))
    return re.compile(rf"(?<![\w’'])(?!(?-i:{names})\b)(?:{words})(?![\w’'])|\?", re.IGNORECASE)


@cache
def _listed(key: str) -> frozenset[str]:
    return lexicon.words("differences", "whether", key)


@cache
def _opposites() -> dict[str, tuple[int, bool]]:
    return {
        word: (axis, side == 0)
        for axis, both in enumerate(lexicon.toml("differences")["whether"]["opposites"])
        for side, words in enumerate(both)
        for word in words
    }
