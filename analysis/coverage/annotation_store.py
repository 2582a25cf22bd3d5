"""Annotations kept beside the builds, so that no article is annotated twice: one SQLite file in ``.annotations``.

It is no part of any build and may be deleted at any time. What cannot be read is not known, what cannot be written is
not kept, and neither stops an analysis. Several processes may use it at once; one that is killed leaves what it had
kept, and nothing half written.
"""

from __future__ import annotations

import gc
import hashlib
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from analysis.coverage.annotations import decode, encode
from analysis.coverage.identity import code_fingerprint, installed
from analysis.records import Annotation

FOLDER = ".annotations"
FILE = "annotations.sqlite"

SHAPE = 1
"""Counted up when the tables change: a file of another shape is begun anew."""

ANNOTATING = (
    "annotating",
    "coverage/annotations.py",
    "engines",
    "language",
    "reading/cleaning",
    "reading/languages.py",
    "records",
)
"""The parts of `analysis` on which it depends what is found in an article, and how that is written down."""

LIBRARIES = ("spacy", "thinc", "numpy", "blis", "anyascii", "borax", "hijridate", "python-dateutil", "rapidfuzz")
"""The libraries on which it depends."""

SETTINGS_KEPT = 4
"""Settings whose annotations are kept, the last used ones: a user may change between models or tables of actors."""

LARGEST = 2 << 30
"""Bytes of annotations from which on those that the last build did not need are given up."""

PATIENCE = 60.0
"""Seconds to wait for another process that is writing."""

_MOST_BYTES = 32 << 20
"""Most bytes of one annotation; an article of a million characters has about eight million."""

_UNREADABLE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_TABLES = """
    PRAGMA auto_vacuum = INCREMENTAL;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS settings (setting TEXT PRIMARY KEY, used INTEGER NOT NULL);
    CREATE TABLE IF NOT EXISTS annotations (
        setting TEXT NOT NULL, key BLOB NOT NULL, annotation BLOB NOT NULL, PRIMARY KEY (setting, key)
    );
"""


def setting_of(model: str, actors: str = "") -> str:
    """A hash of all but the article that annotating depends on.

    ``model`` is the label of the language model, ``actors`` the digest of a user's own (`analysis.reading.actors`).
    """
    parts = (model, actors, code_fingerprint(ANNOTATING), *(f"{each} {installed(each)}" for each in LIBRARIES))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


class _OfAnotherShape(Exception):
    """The file was made by a version of this package that kept annotations otherwise."""


class AnnotationStore:
    """The annotations of one setting (`setting_of`) in a folder of builds. ``trouble`` says why it is out of use."""

    def __init__(self, shelf: Path, setting: str) -> None:
        """Opens the folder's file, and makes it where there is none. Raises nothing: see ``trouble``."""
        self.path = shelf / FOLDER / FILE
        self.trouble: str | None = None
        self._setting = setting
        self._used: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        self._unreadable = False
        self._open()
        if self._unreadable:  # there is nothing in it that cannot be made again
            self._forget_file()
            self._open()

    def _open(self) -> None:
        self.trouble, self._unreadable = None, False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(self.path, timeout=PATIENCE)
            shape = self._connection.execute("PRAGMA user_version").fetchone()[0]
            if shape not in (0, SHAPE):
                raise _OfAnotherShape(f"its shape is {shape}")
            self._connection.executescript(_TABLES)
            with self._connection as connection:
                connection.execute(f"PRAGMA user_version = {SHAPE}")
                connection.execute(
                    "INSERT OR REPLACE INTO settings SELECT ?, coalesce(max(used), 0) + 1 FROM settings",
                    (self._setting,),
                )
        except (sqlite3.Error, OSError, _OfAnotherShape) as error:
            self._give_up(error)

    def fetch(self, keys: Sequence[bytes]) -> dict[bytes, Annotation]:
        """What is kept under these keys, at most a few hundred. What cannot be read is left out."""
        if self._connection is None:
            return {}
        self._used.update(keys)
        try:
            rows = self._connection.execute(
                "SELECT key, annotation FROM annotations "  # noqa: S608 - only marks are put in
                f"WHERE setting = ? AND key IN ({','.join('?' * len(keys))})",
                (self._setting, *keys),
            ).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return {}
        found = {}
        with _not_collected():
            for key, packed in rows:
                with suppress(ValueError, TypeError, AttributeError, zlib.error, RecursionError):
                    found[key] = decode(_unpacked(packed))
        return found

    def keep(self, found: Sequence[tuple[bytes, Annotation]]) -> None:
        """Keeps annotations under their keys; they survive the process from here on."""
        if self._connection is None:
            return
        rows = [
            (self._setting, key, zlib.compress(encode(annotation).encode("utf-8", "surrogatepass"), 1))
            for key, annotation in found
        ]
        try:
            with self._connection as connection:
                connection.executemany("INSERT OR REPLACE INTO annotations VALUES (?, ?, ?)", rows)
        except sqlite3.Error as error:
            self._give_up(error)

    def prune(self) -> None:
        """Gives up what other settings than the last used ones left, and what is not needed where it is too much."""
        if self._connection is None:
            return
        try:
            others = f"setting NOT IN (SELECT setting FROM settings ORDER BY used DESC LIMIT {SETTINGS_KEPT})"  # noqa: S608
            self._drop(others)
            if self._bytes() > LARGEST:
                with self._connection as connection:
                    connection.execute("CREATE TEMP TABLE needed (key BLOB PRIMARY KEY)")
                    connection.executemany("INSERT INTO needed VALUES (?)", ((key,) for key in self._used))
                self._drop("setting <> ? OR key NOT IN (SELECT key FROM needed)", self._setting)
                self._connection.execute("DROP TABLE needed")
            with self._connection as connection:
                connection.execute(f"DELETE FROM settings WHERE {others}")  # noqa: S608
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()
        except sqlite3.Error as error:
            self._give_up(error)

    def _drop(self, where: str, *values: str) -> None:
        """Deletes rows, a thousand at a time: no other process waits long, and the file's journal stays short."""
        assert self._connection is not None
        dropped = 1
        while dropped:
            with self._connection as connection:
                dropped = connection.execute(
                    "DELETE FROM annotations WHERE rowid IN "  # noqa: S608 - the conditions are ours
                    f"(SELECT rowid FROM annotations WHERE {where} LIMIT 1000)",
                    values,
                ).rowcount

    def _bytes(self) -> int:
        assert self._connection is not None
        pages, free, size = (
            self._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        return int((pages - free) * size)

    def _give_up(self, error: sqlite3.Error | OSError | _OfAnotherShape) -> None:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        self._unreadable = code in _UNREADABLE or isinstance(error, _OfAnotherShape)
        self.trouble = f"{self.path}: {error}"
        self._close_connection()

    def _close_connection(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _forget_file(self) -> None:
        for end in ("", "-wal", "-shm"):
            with suppress(OSError):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)

    def close(self) -> None:
        """Lets go of the file; deletes it where it cannot be read, so that the next analysis begins a new one."""
        self._close_connection()
        if self._unreadable:
            self._forget_file()

    def __enter__(self) -> AnnotationStore:
        """The store, to be closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes it."""
        self.close()


@contextmanager
def _not_collected() -> Iterator[None]:
    """Without the garbage collector, which takes a third of the time of reading and finds everything in use."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _unpacked(packed: bytes) -> str:
    taking = zlib.decompressobj()
    raw = taking.decompress(packed, _MOST_BYTES)
    if not taking.eof:
        raise ValueError("an annotation that is cut or too long")
    return raw.decode("utf-8", "surrogatepass")
