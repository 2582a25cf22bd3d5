"""Which ids were read already, and where: a table on the disk, so that a file of millions of articles needs no memory.

A dictionary of as many takes half a gigabyte. The table is SQLite's, in a file without a name that is gone with it; a
small one never leaves the memory.
"""

from __future__ import annotations

import sqlite3
from typing import Self

MEMORY = 16_000
"""Kilobytes of the table that are held in memory."""


class Seen:
    """Ids with the origins of the articles that had them first."""

    def __init__(self) -> None:
        """None yet."""
        self._table = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._table.execute(f"PRAGMA cache_size = -{MEMORY}")
        self._table.execute("PRAGMA journal_mode = OFF")
        self._table.execute("PRAGMA synchronous = OFF")
        self._table.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, origin TEXT) WITHOUT ROWID")

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """The table is gone."""
        self._table.close()

    def first(self, id_: str) -> str | None:
        """The origin of the article that had this id first; None for none."""
        row = self._table.execute("SELECT origin FROM seen WHERE id = ?", (_plain(id_),)).fetchone()
        return None if row is None else str(row[0])

    def add(self, id_: str, origin: str) -> None:
        """An id that none had before."""
        self._table.execute("INSERT INTO seen VALUES (?, ?)", (_plain(id_), _plain(origin)))


def _plain(text: str) -> str:
    """The text without halves of characters, which names of files may hold and a table cannot."""
    return text.encode("utf-8", "backslashreplace").decode()
