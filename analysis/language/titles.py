"""Titles and forms of address, as sets: offices, those of one state alone, honorifics and ranks."""

from __future__ import annotations

from functools import cache

from analysis.language import lexicon


@cache
def offices() -> dict[str, frozenset[tuple[str, ...]]]:
    """Titles as word tuples in lower case, by their last word."""
    tables = lexicon.toml("names/titles")
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in (*tables["offices"]["unique"], *tables["offices"]["several"], *tables["ranks"]["any"]):
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[-1], set()).add(parts)
    return {last: frozenset(some) for last, some in found.items()}


@cache
def of_state() -> dict[str, str]:
    """Offices that one state alone has under their name, with its code."""
    tables = lexicon.toml("names/titles")["of_state"]
    return {office: code for code, offices in tables.items() for office in offices}


def sharing(office: str) -> tuple[str, ...]:
    """The codes of the states that have an office of `of_state` under its name, too."""
    return tuple(lexicon.toml("names/titles")["shared"].get(office, ()))


def unknown_in(state: str, office: str) -> bool:
    """Whether a state (its code) has no such office: the United States have no minister, Norway has no president."""
    tables = lexicon.toml("names/titles")["unknown"]
    return any(state in tables[words] for words in (office, office.split()[-1]) if words in tables)


@cache
def honorifics() -> dict[str, str]:
    """Forms of address and ranks in lower case: "male", "female" or ""."""
    tables = lexicon.toml("names/titles")["ranks"]
    found = {word: "" for word in tables["any"] if " " not in word}
    found |= dict.fromkeys(tables["male"], "male")
    return found | dict.fromkeys(tables["female"], "female")
