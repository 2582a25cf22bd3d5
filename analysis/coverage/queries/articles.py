"""Articles, what each holds, where else its text stands, outlets and days."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, articles_where, counted, equals, in_articles_where
from analysis.records import Article

_ARTICLES = """
    SELECT a.article, a.title, a.headline, a.published, a.source, a.url, a.language, a.origin, a.length, a.copy_of,
        (SELECT count(*) FROM mentions m WHERE m.article = a.article) AS mentions,
        (SELECT count(*) FROM quotes q WHERE q.article = a.article) AS quotes,
        (SELECT count(*) FROM reports r WHERE r.article = a.article) AS reports
    FROM articles a WHERE {where} ORDER BY a.published DESC NULLS LAST, a.article
"""
_COUNT = """
    SELECT count(*) AS articles, {counted} AS units, count(DISTINCT a.source) AS outlets, count(a.copy_of) AS copies,
        min(a.published) AS first, max(a.published) AS last
    FROM articles a WHERE {where}
"""
_ARTICLE = """
    SELECT article AS id, text, title, published, source, url, language, origin FROM articles WHERE article = $id
"""
_SAME_TEXT = """
    SELECT a.article, a.headline, a.source, a.published, a.copy_of FROM articles a
    WHERE ({where}) AND coalesce(a.copy_of, a.article) IN
        (SELECT coalesce(b.copy_of, b.article) FROM articles b WHERE b.article = $article)
    ORDER BY a.copy_of IS NOT NULL, a.published NULLS LAST, a.article
"""
_TIMES = """
    SELECT t.* FROM times t WHERE {where} ORDER BY t.article, t.start, t."end"
"""
_PER_DAY = """
    SELECT a.published AS day, {counted} AS units FROM articles a
    WHERE a.published IS NOT NULL AND ({where}) GROUP BY 1 ORDER BY 1
"""
_PER_DAY_AND_OUTLET = """
    SELECT a.published AS day, a.source, count(*) AS articles FROM articles a
    WHERE a.published IS NOT NULL AND ({where}) GROUP BY ALL ORDER BY ALL
"""
_DAYS = """
    SELECT DISTINCT a.published AS day, {unit} AS unit FROM articles a
    WHERE a.published IS NOT NULL AND ({where}) ORDER BY 1, 2
"""
_OUTLETS = """
    SELECT a.source, count(*) AS articles, min(a.published) AS first, max(a.published) AS last
    FROM articles a WHERE {where} GROUP BY a.source ORDER BY articles DESC, a.source NULLS LAST
"""


class ArticleQueries(Connection):
    """What a coverage tells of its articles."""

    def articles(self, filter: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0) -> pd.DataFrame:
        """Articles, newest first: article, title, headline, published, source, url, language, origin, length
        (characters), copy_of, and how many mentions, quotes and reports each holds.
        """
        return self._frame(_ARTICLES, limit=limit, offset=offset, where=articles_where(filter))

    def count_articles(self, filter: Filter = EVERYTHING, article: str | None = None) -> dict[str, Any]:
        """How many articles match: articles, units (in what the filter counts), their outlets, copies (that print the
        text of another one), and the first and last day of publication, None where none is known. ``article`` asks
        whether this one matches.
        """
        where = articles_where(filter).join(equals("a.article", article, "article"))
        return self._figures(_COUNT, where=where, counted=counted(filter, "a.article"))

    def article(self, id: str) -> Article | None:
        """The article, text and all; None where the build has none of this id."""
        row = self._one(_ARTICLE, id=id)
        return Article(**row) if row else None

    def same_text(self, article: str) -> pd.DataFrame:
        """Which articles print the same text: the original first, then copies; article, headline, source, published,
        copy_of. Empty for a text that is printed once.
        """
        return self._frame(_SAME_TEXT, where=Where().add("a.article <> $article", article=article))

    def times(self, article: str | None = None, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Time expressions by article and start: all columns of the table."""
        where = in_articles_where(filter, "t.article").join(equals("t.article", article, "article"))
        return self._frame(_TIMES, where=where)

    def per_day(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """How much was published on which day: day, units (in what the filter counts). Days without any are not
        listed.
        """
        return self._frame(_PER_DAY, where=articles_where(filter), counted=counted(filter, "a.article"))

    def per_day_and_outlet(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """How many of the articles that match each outlet published on which day: day, source (None where the outlet is
        not known), articles."""
        return self._frame(_PER_DAY_AND_OUTLET, where=articles_where(filter))

    def article_ids(self) -> frozenset[str]:
        """The ids of all articles of the build."""
        return frozenset(self._frame("SELECT article FROM articles")["article"])

    def urls(self) -> dict[str, str]:
        """Where each article can be read, by its id; those without an address are left out."""
        found = self._frame("SELECT article, url FROM articles WHERE url IS NOT NULL")
        return dict(zip(found["article"], found["url"], strict=True))

    def days_of_units(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """What was published on which day, for counts over several days: day, unit (the id of an article, the name of
        an outlet, as the filter counts), each once.
        """
        unit = "a.text_of" if filter.unit == "outlets" else "a.article"
        return self._frame(_DAYS, where=articles_where(filter), unit=unit)

    def outlets(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Outlets: source, articles, first, last (days of publication); most articles first. Source may be None."""
        return self._frame(_OUTLETS, where=articles_where(filter))
