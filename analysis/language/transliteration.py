"""Names written over from other scripts: whether "Pavlo Sorin" and "Pavel Zorin" can be one spelling of one name."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from analysis.language import lexicon
from analysis.language.person_names import initials_differ

_VOWELS = str.maketrans("", "", "aiu")


@cache
def _articles() -> frozenset[str]:
    return frozenset(lexicon.toml("names/spellings")["articles"]["words"])


@cache
def _letters() -> tuple[re.Pattern[str], dict[str, str]]:
    groups = dict(lexicon.toml("names/spellings")["letters"]["groups"])
    return re.compile("|".join(sorted(map(re.escape, groups), key=lambda each: (-len(each), each)))), groups


@lru_cache(maxsize=1 << 15)
def sound(word: str) -> str:
    """A word in plain letters with one letter for all that other romanisations may write, and none doubled."""
    pattern, groups = _letters()
    return re.sub(r"(.)\1+", r"\1", pattern.sub(lambda found: groups[found[0]], word))


@lru_cache(maxsize=1 << 15)
def skeleton(word: str) -> str:
    """The consonants of `sound`, and a vowel that begins the word: what all spellings of a name share."""
    heard = sound(word)
    return heard[:1] + heard[1:].translate(_VOWELS)


@lru_cache(maxsize=1 << 15)
def without_articles(parts: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without "al", "el" and the like; the words themselves where nothing else is left."""
    return tuple(part for part in parts if part not in _articles()) or parts


@lru_cache(maxsize=1 << 15)
def key_of(parts: tuple[str, ...]) -> str:
    """What the family names of one person share in all spellings."""
    return skeleton(without_articles(parts)[-1]) if parts else ""


@lru_cache(maxsize=1 << 15)
def spelt_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be spellings of one: family names that sound alike save for a vowel or two, given
    names with the same consonants, or one of them an initial."""
    one, other = without_articles(one), without_articles(other)
    if len(one) < 2 or len(other) < 2 or initials_differ(one, other) or skeleton(one[-1]) != skeleton(other[-1]):
        return False
    last = sound(one[-1]), sound(other[-1])
    if distance(*last, 2) > (1 if min(map(len, last)) < 7 else 2):
        return False
    if len(one[0]) == 1 or len(other[0]) == 1:
        return one[0][0] == other[0][0]
    return skeleton(one[0]) == skeleton(other[0]) and len(skeleton(one[0])) > 1


_LONG = 5
"""Letters from which a surname alone, in another spelling, can only be that surname."""


@lru_cache(maxsize=1 << 15)
def surname_alike(one: str, other: str) -> bool:
    """Whether two surnames, in plain letters, may be spellings of one: "zelinskyi" and "selinsky", "qadari" and
    "kadari". A vowel at the end ("zorin" and "zorina", husband and wife) makes two.
    """
    if min(len(one), len(other)) < _LONG or skeleton(one) != skeleton(other):
        return False
    first, second = sound(one), sound(other)
    if first + "a" == second or second + "a" == first:
        return False
    return distance(first, second, 1) <= 1


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, leave out or swap with the next between two words; ``most`` + 1 for all above."""
    return OSA.distance(one, other, score_cutoff=most)
