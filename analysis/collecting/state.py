"""What was fetched and what waits: one small SQLite file in the folder, which a kill at any moment leaves whole.

A page counts as kept once its file is on the disk; what a kill leaves between the two is found again in the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from analysis.collecting.addresses import BadAddress, cleaned, host_of, key_of
from analysis.collecting.archive import PREFIX, Kept, repaired
from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link

NAME = ".collect.sqlite"
"""The file's name: hidden, so that it is no input of `communique read`."""
MOST_RUNS = 5
"""Runs in which a page is tried that cannot be fetched for a reason that may pass."""
_VERSION = 1
_SHOWN = 500
"""Characters that are kept of a title."""
_SCHEMA = """
CREATE TABLE page (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, url TEXT NOT NULL, host TEXT NOT NULL, status TEXT NOT NULL,
    run INTEGER NOT NULL DEFAULT 0, tried INTEGER NOT NULL DEFAULT 0, title TEXT, published TEXT, via TEXT,
    etag TEXT, modified TEXT, digest TEXT, why TEXT
);
CREATE INDEX waiting ON page (host, run, id) WHERE status = 'waiting';
CREATE TABLE list (url TEXT PRIMARY KEY, etag TEXT, modified TEXT);
CREATE TABLE file (name TEXT PRIMARY KEY, length INTEGER NOT NULL);
CREATE TABLE about (run INTEGER NOT NULL);
INSERT INTO about VALUES (0);
"""


class BadState(Exception):
    """The folder's state cannot be used. The message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that waits, and what is known of it."""

    id: int
    url: str
    title: str | None
    published: str | None
    via: str | None
    etag: str | None
    modified: str | None
    digest: str | None


class State:
    """The state of one folder, for one process at a time."""

    def __init__(self, folder: Path, *, dry: bool = False) -> None:
        """Opens it, makes it where there is none, and finds again what a kill left unsaid. Raises `BadState` or
        `OSError`.

        ``dry``: nothing is written; what a run would do is kept in memory.
        """
        self._folder = folder
        path = folder / NAME
        try:
            if dry:
                self._base = sqlite3.connect(":memory:", isolation_level=None)
                if path.exists():
                    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0)) as before:
                        before.backup(self._base)
            else:
                self._base = sqlite3.connect(path, timeout=0, isolation_level=None)
                self._base.execute("PRAGMA locking_mode = EXCLUSIVE")
                self._base.execute("BEGIN EXCLUSIVE")
                self._base.execute("COMMIT")
            self._begin()
            if not dry:
                self._find_again()
        except sqlite3.DatabaseError as error:
            raise self.bad(error) from None

    def close(self) -> None:
        """Lets go of the file."""
        self._base.close()

    def offer(self, link: Link, via: str, *, again: bool = False) -> str | None:
        """Notes that a list names a page; the host on which it waits, None where it does not. Raises `BadAddress`.

        ``again``: a page that was fetched, or could not be, is asked for once more.
        """
        url = cleaned(link.url, via if via.startswith("http") else "")
        title = " ".join((link.title or "").split())[:_SHOWN] or None
        found = self._base.execute("SELECT id, status, run, host FROM page WHERE key = ?", (key_of(url),)).fetchone()
        if found is None:
            self._base.execute(
                "INSERT INTO page (key, url, host, status, title, published, via) VALUES (?, ?, ?, 'waiting', ?, ?, ?)",
                (key_of(url), url, host_of(url), title, (link.published or "")[:100] or None, via),
            )
            return host_of(url)
        id_, status, run, host = found
        # What is forbidden today may be allowed tomorrow, but not within one run.
        if run < self.run and status != "waiting" and (again or status == "forbidden"):
            self._base.execute("UPDATE page SET status = 'waiting', tried = 0 WHERE id = ?", (id_,))
            return str(host)
        return str(host) if status == "waiting" and run < self.run else None

    def hosts(self) -> list[str]:
        """The hosts on which pages wait that this run has not tried."""
        rows = self._base.execute("SELECT DISTINCT host FROM page WHERE status = 'waiting' AND run < ?", (self.run,))
        return [host for (host,) in rows]

    def take(self, host: str) -> Page | None:
        """The next page of a host that this run has not tried; None where there is none."""
        return self._taken("host = ?", host)

    def claim(self, url: str) -> Page | None:
        """The page at an address (of `cleaned`), if it waits and this run has not tried it."""
        return self._taken("key = ?", key_of(url))

    def waiting(self) -> int:
        """How many pages wait, those that failed for now among them."""
        return int(self._base.execute("SELECT count(*) FROM page WHERE status = 'waiting'").fetchone()[0])

    def untried(self) -> Iterator[str]:
        """The addresses of pages that this run would fetch."""
        rows = self._base.execute("SELECT url FROM page WHERE status = 'waiting' AND run < ? ORDER BY id", (self.run,))
        for (url,) in rows:
            yield url

    def untried_count(self) -> int:
        """How many pages this run would fetch."""
        row = self._base.execute("SELECT count(*) FROM page WHERE status = 'waiting' AND run < ?", (self.run,))
        return int(row.fetchone()[0])

    def is_kept(self, url: str) -> bool:
        """Whether the page at an address (of `cleaned`) is kept."""
        row = self._base.execute("SELECT 1 FROM page WHERE key = ? AND status = 'kept'", (key_of(url),)).fetchone()
        return row is not None

    def note_file(self, name: str) -> None:
        """A file is about to be written, or was begun: a later run looks into it."""
        self._base.execute("INSERT OR IGNORE INTO file VALUES (?, 0)", (name,))

    def keep(self, page: Page, answer: Answer, kept: Kept) -> None:
        """A page is on the disk."""
        with self.together():
            self._is_kept(page.url, answer)
            if key_of(answer.url) != key_of(page.url):
                self._is_kept(answer.url, answer)
            self._base.execute("DELETE FROM out WHERE id = ?", (page.id,))
            self._base.execute("UPDATE file SET length = ? WHERE name = ?", (kept.length, kept.file))

    def settle(self, page: Page, status: str, why: str = "") -> None:
        """What became of a page: ``kept`` (as it is), ``forbidden``, ``failed``, or ``waiting`` for another run."""
        self._base.execute("DELETE FROM out WHERE id = ?", (page.id,))
        if status == "waiting":
            self._base.execute(
                "UPDATE page SET status = CASE WHEN tried + 1 >= ? THEN 'failed' ELSE 'waiting' END, "
                "tried = tried + 1, run = ?, why = ? WHERE id = ?",
                (MOST_RUNS, self.run, why, page.id),
            )
        else:
            self._base.execute(
                "UPDATE page SET status = ?, run = ?, why = ? WHERE id = ?", (status, self.run, why or None, page.id)
            )

    def validators(self, url: str) -> tuple[str | None, str | None]:
        """What the server of a list said of the version that was read last."""
        row = self._base.execute("SELECT etag, modified FROM list WHERE url = ?", (url,)).fetchone()
        return (row[0], row[1]) if row else (None, None)

    def is_list(self, url: str) -> bool:
        """Whether an address was a list when it was fetched before."""
        return self._base.execute("SELECT 1 FROM list WHERE url = ?", (url,)).fetchone() is not None

    def note_list(self, url: str, etag: str | None, modified: str | None) -> None:
        """A list was read, and its pages are noted."""
        self._base.execute("INSERT OR REPLACE INTO list VALUES (?, ?, ?)", (url, etag, modified))

    def together(self) -> _Together:
        """What is done within this context counts as a whole or not at all."""
        return _Together(self._base)

    def _taken(self, which: str, value: str) -> Page | None:
        row = self._base.execute(
            "SELECT id, url, title, published, via, etag, modified, digest FROM page "  # noqa: S608 - our own condition
            f"WHERE status = 'waiting' AND {which} AND run < ? AND id NOT IN out ORDER BY run, id LIMIT 1",
            (value, self.run),
        ).fetchone()
        if row is None:
            return None
        # In memory alone: what is not settled when the run ends, or is killed, waits for the next.
        self._base.execute("INSERT INTO out VALUES (?)", (row[0],))
        return Page(*row)

    def _begin(self) -> None:
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        if version == 0:
            self._base.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version = {_VERSION};COMMIT;")
        elif version != _VERSION:
            raise BadState(f"{self._folder / NAME} was written by another version of Communiqué; use that one")
        self._base.execute("PRAGMA temp_store = MEMORY")
        self._base.execute("CREATE TEMP TABLE out (id INTEGER PRIMARY KEY)")
        self._base.execute("UPDATE about SET run = run + 1")
        (self.run,) = self._base.execute("SELECT run FROM about").fetchone()

    def _find_again(self) -> None:
        """What stands in the archives and was not noted, before a kill or since the state was deleted."""
        noted = dict(self._base.execute("SELECT name, length FROM file"))
        for path in sorted(self._folder.glob(f"{PREFIX}*.warc.gz")):
            length = noted.get(path.name, 0)
            if 0 < path.stat().st_size <= length:
                continue
            with self.together():
                nothing = True
                for each in repaired(path, length):
                    nothing = False
                    for url in dict.fromkeys((each.asked, each.url)):
                        self._is_kept(url, None)
                if nothing and length == 0 and path.name in noted:
                    path.unlink()  # a run was killed before it had a page
                    continue
                self._base.execute("INSERT OR REPLACE INTO file VALUES (?, ?)", (path.name, path.stat().st_size))

    def _is_kept(self, url: str, answer: Answer | None) -> None:
        try:
            url = cleaned(url)
        except BadAddress:  # of an archive that others wrote into
            return
        version = (answer.etag, answer.modified, answer.digest) if answer else (None, None, None)
        self._base.execute(
            "INSERT INTO page (key, url, host, status, run, etag, modified, digest) "
            "VALUES (?, ?, ?, 'kept', ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET status = 'kept', "
            "etag = excluded.etag, modified = excluded.modified, digest = excluded.digest, "
            "why = NULL, tried = 0, run = excluded.run",
            (key_of(url), url, host_of(url), self.run, *version),
        )

    def bad(self, error: sqlite3.DatabaseError) -> BadState:
        """What an error of the file means, with the remedy."""
        path = self._folder / NAME
        if "locked" in str(error):
            return BadState(f"another run is collecting into {self._folder}; wait until it has ended")
        return BadState(
            f"{path} cannot be used ({error}); see that there is room and that the folder can be written, or delete "
            "the file: the pages that are kept are found again"
        )


class _Together:
    """One transaction; within another it is a part of that."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._outer = base.in_transaction

    def __enter__(self) -> None:
        if not self._outer:
            self._base.execute("BEGIN")

    def __exit__(self, kind: object, error: object, at: object) -> None:
        if not self._outer:
            self._base.execute("COMMIT" if kind is None else "ROLLBACK")
