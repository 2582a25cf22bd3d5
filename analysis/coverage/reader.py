"""Opens a build and answers a screen's questions: every table under one `Filter`, and single things by id.

It loads no language model. All tables are pandas DataFrames with the types that `frames.to_frame` describes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from analysis.coverage.errors import BuildTooOld, NotABuild
from analysis.coverage.filter import Filter
from analysis.coverage.frames import to_frame
from analysis.coverage.info import BuildInfo
from analysis.coverage.queries import (
    AFFAIRS,
    DIFFERENCES,
    EVENTS,
    SAME_TEXT,
    Where,
    articles_where,
    events_where,
    in_articles_where,
    quotes_where,
    reports_where,
)
from analysis.coverage.schema import ORDER, SCHEMA_VERSION, TABLES
from analysis.coverage.shelf import find_build
from analysis.records import SHOWN_CONFIDENCE, Article, Entity, Role

EVERYTHING = Filter()
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
}
"""A build reads no other file, and a name in a query never means a variable of this program."""


def open_coverage(path: str | Path) -> Coverage:
    """The build at ``path``: a folder of builds (its current one), a build's file, or FOLDER/ID.

    Raises `NoBuild`, `NotABuild` or `BuildTooOld` (all `CoverageError`), whose messages say what to do.
    """
    return Coverage(find_build(Path(path)))


class Coverage:
    """One build, read-only. Safe to share between threads: every query has a cursor of its own."""

    def __init__(self, path: Path) -> None:
        """Opens the file of one build. Raises `NotABuild` or `BuildTooOld`."""
        self.path = path
        try:
            self._connection = duckdb.connect(path, read_only=True, config=_CLOSED)
        except duckdb.Error as error:
            raise NotABuild(path, str(error).splitlines()[0]) from error
        try:
            self.info = self._info()
        except BaseException:
            self._connection.close()
            raise
        self.id = self.info.id

    def close(self) -> None:
        """Lets go of the file. The object is of no use afterwards."""
        self._connection.close()

    def __enter__(self) -> Coverage:
        """The coverage itself; it is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes it."""
        self.close()

    # --- tables -----------------------------------------------------------------------------------------------------

    def articles(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Articles, newest first: article, title, headline, published, source, url, language, origin, length
        (characters), and how many mentions, quotes and reports each holds.
        """
        where = articles_where(filter)
        return self._frame(
            f"""
            SELECT a.article, a.title, a.headline, a.published, a.source, a.url, a.language, a.origin, a.length,
                a.copy_of,
                (SELECT count(*) FROM mentions m WHERE m.article = a.article) AS mentions,
                (SELECT count(*) FROM quotes q WHERE q.article = a.article) AS quotes,
                (SELECT count(*) FROM reports r WHERE r.article = a.article) AS reports
            FROM articles a WHERE {where.sql} ORDER BY a.published DESC NULLS LAST, a.article
            """,  # noqa: S608
            where,
        )

    def same_text(self, article: str) -> pd.DataFrame:
        """Which articles print the same text: the original first, then copies; article, headline, source, published,
        copy_of. Empty for a text that is printed once.
        """
        where = Where().add("a.article <> $article", article=article)
        return self._frame(SAME_TEXT.format(where=where.sql), where)

    def entities(self, filter: Filter = EVERYTHING, kinds: Sequence[str] = ()) -> pd.DataFrame:
        """Entities with a mention in a matching article, most mentioned first: entity, name, kind, country, aliases,
        roles, and under the filter how many mentions, articles, quotes (as speaker) and events (as a party).

        ``kinds`` keeps these kinds only, all where it is empty.
        """
        where = in_articles_where(filter, "m.article").add("m.entity IS NOT NULL")
        if kinds:
            where.add("list_contains($kinds, x.kind)", kinds=list(kinds))
        quotes, events = quotes_where(filter), events_where(filter, SHOWN_CONFIDENCE)
        return self._frame(
            f"""
            WITH named AS (
                SELECT m.entity, count(*) AS mentions, count(DISTINCT m.article) AS articles
                FROM mentions m JOIN entities x USING (entity) WHERE {where.sql} GROUP BY m.entity
            ), speaking AS (
                SELECT q.speaker_entity AS entity, count(*) AS quotes FROM quotes q WHERE {quotes.sql} GROUP BY ALL
            ), acting AS (
                SELECT entity, count(*) AS events FROM (
                    SELECT unnest(list_distinct(list_concat(e.source_entities, e.target_entities))) AS entity
                    FROM events e WHERE {events.sql}
                ) GROUP BY entity
            )
            SELECT x.entity, x.name, x.kind, x.country, x.aliases, x.roles, n.mentions, n.articles,
                coalesce(s.quotes, 0) AS quotes, coalesce(t.events, 0) AS events
            FROM named n JOIN entities x USING (entity)
                LEFT JOIN speaking s USING (entity) LEFT JOIN acting t USING (entity)
            ORDER BY n.mentions DESC, n.articles DESC, x.name, x.entity
            """,  # noqa: S608
            Where().join(where, quotes, events),
        )

    def mentions(
        self,
        article: str | None = None,
        entity: str | None = None,
        filter: Filter = EVERYTHING,
    ) -> pd.DataFrame:
        """Mentions by article and start: all columns of the table, and entity_name, published, source, headline."""
        where = in_articles_where(filter, "m.article")
        if article is not None:
            where.add("m.article = $article", article=article)
        if entity is not None:
            where.add("m.entity = $entity", entity=entity)
        return self._frame(
            f"""
            SELECT m.*, x.name AS entity_name, a.published, a.source, a.headline
            FROM mentions m JOIN articles a USING (article) LEFT JOIN entities x USING (entity)
            WHERE {where.sql} ORDER BY m.article, m.start, m."end"
            """,  # noqa: S608
            where,
        )

    def times(self, article: str | None = None, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Time expressions by article and start: all columns of the table."""
        where = in_articles_where(filter, "t.article")
        if article is not None:
            where.add("t.article = $article", article=article)
        return self._frame(
            f'SELECT t.* FROM times t WHERE {where.sql} ORDER BY t.article, t.start, t."end"',  # noqa: S608
            where,
        )

    def quotes(
        self,
        filter: Filter = EVERYTHING,
        speaker: str | None = None,
        about: str | None = None,
        article: str | None = None,
    ) -> pd.DataFrame:
        """Quotes, newest article first: all columns of the table, and published, title, headline, source.

        ``speaker_name`` is the entity's name, or the article's own words for somebody who stands for it ("three EU
        officials" for ``speaker_entity_name`` European Union).

        ``speaker`` keeps quotes by this entity, ``about`` those whose words name this entity.
        """
        where = quotes_where(filter)
        if speaker is not None:
            where.add("q.speaker_entity = $speaker", speaker=speaker)
        if about is not None:
            where.add("list_contains(q.about_entities, $about)", about=about)
        if article is not None:
            where.add("q.article = $article", article=article)
        return self._frame(
            f"""
            SELECT q.* REPLACE (
                    CASE WHEN q.speaker_named OR x.kind = 'person' THEN coalesce(x.name, q.speaker_name)
                    ELSE coalesce(q.speaker_name, x.name) END AS speaker_name
                ), x.name AS speaker_entity_name, y.name AS addressee_name,
                a.published, a.title, a.headline, a.source
            FROM quotes q JOIN articles a USING (article)
                LEFT JOIN entities x ON x.entity = q.speaker_entity
                LEFT JOIN entities y ON y.entity = q.addressee_entity
            WHERE {where.sql} ORDER BY a.published DESC NULLS LAST, q.article, q.start
            """,  # noqa: S608
            where,
        )

    def events(self, filter: Filter = EVERYTHING, min_confidence: float = SHOWN_CONFIDENCE) -> pd.DataFrame:
        """Events by their days, undated ones last: all columns of the table, and of the clearest report its evidence:
        article, start, end, trigger_start, trigger_end, sentence, trigger_text, asserted_by, asserted_by_entity,
        published, source, headline; first_told is the day of the first account.
        """
        where = events_where(filter, min_confidence)
        return self._frame(EVENTS.format(where=where.sql), where)

    def reports(
        self,
        filter: Filter = EVERYTHING,
        event: str | None = None,
        article: str | None = None,
        min_confidence: float = 0.0,
    ) -> pd.DataFrame:
        """Reports, by publication: all columns of the table, and asserted_by_name, published, source, headline."""
        where = reports_where(filter, min_confidence)
        if event is not None:
            where.add("r.event = $event", event=event)
        if article is not None:
            where.add("r.article = $article", article=article)
        return self._frame(
            f"""
            SELECT r.*, coalesce(x.name, r.asserted_by) AS asserted_by_name, a.published, a.source, a.headline
            FROM reports r JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = r.asserted_by_entity
            WHERE {where.sql} ORDER BY a.published NULLS LAST, r.article, r.start, r.trigger_start
            """,  # noqa: S608
            where,
        )

    def affairs(self, filter: Filter = EVERYTHING, min_confidence: float = SHOWN_CONFIDENCE) -> pd.DataFrame:
        """Affairs of more than one event that match: affair, name (None where nobody gives it one), events, outlets (of
        all accounts of these events, those that are not known left out); those of most outlets first, then of most
        events.
        """
        where = events_where(filter, min_confidence)
        return self._frame(AFFAIRS.format(where=where.sql), where)

    def differences(
        self, filter: Filter = EVERYTHING, event: str | None = None, min_confidence: float = SHOWN_CONFIDENCE
    ) -> pd.DataFrame:
        """In what the accounts of each event contradict each other, by event, aspect and way: all columns of the table,
        and of each account what it tells: earliest, latest, precision, status, place, sources, targets,
        asserted_by_name, published, source. All accounts of an event that matches are compared, whichever match.
        """
        where = events_where(filter, min_confidence)
        if event is not None:
            where.add("e.event = $event", event=event)
        return self._frame(DIFFERENCES.format(where=where.sql), where)

    def companions(
        self,
        entity: str,
        filter: Filter = EVERYTHING,
        kinds: Sequence[str] = (),
    ) -> pd.DataFrame:
        """Who appears with an entity: entity, name, kind, country, and the number of sentences and of articles that
        mention both; those of most sentences first. ``kinds`` keeps these kinds only, all where it is empty.
        """
        where = in_articles_where(filter, "m.article").add("m.entity = $entity", entity=entity)
        wanted = Where().add("list_contains($kinds, x.kind)", kinds=list(kinds)) if kinds else Where()
        return self._frame(
            f"""
            WITH own AS (SELECT DISTINCT m.article, m.sentence FROM mentions m WHERE {where.sql}),
            others AS (
                SELECT DISTINCT entity, article, sentence FROM mentions
                WHERE entity IS NOT NULL AND entity <> $entity AND article IN (SELECT article FROM own)
            )
            SELECT o.entity, x.name, x.kind, x.country, count(own.sentence) AS sentences,
                count(DISTINCT o.article) AS articles
            FROM others o JOIN entities x USING (entity) LEFT JOIN own USING (article, sentence)
            WHERE {wanted.sql} GROUP BY ALL ORDER BY sentences DESC, articles DESC, x.name, o.entity
            """,  # noqa: S608
            Where().join(where, wanted),
        )

    def links(self, entity: str, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Why the chains of articles were tied to an entity, the surest first: article, chain, score, reasons,
        criteria; published, source, headline; and the chain's first named place in its article, else its first: text,
        start, end.
        """
        where = in_articles_where(filter, "l.article").add("l.entity = $entity", entity=entity)
        return self._frame(
            f"""
            SELECT l.article, l.chain, l.score, l.reasons, l.criteria, a.published, a.source, a.headline,
                arg_min(m.text, (m.form <> 'name', m.start)) AS text,
                arg_min(m.start, (m.form <> 'name', m.start)) AS start,
                arg_min(m."end", (m.form <> 'name', m.start)) AS "end"
            FROM links l JOIN articles a USING (article) JOIN mentions m USING (article, chain)
            WHERE {where.sql} GROUP BY ALL ORDER BY l.score DESC, a.published DESC NULLS LAST, l.article, l.chain
            """,  # noqa: S608
            where,
        )

    def chains(self, entity: str, filter: Filter = EVERYTHING, most: int | None = None) -> pd.DataFrame:
        """The chains of articles that are tied to an entity, the least sure first: article, chain, name (as the article
        has it), mentions, score and reasons (NaN and empty where nothing was to be tied); published, source, headline;
        and the chain's first named place in its article, else its first: text, start, end. At most ``most`` of them.
        """
        where = in_articles_where(filter, "m.article").add("m.entity = $entity", entity=entity)
        limit = "" if most is None else f" LIMIT {int(most)}"
        return self._frame(
            f"""
            SELECT m.article, m.chain, min(m.name) AS name, count(*) AS mentions, l.score, l.reasons,
                a.published, a.source, a.headline,
                arg_min(m.text, (m.form <> 'name', m.start)) AS text,
                arg_min(m.start, (m.form <> 'name', m.start)) AS start,
                arg_min(m."end", (m.form <> 'name', m.start)) AS "end"
            FROM mentions m JOIN articles a USING (article) LEFT JOIN links l USING (article, chain)
            WHERE {where.sql} GROUP BY m.article, m.chain, l.score, l.reasons, a.published, a.source, a.headline
            ORDER BY l.score NULLS FIRST, a.published DESC NULLS LAST, m.article, m.chain{limit}
            """,  # noqa: S608
            where,
        )

    def suggestions(self, entity: str | None = None) -> pd.DataFrame:
        """Pairs of entities that may be one, the likeliest first: entity, other, score, reasons, and of both the name,
        kind and country: name, kind, country, other_name, other_kind, other_country.

        With ``entity`` only its pairs, with this entity as ``entity`` in each.
        """
        where = Where()
        if entity is not None:
            where.add("s.entity = $entity", entity=entity)
        pairs = "SELECT entity, other, score, reasons FROM suggestions"
        if entity is not None:
            pairs += " UNION ALL SELECT other AS entity, entity AS other, score, reasons FROM suggestions"
        return self._frame(
            f"""
            SELECT s.entity, s.other, s.score, s.reasons, x.name, x.kind, x.country,
                y.name AS other_name, y.kind AS other_kind, y.country AS other_country
            FROM ({pairs}) s JOIN entities x ON x.entity = s.entity JOIN entities y ON y.entity = s.other
            WHERE {where.sql} ORDER BY s.score DESC, s.entity, s.other
            """,  # noqa: S608
            where,
        )

    def per_day(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Articles a day of publication: day, articles. Days without any are not listed."""
        where = articles_where(filter).add("a.published IS NOT NULL")
        return self._frame(
            f"SELECT a.published AS day, count(*) AS articles FROM articles a WHERE {where.sql} GROUP BY 1 ORDER BY 1",  # noqa: S608
            where,
        )

    def outlets(self, filter: Filter = EVERYTHING) -> pd.DataFrame:
        """Outlets: source, articles, first, last (days of publication); most articles first. Source may be None."""
        where = articles_where(filter)
        return self._frame(
            f"""
            SELECT a.source, count(*) AS articles, min(a.published) AS first, max(a.published) AS last
            FROM articles a WHERE {where.sql} GROUP BY a.source ORDER BY articles DESC, a.source NULLS LAST
            """,  # noqa: S608
            where,
        )

    def rejections(self) -> pd.DataFrame:
        """Inputs that could not be read: origin, reason."""
        return self._frame("SELECT origin, reason FROM rejections ORDER BY origin, reason", Where())

    # --- single things ----------------------------------------------------------------------------------------------

    def article(self, id: str) -> Article | None:
        """The article, text and all; None where the build has none of this id."""
        columns = "article, text, title, published, source, url, language, origin"
        row = self._one(f"SELECT {columns} FROM articles WHERE article = $id", id=id)  # noqa: S608
        return Article(**{("id" if key == "article" else key): value for key, value in row.items()}) if row else None

    def entity(self, id: str) -> Entity | None:
        """The entity; None where the build has none of this id."""
        row = self._one(
            "SELECT entity AS id, name, kind, country, aliases, roles, wikidata FROM entities WHERE entity = $id", id=id
        )
        if not row:
            return None
        roles = tuple(Role(**role) for role in row.pop("roles") or ())
        return Entity(**row | {"aliases": tuple(row["aliases"] or ())}, roles=roles)

    def options(self) -> dict[str, list[str]]:
        """What a filter can choose among: the event types, statuses, quote kinds and outlets that occur, ordered."""
        columns = {
            "event_types": ("type", "events"),
            "statuses": ("status", "events"),
            "quote_kinds": ("kind", "quotes"),
            "outlets": ("source", "articles"),
        }
        return {
            name: self._table(
                f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1",  # noqa: S608
                {},
            )[0].to_pylist()
            for name, (column, table) in columns.items()
        }

    def table(self, name: str, columns: Sequence[str] = ()) -> pa.Table:
        """A whole table of `schema.TABLES` as Arrow, in the build's order: for exports. Raises KeyError."""
        known = TABLES[name]
        wanted = ", ".join(f'"{known.field(column).name}"' for column in columns or known.names)
        return self._table(f"SELECT {wanted} FROM {name} ORDER BY {ORDER[name]}", {})  # noqa: S608

    # --- the connection ---------------------------------------------------------------------------------------------

    def _info(self) -> BuildInfo:
        try:
            build = self._one("SELECT * FROM build")
        except duckdb.Error as error:
            raise NotABuild(self.path, "it has no table named build") from error
        if not build or "schema" not in build:
            raise NotABuild(self.path, "its table build is empty")
        if build["schema"] != SCHEMA_VERSION:
            raise BuildTooOld(self.path, int(build["schema"]), SCHEMA_VERSION)
        counts = self._one(
            """
            SELECT count(*) AS articles, count(DISTINCT source) AS outlets, min(published) AS first_published,
                max(published) AS last_published, (SELECT count(*) FROM rejections) AS rejections,
                (SELECT count(*) FROM corrections) AS corrections
            FROM articles
            """
        )
        names = ("id", "model", "schema", "spacy", "communique", "title", "base", "annotated_by")
        known = {name: build[name] for name in names}
        created = datetime.fromtimestamp(self.path.stat().st_mtime, tz=UTC)
        return BuildInfo(path=self.path, created=created, **known, **counts)

    def _table(self, sql: str, parameters: dict[str, Any]) -> pa.Table:
        # A cursor is a connection of its own to the same open file: what makes threads safe.
        with self._connection.cursor() as cursor:
            return cursor.sql(sql, params=parameters).to_arrow_table()

    def _frame(self, sql: str, where: Where) -> pd.DataFrame:
        return to_frame(self._table(sql, where.parameters))

    def _one(self, sql: str, **parameters: Any) -> dict[str, Any]:
        rows: list[dict[str, Any]] = self._table(sql, parameters).to_pylist()
        return rows[0] if rows else {}
