"""What parts of a coverage are compared by: their accounts of the same events, who acts in them, how much of each
affair they tell, and their words."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, events_where, in_articles_where
from analysis.records import SHOWN_CONFIDENCE

_ACCOUNTS = """
    SELECT r.event, r.report, r.article, r.start, r."end", r.trigger_start, r.trigger_end, r.trigger_text, r.sentence,
        r.status, coalesce(x.name, r.asserted_by) AS asserted_by_name, a.source, a.published
    FROM reports r JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY r.event, a.published NULLS LAST, r.article, r.start, r.trigger_start
"""
_PARTS = """
    WITH told AS (SELECT e.event, e.source_entities, e.target_entities FROM events e WHERE {where}),
    sides AS (
        SELECT event, unnest(list_distinct(source_entities)) AS entity, 1 AS acts, 0 AS acted_upon FROM told
        UNION ALL SELECT event, unnest(list_distinct(target_entities)), 0, 1 FROM told
    )
    SELECT s.entity, x.name, sum(s.acts)::INTEGER AS acts, sum(s.acted_upon)::INTEGER AS acted_upon
    FROM sides s JOIN entities x USING (entity)
    GROUP BY s.entity, x.name ORDER BY sum(s.acts + s.acted_upon) DESC, x.name, s.entity
"""
_AFFAIRS = """
    SELECT e.affair, min(c.name) AS name, count(DISTINCT r.article) AS articles
    FROM reports r JOIN events e USING (event) JOIN affairs c USING (affair)
    WHERE e.affair IS NOT NULL AND e.confidence >= $shown AND ({where})
    GROUP BY e.affair ORDER BY articles DESC, e.affair
"""
# Words that begin small: a name, or the first word of a sentence, is no choice of words. A word counts once an article.
_WORDS = r"""
    SELECT word, count(*) AS articles FROM (
        SELECT DISTINCT m.article,
            unnest(regexp_extract_all(m.text, '(?:^|[\s“"(—–-])([a-z][a-z’'']+[a-z])\b', 1)) AS word
        FROM articles m WHERE {where}
    ) GROUP BY word HAVING count(*) >= $least ORDER BY articles DESC, word
"""
_EXAMPLES = r"""
    SELECT w.word, min_by(m.article, (m.copy_of IS NOT NULL, m.published, m.article)) AS article
    FROM (SELECT unnest($words) AS word) w
        JOIN articles m ON regexp_matches(m.text, '(?:^|[\s“"(—–-])' || w.word || '\b')
    WHERE {where} GROUP BY w.word
"""


class ComparisonQueries(Connection):
    """What a coverage tells of parts of it that are held against each other."""

    def accounts_of_events(self, events: Sequence[str], filter: Filter = EVERYTHING) -> pd.DataFrame:
        """The accounts that matching articles give of these events, by event and publication: event, report, article,
        start, end, trigger_start, trigger_end, trigger_text, sentence, status, asserted_by_name, source, published."""
        where = in_articles_where(filter, "r.article")
        where.add("list_contains($events, r.event)", events=list(events))
        return self._frame(_ACCOUNTS, where=where)

    def parts_in_events(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """In how many of the events that match each entity acts and is acted upon: entity, name, acts, acted_upon."""
        return self._frame(_PARTS, where=events_where(filter, SHOWN_CONFIDENCE))

    def articles_of_affairs(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """How many of the articles that match tell an event of each affair: affair, name, articles; most first."""
        where = in_articles_where(filter, "r.article").join(Where(parameters={"shown": SHOWN_CONFIDENCE}))
        return self._frame(_AFFAIRS, where=where)

    def words_of_texts(self, filter: Filter = EVERYTHING, *, least: int = 1) -> pd.DataFrame:
        """How many of the articles that match use each word that begins small: word, articles; those of at least
        ``least`` articles, the most used first."""
        where = in_articles_where(filter, "m.article").join(Where(parameters={"least": least}))
        return self._frame(_WORDS, where=where)

    def articles_with_words(self, words: Sequence[str], filter: Filter = EVERYTHING) -> dict[str, str]:
        """The first of the articles that match that uses each of these words, by the word. The words are of letters."""
        where = in_articles_where(filter, "m.article").join(Where(parameters={"words": list(words)}))
        found = self._frame(_EXAMPLES, where=where)
        return dict(zip(found["word"], found["article"], strict=True))
