"""The rules of temporal expressions: the patterns of ``lexicon/times``, compiled, with what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from analysis.annotating.times.meaning import Meaning
from analysis.language import lexicon

FILES = ("times/calendar", "times/relative", "times/durations", "times/clock", "times/vague")
SPACE = r"(?:[ \t\u00a0\u202f]{1,3}|[ \t]{0,3}\r?\n[ \t]{0,3})"
_MACRO = re.compile(r"\{(=?)([a-z]\w*)(?::(\w+))?\}")
_WHICH = ("", "last ", "this past ", "this ", "next ")
"""What may stand in front of a named day: "next Christmas"."""
_OF_A_RULE = ("name", "pattern", "starts", "needs", "examples")
_FIELDS = frozenset(each.name for each in fields(Meaning))


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its pattern over lower-case text, the beginnings by which it is looked up (see
    `pattern_index`), what it means before its groups are read, and the check that it needs."""

    name: str
    pattern: re.Pattern[str]
    starts: tuple[str, ...]
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
    another name, ``{=name}`` none; a space any white space; a line break nothing, so that a long pattern may stand in
    several lines. Raises KeyError for a macro that does not exist."""

    def put(match: re.Match[str]) -> str:
        silent, name, other = match.groups()
        body = expand(macros[name], macros)
        return f"(?:{body})" if silent else f"(?P<{other or name}>{body})"

    return _MACRO.sub(put, pattern.replace("\n", ""))


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
            means = {k: v for k, v in entry.items() if k not in _OF_A_RULE}
            if unknown := set(means) - _FIELDS:
                raise ValueError(f"{file}.toml, rule {entry['name']}: no such field: {sorted(unknown)}")
            starts = tuple(entry["starts"])
            found.append(Rule(entry["name"], compiled(entry["pattern"]), starts, means, entry.get("needs", "")))
    for key, entry in lexicon.toml("times/days")["days"].items():
        pattern = f"(?:(?P<whichday>last|this past|this|next) )?(?:{entry['pattern']})(?:(?: of| in| ?,)? {{year}})?"
        starts = tuple(which + start for which in _WHICH for start in entry["starts"])
        found.append(Rule(key, compiled(pattern), starts, {"named": key}, "capital"))
    return tuple(found)


@cache
def joins() -> tuple[Join, ...]:
    """The ways in which two expressions that stand side by side are one, from joins.toml."""
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
