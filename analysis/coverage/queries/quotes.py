"""Quotes with who said them, in which article."""

from __future__ import annotations

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import equals, quotes_where

_QUOTES = """
    SELECT q.* REPLACE (
            CASE WHEN q.speaker_named OR x.kind = 'person' THEN coalesce(x.name, q.speaker_name)
            ELSE coalesce(q.speaker_name, x.name) END AS speaker_name
        ), x.name AS speaker_entity_name, y.name AS addressee_name, a.published, a.title, a.headline, a.source
    FROM quotes q JOIN articles a USING (article)
        LEFT JOIN entities x ON x.entity = q.speaker_entity
        LEFT JOIN entities y ON y.entity = q.addressee_entity
    WHERE {where} ORDER BY a.published DESC NULLS LAST, q.article, q.start
"""


class QuoteQueries(Connection):
    """What a coverage tells of who said what."""

    def quotes(
        self,
        filter: Filter = EVERYTHING,
        speaker: str | None = None,
        about: str | None = None,
        article: str | None = None,
    ) -> pd.DataFrame:
        """Quotes, newest article first: all columns of the table, and published, title, headline, source.

        ``speaker_name`` is the entity's name, or the article's own words for somebody who stands for it ("three EU
        officials" for ``speaker_entity_name`` European Union).

        ``speaker`` keeps quotes by this entity, ``about`` those whose words name this entity.
        """
        where = quotes_where(filter)
        where.join(equals("q.speaker_entity", speaker, "speaker"), equals("q.article", article, "article"))
        if about is not None:
            where.add("list_contains(q.about_entities, $about)", about=about)
        return self._frame(_QUOTES, where=where)
