"""Between whom something passes: pairs of sides with their events, and who else is named where they meet."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, among, events_where
from analysis.coverage.queries.states import STANDS, members_parameters
from analysis.records import SHOWN_CONFIDENCE

# A party counts for its state where it stands for one that the coverage has, the most mentioned of a code.
_PAIRS = f"""
    WITH states AS (
        SELECT s.country, first(s.entity ORDER BY s.kind <> 'country', n.mentions DESC, s.entity) AS state
        FROM entities s JOIN (SELECT entity, count(*) AS mentions FROM mentions GROUP BY entity) n USING (entity)
        WHERE s.country IS NOT NULL
            AND (s.kind = 'country' OR (s.kind = 'organisation' AND regexp_full_match(s.country, $of_users)))
        GROUP BY s.country
    ), sides AS (
        SELECT x.entity, x.name, coalesce(CASE WHEN {STANDS} THEN s.state END, x.entity) AS side
        FROM entities x LEFT JOIN states s USING (country) WHERE x.kind NOT IN ('work', 'event')
    ), parties AS (
        SELECT DISTINCT p.event, s.side FROM (
            SELECT e.event, unnest(list_concat(e.source_entities, e.target_entities)) AS entity
            FROM events e WHERE {{events}}
        ) p JOIN sides s USING (entity)
    ), paired AS (
        SELECT a.side AS one, b.side AS two, count(*) AS events
        FROM parties a JOIN parties b ON a.event = b.event AND a.side < b.side GROUP BY ALL
    )
    SELECT p.one, x.name AS one_name, p.two, y.name AS two_name, p.events
    FROM paired p JOIN entities x ON x.entity = p.one JOIN entities y ON y.entity = p.two
    WHERE {{of}} ORDER BY p.events DESC, x.name, y.name, p.one, p.two
"""
_BESIDE = """
    SELECT m.entity, any_value(x.name) AS name, any_value(x.kind) AS kind, count(DISTINCT e.event) AS events
    FROM events e JOIN reports r ON r.report = e.clearest_report
        JOIN mentions m ON m.article = r.article AND m.start >= r.start AND m."end" <= r."end"
        JOIN entities x ON x.entity = m.entity
    WHERE {events} AND {kinds} AND NOT list_contains($but, m.entity)
    GROUP BY m.entity ORDER BY events DESC, name, m.entity
"""


_TEXTS = "SELECT a.article, a.text FROM articles a WHERE {articles}"


class RelationQueries(Connection):
    """What a coverage tells of what passed between two sides."""

    def pairs(self, filter: Filter = EVERYTHING, of: Sequence[str] = (), *, limit: int | None = None) -> pd.DataFrame:
        """Pairs of actors with most events between them: one, one_name, two, two_name, events. Who stands for a state
        counts for it. ``of`` keeps the pairs of these actors, with one of them as ``one`` or ``two``; all where it is
        empty.
        """
        events = events_where(filter, SHOWN_CONFIDENCE)
        of_ = Where(parameters=members_parameters())
        if of:
            of_.add("list_has_any($of, [p.one, p.two])", of=list(of))
        return self._frame(_PAIRS, limit=limit, events=events, of=of_)

    def named_beside(
        self, events: Sequence[str], but: Sequence[str], kinds: Sequence[str] = (), *, limit: int | None = None
    ) -> pd.DataFrame:
        """Who is named in the clearest account of these events besides ``but``: entity, name, kind, events; those of
        most events first. ``kinds`` keeps these kinds only, all where it is empty.
        """
        asked = Where(["list_contains($events, e.event)"], {"events": list(events), "but": list(but)})
        return self._frame(_BESIDE, limit=limit, events=asked, kinds=among("x.kind", kinds, "kinds"))

    def texts_of(self, articles: Sequence[str]) -> dict[str, str]:
        """The texts of these articles by id; those that the build lacks are left out."""
        found = self._frame(_TEXTS, articles=among("a.article", articles, "articles")) if articles else None
        return {} if found is None else dict(zip(found["article"], found["text"], strict=True))
