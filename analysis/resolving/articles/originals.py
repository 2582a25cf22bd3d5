"""Which of the articles that print one text is the original: the agency's own, else the earliest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from analysis.language.datelines import datelines
from analysis.records import Article

_BEGINNING = 200
"""Characters of a text in which a dateline stands."""

_WORD = re.compile(r"[^\W_]+")
_EMPTY = frozenset(("the", "news", "agency", "press", "service", "wire"))


def credited(article: Article) -> str | None:
    """The agency that an article credits: in its metadata, else in the dateline in front of its text."""
    if article.agency:
        return article.agency
    text = article.text[:_BEGINNING]
    first = next(iter(datelines(text)), None)
    if first is None or first.agency is None or text[: first.start].strip():
        return None
    return text[first.agency.start : first.agency.end]


def original_of(articles: Sequence[Article]) -> Article:
    """The original among articles that print one text.

    That is the earliest in an agency's own name, where one of them credits the agency; else the earliest. Of one day
    those come first that credit an agency, then the longest.
    """
    agencies = [names for each in articles if (agency := credited(each)) and (names := _names(agency))]

    def rank(article: Article) -> tuple[bool, date, bool, int, str]:
        own = _names(article.source or "")
        theirs = bool(own) and any(own <= each or each <= own for each in agencies)
        return not theirs, article.published or date.max, credited(article) is None, -len(article.text), article.id

    return min(articles, key=rank)


def _names(name: str) -> frozenset[str]:
    words: Iterable[str] = _WORD.findall(name.lower())
    return frozenset(words) - _EMPTY
