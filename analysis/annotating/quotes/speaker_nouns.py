"""Speakers without a name: what sort they are, and their fullest description in the article."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from analysis.annotating.document import Token
from analysis.language import lexicon

Sort = Literal["person", "body", "text", "number", "other"]
_ARTICLE = re.compile(r"(?:an?|the|this|that|these|those|his|her|its|their)\s+(?=\S)", re.IGNORECASE)


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
        sorts.update(dict.fromkeys(data[key]["words"], sort))
    return sorts


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
    data = lexicon.toml("quotes/sources")["agents"]
    return tuple(data["endings"]), frozenset(data["not"])


def without_article(words: str) -> str:
    """A description as a name: "A European diplomat" becomes "European diplomat"."""
    plain = " ".join(words.split())
    found = _ARTICLE.match(plain)
    return plain[found.end() :] if found else plain
