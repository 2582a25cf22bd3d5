"""Which of the articles that print one text is the original: the agency's own, else the earliest; of one day the one
that is best written."""

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

_Rank = tuple[bool, date, int, bool, int, str]
"""What makes an article the original, a field a ground in the order of `OriginalBy`; the least is it."""

_CAPITALS = 0.6
"""A text of which more letters than this are capitals is written in capitals."""

_FEW = 0.005
"""Broken words, as a share of all, that a text has that was read well."""

_LINE = 200
"""How many characters at the end of a text tell whether it is cut off."""

_PROSE = 60
"""Characters of a last line that is running text, and no name, table or note: it ends as a sentence does."""

_BROKEN = re.compile(r"\ufffd|[^\W\d_]\?[^\W\d_]|[a-z][013578|][a-z]|(?:\b[^\W\d_] ){4}")
"""What characters that were lost or misread leave of a word: "for?ign", "min1ster", "m i n i s t e r"."""

_CUT = re.compile(r"(?:[,;…–—-]|\.\.\.|\[\+?\d+ chars\]|\[(?:…|\.\.\.)\])\Z")
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


def defects(text: str) -> int:
    """How many ways a text has to be worse written than another one of the same words: it is in capitals, or small
    letters throughout; letters of it are broken; it is cut off in a sentence."""
    capitals, small = (sum(map(test, text)) for test in (str.isupper, str.islower))
    one_case = not small or not capitals or capitals > _CAPITALS * (capitals + small)
    broken = len(_BROKEN.findall(text)) > _FEW * (text.count(" ") + 1)
    last = text[-_LINE:].rstrip().rpartition("\n")[2]
    cut = _CUT.search(last) is not None or (len(last) >= _PROSE and last[-1].isalnum())
    return one_case + broken + cut


def original_of(articles: Sequence[Article]) -> Article:
    """The original among articles that print one text.

    That is the earliest in an agency's own name, where one of them credits the agency; else the earliest. Of one day
    those come first that are written as texts are (no capitals throughout, no broken letters, not cut in a sentence),
    of these those that credit an agency, then the longest.
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
        day = article.published or date.max
        return not theirs, day, defects(article.text), credited(article) is None, -len(article.text), article.id

    return rank


def _names(name: str) -> frozenset[str]:
    words: Iterable[str] = _WORD.findall(name.lower())
    return frozenset(words) - _EMPTY
