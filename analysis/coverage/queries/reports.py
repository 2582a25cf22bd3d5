"""Single accounts of events, in what they contradict each other, and the affairs that their events belong to."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, among, equals, events_where, reports_where
from analysis.records import SHOWN_CONFIDENCE

_REPORTS = """
    SELECT r.*, coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source, a.headline
    FROM reports r JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY a.published NULLS LAST, r.article, r.start, r.trigger_start
"""
_COUNT = """
    SELECT count(*) AS reports FROM reports r WHERE {where}
"""
_WORDS = """
    SELECT r.trigger_text, a.source FROM reports r JOIN articles a USING (article)
    WHERE {where} ORDER BY a.published NULLS LAST, r.article, r.start, r.trigger_start
"""
_ONLY_IN = """
    SELECT r.event FROM reports r JOIN events e USING (event) WHERE {where}
    GROUP BY r.event HAVING bool_and(list_contains($articles, r.article))
    ORDER BY max(e.outlets) DESC, max(e.articles) DESC, r.event
"""
_DIFFERENCES = """
    SELECT d.*, r.earliest, r.latest, r.precision, r.status, r.place, r.sources, r.targets,
        coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source
    FROM differences d JOIN events e USING (event) JOIN reports r ON r.report = d.report
        JOIN articles a ON a.article = r.article LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY d.event, d.kind, d.about NULLS FIRST, d.way, a.published NULLS LAST, d.report
"""
_AFFAIRS = """
    SELECT e.affair, min(c.name) AS name, any_value(c.silent) AS silent, count(DISTINCT e.event) AS events,
        count(DISTINCT o.source) AS outlets
    FROM events e JOIN reports r USING (event) JOIN articles a ON a.article = r.article
        JOIN articles o ON o.article = coalesce(a.copy_of, a.article) JOIN affairs c USING (affair)
    WHERE e.affair IS NOT NULL AND ({where})
    GROUP BY e.affair HAVING count(DISTINCT e.event) > 1 ORDER BY outlets DESC, events DESC, e.affair
"""
_TURNS = """
    SELECT t.day, t.event, t.status, r.report, r.article, r.start, r."end", r.trigger_start, r.trigger_end, r.sentence,
        a.source, a.published
    FROM (SELECT unnest(c.turns) AS t, generate_subscripts(c.turns, 1) AS nth FROM affairs c WHERE {where})
        JOIN reports r ON r.report = t.report JOIN articles a USING (article)
    ORDER BY nth
"""
_COUNT_AFFAIRS = """
    SELECT count(*) AS affairs FROM (
        SELECT e.affair FROM events e WHERE e.affair IS NOT NULL AND ({where}) GROUP BY e.affair HAVING count(*) > 1
    )
"""


class ReportQueries(Connection):
    """What a coverage tells of single accounts."""

    def reports(
        self,
        filter: Filter = EVERYTHING,
        event: str | None = None,
        article: str | None = None,
        *,
        min_confidence: float = 0.0,
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """Reports, by publication: all columns of the table, and asserted_by_name, published, source, headline."""
        where = reports_where(filter, min_confidence)
        where.join(equals("r.event", event, "event"), equals("r.article", article, "article"))
        return self._frame(_REPORTS, limit=limit, offset=offset, where=where)

    def count_reports(self, filter: Filter = EVERYTHING, event: str | None = None) -> int:
        """How many reports match; of one event, where it is given."""
        where = reports_where(filter, 0.0).join(equals("r.event", event, "event"))
        return int(self._figures(_COUNT, where=where)["reports"])

    def words_for(self, event: str) -> pd.DataFrame:
        """What each account of an event calls what happened, by publication: trigger_text, source."""
        return self._frame(_WORDS, where=equals("r.event", event, "event"))

    def events_only_in(self, articles: Sequence[str], filter: Filter = EVERYTHING) -> list[str]:
        """The events that these articles alone tell, the most widely told first: their ids. None of those that are held
        back as doubtful."""
        asked = events_where(filter, SHOWN_CONFIDENCE).join(Where(parameters={"articles": list(articles)}))
        return list(self._frame(_ONLY_IN, where=asked)["event"])

    def differences(
        self,
        filter: Filter = EVERYTHING,
        events: Sequence[str] = (),
        min_confidence: float = SHOWN_CONFIDENCE,
    ) -> pd.DataFrame:
        """In what the accounts of each event contradict each other, by event, kind and way: all columns of the table,
        and of each account what it tells: earliest, latest, precision, status, place, sources, targets,
        asserted_by_name, published, source. All accounts of an event that matches are compared, whichever match.

        ``events`` keeps these events only, all where it is empty.
        """
        where = events_where(filter, min_confidence).join(among("e.event", events, "events"))
        return self._frame(_DIFFERENCES, where=where)

    def affairs(
        self,
        filter: Filter = EVERYTHING,
        affair: str | None = None,
        *,
        min_confidence: float = SHOWN_CONFIDENCE,
        limit: int | None = None,
    ) -> pd.DataFrame:
        """Affairs of more than one event that match: affair (its id), name (None where nobody gives it one), silent
        (outlets that tell of none of it), events, outlets (how many tell of these events, those that are not known left
        out); those of most outlets first, then of most events.
        """
        where = events_where(filter, min_confidence).join(equals("e.affair", affair, "affair"))
        return self._frame(_AFFAIRS, limit=limit, where=where)

    def turns(self, affair: str) -> pd.DataFrame:
        """The turns of an affair in order: day, event, status, and of the report that tells it: report, article, start,
        end, trigger_start, trigger_end, sentence, source, published. None where there is no such affair.
        """
        return self._frame(_TURNS, where=equals("c.affair", affair, "affair"))

    def count_affairs(self, filter: Filter = EVERYTHING) -> int:
        """How many affairs of more than one event match."""
        return int(self._figures(_COUNT_AFFAIRS, where=events_where(filter, SHOWN_CONFIDENCE))["affairs"])
