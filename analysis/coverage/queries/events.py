"""Events: what happened, each with its clearest account; how many there are of what kind; and which are like one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import Where, among, equals, events_where
from analysis.records import SHOWN_CONFIDENCE, Standing

EventOrder = Literal["days", "newest", "oldest", "latest", "told", "course"]
"""By their days; by the day on which they began, the last or the first of them first; by the day on which they ended,
the last first; by how widely they are told. What has no day stands last, by publication. "course": the last first by
the day by which an event stands in the order of time, which is that of its first account where it has none."""

EventView = Literal["", "several", "texts", "differ"]
"""All events; those of several outlets; of several texts; those whose accounts contradict each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventChoice:
    """What narrows events beyond a `Filter`; an empty field does not.

    ``affairs`` are ids of affairs; ``dated`` whether a day is known; ``source`` and ``target`` are entities that act
    or are acted upon, ``party`` one on either side; ``begun_by`` is the last day on which it may have begun.
    ``between``: two groups of entities, the parties to what passed between them: events with one of each among them.
    ``background``: only those whose day lies far outside of the coverage (`_BACKGROUND`), or only the others.
    ``since`` and ``until`` (inclusive) keep those whose days reach into that span; an open end reaches nowhere, and
    what has no day drops out.
    ``doubtful``: with those that are held back as less sure than `SHOWN_CONFIDENCE`. ``standings``: who answers for it.
    """

    affairs: tuple[str, ...] = ()
    view: EventView = ""
    dated: bool | None = None
    source: str = ""
    target: str = ""
    party: str = ""
    begun_by: date | None = None
    between: tuple[tuple[str, ...], tuple[str, ...]] | None = None
    background: bool | None = None
    since: date | None = None
    until: date | None = None
    doubtful: bool = False
    standings: tuple[Standing, ...] = ()

    @property
    def least(self) -> float:
        """The confidence from which on events are chosen."""
        return 0.0 if self.doubtful else SHOWN_CONFIDENCE


EVERY_EVENT = EventChoice()

# The clearest account's own words tell the event only where its parties, type and status are those of the event.
_PARTIES_OF = "list_sort(list_transform(r.{0}s, lambda party: coalesce(party.entity, '')))"
_SAME_ACT = (
    "r.type = e.type AND r.status = e.status"
    f" AND {_PARTIES_OF.format('source')} = list_sort(e.source_entities)"
    f" AND {_PARTIES_OF.format('target')} = list_sort(e.target_entities)"
)
# Told as history, or with a day that cannot be right: it ended ten years before the first article, or it is said to
# have happened after the last one. What is planned may lie there.
_BACKGROUND = """
    coalesce(e.latest < (SELECT min(published) FROM articles) - INTERVAL 10 YEAR, false)
    OR coalesce(e.earliest > (SELECT max(published) FROM articles) AND e.status IN ('occurred', 'ongoing'), false)
"""
_EVENTS = f"""
    SELECT e.*, r.article, r.start, r."end", r.trigger_start, r.trigger_end, r.sentence, r.trigger_text,
        CASE WHEN {_SAME_ACT} THEN r.act END AS act,
        coalesce(x.name, r.asserted_by) AS asserted_by, r.asserted_by_entity, a.published, a.source, a.headline,
        f.published AS first_told, ({_BACKGROUND}) AS background
    FROM events e JOIN reports r ON r.report = e.clearest_report JOIN articles a ON a.article = r.article
        JOIN reports o ON o.report = e.first_report JOIN articles f ON f.article = o.article
        LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {{where}} ORDER BY {{order}}
"""
# What places an event in a drawing, without its texts: there may be thousands of them.
_PLACES = """
    SELECT e.event, e.type, e.earliest, e.latest, e.precision, e.date_basis, e.confidence, e.affair, e.source_entities,
        e.source_names, f.published AS first_told
    FROM events e JOIN reports o ON o.report = e.first_report JOIN articles f ON f.article = o.article
    WHERE {where} ORDER BY {order}
"""
_DAYS = "coalesce(e.earliest, e.latest) NULLS LAST, e.latest NULLS LAST, e.event"
_ORDERS: Mapping[EventOrder, str] = {
    "days": _DAYS,
    "newest": "coalesce(e.earliest, e.latest) DESC NULLS LAST, coalesce(e.latest, e.earliest) DESC NULLS LAST, "
    "a.published DESC NULLS LAST, e.event",
    "oldest": "coalesce(e.earliest, e.latest) NULLS LAST, coalesce(e.latest, e.earliest) NULLS LAST, "
    "a.published NULLS LAST, e.event",
    "latest": f"coalesce(e.latest, e.earliest) DESC NULLS LAST, {_DAYS}",
    "course": "e.day DESC NULLS LAST, e.outlets DESC, e.texts DESC, e.event",
    "told": "e.outlets DESC, e.articles DESC, coalesce(e.earliest, e.latest) DESC NULLS LAST, e.event",
}
_VIEWS: Mapping[EventView, str] = {
    "": "true",
    "several": "e.outlets > 1",
    "texts": "e.texts > 1",
    "differ": "len(e.differ) > 0",
}
_DATED = "e.earliest IS NOT NULL OR e.latest IS NOT NULL"
_COUNT = f"""
    SELECT count(*) AS events, count(*) FILTER ({_DATED}) AS dated, count(*) FILTER ({_BACKGROUND}) AS background,
        count(*) FILTER (status <> 'occurred') AS not_occurred,
        count(*) FILTER ({_VIEWS["several"]}) AS several, count(*) FILTER ({_VIEWS["texts"]}) AS texts,
        count(*) FILTER ({_VIEWS["differ"]}) AS differ
    FROM events e WHERE {{where}}
"""
_DAYS_OF = """
    SELECT min(coalesce(e.earliest, e.latest)) AS first, max(coalesce(e.latest, e.earliest)) AS last
    FROM events e WHERE {where}
"""
_HELD_BACK = "SELECT count(*) AS events, coalesce(avg(e.confidence), 0) AS sure FROM events e WHERE {where}"
_TYPES = """
    SELECT e.type, count(*) AS events FROM events e WHERE {where} GROUP BY e.type ORDER BY events DESC, e.type
"""
_KINDS = """
    SELECT DISTINCT e.type, e.status, e.earliest, e.latest, e.precision, e.date_basis FROM events e WHERE {where}
"""
# Three for the same type, two for each party that both have, and up to two for days that are near: half a year is far.
_LIKE = """
    WITH told AS (
        SELECT e.event, e.type, list_distinct(list_concat(e.source_entities, e.target_entities)) AS parties,
            coalesce(e.earliest, e.latest) AS day, a.published,
            concat_ws(' ', r.sentence, array_to_string(e.source_names, ' '), array_to_string(e.target_names, ' '),
                e.type, e.mode) AS words
        FROM events e JOIN reports r ON r.report = e.clearest_report JOIN articles a ON a.article = r.article
    ), one AS (SELECT * FROM told WHERE event = $event),
    scored AS (
        SELECT t.event, len(list_intersect(t.parties, one.parties)) AS shared,
            CASE WHEN t.type = one.type THEN 3.0 ELSE 0.0 END AS same_type,
            coalesce(greatest(0.0, 2.0 - abs(
                CASE WHEN t.day IS NULL OR one.day IS NULL THEN t.published - one.published ELSE t.day - one.day END
            ) / 90), 0.0) AS near
        FROM told t, one WHERE t.event <> one.event AND ({words})
    )
    SELECT s.event, s.same_type + 2.0 * s.shared + s.near AS likeness
    FROM scored s JOIN events e USING (event)
    WHERE ({shared}) AND s.same_type + 2.0 * s.shared + s.near > 0
    ORDER BY likeness DESC, {order}
"""


def chosen(choice: EventChoice) -> Where:
    """Conditions for events, alias ``e``."""
    where = Where().add(_VIEWS[choice.view])
    if choice.affairs:
        where.add("list_contains($affairs, e.affair)", affairs=list(choice.affairs))
    if choice.dated is not None:
        where.add(_DATED if choice.dated else f"NOT ({_DATED})")
    if choice.source:
        where.add("list_contains(e.source_entities, $source)", source=choice.source)
    if choice.target:
        where.add("list_contains(e.target_entities, $target)", target=choice.target)
    if choice.party:
        where.add("list_contains(list_concat(e.source_entities, e.target_entities), $party)", party=choice.party)
    if choice.begun_by is not None:
        where.add("coalesce(e.earliest, e.latest) <= $begun_by", begun_by=choice.begun_by)
    if choice.background is not None:
        where.add(_BACKGROUND if choice.background else f"NOT ({_BACKGROUND})")
    if choice.between is not None:
        for name, group in zip(("one_side", "other_side"), choice.between, strict=True):
            parties = "list_concat(e.source_entities, e.target_entities)"
            where.add(f"list_has_any({parties}, ${name})", **{name: list(group)})
    if choice.since is not None:
        where.add("coalesce(e.latest, e.earliest) >= $span_since", span_since=choice.since)
    if choice.until is not None:
        where.add("coalesce(e.earliest, e.latest) <= $span_until", span_until=choice.until)
    return where.join(among("e.standing", choice.standings, "standings"))


class EventQueries(Connection):
    """What a coverage tells of who did what to whom, and when."""

    def events(
        self,
        filter: Filter = EVERYTHING,
        choice: EventChoice = EVERY_EVENT,
        *,
        min_confidence: float | None = None,
        order: EventOrder = "days",
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """Events by their days, undated ones last: all columns of the table, and of the clearest report its evidence:
        article, start, end, trigger_start, trigger_end, sentence, trigger_text, act, asserted_by, asserted_by_entity,
        published, source, headline; first_told is the day of the first account, background whether its own day lies
        far outside of the coverage. ``min_confidence``: where it is given,
        in place of what the choice says.
        """
        where = events_where(filter, choice.least if min_confidence is None else min_confidence).join(chosen(choice))
        return self._frame(_EVENTS, limit=limit, offset=offset, where=where, order=_ORDERS[order])

    def event_places(self, filter: Filter = EVERYTHING, choice: EventChoice = EVERY_EVENT) -> pd.DataFrame:
        """What places events in a drawing, the most widely told first: event, type, earliest, latest, precision,
        date_basis, confidence, affair, source_entities, source_names, first_told (the day of the first account).
        """
        where = events_where(filter, choice.least).join(chosen(choice))
        return self._frame(_PLACES, where=where, order=_ORDERS["told"])

    def event(self, id: str) -> pd.DataFrame:
        """One event, however sure, as a table of one row (columns of `events`); of none where the build lacks it."""
        return self._frame(_EVENTS, where=equals("e.event", id, "event"), order=_DAYS)

    def events_by_id(self, ids: Sequence[str]) -> pd.DataFrame:
        """These events, however sure, in the order of ``ids``; those that the build lacks are left out."""
        asked = Where(["list_contains($ids, e.event)"], {"ids": list(ids)})
        return self._frame(_EVENTS, where=asked, order="list_position($ids, e.event)")

    def count_events(
        self, filter: Filter = EVERYTHING, choice: EventChoice = EVERY_EVENT, event: str | None = None
    ) -> dict[str, int]:
        """How many events that are: events, those that are dated, not_occurred and background (`EventChoice`), and for
        each `EventView` but the first how many it would leave. ``event`` asks whether this one is among them.
        """
        where = events_where(filter, choice.least).join(chosen(choice), equals("e.event", event, "event"))
        return self._figures(_COUNT, where=where)

    def held_back(self, filter: Filter = EVERYTHING, choice: EventChoice = EVERY_EVENT) -> tuple[int, float]:
        """How many events are held back as doubtful, and how sure they are on the mean: what share of them is right."""
        where = events_where(filter, 0.0).join(chosen(choice)).add("e.confidence < $shown", shown=SHOWN_CONFIDENCE)
        found = self._frame(_HELD_BACK, where=where)
        return int(found["events"][0]), float(found["sure"][0])

    def days_of_events(self, filter: Filter = EVERYTHING) -> tuple[date | None, date | None]:
        """The first and the last day of the events that do not lie far outside of the coverage; None where there is no
        day."""
        where = events_where(filter, SHOWN_CONFIDENCE).join(chosen(EventChoice(background=False)))
        found = self._figures(_DAYS_OF, where=where)
        return found["first"], found["last"]

    def event_types(self, filter: Filter = EVERYTHING, choice: EventChoice = EVERY_EVENT) -> dict[str, int]:
        """How many events are of which type, the most frequent first."""
        found = self._frame(_TYPES, where=events_where(filter, choice.least).join(chosen(choice)))
        return dict(zip(found["type"], found["events"], strict=True))

    def event_kinds(self, filter: Filter = EVERYTHING, choice: EventChoice = EVERY_EVENT) -> pd.DataFrame:
        """What occurs among the events, each once: type, status, earliest, latest, precision, date_basis."""
        return self._frame(_KINDS, where=events_where(filter, choice.least).join(chosen(choice)))

    def events_like(self, event: str, words: str = "", *, limit: int) -> pd.DataFrame:
        """The events that are most like this one, the likest first: event, likeness. Of the same type, with the same
        parties, of days near its own; with ``words`` those that hold each of them in their sentence, the names of their
        parties or their type, else those that share a party.
        """
        asked = Where(parameters={"event": event})
        wanted = words.split()
        for nth, word in enumerate(wanted):
            asked.add(f"contains(lower(t.words), lower($word{nth}))", **{f"word{nth}": word})
        return self._frame(_LIKE, limit=limit, words=asked, shared="true" if wanted else "s.shared > 0", order=_DAYS)
