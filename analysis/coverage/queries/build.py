"""The build itself: what it was made of, what a filter can choose among, and its tables whole."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pyarrow as pa

from analysis.coverage.connection import Connection
from analysis.coverage.queries.filtering import equals
from analysis.coverage.schema import ORDER, TABLES

_REJECTIONS = "SELECT origin, reason FROM rejections ORDER BY origin, reason"
_NOTES = "SELECT n.origin, n.article, n.reason FROM notes n WHERE {where} ORDER BY n.origin, n.reason, n.article"
_OPTIONS = {
    "event_types": "SELECT DISTINCT type FROM events WHERE type IS NOT NULL ORDER BY 1",
    "statuses": "SELECT DISTINCT status FROM events WHERE status IS NOT NULL ORDER BY 1",
    "quote_kinds": "SELECT DISTINCT kind FROM quotes WHERE kind IS NOT NULL ORDER BY 1",
    "outlets": "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL ORDER BY 1",
}


class BuildQueries(Connection):
    """What a coverage tells of itself."""

    def rejections(self) -> pd.DataFrame:
        """Inputs that could not be read: origin, reason."""
        return self._frame(_REJECTIONS)

    def notes(self, article: str | None = None) -> pd.DataFrame:
        """What was not understood of inputs that were read all the same: origin, article (None for a whole file, or
        where nobody can tell), reason. ``article`` keeps those on this one.
        """
        return self._frame(_NOTES, where=equals("n.article", article, "article"))

    def options(self) -> dict[str, list[str]]:
        """What a filter can choose among: the event types, statuses, quote kinds and outlets that occur, ordered."""
        return {name: self._arrow(sql, {})[0].to_pylist() for name, sql in _OPTIONS.items()}

    def table(self, name: str, columns: Sequence[str] = ()) -> pa.Table:
        """A whole table of `schema.TABLES` as Arrow, in the build's order: for exports. Raises KeyError."""
        known = TABLES[name]
        wanted = ", ".join(f'"{known.field(column).name}"' for column in columns or known.names)
        return self._arrow(f"SELECT {wanted} FROM {name} ORDER BY {ORDER[name]}", {})
