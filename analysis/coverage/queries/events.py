"""Events and their reports, the affairs that they belong to, and in what accounts contradict each other."""

from __future__ import annotations

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import SHOWN_CONFIDENCE, equals, events_where, reports_where

_EVENTS = """
    SELECT e.*, r.article, r.start, r."end", r.trigger_start, r.trigger_end, r.sentence, r.trigger_text,
        coalesce(x.name, r.asserted_by) AS asserted_by, r.asserted_by_entity, a.published, a.source, a.headline,
        f.published AS first_told
    FROM events e JOIN reports r ON r.report = e.clearest_report JOIN articles a ON a.article = r.article
        JOIN reports o ON o.report = e.first_report JOIN articles f ON f.article = o.article
        LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY coalesce(e.earliest, e.latest) NULLS LAST, e.latest NULLS LAST, e.event
"""
_REPORTS = """
    SELECT r.*, coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source, a.headline
    FROM reports r JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY a.published NULLS LAST, r.article, r.start, r.trigger_start
"""
_AFFAIRS = """
    SELECT e.thread, count(DISTINCT e.event) AS events, count(DISTINCT o.source) AS outlets
    FROM events e JOIN reports r USING (event) JOIN articles a ON a.article = r.article
        JOIN articles o ON o.article = coalesce(a.copy_of, a.article)
    WHERE e.thread IS NOT NULL AND ({where})
    GROUP BY e.thread HAVING count(DISTINCT e.event) > 1 ORDER BY outlets DESC, events DESC, e.thread
"""
_DIFFERENCES = """
    SELECT d.*, r.earliest, r.latest, r.precision, r.status, r.place, r.sources, r.targets,
        coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source
    FROM differences d JOIN events e USING (event) JOIN reports r ON r.report = d.report
        JOIN articles a ON a.article = r.article LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY d.event, d.aspect, d.about NULLS FIRST, d.way, a.published NULLS LAST, d.report
"""


class EventQueries(Connection):
    """What a coverage tells of who did what to whom, and when."""

    def events(self, filter: Filter = EVERYTHING, min_confidence: float = SHOWN_CONFIDENCE) -> pd.DataFrame:
        """Events by their days, undated ones last: all columns of the table, and of the clearest report its evidence:
        article, start, end, trigger_start, trigger_end, sentence, trigger_text, asserted_by, asserted_by_entity,
        published, source, headline; first_told is the day of the first account.
        """
        return self._frame(_EVENTS, where=events_where(filter, min_confidence))

    def reports(
        self,
        filter: Filter = EVERYTHING,
        event: str | None = None,
        article: str | None = None,
        min_confidence: float = 0.0,
    ) -> pd.DataFrame:
        """Reports, by publication: all columns of the table, and asserted_by_name, published, source, headline."""
        where = reports_where(filter, min_confidence)
        where.join(equals("r.event", event, "event"), equals("r.article", article, "article"))
        return self._frame(_REPORTS, where=where)

    def affairs(self, filter: Filter = EVERYTHING, min_confidence: float = SHOWN_CONFIDENCE) -> pd.DataFrame:
        """Affairs of more than one event that match: thread (its id), events, outlets (of all accounts of these events,
        those that are not known left out); those of most outlets first, then of most events.
        """
        return self._frame(_AFFAIRS, where=events_where(filter, min_confidence))

    def differences(
        self, filter: Filter = EVERYTHING, event: str | None = None, min_confidence: float = SHOWN_CONFIDENCE
    ) -> pd.DataFrame:
        """In what the accounts of each event contradict each other, by event, aspect and way: all columns of the table,
        and of each account what it tells: earliest, latest, precision, status, place, sources, targets,
        asserted_by_name, published, source. All accounts of an event that matches are compared, whichever match.
        """
        where = events_where(filter, min_confidence).join(equals("e.event", event, "event"))
        return self._frame(_DIFFERENCES, where=where)
