"""Which articles the Article page offers. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.coverage import Coverage, Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleList:
    """The articles that match: how many, and the newest of them (`Coverage.articles`' columns)."""

    total: int
    newest: pd.DataFrame


def newest_articles(coverage: Coverage, filter_: Filter, most: int) -> ArticleList:
    """The newest articles under the filter, at most ``most``."""
    total = coverage.count_articles(filter_)["articles"]
    return ArticleList(total=total, newest=coverage.articles(filter_, limit=most))


def article_matches(coverage: Coverage, filter_: Filter, article: str) -> bool:
    """Whether an article is one of those under the filter."""
    return bool(coverage.count_articles(filter_, article)["articles"])


def was_cleaned(coverage: Coverage, filter_: Filter, article: str) -> bool:
    """Whether the article's text came in otherwise than it is read."""
    return coverage.original(article) is not None


def own_corrections(coverage: Coverage, filter_: Filter, article: str) -> list[str]:
    """The notes of correction that stand in an article's own text, in its words."""
    return [
        reason.partition(_CORRECTS)[2].partition(_SHOWN)[2]
        for reason in coverage.notes(article)["reason"]
        if reason.startswith(_CORRECTS)
    ]


_CORRECTS = "the text holds a note of correction"
_SHOWN = "compare it: "
"""How `analysis.reading.fields` begins what it says of such a note, and what stands before the note's own words."""
