"""Which rules can match at a word of a text: they are looked up by the beginnings that they declare (``starts``).

A key is the first `PREFIX` letters of a word; behind one of `LEADS` that word and the first two letters of the next:
``"the la"``. A number stands as ``0``, and is a key with what follows it: the next letter (``"0t"``: "10th"), or the
first two of the next word (``"0 ma"``: "10 March", "10-March"), if any; before another number with the mark between
them (``"0:0"``: "10:30").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from analysis.annotating.times.patterns import Rule, rules
from analysis.language import lexicon

PREFIX = 4
"""How many letters of a word choose the rules that are tried at it."""
LEADS = ("the", "a", "an", "last", "this", "next")
"""Words with which so many rules begin that the next word is looked at as well."""

_QUOTES = "’'‘`"
_DIGITS = "0123456789"
_NO_LETTERS = frozenset(_QUOTES + _DIGITS)
_WORD_START = re.compile(rf"(?<![\w$£€#&@])(?<!\d[.,:/])(?:[’'‘`](?=\d\d)|\w{{1,{PREFIX}}})")
_BEHIND_NUMBER = re.compile(r"\d+([\W_]{0,12}?)([’'‘`]|[^\W_]{1,2})")
_NAMED = re.compile(r"\{(\w+)\}")
_NUMBER, _ANY_WORD = "0", "0 *"
_ALONE = 2
"""How long the key of a number is that no word or number stands behind, at most: "0", "0t"."""


def candidates(lower: str) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Offsets of the words of ``lower`` (text in lower case) at which some rules may match, with those rules."""
    table = by_key()
    for match in _WORD_START.finditer(lower):
        word = match[0]
        if word not in table and word not in LEADS and word[0] not in _NO_LETTERS:
            continue  # most words
        key = _key(lower, match)
        if key in table:
            yield match.start(), table[key]
        elif key[0] == "0":
            yield match.start(), table[_ANY_WORD if len(key) > _ALONE else _NUMBER]


@cache
def by_key() -> dict[str, tuple[Rule, ...]]:
    """The rules by the keys of their beginnings, in the order of the files."""
    found: dict[str, set[str]] = {}
    for rule in rules():
        for start in rule.starts:
            for key in keys(start):
                found.setdefault(key, set()).add(rule.name)
    for lead in LEADS:
        behind = [names for key, names in found.items() if key.startswith(f"{lead} ")]
        found[f"{lead} *"] = set().union(*behind)
    for key, names in found.items():
        if key[0] == "0" and key != _NUMBER:
            names |= found[_NUMBER] | (found[_ANY_WORD] if len(key) > _ALONE else set())
    return {key: tuple(rule for rule in rules() if rule.name in names) for key, names in found.items()}


def keys(start: str) -> Iterator[str]:
    """The keys of a beginning as a rule declares it: one or two words, ``{number}`` for any digits, ``{name}`` for each
    word of a table in words.toml; ``{number} *`` for a number before any word.

    Raises KeyError for a table that does not exist.
    """
    if start == "{number} *":
        yield _ANY_WORD
        return
    for text in _spelt(start):
        match = _WORD_START.match(text)
        if match is None:
            raise ValueError(f"no rule can begin with {text!r}")
        yield _key(text, match)


def _spelt(start: str) -> Iterator[str]:
    """All texts that a declared beginning stands for."""
    pieces = _NAMED.split(start)  # plain text and names in turns
    tables = (_table(piece) if number % 2 else (piece,) for number, piece in enumerate(pieces))
    return map("".join, product(*tables))


@cache
def _table(name: str) -> tuple[str, ...]:
    if name == "number":
        return (_NUMBER,)
    words = lexicon.toml("times/words")
    return tuple(text for each in words["starts"].get(name) or words[name] for text in _spelt(each))


def _key(lower: str, match: re.Match[str]) -> str:
    """The key of the word of ``lower`` that begins with ``match``."""
    word = match[0]
    if word in LEADS and not lower[match.end() : match.end() + 1].isalnum():
        return _behind(word, lower[match.end() : match.end() + 3])
    if word[0] in _DIGITS:
        return _number(lower, match.start())
    return _QUOTES[0] if word[0] in _QUOTES else word


def _number(lower: str, start: int) -> str:
    """The key of the number at ``start`` and what follows it."""
    match = _BEHIND_NUMBER.match(lower, start)
    if match is None:
        return _NUMBER
    between, letters = match[1], _letters(match[2])
    if not between:
        return f"0{letters[0]}"
    return f"0 {letters}" if letters != "0" or between[0].isspace() else f"0{between[0]}0"


def _behind(lead: str, following: str) -> str:
    """The key of ``lead`` and what follows it, the space included."""
    first = following[1:2]
    if following[:1] != " " or not first or not (first.isalnum() or first in _QUOTES):
        return f"{lead} *"
    return f"{lead} {_letters(following[1:])}"


def _letters(text: str) -> str:
    """The first two letters of ``text`` as a key; ``0`` for a digit, one mark for all apostrophes."""
    if text[0] in _QUOTES:
        return _QUOTES[0]
    if not text[0].isalpha():
        return "0"
    return text[:2] if text[1:2].isalnum() else text[0]
