"""Entities: who appears, with whom, why chains of articles are one, and who else may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

import pandas as pd

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.queries.filtering import (
    Where,
    among,
    counted,
    equals,
    events_where,
    in_articles_where,
    quotes_where,
)
from analysis.coverage.queries.states import MEMBERS, members_parameters
from analysis.records import SHOWN_CONFIDENCE, Entity, Role

ActorOrder = Literal["mentions", "units", "quotes", "quoted in", "events", "name"]
"""How a list of entities stands: by one of its figures, the highest first, or by name."""

_ENTITIES = """
    WITH named AS (
        SELECT m.entity, count(*) AS mentions, {counted} AS units
        FROM mentions m JOIN entities x USING (entity)
        WHERE m.entity IS NOT NULL AND ({mentions}) AND ({chosen}) GROUP BY m.entity
    ), speaking AS (
        SELECT q.speaker_entity AS entity, count(*) AS quotes, {quoted} AS quoted_in
        FROM quotes q WHERE {quotes} GROUP BY ALL
    ), acting AS (
        SELECT entity, count(*) AS events FROM (
            SELECT unnest(list_distinct(list_concat(e.source_entities, e.target_entities))) AS entity
            FROM events e WHERE {events}
        ) GROUP BY entity
    )
    SELECT x.entity, x.name, x.kind, x.country, x.aliases, x.roles, n.mentions, n.units,
        coalesce(s.quotes, 0) AS quotes, coalesce(s.quoted_in, 0) AS quoted_in, coalesce(t.events, 0) AS events
    FROM named n JOIN entities x USING (entity)
        LEFT JOIN speaking s USING (entity) LEFT JOIN acting t USING (entity)
    ORDER BY {order}
"""
_USUAL = "n.mentions DESC, n.units DESC, x.name, x.entity"
_ORDERS: Mapping[ActorOrder, str] = {
    "mentions": _USUAL,
    "units": f"n.units DESC, {_USUAL}",
    "quoted in": f"quoted_in DESC, quotes DESC, {_USUAL}",
    "quotes": f"quotes DESC, {_USUAL}",
    "events": f"events DESC, {_USUAL}",
    "name": f"lower(x.name), {_USUAL}",
}
_NEIGHBOURS = f"""
    SELECT place, total, before, before_name, after, after_name FROM (
        SELECT entity, row_number() OVER () AS place, count(*) OVER () AS total,
            lag(entity) OVER () AS before, lag(name) OVER () AS before_name,
            lead(entity) OVER () AS after, lead(name) OVER () AS after_name
        FROM ({_ENTITIES})
    ) WHERE entity = $entity
"""
_COUNT = """
    SELECT x.kind, count(DISTINCT m.entity) AS entities FROM mentions m JOIN entities x USING (entity)
    WHERE m.entity IS NOT NULL AND ({mentions}) AND ({chosen}) GROUP BY x.kind
"""
_MOST = """
    SELECT max(mentions) AS most FROM (
        SELECT count(*) AS mentions FROM mentions m JOIN entities x USING (entity)
        WHERE m.entity IS NOT NULL AND ({mentions}) AND ({chosen}) GROUP BY m.entity
    )
"""
_ENTITY = """
    SELECT entity AS id, name, kind, country, aliases, roles, wikidata FROM entities WHERE entity = $id
"""
_MEMBERS_NAMED = """
    SELECT x.entity, x.name FROM ({members}) s JOIN entities x USING (entity) WHERE {asked} ORDER BY x.name, x.entity
"""
_COMPANIONS = """
    WITH own AS (
        SELECT DISTINCT m.article, m.sentence FROM mentions m WHERE ({mentions}) AND ({entity})
    ), others AS (
        SELECT DISTINCT entity, article, sentence FROM mentions
        WHERE entity IS NOT NULL AND entity <> $entity AND article IN (SELECT article FROM own)
    )
    SELECT o.entity, x.name, x.kind, x.country, count(own.sentence) AS sentences,
        {counted} AS units
    FROM others o JOIN entities x USING (entity) LEFT JOIN own USING (article, sentence)
    WHERE {kinds} GROUP BY ALL ORDER BY sentences DESC, units DESC, x.name, o.entity
"""
_ACTS = """
    SELECT s.entity AS source, x.name AS source_name, x.kind AS source_kind, x.country AS source_country,
        t.entity AS target, y.name AS target_name, y.kind AS target_kind, y.country AS target_country, e.type,
        count(*) AS events, list(e.event ORDER BY e.outlets DESC, e.day DESC NULLS LAST, e.event)[:$each] AS told
    FROM events e, unnest(e.source_entities) s(entity), unnest(e.target_entities) t(entity)
        JOIN entities x ON x.entity = s.entity JOIN entities y ON y.entity = t.entity
    WHERE ({events}) AND ({kinds}) AND s.entity <> t.entity
    GROUP BY ALL ORDER BY events DESC, source, target, e.type
"""
_LINKS = """
    SELECT l.article, l.chain, l.score, l.reasons, l.criteria, a.published, a.source, a.headline,
        arg_min(m.text, (m.form <> 'name', m.start)) AS text,
        arg_min(m.start, (m.form <> 'name', m.start)) AS start,
        arg_min(m."end", (m.form <> 'name', m.start)) AS "end"
    FROM links l JOIN articles a USING (article) JOIN mentions m USING (article, chain)
    WHERE {where} GROUP BY ALL ORDER BY l.score DESC, a.published DESC NULLS LAST, l.article, l.chain
"""
_CHAINS = """
    SELECT m.article, m.chain, min(m.name) AS name, count(*) AS mentions, l.score, l.reasons,
        a.published, a.source, a.headline,
        arg_min(m.text, (m.form <> 'name', m.start)) AS text,
        arg_min(m.start, (m.form <> 'name', m.start)) AS start,
        arg_min(m."end", (m.form <> 'name', m.start)) AS "end"
    FROM mentions m JOIN articles a USING (article) LEFT JOIN links l USING (article, chain)
    WHERE {where} GROUP BY m.article, m.chain, l.score, l.reasons, a.published, a.source, a.headline
    ORDER BY l.score NULLS FIRST, a.published DESC NULLS LAST, m.article, m.chain
"""
_CHAIN_NAMES = """
    SELECT name, count(*) AS chains FROM (
        SELECT min(m.name) AS name FROM mentions m WHERE {where} GROUP BY m.article, m.chain
    ) GROUP BY name ORDER BY chains DESC, name
"""
_SUGGESTIONS = """
    SELECT s.entity, s.other, s.score, s.reasons, x.name, x.kind, x.country,
        y.name AS other_name, y.kind AS other_kind, y.country AS other_country
    FROM suggestions s JOIN entities x ON x.entity = s.entity JOIN entities y ON y.entity = s.other
    ORDER BY s.score DESC, s.entity, s.other
"""
_SUGGESTIONS_OF = """
    SELECT s.entity, s.other, s.score, s.reasons, x.name, x.kind, x.country,
        y.name AS other_name, y.kind AS other_kind, y.country AS other_country
    FROM (
        SELECT entity, other, score, reasons FROM suggestions
        UNION ALL SELECT other AS entity, entity AS other, score, reasons FROM suggestions
    ) s JOIN entities x ON x.entity = s.entity JOIN entities y ON y.entity = s.other
    WHERE {where} ORDER BY s.score DESC, s.entity, s.other
"""


def _chosen(kinds: Sequence[str], words: str) -> Where:
    where = among("x.kind", kinds, "kinds")
    words = words.strip()
    if words:
        where.add(
            "contains(lower(x.name), lower($words_of_name))"
            " OR len(list_filter(x.aliases, lambda alias: contains(lower(alias), lower($words_of_name)))) > 0",
            words_of_name=words,
        )
    return where


def _under(filter_: Filter) -> dict[str, Where | str]:
    return {
        "mentions": in_articles_where(filter_, "m.article"),
        "quotes": quotes_where(filter_),
        "events": events_where(filter_, SHOWN_CONFIDENCE),
        "counted": counted(filter_, "m.article"),
        "quoted": counted(filter_, "q.article"),
    }


class ActorQueries(Connection):
    """What a coverage tells of its entities."""

    def entities(
        self,
        filter: Filter = EVERYTHING,
        kinds: Sequence[str] = (),
        *,
        words: str = "",
        order: ActorOrder = "mentions",
        limit: int | None = None,
        offset: int = 0,
    ) -> pd.DataFrame:
        """Entities with a mention in a matching article, most mentioned first: entity, name, kind, country, aliases,
        roles, and under the filter how many mentions, units (articles, texts or outlets) with one, quotes (as speaker),
        units with such a quote (quoted_in) and events (as a party).

        ``kinds`` keeps these kinds only, all where it is empty; ``words`` those with it in the name or an alias, case
        ignored.
        """
        return self._frame(
            _ENTITIES,
            limit=limit,
            offset=offset,
            chosen=_chosen(kinds, words),
            order=_ORDERS[order],
            **_under(filter),
        )

    def count_entities(self, filter: Filter = EVERYTHING, kinds: Sequence[str] = (), words: str = "") -> dict[str, int]:
        """How many entities `entities` would list, by their kind; kinds without any are not there."""
        mentions = in_articles_where(filter, "m.article")
        found = self._frame(_COUNT, mentions=mentions, chosen=_chosen(kinds, words))
        return dict(zip(found["kind"], found["entities"], strict=True))

    def most_mentions(self, filter: Filter = EVERYTHING, kinds: Sequence[str] = (), words: str = "") -> int:
        """How often the most mentioned of what `entities` would list is mentioned; 0 where it lists nobody."""
        mentions = in_articles_where(filter, "m.article")
        return self._figures(_MOST, mentions=mentions, chosen=_chosen(kinds, words))["most"] or 0

    def neighbours(
        self,
        entity: str,
        filter: Filter = EVERYTHING,
        kinds: Sequence[str] = (),
        *,
        words: str = "",
        order: ActorOrder = "mentions",
    ) -> dict[str, Any]:
        """Where the entity stands in what `entities` would list: place (from 1), total, and who stands before and after
        it: before, before_name, after, after_name (None at an end). Empty where it is not in the list.
        """
        parts: dict[str, Where | str] = {"chosen": _chosen(kinds, words), "order": _ORDERS[order], **_under(filter)}
        query, parameters = self._filled(_NEIGHBOURS, parts, {"entity": entity})
        return self._one(query, **parameters)

    def entity(self, id: str) -> Entity | None:
        """The entity; None where the build has none of this id."""
        row = self._one(_ENTITY, id=id)
        if not row:
            return None
        roles = tuple(Role(**role) for role in row.pop("roles") or ())
        return Entity(**row | {"aliases": tuple(row["aliases"] or ())}, roles=roles)

    def state_members(self, actors: Sequence[str]) -> dict[str, str]:
        """Who stands for the states among these actors beside themselves, bodies, people in office and the capital: the
        name by the id, in the order of names.
        """
        asked = Where(["NOT list_contains($ids, x.entity)"], {"ids": list(actors), **members_parameters()})
        found = self._frame(_MEMBERS_NAMED, asked=asked, members=MEMBERS.format(ids="$ids"))
        return dict(zip(found["entity"], found["name"], strict=True))

    def companions(self, entity: str, filter: Filter = EVERYTHING, kinds: Sequence[str] = ()) -> pd.DataFrame:
        """Who appears with an entity: entity, name, kind, country, and the number of sentences and of units
        (articles, texts or outlets, as the filter counts) that mention both; those of most sentences first. ``kinds``
        keeps these kinds only, all where it is empty.
        """
        return self._frame(
            _COMPANIONS,
            mentions=in_articles_where(filter, "m.article"),
            entity=equals("m.entity", entity, "entity"),
            kinds=among("x.kind", kinds, "kinds"),
            counted=counted(filter, "o.article"),
        )

    def acts(self, filter: Filter = EVERYTHING, kinds: Sequence[str] = (), *, each: int) -> pd.DataFrame:
        """Who acts on whom: a row for each two entities and type of events, the most events first: source and target
        with their name, kind and country (source_name …), type, events, told (ids of the ``each`` most widely told).
        ``kinds`` keeps entities of these kinds on both sides, all where it is empty.
        """
        both = among("x.kind", kinds, "kinds").join(among("y.kind", kinds, "kinds"))
        events = events_where(filter, SHOWN_CONFIDENCE).join(Where(parameters={"each": each}))
        return self._frame(_ACTS, events=events, kinds=both)

    def links(self, entity: str, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Why the chains of articles were tied to an entity, the surest first: article, chain, score, reasons,
        criteria; published, source, headline; and the chain's first named place in its article, else its first: text,
        start, end.
        """
        where = in_articles_where(filter, "l.article").join(equals("l.entity", entity, "entity"))
        return self._frame(_LINKS, where=where)

    def chains(
        self, entity: str, filter: Filter = EVERYTHING, *, limit: int | None = None, offset: int = 0
    ) -> pd.DataFrame:
        """The chains of articles that are tied to an entity, the least sure first: article, chain, name (as the article
        has it), mentions, score and reasons (NaN and empty where nothing was to be tied); published, source, headline;
        and the chain's first named place in its article, else its first: text, start, end.
        """
        where = in_articles_where(filter, "m.article").join(equals("m.entity", entity, "entity"))
        return self._frame(_CHAINS, limit=limit, offset=offset, where=where)

    def chain_names(self, entity: str, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """What the chains of `chains` are called in their articles: name, chains; the most used first."""
        where = in_articles_where(filter, "m.article").join(equals("m.entity", entity, "entity"))
        return self._frame(_CHAIN_NAMES, where=where)

    def suggestions(self, entity: str | None = None) -> pd.DataFrame:
        """Pairs of entities that may be one, the likeliest first: entity, other, score, reasons, and of both the name,
        kind and country: name, kind, country, other_name, other_kind, other_country.

        With ``entity`` only its pairs, with this entity as ``entity`` in each.
        """
        if entity is None:
            return self._frame(_SUGGESTIONS)
        return self._frame(_SUGGESTIONS_OF, where=equals("s.entity", entity, "entity"))
