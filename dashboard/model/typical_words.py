"""Words that are typical of one part of a coverage against the others: log-odds with a prior. No Streamlit.

After Monroe, Colaresi and Quinn 2008 ("Fightin' Words"): how much likelier an article of this part uses a word than one
of the others, shrunk to what all of them together do, in standard errors. A word counts once an article, so that one
long article decides nothing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analysis.coverage import Coverage, Filter
from analysis.language.sentences import sentence_of, sentence_span, sentence_starts
from dashboard.format.common_words import COMMON
from dashboard.model.compare import Column

READ_AT_ONCE = 3_000
"""Articles whose words are counted without being asked for: more of them take seconds."""
WORDS = 5
SURE = 1.96
"""Standard errors from which on a word is typical: one in forty of words that are not would be."""
_PRIOR = 10.0
"""How many articles' worth of the whole coverage every part begins with."""
ENOUGH = 10
"""Articles of a part from which on its words are told: of fewer, chance decides."""
_LEAST = 2
"""Articles of a part that must use a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typical:
    """A word that is typical: in how many of the ``size`` articles of its part and the ``rest`` of the others it
    stands, and a sentence with it (start and end of the word in the article)."""

    word: str
    articles: int
    others: int
    score: float
    size: int = 0
    rest: int = 0
    sentence: str = ""
    sentence_start: int = 0
    article: str = ""
    start: int = 0
    end: int = 0


def typical_words_of(
    coverage: Coverage, filter_: Filter, columns: tuple[Column, ...]
) -> tuple[tuple[Typical, ...], ...]:
    """The most typical words of each column, at most `WORDS`, each with a sentence."""
    counts = [_counts(coverage, each.filter) for each in columns]
    sizes = [coverage.count_articles(each.filter)["articles"] for each in columns]
    found = []
    for nth, column in enumerate(columns):
        others = _added([each for other, each in enumerate(counts) if other != nth])
        size = sum(sizes) - sizes[nth]
        chosen = ranked(counts[nth], sizes[nth], others, size)[:WORDS]
        places = coverage.articles_with_words([each.word for each in chosen], column.filter) if chosen else {}
        found.append(tuple(_placed(coverage, each, places.get(each.word)) for each in chosen))
    return tuple(found)


def ranked(own: Mapping[str, int], size: int, others: Mapping[str, int], rest: int) -> list[Typical]:
    """The typical words by their score, the highest first. ``own`` and ``others`` count articles with each word of
    ``size`` and ``rest`` articles."""
    if min(size, rest) < ENOUGH:
        return []
    found = []
    for word, count in own.items():
        if word in COMMON:
            continue
        other = others.get(word, 0)
        prior = _PRIOR * (count + other) / (size + rest)
        with_own, with_others = count + prior, other + prior
        without_own, without_others = size + _PRIOR - with_own, rest + _PRIOR - with_others
        if count < _LEAST or min(without_own, without_others) <= 0:
            continue
        odds = math.log(with_own / without_own) - math.log(with_others / without_others)
        error = math.sqrt(1 / with_own + 1 / with_others)
        if odds / error >= SURE:
            found.append(Typical(word=word, articles=count, others=other, score=odds / error, size=size, rest=rest))
    return sorted(found, key=lambda each: (-each.score, each.word))


def _counts(coverage: Coverage, filter_: Filter) -> dict[str, int]:
    table = coverage.words_of_texts(filter_)
    return dict(zip(table["word"], (int(each) for each in table["articles"]), strict=True))


def _added(tables: Sequence[Mapping[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for table in tables:
        for word, count in table.items():
            total[word] = total.get(word, 0) + count
    return total


def _placed(coverage: Coverage, typical: Typical, article: str | None) -> Typical:
    """The word with the first sentence of the article that has it."""
    text: Any = coverage.article(article) if article else None
    hit = re.search(rf"(?<![\w’'-]){re.escape(typical.word)}\b", text.text) if text else None
    if hit is None:
        return typical
    start, end = sentence_span(text.text, starts := sentence_starts(text.text), sentence_of(starts, hit.start()))
    return replace(
        typical,
        sentence=text.text[start:end],
        sentence_start=start,
        article=article or "",
        start=hit.start(),
        end=hit.end(),
    )
