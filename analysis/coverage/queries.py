"""What a `Filter` means in SQL, for each kind of row. Values always travel as parameters, never inside the SQL."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from analysis.coverage.filter import Filter


@dataclass
class Where:
    """Conditions joined by "and", with their parameters. Each parameter has one name in a whole query."""

    conditions: list[str] = field(default_factory=list)
    parameters: dict[str, Any] = field(default_factory=dict)

    def add(self, condition: str, **parameters: Any) -> Where:
        """One more condition; ``$name`` in it stands for the parameter of that name."""
        self.conditions.append(condition)
        self.parameters.update(parameters)
        return self

    def join(self, *others: Where) -> Where:
        """The conditions of others too."""
        for other in others:
            self.conditions += other.conditions
            self.parameters.update(other.parameters)
        return self

    @property
    def sql(self) -> str:
        """The conditions as they stand after WHERE; "true" where there are none."""
        return " AND ".join(f"({each})" for each in self.conditions) or "true"


def _texts(filter_: Filter) -> Where:
    """Which articles (alias ``a``), by what is said of the articles themselves: outlet, publication date, words."""
    where = Where()
    if filter_.outlets:
        where.add("list_contains($outlets, a.source)", outlets=list(filter_.outlets))
    if filter_.date_kind == "published":
        if filter_.since:
            where.add("a.published >= $published_since", published_since=filter_.since)
        if filter_.until:
            where.add("a.published <= $published_until", published_until=filter_.until)
    words = filter_.text.strip()
    if words:
        where.add(
            "contains(lower(coalesce(a.title, '')), lower($words)) OR contains(lower(a.text), lower($words))",
            words=words,
        )
    return where


def _in_texts(filter_: Filter, column: str) -> Where:
    texts = _texts(filter_)
    if not texts.conditions:
        return texts
    return Where([f"{column} IN (SELECT a.article FROM articles a WHERE {texts.sql})"], texts.parameters)  # noqa: S608


def articles_where(filter_: Filter) -> Where:
    """Conditions for articles, alias ``a``."""
    where = _texts(filter_)
    if filter_.actors:
        mention = "SELECT m.article FROM mentions m WHERE list_contains($actors, m.entity)"
        where.add(f"a.article IN ({mention})", actors=list(filter_.actors))
    return where


def in_articles_where(filter_: Filter, column: str) -> Where:
    """Conditions for rows of any table whose ``column`` is an article's id: those of matching articles."""
    articles = articles_where(filter_)
    if not articles.conditions:
        return articles
    return Where([f"{column} IN (SELECT a.article FROM articles a WHERE {articles.sql})"], articles.parameters)  # noqa: S608


def quotes_where(filter_: Filter) -> Where:
    """Conditions for quotes, alias ``q``."""
    where = _in_texts(filter_, "q.article")
    if filter_.actors:
        spoken = "list_contains($actors, q.speaker_entity) OR list_has_any($actors, q.about_entities)"
        where.add(spoken, actors=list(filter_.actors))
    if filter_.quote_kinds:
        where.add("list_contains($quote_kinds, q.kind)", quote_kinds=list(filter_.quote_kinds))
    if filter_.anonymous is True:
        where.add("q.anonymous")
    elif filter_.anonymous is False:
        where.add("NOT q.anonymous AND q.speaker_name IS NOT NULL")
    return where


def events_where(filter_: Filter, min_confidence: float) -> Where:
    """Conditions for events, alias ``e``."""
    where = Where()
    texts = _in_texts(filter_, "r.article")
    if texts.conditions:
        where.add(f"e.event IN (SELECT r.event FROM reports r WHERE {texts.sql})", **texts.parameters)  # noqa: S608
    if filter_.actors:
        parties = "list_concat(e.source_entities, e.target_entities)"
        where.add(f"list_has_any($actors, {parties})", actors=list(filter_.actors))
    if filter_.event_types:
        where.add("list_contains($event_types, e.type)", event_types=list(filter_.event_types))
    if filter_.statuses:
        where.add("list_contains($statuses, e.status)", statuses=list(filter_.statuses))
    if filter_.date_kind == "event" and (filter_.since or filter_.until):
        where.add("e.earliest IS NOT NULL OR e.latest IS NOT NULL")
        if filter_.since:
            where.add("e.latest IS NULL OR e.latest >= $event_since", event_since=filter_.since)
        if filter_.until:
            where.add("e.earliest IS NULL OR e.earliest <= $event_until", event_until=filter_.until)
    if min_confidence > 0:
        where.add("e.confidence >= $min_confidence", min_confidence=min_confidence)
    return where


def reports_where(filter_: Filter, min_confidence: float) -> Where:
    """Conditions for reports, alias ``r``: told by a matching article, of a matching event."""
    where = _in_texts(filter_, "r.article")
    events = events_where(filter_, min_confidence)
    if events.conditions:
        where.add(f"r.event IN (SELECT e.event FROM events e WHERE {events.sql})", **events.parameters)  # noqa: S608
    return where


# --- whole queries, with a place for their conditions ----------------------------------------------------------------

EVENTS = """
    SELECT e.*, r.article, r.start, r."end", r.trigger_start, r.trigger_end, r.sentence, r.trigger_text,
        coalesce(x.name, r.asserted_by) AS asserted_by, r.asserted_by_entity, a.published, a.source, a.headline,
        f.published AS first_told
    FROM events e JOIN reports r ON r.report = e.clearest_report JOIN articles a ON a.article = r.article
        JOIN reports o ON o.report = e.first_report JOIN articles f ON f.article = o.article
        LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY coalesce(e.earliest, e.latest) NULLS LAST, e.latest NULLS LAST, e.event
"""
"""Events with their clearest account and the day of the first; conditions of `events_where`."""

AFFAIRS = """
    SELECT e.affair, min(c.name) AS name, count(DISTINCT e.event) AS events, count(DISTINCT o.source) AS outlets
    FROM events e JOIN reports r USING (event) JOIN articles a ON a.article = r.article
        JOIN articles o ON o.article = coalesce(a.copy_of, a.article) JOIN affairs c USING (affair)
    WHERE e.affair IS NOT NULL AND ({where})
    GROUP BY e.affair HAVING count(DISTINCT e.event) > 1 ORDER BY outlets DESC, events DESC, e.affair
"""
"""Affairs of more than one event, conditions of `events_where`."""

SAME_TEXT = """
    SELECT a.article, a.headline, a.source, a.published, a.copy_of FROM articles a
    WHERE ({where}) AND coalesce(a.copy_of, a.article) IN
        (SELECT coalesce(b.copy_of, b.article) FROM articles b WHERE b.article = $article)
    ORDER BY a.copy_of IS NOT NULL, a.published NULLS LAST, a.article
"""
"""The original of an article and its copies, but for itself."""

DIFFERENCES = """
    SELECT d.*, r.earliest, r.latest, r.precision, r.status, r.place, r.sources, r.targets,
        coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source
    FROM differences d JOIN events e USING (event) JOIN reports r ON r.report = d.report
        JOIN articles a ON a.article = r.article LEFT JOIN entities x ON x.entity = r.asserted_by_entity
    WHERE {where} ORDER BY d.event, d.aspect, d.about NULLS FIRST, d.way, a.published NULLS LAST, d.report
"""
"""In what accounts contradict each other, with what each account tells; conditions of `events_where`."""
