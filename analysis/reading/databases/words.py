"""What the words of ``reading/databases.toml`` say: languages, lengths, by-lines, lines about rights."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from analysis.language import lexicon


def section(name: str) -> Any:
    """The table ``name`` of the lexicon of databases."""
    return lexicon.toml("reading/databases")[name]


@cache
def keys(database: str, place: str) -> dict[str, str]:
    """Key to field, both as they stand in the lexicon: the keys ``before`` the text of a database, or ``behind`` it."""
    return {key: field for field, names in section(database)[place].items() for key in names}


@cache
def _languages() -> dict[str, str]:
    return {name: code for code, names in section("languages").items() for name in (code, *names)}


def language_code(written: str) -> str | None:
    """The ISO 639-1 code of a language as databases write it ("ENGLISH; BRITISH", "en-GB"); None for no language."""
    first = re.match(r"[^\W\d_]+", written.strip().lower())
    return _languages().get(first[0]) if first else None


@cache
def _length() -> re.Pattern[str]:
    units = lexicon.alternatives(section("lengths")["units"])
    return re.compile(rf"(\d{{1,3}}(?:[.,' ’]?\d{{3}}){{0,2}}|\d{{1,7}}) ?(?:{units})\b\.?", re.IGNORECASE)


def length(line: str) -> int | None:
    """The number of words that a line tells, if it tells nothing else ("1,355 words"); None for other lines."""
    found = _length().fullmatch(" ".join(line[:80].split()))
    return int(re.sub(r"\D", "", found[1])) if found else None


def without_by(author: str) -> str:
    """A by-line without the word "by"."""
    return re.sub(rf"^(?:{lexicon.alternatives(section('bylines')['before'])})\s+", "", author, flags=re.IGNORECASE)


@cache
def _begins(section_name: str, key: str) -> tuple[str, ...]:
    return tuple(section(section_name)[key])


def begins(line: str, section_name: str, key: str) -> bool:
    """Whether a line begins with one of the phrases ``key`` of a section of the lexicon."""
    return line[:200].strip().lower().startswith(_begins(section_name, key))


@cache
def _lines(section_name: str, key: str) -> frozenset[str]:
    return frozenset(section(section_name)[key])


def is_line(line: str, section_name: str, key: str) -> bool:
    """Whether a line is one of the phrases ``key`` of a section of the lexicon, and nothing more."""
    return len(line) < 200 and line.strip(" \t\u00a0:").lower() in _lines(section_name, key)


def is_about_rights(line: str) -> bool:
    """Whether a line says whose the text is."""
    return begins(line, "copyrights", "begins")
