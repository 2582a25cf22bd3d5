"""The rules of the lexicon's times_*.toml files, compiled, and found quickly by the first letters of a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from analysis.annotating.times.meaning import Meaning
from analysis.language import lexicon

FILES = ("times/calendar", "times/relative", "times/durations", "times/clock", "times/vague")
PREFIX = 4
"""How many letters of a word choose the rules that are tried at it."""
LEADS = ("the", "a", "an", "last", "this", "next")
"""Words with which so many rules begin that the next word is looked at as well."""

QUOTES = "’'‘`"
SPACE = r"(?:[ \t\u00a0\u202f]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})"
_DIGITS = "0123456789"
_MACRO = re.compile(r"\{(=?)([a-z]\w*)(?::(\w+))?\}")
_WORD_START = re.compile(r"(?<![\w$£€#&@])(?<!\d[.,:/])(?:[’'‘`](?=\d\d)|\w{1,4})")
_BEHIND_NUMBER = re.compile(r"\d+([\W_]{0,12}?)([’'‘`]|[^\W_]{1,2})")
_FIELDS = frozenset(each.name for each in fields(Meaning))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its pattern over lower-case text, what it means before its groups are read, and its needs."""

    name: str
    pattern: re.Pattern[str]
    means: dict[str, Any]
    needs: str


@dataclass(frozen=True, slots=True)
class Join:
    """Two neighbours that are one expression: shapes of the left and the right, what stands between, how they join."""

    name: str
    left: frozenset[str]
    by: re.Pattern[str]
    right: frozenset[str]
    how: str


def expand(pattern: str, macros: dict[str, str]) -> str:
    """The regular expression for a rule's pattern: ``{name}`` becomes a group of that name, ``{name:other}`` one of
    another name, ``{=name}`` none; a space any white space. Raises KeyError for a macro that does not exist."""

    def put(match: re.Match[str]) -> str:
        silent, name, other = match.groups()
        body = expand(macros[name], macros)
        return f"(?:{body})" if silent else f"(?P<{other or name}>{body})"

    return _MACRO.sub(put, pattern)


def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern as it is matched: whole words, no piece of a longer number."""
    body = expand(pattern, lexicon.toml("times/words")["macros"]).replace(" ", SPACE)
    if body.endswith("(?!\\d|/))"):  # the pattern says itself what may follow
        return re.compile(body)
    return re.compile(f"(?:{body})" + r"(?!\w|[.,:/]\d|-(?:day|week|month|year|hour|long|old)s?\b)")


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of the files."""
    found = []
    for file in FILES:
        for entry in lexicon.toml(file)["rule"]:
            means = {k: v for k, v in entry.items() if k not in ("name", "pattern", "needs", "examples")}
            if unknown := set(means) - _FIELDS:
                raise ValueError(f"{file}.toml, rule {entry['name']}: no such field: {sorted(unknown)}")
            found.append(Rule(entry["name"], compiled(entry["pattern"]), means, entry.get("needs", "")))
    for key, entry in lexicon.toml("times/days")["days"].items():
        pattern = f"(?:(?P<whichday>last|this past|this|next) )?(?:{entry['pattern']})(?:(?: of| in| ?,)? {{year}})?"
        found.append(Rule(key, compiled(pattern), {"named": key}, "capital"))
    return tuple(found)


@cache
def joins() -> tuple[Join, ...]:
    """The ways in which two expressions that stand side by side are one, from times_joins.toml."""
    return tuple(
        Join(
            each["name"],
            frozenset(each["left"]),
            re.compile(expand(each["by"], {}).replace(" ", SPACE)),
            frozenset(each["right"]),
            each["how"],
        )
        for each in lexicon.toml("times/joins")["join"]
    )


@cache
def by_prefix() -> dict[str, tuple[Rule, ...]]:
    """The rules that can match at a word, by its first `PREFIX` letters; behind a word of `LEADS` by that word and the
    first two letters of the next: ``"the la"``. A number stands as ``0``, and is a key with what follows it: the next
    letter (``"0t"``: "10th"), or the first two of the next word (``"0 ma"``: "10 March", "10-March"), if any."""
    table: dict[str, list[Rule]] = {}
    for rule in rules():
        for prefix in prefixes(rule.pattern.pattern):
            table.setdefault(prefix, []).append(rule)
    for lead in LEADS:
        behind = {rule.name for key, found in table.items() if key.startswith(f"{lead} ") for rule in found}
        table[f"{lead} *"] = [rule for rule in rules() if rule.name in behind]
    for key, found in table.items():
        if key[0] == "0" and key != "0":
            names = {rule.name for rule in (*found, *table["0"])}
            table[key] = [rule for rule in rules() if rule.name in names]
    return {key: tuple(found) for key, found in table.items()}


def candidates(lower: str) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Offsets of the words of ``lower`` at which some rules may match, with those rules."""
    table = by_prefix()
    for match in _WORD_START.finditer(lower):
        key = match[0]
        if key in LEADS and not lower[match.end() : match.end() + 1].isalnum():
            key = _behind(key, lower[match.end() : match.end() + 3])
        elif key[0] in _DIGITS:
            key = _number(lower, match.start())
            key = key if key in table else "0"
        elif key[0] in QUOTES:
            key = QUOTES[0]
        if key in table:
            yield match.start(), table[key]


def _number(lower: str, start: int) -> str:
    """The key of the number at ``start`` and what follows it."""
    match = _BEHIND_NUMBER.match(lower, start)
    if match is None:
        return "0"
    return f"0 {_letters(match[2])}" if match[1] else f"0{_letters(match[2])[0]}"


def _behind(lead: str, following: str) -> str:
    """The key of ``lead`` and what follows it, the space included."""
    first = following[1:2]
    if following[:1] != " " or not first or not (first.isalnum() or first in QUOTES):
        return f"{lead} *"
    return f"{lead} {_letters(following[1:])}"


def _letters(text: str) -> str:
    """The first two letters of ``text`` as a key; ``0`` for a digit, one mark for all apostrophes."""
    if text[0] in QUOTES:
        return QUOTES[0]
    if not text[0].isalpha():
        return "0"
    return text[:2] if text[1:2].isalnum() else text[0]


def prefixes(pattern: str) -> set[str]:
    """The keys under which a match of ``pattern`` can begin (see `by_prefix`).

    Raises ValueError where a match can begin with anything, because it could never be found.
    """
    found = set()
    for each in _starts(_parser.parse(pattern), {""}):
        word, _, rest = each.partition(" ")
        rest = rest.lstrip()
        if not word:
            raise ValueError(f"a rule may begin with anything: {pattern[:80]}")
        if word[0].isdigit():
            tail = word.lstrip(_DIGITS)
            found.add(f"0{_letters(tail)[0]}" if tail else f"0 {_letters(rest)}" if rest else "0")
        elif word in LEADS and " " in each:
            found.add(f"{word} {_letters(rest)}" if rest else f"{word} *")
        else:
            found.add(QUOTES[0] if word[0] in QUOTES else word[:PREFIX])
    return found


def _unfinished(each: str, size: int) -> bool:
    """Whether more letters are needed before a beginning can be a key: ``size`` of a word."""
    word, space, rest = each.partition(" ")
    rest, tail = rest.lstrip(), word.lstrip(_DIGITS)
    if space and not tail:
        return len(rest) < 2 and not rest[:1].isdigit()
    if space:
        return word in LEADS and len(rest) < 2
    return word in LEADS or not tail or (tail == word and len(word) < size)


def _starts(items: Iterable[Any], so_far: set[str], size: int = PREFIX) -> set[str]:
    """All beginnings that the parsed pattern allows, cut once they are long enough."""
    for code, argument in items:
        going = {each for each in so_far if _unfinished(each, size)}
        if not going:
            return so_far
        more = _choices(code, argument, 2 if all(each[:1].isdigit() for each in going) else size)
        so_far = (so_far - going) | {_cut(begun + each) for begun in going for each in more}
    return so_far


def _cut(each: str) -> str:
    """A beginning with single spaces and no longer than a key may need it."""
    word, space, rest = each.partition(" ")
    tail = word.lstrip(_DIGITS)
    counts = not tail or word in LEADS
    digits = word[: len(word) - len(tail)]
    return digits[:PREFIX] + tail[: PREFIX + 1] + space + (rest.lstrip()[:2] if counts else "")


def _choices(code: Any, argument: Any, size: int) -> set[str]:
    match code:
        case op.LITERAL:
            char = chr(argument)
            return {char if char.isalnum() or char in QUOTES else " "}
        case op.IN:
            return {each for kind, value in argument for each in _members(kind, value)}
        case op.BRANCH:
            return {each for branch in argument[1] for each in _starts(branch, {""}, size)}
        case op.SUBPATTERN:
            return _starts(argument[3], {""}, size)
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            low, high, body = argument
            once = _starts(body, {""}, size)
            found = {""} if low == 0 else set()
            grown = {""}
            for count in range(1, min(int(high), size) + 1):
                grown = {a + b for a in grown for b in once}
                if count >= min(low, size):
                    found |= grown
            return found
        case op.AT | op.ASSERT | op.ASSERT_NOT:
            return {""}
        case _:
            raise ValueError(f"a rule begins with {code}, which cannot be looked up by letter")


def _members(kind: Any, value: Any) -> set[str]:
    if kind is op.LITERAL:
        char = chr(value)
        return {char if char.isalnum() or char in QUOTES else " "}
    if kind is op.RANGE:
        return {chr(each) for each in range(value[0], value[1] + 1)}
    if kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
        return {"0"}
    raise ValueError(f"a rule begins with the class {kind} {value}, which cannot be looked up by letter")
