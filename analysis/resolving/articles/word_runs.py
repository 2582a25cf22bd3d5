"""Texts as numbers: a code for each word, and for each run of a few words, the same in every process.

A word's code comes from its letters in lower case by CRC-32, so that no seed and no order of reading changes it.
Whether a word is a figure or is written with a capital letter goes along with it: names and figures are what a copy
keeps and what two reports of one form differ in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]
Mask = NDArray[np.bool_]

KNOWN_WORDS = 200_000
"""So many words' codes are kept at a time; more are worked out again, so that a million figures fill no memory."""

_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[^\W_]+")
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text: a code each, and whether it is a figure, and whether it has a capital letter."""

    codes: Codes
    figure: Mask
    capital: Mask

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.codes)


class _Codes(dict[str, int]):
    """The code of a word, times four, and two more for a figure, one more for a capital letter."""

    def __missing__(self, word: str) -> int:
        if len(self) >= KNOWN_WORDS:
            self.clear()
        kind = 2 if word[0].isdigit() else int(word[0].isupper())
        code = self[word] = crc32(word.lower().encode("utf-8", "surrogatepass")) * 4 + kind
        return code


_CODES = _Codes()


def words(text: str) -> Words:
    """The words of a text: letters and digits in a row; a figure with its commas and points is one."""
    found = _WORD.findall(text)
    both = np.fromiter(map(_CODES.__getitem__, found), dtype=np.uint64, count=len(found))
    kinds = both & np.uint64(3)
    return Words(both >> np.uint64(2), kinds == 2, kinds == 1)


def runs(codes: Codes, length: int) -> Codes:
    """A code for each run of ``length`` words, in the order in which they begin; none in a shorter text."""
    count = len(codes) - length + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    mixed = codes[:count].copy()
    for offset in range(1, length):
        mixed = mixed * _SPREAD + codes[offset : offset + count]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIX
    mixed ^= mixed >> np.uint64(32)
    return mixed


@dataclass(frozen=True, slots=True)
class Sketch:
    """Some of a text's runs, each once: those whose code is a multiple of ``fine``, a power of two."""

    chosen: Codes
    fine: int

    def expected(self, other: Sketch) -> float:
        """How many runs both have where the shorter text stands in the longer one as a whole."""
        return min(len(each.chosen) * each.fine for each in (self, other)) / max(self.fine, other.fine)


def sketch(codes: Codes, length: int, most: int) -> Sketch:
    """The sketch of a text in runs of ``length`` words: ``most`` of them at the most, all of a short text.

    They are chosen by what they say, so that a cut changes nothing for the rest. What a longer text keeps, a shorter
    one that holds the same words keeps too.
    """
    chosen = np.unique(runs(codes, length))
    fine = 1
    while len(chosen) > most:
        fine *= 2
        chosen = chosen[(chosen & np.uint64(fine - 1)) == 0]
    return Sketch(chosen, fine)
