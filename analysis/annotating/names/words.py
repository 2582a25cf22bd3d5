"""The lexicon's word lists as sets: what the rules of this package read beside the words of a document."""

from __future__ import annotations

from functools import cache

from analysis.annotating import lexicon
from analysis.annotating.words import Words

__all__ = ["Words", "genders", "given_names", "honorifics", "of_state", "offices", "words"]


@cache
def words(table: str, section: str, key: str) -> frozenset[str]:
    """A word list of the file ``names_<table>.toml``."""
    return frozenset(lexicon.toml(f"names_{table}")[section][key])


@cache
def genders() -> dict[str, str]:
    """ "female" or "male" for given names that only one of them bears."""
    tables = lexicon.toml("names_given")
    female, male = (frozenset(tables[each].split()) for each in ("female", "male"))
    return dict.fromkeys(female - male, "female") | dict.fromkeys(male - female, "male")


@cache
def given_names() -> frozenset[str]:
    """Every given name of the lexicon."""
    tables = lexicon.toml("names_given")
    return frozenset((tables["female"] + " " + tables["male"]).split())


@cache
def offices() -> dict[str, frozenset[tuple[str, ...]]]:
    """Titles as word tuples in lower case, by their last word."""
    tables = lexicon.toml("names_titles")
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in (*tables["offices"]["unique"], *tables["offices"]["several"], *tables["ranks"]["any"]):
        parts = tuple(phrase.replace("-", " - ").split())
        found.setdefault(parts[-1], set()).add(parts)
    return {last: frozenset(some) for last, some in found.items()}


@cache
def of_state() -> dict[str, str]:
    """Offices that one state alone has under their name, with its code."""
    tables = lexicon.toml("names_titles")["of_state"]
    return {office: code for code, offices in tables.items() for office in offices}


@cache
def honorifics() -> dict[str, str]:
    """Forms of address and ranks in lower case: "male", "female" or ""."""
    tables = lexicon.toml("names_titles")["ranks"]
    found = {word: "" for word in tables["any"] if " " not in word}
    found |= dict.fromkeys(tables["male"], "male")
    return found | dict.fromkeys(tables["female"], "female")
