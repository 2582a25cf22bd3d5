"""Who tells of an event, and which outlets tell which events of an affair: what its pages set side by side."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.queries.filtering import Where, equals
from analysis.records import SHOWN_CONFIDENCE

_ACCOUNTS = """
    SELECT r.*, coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source, a.headline,
        a.copy_of, coalesce(a.copy_of, a.article) AS printed, a.text_of
    FROM reports r JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY a.published NULLS LAST, a.copy_of IS NOT NULL, r.article, r.start, r.trigger_start
"""
_QUOTED = """
    SELECT DISTINCT q.quote, q.article, q.start, q."end", coalesce(x.name, q.speaker_name) AS speaker, q.anonymous
    FROM reports r JOIN quotes q ON q.article = r.article AND q.start < r."end" AND q."end" > r.start
        LEFT JOIN entities x ON x.entity = q.speaker_entity
    WHERE q.speaker_name IS NOT NULL AND ({where}) ORDER BY q.article, q.start
"""
_SAID_BY = """
    SELECT q.quote, q.article, q.start, q."end", q.text, q.stance, q.kind, q.cue_text,
        coalesce(x.name, q.speaker_name) AS speaker, a.published, a.source, a.copy_of
    FROM quotes q JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = q.speaker_entity
    WHERE {where} ORDER BY a.published NULLS LAST, a.copy_of IS NOT NULL, q.article, q.start
"""
_OUTLETS = """
    SELECT DISTINCT a.source AS outlet FROM events e JOIN reports r USING (event) JOIN articles a USING (article)
    WHERE a.source IS NOT NULL AND e.affair = $affair AND ({where}) ORDER BY outlet
"""
_TELLINGS = """
    SELECT r.event, a.source, min(a.published) AS published, count(DISTINCT a.article) AS articles,
        bool_and(a.copy_of IS NOT NULL) AS copied, first(r.report ORDER BY a.published NULLS LAST, r.report) AS report,
        first(r.article ORDER BY a.published NULLS LAST, r.report) AS article,
        first(r.start ORDER BY a.published NULLS LAST, r.report) AS start,
        first(r."end" ORDER BY a.published NULLS LAST, r.report) AS "end"
    FROM events e JOIN reports r USING (event) JOIN articles a USING (article)
    WHERE {where} GROUP BY r.event, a.source ORDER BY published NULLS LAST, a.source
"""
_AFFAIR_QUOTES = """
    SELECT count(DISTINCT q.quote) AS quotes FROM quotes q
    WHERE q.article IN (SELECT r.article FROM events e JOIN reports r USING (event) WHERE {where})
"""
_AFFAIR_ARTICLES = """
    SELECT count(DISTINCT a.article) AS articles, count(DISTINCT coalesce(a.copy_of, a.article)) AS texts,
        min(a.published) AS first, max(a.published) AS last
    FROM events e JOIN reports r USING (event) JOIN articles a USING (article) WHERE {where}
"""


class AccountQueries(Connection):
    """What a coverage tells of one event, or of one affair, outlet by outlet."""

    def accounts(self, event: str) -> pd.DataFrame:
        """The reports of an event by publication, originals before their copies: all columns of the table, and
        asserted_by_name, published, source, headline, copy_of, printed (the article whose text it is), text_of."""
        return self._frame(_ACCOUNTS, where=equals("r.event", event, "event"))

    def quoted_in(self, event: str) -> pd.DataFrame:
        """The quotes that stand in the sentences that tell of an event: quote, article, start, end, speaker,
        anonymous."""
        return self._frame(_QUOTED, where=equals("r.event", event, "event"))

    def said_by(self, speakers: Sequence[str], since: date | None, until: date | None) -> pd.DataFrame:
        """What these speakers (by name) say in articles of these days, both inclusive, and in undated ones: quote,
        article, start, end, text, stance, kind, cue_text, speaker, published, source, copy_of."""
        name = "coalesce(x.name, q.speaker_name)"
        where = Where().add(f"list_contains($speakers, {name})", speakers=list(speakers))
        if since is not None:
            where.add("a.published IS NULL OR a.published >= $since", since=since)
        if until is not None:
            where.add("a.published IS NULL OR a.published <= $until", until=until)
        return self._frame(_SAID_BY, where=where)

    def outlets_telling(self, affair: str) -> list[str]:
        """The outlets that print anything of an affair, copies too, by name."""
        where = Where(parameters={"affair": affair}).add("e.confidence >= $least", least=SHOWN_CONFIDENCE)
        return list(self._frame(_OUTLETS, where=where)["outlet"])

    def tellings_of(self, affair: str) -> pd.DataFrame:
        """Which outlet tells which event of an affair: event, source, published (the first day), articles, copied
        (whether all of them are copies), and of its first account report, article, start, end."""
        return self._frame(_TELLINGS, where=_shown(affair))

    def affair_figures(self, affair: str) -> dict[str, Any]:
        """In how many articles and texts an affair is told, the first and last day of these, and how many quotes stand
        in them: articles, texts, first, last, quotes."""
        return self._figures(_AFFAIR_ARTICLES, where=_shown(affair)) | self._figures(
            _AFFAIR_QUOTES, where=_shown(affair)
        )


def _shown(affair: str) -> Where:
    """The events of the affair, without those that are held back."""
    return equals("e.affair", affair, "affair").add("e.confidence >= $least", least=SHOWN_CONFIDENCE)
