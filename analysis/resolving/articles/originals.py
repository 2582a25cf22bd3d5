"""Which of the articles that print one text is the original: the agency's own, else the earliest."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import get_args

from analysis.language.datelines import datelines
from analysis.records import Article, OriginalBy

_BEGINNING = 200
"""Characters of a text in which a dateline stands."""

_Rank = tuple[bool, date, bool, int, str]
"""What makes an article the original, a field a ground in the order of `OriginalBy`; the least is it."""

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
    return min(articles, key=_ranking(articles))


def grounds(articles: Iterable[Article], original_of: Mapping[str, str]) -> dict[str, OriginalBy]:
    """Why each original of ``original_of`` (from copy to original) is it: in what it differs from the next best."""
    groups: dict[str, list[Article]] = defaultdict(list)
    originals = set(original_of.values())
    for article in articles:
        if (original := original_of.get(article.id, article.id)) in originals:
            groups[original].append(article)
    return {original: _ground(group) for original, group in groups.items()}


def _ground(group: Sequence[Article]) -> OriginalBy:
    first, second = sorted(map(_ranking(group), group))[:2]
    names: tuple[OriginalBy, ...] = get_args(OriginalBy)
    return next(name for name, best, next_ in zip(names, first, second, strict=True) if best != next_)


def _ranking(articles: Sequence[Article]) -> Callable[[Article], _Rank]:
    agencies = [names for each in articles if (agency := credited(each)) and (names := _names(agency))]

    def rank(article: Article) -> _Rank:
        own = _names(article.source or "")
        theirs = bool(own) and any(own <= each or each <= own for each in agencies)
        return not theirs, article.published or date.max, credited(article) is None, -len(article.text), article.id

    return rank


def _names(name: str) -> frozenset[str]:
    words: Iterable[str] = _WORD.findall(name.lower())
    return frozenset(words) - _EMPTY
