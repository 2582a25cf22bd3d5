"""How a word that stands in capitals would be written: what was learned from texts in mixed letters.

A regression over hashed features: how often the word is written in which way (a table by the hash of the word),
what stands beside it, and how the word before was decided. ``weights/casing.md`` tells from what, and how right it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.casing.words import LOWER, TITLE, UPPER, Word, follows_prefix, is_ending
from analysis.language.person_names import given_names

SIZE = 1 << 16
"""How many weights each way has; features share them by their hash."""

type Table = Mapping[int, int]
"""What is known of a word by its hash: how often it is written small, in how many texts' words, see `packed`."""


def hashed(text: str) -> int:
    """A number for a string, the same on every machine."""
    return crc32(text.encode())


def packed(lower: int, title: int, upper: int) -> int:
    """Counts of a word's three ways as one byte each of 16 steps: share in small letters, in capitals, how often."""
    total = lower + title + upper
    often = min(3, total.bit_length() // 2)
    return round(15 * lower / total) | round(15 * upper / total) << 4 | often << 8


UNKNOWN = -1


type Common = Callable[[str], bool]


def all_common(word: str) -> bool:
    """What is said of words where no language model can be asked."""
    return True


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of words beside the table, by their small letters.

    ``names``: how names of one word are written; ``common``: whether a language model knows the word; ``given``: how
    the text writes it elsewhere.
    """

    names: Mapping[str, int]
    common: Common = all_common
    given: Mapping[str, int] = field(default_factory=dict)


def coarse(known: int) -> str:
    """What is known of a word in one letter: how it is written mostly."""
    if known == UNKNOWN:
        return "?"
    small, capitals = known & 15, known >> 4 & 15
    if small >= 12:
        return "l"
    if capitals >= 8:
        return "u"
    return "t" if small <= 3 else "m"


def features(
    words: Sequence[Word], at: int, known: Sequence[int], before: tuple[str, str], hints: Hints
) -> Iterator[str]:
    """What is asked of the word at place ``at``; ``before``: how the two words before it were decided.

    ``known``: what the table has for each word.
    """
    word, own = words[at], known[at]
    left = words[at - 1] if at else None
    right = words[at + 1] if at + 1 < len(words) else None
    left_is = coarse(known[at - 1]) if left else "^"
    right_is = coarse(known[at + 1]) if right and not right.begins else "$"
    after_is = coarse(known[at + 2]) if right and at + 2 < len(words) and right_is != "$" else "$"
    own_is = coarse(own)
    fine = f"{own & 15}/{own >> 4 & 15}/{own >> 8}" if own != UNKNOWN else "?"
    name = "-tu"[hints.names.get(word.lower, 0)] + _given(word) + (_given(left) if left and not word.begins else "")
    yield f"0{fine}"
    yield f"1{fine} {before[0]}"
    yield f"2{fine} {right_is}"
    yield f"3{own_is} {left_is} {before[0]} {right_is}"
    yield f"4{own_is} {before[1]}{before[0]} {right_is}{after_is}"
    yield f"5{own_is} {word.gap}"
    yield f"6{own_is} {word.after}"
    yield f"7{word.lower}"
    yield f"8{own_is} {left.lower if left else '^'}"
    yield f"9{own_is} {right.lower if right else '$'}"
    yield f"a{left.lower if left else '^'} {word.lower}"
    yield f"b{word.lower} {right.lower if right else '$'}"
    yield f"c{own_is} {name} {before[0]}"
    yield f"d{own_is} {min(len(word.lower), 8)} {word.dotted}"
    if own_is == "?":
        yield f"h{hints.common(word.lower)} {before[0]} {right_is}"
        yield f"i{hints.common(word.lower)} {word.gap} {word.after}"
    if own_is in "?m":
        yield f"e{word.lower[-3:]} {before[0]}"
        yield f"f{word.lower[-2:]} {right_is}"
        yield f"g{any(vowel in word.lower for vowel in 'aeiouy')} {len(word.lower) < 5} {word.after}"


def _given(word: Word) -> str:
    """A letter for a word that is a given name, too."""
    return "g" if word.lower.title() in given_names() else "-"


def decided(word: Word, way: int) -> str:
    """In one letter how a word was decided, for those behind it; the capital that begins a sentence says nothing."""
    return "S" if word.begins and way != UPPER else "ltu"[way]


@dataclass(frozen=True, slots=True)
class Scorer:
    """What was learned: the table of words, and a weight a way for each hash of a feature."""

    table: Table
    weights: NDArray[np.float32]

    def known(self, words: Sequence[Word]) -> list[int]:
        """What the table has for each word."""
        return [self.table.get(hashed(word.lower), UNKNOWN) for word in words]

    def decide(self, words: Sequence[Word], hints: Hints) -> list[int]:
        """How each word is written. Where the table does not know a word, all its places in the text decide."""
        known = self.known(words)
        seen: dict[str, list[NDArray[np.float32]]] = {}
        ways = self._pass(words, known, hints, seen)
        several = {word: int(np.sum(scores, axis=0).argmax()) for word, scores in seen.items() if len(scores) > 1}
        return self._pass(words, known, replace(hints, given={**several, **hints.given}), {}) if several else ways

    def _pass(
        self, words: Sequence[Word], known: Sequence[int], hints: Hints, seen: dict[str, list[NDArray[np.float32]]]
    ) -> list[int]:
        """The words from first to last; ``seen`` gets the scores of those that the table does not know."""
        ways: list[int] = []
        before = ("^", "^")
        for at, word in enumerate(words):
            if word.begins:
                before = ("^", "^")
            if is_ending(word):
                way = LOWER
            elif at and follows_prefix(word, words[at - 1]):
                way = TITLE
            elif word.lower in hints.given and coarse(known[at]) != "l":
                way = hints.given[word.lower]
            else:
                places = [hashed(each) % SIZE for each in features(words, at, known, before, hints)]
                scores = self.weights[places].sum(axis=0)
                way = int(scores.argmax())
                if known[at] == UNKNOWN and not word.begins:
                    seen.setdefault(word.lower, []).append(scores)
            ways.append(TITLE if word.begins and way == LOWER else way)
            before = decided(word, ways[-1]), before[0]
        return ways

    def pack(self) -> dict[str, NDArray[np.generic]]:
        """The scorer as arrays that numpy can write."""
        hashes = np.array(sorted(self.table), dtype=np.uint32)
        scale = float(np.abs(self.weights).max()) / 127 or 1.0
        return {
            "hashes": hashes,
            "known": np.array([self.table[int(each)] for each in hashes], dtype=np.uint16),
            "weights": np.round(self.weights / scale).astype(np.int8),
            "scale": np.array(scale, dtype=np.float32),
        }

    @classmethod
    def unpack(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Scorer:
        """The scorer that `pack` made."""
        table = dict(zip(arrays["hashes"].tolist(), arrays["known"].tolist(), strict=True))
        return cls(table, arrays["weights"].astype(np.float32) * np.float32(arrays["scale"]))


@cache
def learned() -> Scorer:
    """The scorer of ``weights/casing.npz``."""
    with files("analysis.annotating.weights").joinpath("casing.npz").open("rb") as stream, np.load(stream) as arrays:
        return Scorer.unpack(arrays)
