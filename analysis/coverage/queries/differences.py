"""Where the outlets of an affair differ, how much was compared, and which statements several of them quote."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import among, equals, in_articles_where

_TOLD = """
    WITH chosen AS (SELECT DISTINCT difference FROM differences d WHERE d.report IS NULL AND ({where}))
    SELECT d.*, a.published, a.source, a.headline, substr(a.text, d.start + 1, d."end" - d.start) AS words,
        substr(a.text, d.sentence_start + 1, d.sentence_end - d.sentence_start) AS sentence
    FROM differences d JOIN chosen USING (difference) JOIN articles a USING (article)
    WHERE d.report IS NULL
    ORDER BY d.kind = 'later count', d.outlets_differ DESC, d.difference, d.way, a.published NULLS LAST, d.article,
        d.start
"""
_COMPARED = """
    SELECT * FROM compared WHERE {where}
"""
_TELLINGS = """
    WITH chosen AS (SELECT DISTINCT utterance FROM utterances u WHERE {where})
    SELECT u.*, a.published, a.source, a.headline, coalesce(a.copy_of, a.article) AS printed, a.text_of, q.speaker_name
    FROM utterances u JOIN chosen USING (utterance) JOIN articles a USING (article) JOIN quotes q USING (quote)
    ORDER BY u.utterance, u.telling
"""


class DifferenceQueries(Connection):
    """What a coverage tells of differences over its affairs, and of what is quoted alike."""

    def affair_differences(self, filter: Filter = EVERYTHING, affair: str | None = None) -> pd.DataFrame:
        """A row a telling, by difference and way: all columns of the table, and published, source, headline, words,
        sentence. A difference matches where one of its articles does, and then shows all its tellings."""
        where = in_articles_where(filter, "d.article").join(equals("d.affair", affair, "affair"))
        return self._frame(_TOLD, where=where)

    def compared(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """One row: how many pairs of sentences, figures, days and quoted words of how many outlets were held against
        each other in the whole build, whatever the filter."""
        return self._frame(_COMPARED, where=equals("1", 1, "one"))

    def tellings(self, filter: Filter = EVERYTHING, quotes: Sequence[str] = ()) -> pd.DataFrame:
        """A row a telling of the statements that these quotes tell (all of matching articles where none is given), the
        fullest first: all columns of the table, and published, source, headline, printed (the article whose text it
        is), text_of (the outlet), speaker_name."""
        where = in_articles_where(filter, "u.article").join(among("u.quote", quotes, "quotes"))
        return self._frame(_TELLINGS, where=where)
