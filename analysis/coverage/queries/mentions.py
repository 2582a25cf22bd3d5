"""The places that mention an entity: one by one, by sentence, and those of the same words that mean somebody else."""

from __future__ import annotations

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, counted, equals, in_articles_where

_MENTIONS = """
    SELECT m.*, x.name AS entity_name, a.published, a.source, a.headline, a.text_of
    FROM mentions m JOIN articles a USING (article) LEFT JOIN entities x USING (entity)
    WHERE {where} ORDER BY m.article, m.start, m."end"
"""
# One row a sentence with its first mention, and every place in it that is to be marked.
_SENTENCES = """
    WITH own AS (
        SELECT m.article, m.sentence, m.start, m."end" FROM mentions m WHERE ({articles}) AND ({own})
    ), others AS (
        SELECT m.article, m.sentence, m.start, m."end" FROM mentions m WHERE ({articles}) AND ({other})
    ), marked AS (
        SELECT article, sentence,
            list(struct_pack("start" := start, "end" := "end") ORDER BY start, "end" DESC) AS spans
        FROM (SELECT * FROM own UNION ALL SELECT * FROM others) GROUP BY article, sentence
    ), shown AS (
        SELECT article, sentence, min(start) AS start, count(*) AS mentions
        FROM own WHERE {both} GROUP BY article, sentence
    )
    SELECT s.article, s.sentence, s.start, s.mentions, k.spans, a.published, a.source, a.headline
    FROM shown s JOIN marked k USING (article, sentence) JOIN articles a USING (article)
    ORDER BY a.published DESC NULLS LAST, s.article, s.start
"""
_BOTH = "(article, sentence) IN (SELECT article, sentence FROM others)"
_COUNT = f"""
    SELECT count(*) AS sentences, coalesce(sum(mentions), 0)::BIGINT AS mentions, {{counted}} AS units
    FROM ({_SENTENCES}) told
"""
_SAME_WORDS = """
    WITH own AS (
        SELECT DISTINCT m.article, m.text FROM mentions m WHERE ({articles}) AND ({entity})
            AND m.form <> 'pronoun'
    )
    SELECT m.text, coalesce(m.entity, '') AS entity, arg_min(m.article, (m.article, m.start)) AS article,
        arg_min(m.start, (m.article, m.start)) AS start, arg_min(m."end", (m.article, m.start)) AS "end",
        count(*) AS mentions, min(x.name) AS name
    FROM mentions m LEFT JOIN entities x USING (entity)
    WHERE m.entity IS DISTINCT FROM $entity AND m.article IN (SELECT article FROM own)
        AND m.text IN (SELECT text FROM own)
    GROUP BY m.text, m.entity ORDER BY mentions DESC, m.text, entity
"""


class MentionQueries(Connection):
    """What a coverage tells of the places at which somebody is mentioned."""

    def mentions(
        self, article: str | None = None, entity: str | None = None, filter: Filter = EVERYTHING
    ) -> pd.DataFrame:
        """Mentions by article and start: all columns of the table, and entity_name, published, source, headline,
        text_of (whose text it is).
        """
        where = in_articles_where(filter, "m.article")
        where.join(equals("m.article", article, "article"), equals("m.entity", entity, "entity"))
        return self._frame(_MENTIONS, where=where)

    def sentences(
        self,
        entity: str,
        filter: Filter = EVERYTHING,
        *,
        other: str | None = None,
        written: str | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """Sentences that mention the entity, newest article first: article, sentence (its number), start of the first
        mention, mentions, spans (start, end of all that is to be marked), published, source, headline.

        ``other`` keeps those that mention this entity too, and marks it; ``written`` those where the entity is written
        so.
        """
        return self._frame(_SENTENCES, limit=limit, offset=offset, **_asked(entity, filter, other, written))

    def count_sentences(
        self, entity: str, filter: Filter = EVERYTHING, *, other: str | None = None, written: str | None = None
    ) -> dict[str, int]:
        """How many `sentences` there are, how many mentions of the entity they hold, and in how many units
        (articles, texts or outlets, as the filter counts).
        """
        units = counted(filter, "told.article")
        return self._figures(_COUNT, **_asked(entity, filter, other, written), counted=units)

    def same_words(self, entity: str, filter: Filter = EVERYTHING, *, limit: int | None = None) -> pd.DataFrame:
        """What is written as the entity is in the same articles, and stands for somebody else, or for nobody: text,
        entity ("" for nobody), name, mentions, and the first place: article, start, end. The most frequent first.
        """
        articles = in_articles_where(filter, "m.article")
        return self._frame(_SAME_WORDS, limit=limit, articles=articles, entity=equals("m.entity", entity, "entity"))


def _asked(entity: str, filter_: Filter, other: str | None, written: str | None) -> dict[str, Where | str]:
    own = equals("m.entity", entity, "entity")
    if written:
        own.add(r"trim(regexp_replace(m.text, '[\s\pZ]+', ' ', 'g')) = $written", written=written)
    return {
        "articles": in_articles_where(filter_, "m.article"),
        "own": own,
        "other": equals("m.entity", other, "other") if other else "false",
        "both": _BOTH if other else "true",
    }
