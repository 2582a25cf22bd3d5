"""Speakers without a name: what sort they are, and their fullest description in the article."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from analysis.annotating.document import Token
from analysis.language import lexicon

Sort = Literal["person", "body", "text", "number", "other"]
_ARTICLE = re.compile(r"(?:an?|the|this|that|these|those|his|her|its|their)\s+(?=\S)", re.IGNORECASE)
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))


@cache
def _sorts() -> dict[str, Sort]:
    data = lexicon.toml("quotes/sources")
    sorts: dict[str, Sort] = {}
    keys: tuple[tuple[Sort, str], ...] = (
        ("number", "numbers"),
        ("text", "texts"),
        ("body", "bodies"),
        ("person", "people"),
    )
    for sort, key in keys:
        sorts.update(dict.fromkeys(data[key], sort))
    return sorts


@cache
def conditions() -> tuple[str, ...]:
    """Words for the condition on which an unnamed source speaks, in lower case."""
    return tuple(lexicon.toml("quotes/sources")["conditions"]["words"])


@cache
def _given_names() -> dict[str, str]:
    """Given names that are nearly always a woman's or a man's, in lower case."""
    given = lexicon.toml("names/given")
    female, male = ({name.lower() for name in given[sex].split()} for sex in ("female", "male"))
    return {**dict.fromkeys(female - male, "female"), **dict.fromkeys(male - female, "male")}


@cache
def _gendered_words() -> dict[str, str]:
    """Titles and nouns that tell a woman from a man."""
    own = lexicon.toml("quotes/sources")["gender"]
    return {word: sex for sex in ("female", "male") for word in own[sex]}


def sort_of(head: Token) -> Sort:
    """What a common noun stands for as a speaker."""
    sorts = _sorts()
    lemma = head.lemma_.lower()
    found = sorts.get(lemma) or sorts.get(head.lower_)
    if found is None and head.pos_ == "NOUN" and lemma.endswith(_agents()[0]) and lemma not in _agents()[1]:
        found = "person"
    return found or "other"


@cache
def _agents() -> tuple[tuple[str, ...], frozenset[str]]:
    """Endings of nouns for people by what they do, and the nouns that only look so."""
    data = lexicon.toml("quotes/sources")
    return tuple(data["agents"]), frozenset(data["not_agents"])


def gender_of(words: str) -> str | None:
    """``female`` or ``male`` where a title or a noun among the words tells ("Mrs", "spokesman")."""
    genders = _gendered_words()
    return next((genders[word] for word in words.lower().split() if word in genders), None)


def gender_of_name(name: str) -> str | None:
    """``female`` or ``male`` where the given name of a full name tells."""
    words = name.split()
    return _given_names().get(words[0].lower()) if len(words) > 1 else None


def is_plural(head: Token) -> bool:
    """Whether the noun stands for several, or is joined with another."""
    return (
        head.tag_ in ("NNS", "NNPS")
        or head.lower_ in ("people", "police")
        or any(c.dep_ == "conj" for c in head.children)
    )


def is_definite(head: Token) -> bool:
    """Whether the description points back: "the diplomat", "that official"."""
    return any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in head.children)


def without_article(words: str) -> str:
    """A description as a name: "A European diplomat" becomes "European diplomat"."""
    plain = " ".join(words.split())
    found = _ARTICLE.match(plain)
    return plain[found.end() :] if found else plain
