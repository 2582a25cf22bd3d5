"""Full text: which articles, quotes and events match a question, in which order, and among whom and when they stand.

Words are found in the index beside the build (`analysis.coverage.search.text_index`), all else in the build itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.coverage.connection import Connection
from analysis.coverage.filter import EVERYTHING, Filter
from analysis.coverage.frames import to_frame
from analysis.coverage.queries.filtering import Where, articles_where, events_where, quotes_where
from analysis.coverage.search.hits import Span, hits_in
from analysis.coverage.search.matching import Matcher
from analysis.coverage.search.meaning import Meaning, meaning_of
from analysis.coverage.search.question import Field, Node, Term, terms_of
from analysis.coverage.search.text_index import KINDS, Documents, Kind, Rows, Scores, TextIndex, open_index, tokens_of
from analysis.records import SHOWN_CONFIDENCE

FoundOrder = Literal["best", "newest", "oldest"]
"""The best match first; or by the day of publication, of events by their own day."""

# The numbers of rows are those of the build's tables: they are written once, in one order, and never changed.
_DOCUMENTS: Mapping[Kind, str] = {
    "articles": "SELECT a.rowid, a.title, a.text FROM articles a ORDER BY a.rowid",
    "quotes": """
        SELECT q.rowid, concat_ws(' ', x.name, q.speaker_name, q.speaker_text), q.text
        FROM quotes q LEFT JOIN entities x ON x.entity = q.speaker_entity ORDER BY q.rowid
    """,
    "events": """
        SELECT e.rowid, array_to_string(list_concat(e.source_names, e.target_names), ' '), t.told
        FROM events e LEFT JOIN (
            SELECT event, string_agg(DISTINCT sentence, chr(10) ORDER BY sentence) AS told FROM reports GROUP BY event
        ) t USING (event) ORDER BY e.rowid
    """,
}
_AT_ONCE = 2000
_WORTH_AN_INDEX = 2000
"""From so many articles on the words of a filter are asked of the index first: fewer are read at once."""
_FOLDED = r"' ' || trim(regexp_replace(lower(strip_accents({name})), '[^\pL\pN]+', ' ', 'g')) || ' '"
_NAMED = f"""
    SELECT entity, name, list_contains(names, $whole) AS whole FROM (
        SELECT x.entity, x.name, list_transform(list_prepend(x.name, x.aliases), lambda n: {_FOLDED.format(name="n")})
            AS names
        FROM entities x WHERE x.kind IN ('person', 'country', 'organisation', 'group')
    ) WHERE len(list_filter(names, lambda n: {{conditions}})) > 0
    ORDER BY whole DESC, length(name), entity LIMIT $most
"""
_MOST_NAMED = 200
_SPEAKS = "list_contains($actors, q.speaker_entity) OR ((len($actors) = 0 OR q.speaker_entity IS NULL) AND {named})"
_TOLD_IN = "SELECT r.article FROM reports r JOIN events e USING (event) WHERE e.confidence >= $least AND ({what})"
_ARTICLES: Mapping[str, str] = {
    "speaker": f"a.article IN (SELECT q.article FROM quotes q WHERE {_SPEAKS})",
    "about": "a.article IN (SELECT q.article FROM quotes q WHERE list_has_any($actors, q.about_entities))",
    "actor": "a.article IN (SELECT m.article FROM mentions m WHERE list_contains($actors, m.entity))",
    "outlet": "{outlet}",
    "type": f"a.article IN ({_TOLD_IN})",
    "status": f"a.article IN ({_TOLD_IN})",
    "before": "a.published < $day",
    "after": "a.published > $day",
}
_QUOTES: Mapping[str, str] = {
    "speaker": _SPEAKS,
    "about": "list_has_any($actors, q.about_entities)",
    "actor": "list_contains($actors, q.speaker_entity) OR list_has_any($actors, q.about_entities)",
}
_PARTY = "list_has_any($actors, list_concat(e.source_entities, e.target_entities))"
_EVENTS: Mapping[str, str] = {
    "speaker": "e.event IN (SELECT r.event FROM reports r WHERE list_contains($actors, r.asserted_by_entity)"
    " OR (r.asserted_by_entity IS NULL AND {asserted}))",
    "about": _PARTY,
    "actor": _PARTY,
    "type": "{what}",
    "status": "{what}",
    "before": "coalesce(e.earliest, e.latest, (SELECT min(a.published) FROM articles a JOIN reports r USING (article)"
    " WHERE r.report = e.first_report)) < $day",
    "after": "coalesce(e.latest, e.earliest, (SELECT min(a.published) FROM articles a JOIN reports r USING (article)"
    " WHERE r.report = e.first_report)) > $day",
}
_OF_KIND: Mapping[Kind, tuple[str, Mapping[str, str]]] = {
    "articles": ("SELECT a.rowid AS row FROM articles a WHERE {condition} ORDER BY 1", _ARTICLES),
    "quotes": ("SELECT q.rowid AS row FROM quotes q WHERE {condition} ORDER BY 1", _QUOTES),
    "events": ("SELECT e.rowid AS row FROM events e WHERE {condition} ORDER BY 1", _EVENTS),
}
_IN_ARTICLES: Mapping[Kind, str] = {
    "articles": "{condition}",
    "quotes": "q.article IN (SELECT a.article FROM articles a WHERE {condition})",
    "events": "e.event IN (SELECT r.event FROM reports r JOIN articles a USING (article) WHERE {condition})",
}
_WITHIN: Mapping[Kind, str] = {
    "quotes": "SELECT q.rowid AS row FROM quotes q JOIN articles a USING (article) JOIN found f ON f.row = a.rowid"
    " ORDER BY 1",
    "events": "SELECT DISTINCT e.rowid AS row FROM events e JOIN reports r USING (event) JOIN articles a"
    " ON a.article = r.article JOIN found f ON f.row = a.rowid ORDER BY 1",
}
_TOLD: Mapping[Kind, str] = {
    "articles": """
        SELECT a.article AS id, a.article, a.published AS day, a.published, a.source, f.score FROM found f
            JOIN articles a ON a.rowid = f.row
        WHERE {where}
    """,
    "quotes": """
        SELECT q.quote AS id, q.article, a.published AS day, a.published, a.source, f.score FROM found f
            JOIN quotes q ON q.rowid = f.row JOIN articles a USING (article)
        WHERE {where}
    """,
    "events": """
        SELECT e.event AS id, r.article, coalesce(e.earliest, e.latest, a.published) AS day, a.published, a.source,
            f.score
        FROM found f JOIN events e ON e.rowid = f.row JOIN reports r ON r.report = e.clearest_report
            JOIN articles a ON a.article = r.article
        WHERE {where}
    """,
}
_ORDERS: Mapping[FoundOrder, str] = {
    "best": "round(score, 3), day DESC NULLS LAST, id",
    "newest": "day DESC NULLS LAST, score, id",
    "oldest": "day NULLS LAST, score, id",
}
_PAGE = "WITH told AS ({told}) SELECT id FROM told ORDER BY {order}"
_COUNT = "WITH told AS ({told}) SELECT count(*) AS things FROM told"
_OUTLETS = """
    WITH told AS ({told}) SELECT source AS key, source AS name, count(*) AS things FROM told WHERE source IS NOT NULL
    GROUP BY 1 ORDER BY things DESC, key
"""
_MONTHS = """
    WITH told AS ({told}) SELECT strftime(published, '%Y-%m') AS key, key AS name, count(*) AS things FROM told
    WHERE published IS NOT NULL GROUP BY 1 ORDER BY key
"""
_WHO: Mapping[Kind, str] = {
    "articles": "SELECT DISTINCT told.id, m.entity FROM told JOIN mentions m ON m.article = told.id",
    "quotes": "SELECT told.id, q.speaker_entity AS entity FROM told JOIN quotes q ON q.quote = told.id",
    "events": "SELECT told.id, unnest(list_distinct(list_concat(e.source_entities, e.target_entities))) AS entity"
    " FROM told JOIN events e ON e.event = told.id",
}
_ACTORS = """
    WITH told AS ({told}), who AS ({who})
    SELECT x.entity AS key, x.name, count(*) AS things FROM who JOIN entities x USING (entity)
    WHERE x.kind IN ('person', 'country', 'organisation', 'group') GROUP BY ALL ORDER BY things DESC, x.name
"""
_FOUND_ARTICLES = """
    SELECT a.article, a.title, a.headline, a.published, a.source, a.text, a.copy_of FROM articles a
    WHERE list_contains($ids, a.article) ORDER BY list_position($ids, a.article)
"""
_FOUND_QUOTES = """
    SELECT q.quote, q.article, q.start, q."end", q.text, q.kind, q.speaker_entity, q.anonymous,
        CASE WHEN q.speaker_named OR x.kind = 'person' THEN coalesce(x.name, q.speaker_name)
            ELSE coalesce(q.speaker_name, x.name) END AS speaker_name,
        a.published, a.source, a.headline, a.text AS whole
    FROM quotes q JOIN articles a USING (article) LEFT JOIN entities x ON x.entity = q.speaker_entity
    WHERE list_contains($ids, q.quote) ORDER BY list_position($ids, q.quote)
"""
_ACCOUNTS = """
    SELECT r.event, r.report, r.article, r.start, r."end", r.sentence, a.published, a.source
    FROM reports r JOIN articles a USING (article) JOIN events e USING (event)
    WHERE list_contains($ids, r.event)
    ORDER BY r.event, r.report <> e.clearest_report, a.published NULLS LAST, r.article, r.start
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """Among whom and when what was found stands: tables of key, name and things (how many), the most first, months in
    order. Keys are outlets, ids of entities, and months ("2021-03")."""

    outlets: pd.DataFrame
    actors: pd.DataFrame
    months: pd.DataFrame


class SearchQueries(Connection):
    """What a coverage finds."""

    def __init__(self, path: Path) -> None:
        """Opens the build; its index is opened, or made, when it is first asked for."""
        super().__init__(path)
        self._text_index: TextIndex | None = None
        self._opening = Lock()
        self._known = lru_cache(maxsize=256)(self._called)
        self._remembered = lru_cache(maxsize=32)(self._asked_of)

    def close(self) -> None:
        """Lets go of the file and its index."""
        if self._text_index is not None:
            self._text_index.close()
        super().close()

    @property
    def index(self) -> TextIndex:
        """The words of the build. Made when it is first asked for: a second or two for twenty thousand articles."""
        with self._opening:
            if self._text_index is None:
                self._text_index = open_index(self.path, self._documents())
            return self._text_index

    def found(
        self,
        node: Node | None,
        kind: Kind,
        filter: Filter = EVERYTHING,
        *,
        order: FoundOrder = "best",
        limit: int | None = None,
        offset: int = 0,
    ) -> list[str]:
        """Ids of the articles, quotes or events that match under the filter, the best first or by their days. Doubtful
        events are held back."""
        sql, parameters = self._filled(_PAGE, self._under(kind, filter) | {"order": _ORDERS[order]}, {})
        if limit is not None:
            sql, parameters = f"{sql} LIMIT $limit OFFSET $offset", parameters | {"limit": limit, "offset": offset}
        return list(self._with_found(node, kind, sql, parameters)["id"])

    def count_found(self, node: Node | None, kind: Kind, filter: Filter = EVERYTHING) -> int:
        """How many they are."""
        sql, parameters = self._filled(_COUNT, self._under(kind, filter), {})
        return int(self._with_found(node, kind, sql, parameters)["things"][0])

    def facets(self, node: Node | None, kind: Kind, filter: Filter = EVERYTHING, *, most: int = 8) -> Facets:
        """Outlets, actors and months of what was found; of outlets and actors the ``most`` frequent."""
        parts = self._under(kind, filter) | {"who": _WHO[kind]}
        limited = {"limit": most}
        asked = {
            "outlets": self._filled(f"{_OUTLETS} LIMIT $limit", parts, limited),
            "actors": self._filled(f"{_ACTORS} LIMIT $limit", parts, limited),
            "months": self._filled(_MONTHS, parts, {}),
        }
        return Facets(**{name: self._with_found(node, kind, *each) for name, each in asked.items()})

    def found_articles(self, ids: Sequence[str]) -> pd.DataFrame:
        """These articles in this order: article, title, headline, published, source, text, copy_of."""
        return self._listed(_FOUND_ARTICLES, ids)

    def found_quotes(self, ids: Sequence[str]) -> pd.DataFrame:
        """These quotes in this order: quote, article, start, end, text, kind, speaker_entity, anonymous, speaker_name,
        published, source, headline, and whole, the text of the article."""
        return self._listed(_FOUND_QUOTES, ids)

    def accounts_found(self, ids: Sequence[str]) -> pd.DataFrame:
        """All accounts of these events, the clearest first: event, report, article, start, end, sentence, published,
        source."""
        return self._listed(_ACCOUNTS, ids)

    def hits(self, node: Node | None, texts: Sequence[tuple[str | None, str]]) -> list[tuple[list[Span], list[Span]]]:
        """Of each title and text of an article: where the words stand that the question looks for, in order."""
        expressions = [asked for term in terms_of(node) if (asked := self.index.expression(term))]
        return hits_in(texts, expressions)

    def words_missing(self, node: Node | None) -> list[tuple[Term, list[str]]]:
        """Single words of a question that stand nowhere in the build, each with those that are spelled like it."""
        missing = []
        for term in terms_of(node):
            asked = self.index.expression(Term(term.text))
            if term.exact or term.begins or asked is None:
                continue
            if not any(len(self.index.rows(kind, asked)) for kind in KINDS):
                missing.append((term, self.index.spelled_like(term.text)))
        return missing

    def actors_called(self, name: str) -> list[tuple[str, str]]:
        """Whom a name may mean: ids and names of the actors called so; else of those with all its words in one of their
        names; case and accents do not count."""
        return self._known(name)

    def _called(self, name: str) -> list[tuple[str, str]]:
        words = tokens_of(name)
        if not words:
            return []
        conditions = " AND ".join(f"contains(n, $word{nth})" for nth in range(len(words)))
        parameters: dict[str, Any] = {f"word{nth}": f" {word} " for nth, word in enumerate(words)}
        parameters |= {"whole": f" {' '.join(words)} ", "most": _MOST_NAMED}
        found = self._arrow(_NAMED.format(conditions=conditions), parameters).to_pylist()
        whole = [row for row in found if row["whole"]]
        return [(row["entity"], row["name"]) for row in whole or found]

    def meaning(self, field: Field) -> Meaning:
        """What a field of a question means in this build."""
        people = self.actors_called(field.value) if field.name in ("speaker", "about", "actor") else []
        return meaning_of(field, people)

    # --- how ----------------------------------------------------------------------------------------------------------

    def _may_hold(self, words: str) -> list[int] | None:
        if self.info.articles < _WORTH_AN_INDEX:
            return None
        expression = self.index.holding(words)
        return None if expression is None else self.index.rows("articles", expression).tolist()

    def _documents(self) -> Documents:
        return {kind: self._texts_of(sql) for kind, sql in _DOCUMENTS.items()}

    def _texts_of(self, sql: str) -> Iterator[tuple[int, str, str]]:
        with self._connection.cursor() as cursor:
            asked = cursor.execute(sql)
            while some := asked.fetchmany(_AT_ONCE):
                yield from some

    def _under(self, kind: Kind, filter_: Filter) -> dict[str, Where | str]:
        where = {
            "articles": articles_where(filter_),
            "quotes": quotes_where(filter_),
            "events": events_where(filter_, SHOWN_CONFIDENCE),
        }[kind]
        return {"told": _Told(_TOLD[kind].format(where=where.sql), where.parameters)}

    def _asked_of(self, node: Node | None, kind: Kind) -> tuple[Rows, Scores]:
        total = int(self._one(f"SELECT count(*) AS things FROM {kind}")["things"])

        def rows_of(field: Field) -> Rows | None:
            return self._rows_of(field, kind)

        def within(articles: Rows) -> Rows:
            return _rows_in(self._joined(_WITHIN[kind], {}, pa.table({"row": articles})))

        return Matcher(self.index, kind, total, rows_of, within).scored(node)

    def _rows_of(self, field: Field, kind: Kind) -> Rows | None:
        meaning = self.meaning(field)
        if not meaning.is_known:
            return None
        sql, own = _OF_KIND[kind]
        condition = own.get(field.name) or _IN_ARTICLES[kind].format(condition=_ARTICLES[field.name])
        filled = _condition(condition, meaning)
        found = self._arrow(sql.format(condition=filled.sql), filled.parameters)
        return _rows_in(found)

    def _with_found(self, node: Node | None, kind: Kind, sql: str, parameters: dict[str, Any]) -> pd.DataFrame:
        rows, scores = self._remembered(node, kind)
        return to_frame(self._joined(sql, parameters, pa.table({"row": rows, "score": scores})))

    def _joined(self, sql: str, parameters: dict[str, Any], found: pa.Table) -> pa.Table:
        # What is registered belongs to this cursor alone.
        with self._connection.cursor() as cursor:
            cursor.register("found", found)
            return cursor.sql(sql, params=self._settled(parameters)).to_arrow_table()

    def _listed(self, sql: str, ids: Sequence[str]) -> pd.DataFrame:
        return to_frame(self._arrow(sql, {"ids": list(ids)}))


class _Told(Where):
    """SQL with the parameters that it needs."""

    def __init__(self, sql: str, parameters: dict[str, Any]) -> None:
        super().__init__([], parameters)
        self._sql = sql

    @property
    def sql(self) -> str:
        return self._sql


def _rows_in(table: pa.Table) -> Rows:
    rows: Rows = table["row"].to_numpy().astype(np.int64)
    return rows


def _condition(sql: str, meaning: Meaning) -> Where:
    """The condition of a field with the parameters that it names."""
    values: dict[str, Any] = {
        "actors": [id_ for id_, _ in meaning.actors],
        "day": meaning.day,
        "least": SHOWN_CONFIDENCE,
    }
    asked = {f"named{nth}": f" {word} " for nth, word in enumerate(meaning.words)}

    def has_words(column: str) -> str:
        folded = _FOLDED.format(name=f"coalesce({column}, '')")
        return " AND ".join(f"contains({folded}, ${name})" for name in asked) or "false"

    kinds = []
    for nth, (type_, mode) in enumerate(meaning.kinds):
        values |= {f"type{nth}": type_, f"mode{nth}": mode}
        kinds.append(f"(e.type = $type{nth} AND ($mode{nth} = '' OR e.mode = $mode{nth}))")
    for nth, state in enumerate(meaning.states):
        values[f"state{nth}"] = state
        kinds.append(f"(e.status = $state{nth} OR e.standing = $state{nth})")
    filled = sql.format(
        named=has_words("concat_ws(' ', q.speaker_name, q.speaker_text)"),
        asserted=has_words("r.asserted_by"),
        outlet=has_words("a.source"),
        what=" OR ".join(kinds) or "false",
    )
    values |= asked
    return Where([filled], {name: value for name, value in values.items() if f"${name}" in filled})
