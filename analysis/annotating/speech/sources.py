"""Speakers without a name: what sort they are, and their fullest description in the article."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from spacy.tokens import Token

from analysis.annotating import lexicon

Sort = Literal["person", "body", "text", "number", "other"]
_ARTICLE = re.compile(r"(?:an?|the|this|that|these|those|his|her|its|their)\s+(?=\S)", re.IGNORECASE)
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))


@cache
def _sorts() -> dict[str, Sort]:
    data = lexicon.toml("speech_sources")
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
def _genders() -> dict[str, str]:
    given, own = lexicon.toml("names_given"), lexicon.toml("speech_sources")["gender"]
    genders = {name.lower(): sex for sex in ("female", "male") for name in given[sex].split()}
    both = {name.lower() for name in given["female"].split()} & {name.lower() for name in given["male"].split()}
    for name in both:
        del genders[name]
    genders.update({word: sex for sex in ("female", "male") for word in own[sex]})
    return genders


def sort_of(head: Token) -> Sort:
    """What a common noun stands for as a speaker."""
    sorts = _sorts()
    return sorts.get(head.lemma_.lower()) or sorts.get(head.lower_) or "other"


def gender_of(words: str) -> str | None:
    """``female`` or ``male`` as the first title, noun or given name among the words tells."""
    genders = _genders()
    for word in words.split():
        found = genders.get(word.lower().strip(",;:()“”\"'’s") or "") or genders.get(word.lower())
        if found:
            return found
    return None


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
