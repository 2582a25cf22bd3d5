"""What a `Filter` means in SQL, for each kind of row. Values always travel as parameters, never inside the SQL."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.coverage.filter import ActorPart, Filter
from analysis.coverage.queries.states import MEMBERS, members_parameters
from analysis.records import SHOWN_CONFIDENCE


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


@dataclass(frozen=True, slots=True)
class TextWords:
    """A parameter that stands for the rows of the articles in whose title or text these words stand. They are looked
    for once (`analysis.coverage.connection`), not in each of the queries of a page."""

    words: str


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
        where.add("a.rowid IN (SELECT unnest($with_words))", with_words=TextWords(words))
    if filter_.unit != "articles":
        where.add(_FIRST_OF_EACH_TEXT.format(where=where.sql))
    return where


_FIRST_OF_EACH_TEXT = """
    a.article IN (
        SELECT first(a.article ORDER BY a.copy_of IS NOT NULL, a.published NULLS LAST, a.article)
        FROM articles a WHERE {where} GROUP BY coalesce(a.copy_of, a.article)
    )
"""


def counted(filter_: Filter, article: str) -> str:
    """SQL that counts rows by the unit of the filter, so that each article, text or outlet counts once.

    ``article`` is a column with the ids of matching articles; the filter leaves one article of each text.
    """
    if filter_.unit != "outlets":
        return f"count(DISTINCT {article})"
    return f"count(DISTINCT (SELECT whose.text_of FROM articles whose WHERE whose.article = {article}))"


def _in_texts(filter_: Filter, column: str) -> Where:
    texts = _texts(filter_)
    if not texts.conditions:
        return texts
    return Where([f"{column} IN (SELECT a.article FROM articles a WHERE {texts.sql})"], texts.parameters)


def equals(column: str, value: Any, name: str) -> Where:
    """Rows in which the column has this value, all where it is None. ``name`` is the parameter's."""
    return Where() if value is None else Where([f"{column} = ${name}"], {name: value})


def among(column: str, values: Sequence[Any], name: str) -> Where:
    """Rows in which the column has one of these values, all where there are none. ``name`` is the parameter's."""
    return Where([f"list_contains(${name}, {column})"], {name: list(values)}) if values else Where()


def _actors(filter_: Filter, of_any: str, of_part: Mapping[ActorPart, str]) -> Where:
    """What the actors of the filter ask of a row. ``of_any`` is the condition for an actor in any part, ``of_part`` the
    one for each part that such rows know; ``{group}`` in them stands for the list of ids that an actor stands for.
    """
    where = Where()
    parts = {actor: part for actor, part in filter_.parts if part in of_part}
    if not filter_.actors:
        return where
    if filter_.whole_states:
        where.parameters.update(members_parameters())
    if not filter_.together and not parts:
        where.parameters["actors"] = list(filter_.actors)
        return where.add(of_any.format(group=_group("$actors", filter_)))
    asked = []
    for nth, actor in enumerate(filter_.actors):
        where.parameters[f"actor_{nth}"] = [actor]
        condition = of_part[parts[actor]] if actor in parts else of_any
        asked.append(f"({condition.format(group=_group(f'$actor_{nth}', filter_))})")
    return where.add((" AND " if filter_.together else " OR ").join(asked))


def _group(ids: str, filter_: Filter) -> str:
    return f"(SELECT list(entity) FROM ({MEMBERS.format(ids=ids)}))" if filter_.whole_states else ids


_MENTIONED = "a.article IN (SELECT m.article FROM mentions m WHERE list_contains({group}, m.entity))"
_TOLD_OF: Mapping[ActorPart, str] = {
    "source": "list_has_any({group}, e.source_entities)",
    "target": "list_has_any({group}, e.target_entities)",
}
_SAID: Mapping[ActorPart, str] = {
    "speaker": "list_contains({group}, q.speaker_entity)",
    "subject": "list_has_any({group}, q.about_entities)",
}
_PARTY = "list_has_any({group}, list_concat(e.source_entities, e.target_entities))"
_TELLING = "a.article IN (SELECT r.article FROM reports r JOIN events e USING (event) WHERE {sure} AND %s)"
_QUOTING = "a.article IN (SELECT q.article FROM quotes q WHERE %s)"


def articles_where(filter_: Filter) -> Where:
    """Conditions for articles, alias ``a``."""
    sure = "true" if filter_.doubtful else f"e.confidence >= {SHOWN_CONFIDENCE}"
    of_part = {part: (_TELLING % each).replace("{sure}", sure) for part, each in _TOLD_OF.items()}
    of_part |= {part: _QUOTING % each for part, each in _SAID.items()}
    return _texts(filter_).join(_actors(filter_, _MENTIONED, of_part))


def in_articles_where(filter_: Filter, column: str) -> Where:
    """Conditions for rows of any table whose ``column`` is an article's id: those of matching articles."""
    articles = articles_where(filter_)
    if not articles.conditions:
        return articles
    return Where([f"{column} IN (SELECT a.article FROM articles a WHERE {articles.sql})"], articles.parameters)


def quotes_where(filter_: Filter) -> Where:
    """Conditions for quotes, alias ``q``."""
    where = _in_texts(filter_, "q.article")
    where.join(_actors(filter_, f"{_SAID['speaker']} OR {_SAID['subject']}", _SAID))
    if filter_.quote_kinds:
        where.add("list_contains($quote_kinds, q.kind)", quote_kinds=list(filter_.quote_kinds))
    if filter_.anonymous is True:
        where.add("q.anonymous")
    elif filter_.anonymous is False:
        where.add("NOT q.anonymous AND q.speaker_name IS NOT NULL")
    return where


def events_where(filter_: Filter, min_confidence: float) -> Where:
    """Conditions for events, alias ``e``; ``min_confidence`` counts where the filter shows no doubtful ones."""
    where = Where()
    texts = _in_texts(filter_, "r.article")
    if texts.conditions:
        where.add(f"e.event IN (SELECT r.event FROM reports r WHERE {texts.sql})", **texts.parameters)
    where.join(_actors(filter_, _PARTY, _TOLD_OF))
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
    if min_confidence > 0 and not filter_.doubtful:
        where.add("e.confidence >= $min_confidence", min_confidence=min_confidence)
    return where


def reports_where(filter_: Filter, min_confidence: float) -> Where:
    """Conditions for reports, alias ``r``: told by a matching article, of a matching event."""
    where = _in_texts(filter_, "r.article")
    events = events_where(filter_, min_confidence)
    if events.conditions:
        where.add(f"r.event IN (SELECT e.event FROM events e WHERE {events.sql})", **events.parameters)
    return where
