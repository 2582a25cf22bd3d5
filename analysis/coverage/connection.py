"""The file of one build, open for reading: what goes wrong when it is opened, and how a question is put to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

import duckdb
import pandas as pd
import pyarrow as pa

from analysis.coverage.errors import BuildTooOld, NotABuild
from analysis.coverage.frames import to_frame
from analysis.coverage.info import BuildInfo
from analysis.coverage.queries.filtering import TextWords, Where
from analysis.coverage.schema import SCHEMA_VERSION

_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
}
"""A build reads no other file, and a name in a query never means a variable of this program."""

_COUNTS = """
    SELECT count(*) AS articles, count(DISTINCT source) AS outlets, min(published) AS first_published,
        max(published) AS last_published, (SELECT count(*) FROM rejections) AS rejections,
        (SELECT count(*) FROM notes) AS notes,
        (SELECT count(*) FROM corrections) AS corrections
    FROM articles
"""


_WITH_WORDS = """
    SELECT a.rowid AS row FROM articles a
    WHERE (contains(lower(coalesce(a.title, '')), lower($words)) OR contains(lower(a.text), lower($words)))
"""
_AMONG = f"{_WITH_WORDS} AND a.rowid IN (SELECT unnest($rows))"
_REMEMBERED = 32
"""Words of a filter whose articles are kept in mind."""


class Connection:
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
        self._with_words = lru_cache(maxsize=_REMEMBERED)(self._articles_with)

    def close(self) -> None:
        """Lets go of the file. The object is of no use afterwards."""
        self._connection.close()

    def __enter__(self) -> Self:
        """The coverage itself; it is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes it."""
        self.close()

    def _arrow(self, sql: str, parameters: dict[str, Any]) -> pa.Table:
        # A cursor is a connection of its own to the same open file: what makes threads safe.
        with self._connection.cursor() as cursor:
            return cursor.sql(sql, params=self._settled(parameters)).to_arrow_table()

    def _settled(self, parameters: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters with the rows of articles in place of the words that stand in them."""
        return {
            name: self._with_words(value.words) if isinstance(value, TextWords) else value
            for name, value in parameters.items()
        }

    def _articles_with(self, words: str) -> list[int]:
        """The rows of the articles in whose title or text the words stand as they are, case ignored."""
        some = self._may_hold(words)
        if some is None:
            found = self._arrow(_WITH_WORDS, {"words": words})
        else:
            found = self._arrow(_AMONG, {"words": words, "rows": some})
        return list(found["row"].to_pylist())

    def _may_hold(self, words: str) -> list[int] | None:
        """Rows of articles among which are all that hold the words; None where nobody knows."""
        return None

    def _filled(
        self, sql: str, parts: Mapping[str, Where | str], more: Mapping[str, Any]
    ) -> tuple[str, dict[str, Any]]:
        """A query and its parameters; each ``{name}`` is filled with the conditions, or our SQL, of that name."""
        parameters = dict(more)
        texts = {}
        for name, part in parts.items():
            texts[name] = part if isinstance(part, str) else part.sql
            if not isinstance(part, str):
                parameters |= part.parameters
        return sql.format(**texts), parameters

    def _frame(self, sql: str, *, limit: int | None = None, offset: int = 0, **parts: Where | str) -> pd.DataFrame:
        """What the query finds; at most ``limit`` rows of it, after the first ``offset``."""
        if limit is None:
            return to_frame(self._arrow(*self._filled(sql, parts, {})))
        paged = f"{sql} LIMIT $limit OFFSET $offset"
        return to_frame(self._arrow(*self._filled(paged, parts, {"limit": limit, "offset": offset})))

    def _figures(self, sql: str, **parts: Where | str) -> dict[str, Any]:
        """The one row of a query that counts."""
        query, parameters = self._filled(sql, parts, {})
        return self._one(query, **parameters)

    def _one(self, sql: str, **parameters: Any) -> dict[str, Any]:
        """The first row as a dictionary; empty where there is none."""
        # One row needs no table: `execute` plans the query once, `sql` once for its columns and once to run it.
        with self._connection.cursor() as cursor:
            asked = cursor.execute(sql, self._settled(parameters))
            row = asked.fetchone()
            names = [name for name, *_ in asked.description or ()]
        return dict(zip(names, row, strict=True)) if row else {}

    def _info(self) -> BuildInfo:
        try:
            build = self._one("SELECT * FROM build")
        except duckdb.Error as error:
            raise NotABuild(self.path, "it has no table named build") from error
        if not build or "schema" not in build:
            raise NotABuild(self.path, "its table build is empty")
        if build["schema"] != SCHEMA_VERSION:
            raise BuildTooOld(self.path, int(build["schema"]), SCHEMA_VERSION)
        names = ("id", "model", "schema", "spacy", "communique", "title", "base", "annotated_by")
        known = {name: build[name] for name in names}
        created = datetime.fromtimestamp(self.path.stat().st_mtime, tz=UTC)
        return BuildInfo(path=self.path, created=created, **known, **self._one(_COUNTS))
