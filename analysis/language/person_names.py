"""What a person's name says by its words: which are the same person's, and which word is the family name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from anyascii import anyascii

from analysis.language import lexicon
from analysis.language.lexicon import words

_OTHER_LATIN = re.compile(r"[\u00c6-\u024f\u1e00-\u1eff]+")
"""Latin letters that Unicode takes for no letter with an accent: "ø", "ł", "ß", "ı", "æ"."""


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Lower case, in the letters a to z where the script is Latin, without marks of punctuation, with single
    spaces: names that differ in these are one. Letters of other scripts stay."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(ch for ch in text if not unicodedata.combining(ch))
        text = _OTHER_LATIN.sub(lambda found: anyascii(found[0]), text)
    text = re.sub(r"['’‘“”\"(),.]", "", text.lower())
    return re.sub(r"[\s\-–]+", " ", text).strip()


@lru_cache(maxsize=1 << 14)
def name_parts(name: str) -> tuple[str, ...]:
    """The words of a name in plain letters, without "Jr" and the like."""
    suffixes = words("names/titles", "name_parts", "suffixes")
    return tuple(part for part in plain(name).split() if part not in suffixes)


_GENERATIONS = {"jr": "junior", "junior": "junior", "sr": "", "senior": "", "ii": "second", "iii": "third"}


def generation(name: str) -> str:
    """What tells a son from a father of his name: "junior" for "Walter Grange Jr."; empty for most people."""
    parts = plain(name).split()
    return _GENERATIONS.get(parts[-1], "") if len(parts) > 1 else ""


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: the surname, and given names that do not contradict each other."""
    if one == other:
        return True
    if initials_differ(one, other):
        return False
    first, second = ({p for p in parts if len(p) > 1} for parts in (one, other))
    shared = first & second
    if first <= second or second <= first:
        return len(shared) >= 2 or (bool(shared) and _initial(one, other))
    if "".join(one) == "".join(other):
        return True
    if one[-1] != other[-1]:
        return False
    return _initial(one, other) or _short(one[0], other[0])


def initials_differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two of one given name and surname have other initials between them: "Jan H.W. Berg" and "Jan W. Berg"."""
    if min(len(one), len(other)) < 3 or (one[0], one[-1]) != (other[0], other[-1]):
        return False
    return min(len(one[1]), len(other[1])) <= 2 and one[1][0] != other[1][0]


def _initial(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one[-1] != other[-1]:
        return False
    return one[0][0] == other[0][0] and (len(one[0]) == 1 or len(other[0]) == 1)


def _short(one: str, other: str) -> bool:
    """ "Mike" and "Michael", "Dan" and "Daniel", "Bill" and "William"."""
    if len(one) > len(other):
        one, other = other, one
    if _nicknames().get(one) == other or _nicknames().get(other) == one:
        return True
    return len(one) >= 3 and (other.startswith(one) or (one[:2] == other[:2] and one[-1] in "ey" and len(one) <= 5))


@cache
def _nicknames() -> dict[str, str]:
    return dict(lexicon.toml("names/spellings")["nicknames"])


def surname(parts: tuple[str, ...]) -> str:
    """The family name of a full name: the first word where the language puts it there."""
    if 1 < len(parts) <= 3 and parts[0] in _family_first():
        return parts[0]
    return parts[-1] if parts else ""


@cache
def _family_first() -> frozenset[str]:
    names = frozenset(plain(name) for name in words("names/titles", "surname_first", "names"))
    return names - _plain_given() - words("names/titles", "name_parts", "particles")


def _plain_given() -> frozenset[str]:
    return frozenset(plain(name) for name in genders())


@cache
def genders() -> dict[str, str]:
    """ "female" or "male" for given names that only one of them bears."""
    tables = lexicon.toml("names/given")
    female, male = (frozenset(tables[each]) for each in ("female", "male"))
    return dict.fromkeys(female - male, "female") | dict.fromkeys(male - female, "male")


@cache
def gendered_nouns() -> dict[str, str]:
    """ "female" or "male" for nouns that only stand for a woman or a man: "spokeswoman", "king"."""
    return {word: sex for sex in ("female", "male") for word in lexicon.words("names/words", sex, "nouns")}


@cache
def given_names() -> frozenset[str]:
    """Every given name of the lexicon."""
    tables = lexicon.toml("names/given")
    return frozenset((*tables["female"], *tables["male"]))
