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

# What an entity is called by words that meet a pattern: its own roles and descriptions, and those of nobody known that
# stand in one of its sentences. The speaker is that of the narrowest quote around them.
_CALLED = """
    WITH own AS (
        SELECT m.article, m.sentence, m.start, m."end" FROM mentions m WHERE ({articles}) AND ({entity})
    ), called AS (
        SELECT m.article, m.sentence, m.start, m."end", m.text, m.entity IS NOT NULL AS tied
        FROM mentions m WHERE ({articles}) AND m.form IN ('role', 'description') AND regexp_matches(m.text, $called)
            AND ({entity} OR (m.entity IS NULL AND (m.article, m.sentence) IN (SELECT article, sentence FROM own)))
    )
    SELECT c.*, a.published, a.source, a.headline, greatest(c.start - $around, 0) AS begin,
        substr(a.text, greatest(c.start - $around, 0) + 1, c."end" - greatest(c.start - $around, 0) + $around) AS words,
        (SELECT list(o."end" ORDER BY o.start) FROM own o WHERE o.article = c.article AND o.sentence = c.sentence)
            AS named,
        q.speaker_name, q.speaker_entity, q.kind AS quote_kind, q.quote
    FROM called c JOIN articles a USING (article) LEFT JOIN LATERAL (
        SELECT coalesce(x.name, q.speaker_name) AS speaker_name, q.speaker_entity, q.kind, q.quote
        FROM quotes q LEFT JOIN entities x ON x.entity = q.speaker_entity
        WHERE q.article = c.article AND q.start <= c.start AND q."end" >= c."end" ORDER BY q."end" - q.start LIMIT 1
    ) q ON true
    ORDER BY a.published NULLS LAST, c.article, c.start
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

    def called(self, entity: str, pattern: str, filter: Filter = EVERYTHING, *, around: int) -> pd.DataFrame:
        """What an entity is called by roles and descriptions that meet the regular expression, in the order of
        publication: article, sentence, start, end, text, tied (False: a description in one of its sentences that is
        tied to nobody), published, source, headline; words, the text from begin on, ``around`` characters before it to
        as many after; named, the ends of the entity's mentions in that sentence; and who is quoted with it, if anybody:
        speaker_name, speaker_entity, quote_kind, quote."""
        asked = Where(parameters={"called": pattern, "around": around})
        articles = in_articles_where(filter, "m.article").join(asked)
        return self._frame(_CALLED, articles=articles, entity=equals("m.entity", entity, "entity"))


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
