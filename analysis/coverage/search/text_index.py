"""The words of a build in a file beside it, so that they are found at once: SQLite's FTS5, which Python carries.

The index is no part of the build. It is made from the build when it is first needed, written aside and moved into place
whole, and named after the build, which never changes; where the folder cannot be written it lives in a temporary one.
Words are kept as they stand, case and accents folded; a table beside them says which have a stem in common, by the
Porter stemmer of FTS5.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from functools import lru_cache
from math import log, log10
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from analysis.coverage.search.question import Term
from analysis.coverage.shelf import SUFFIX, remove_unfinished, unfinished_path

Kind = Literal["articles", "quotes", "events"]
KINDS: tuple[Kind, ...] = ("articles", "quotes", "events")
"""What can be found; each is a table of the index with a row (the row's number in the build) a thing."""

NAMES = "names"
"""The table of the names of actors: a row (its number in the build) an actor."""

FOLDER = ".search"
"""The folder of indexes in a folder of builds."""
VERSION = 1
"""Raised by one whenever the index is made otherwise."""

Rows = NDArray[np.int64]
Scores = NDArray[np.float64]

_TOKENS = "tokenize='unicode61 remove_diacritics 2'"
_COLUMNS: Mapping[Kind, str] = {"articles": "title, text", "quotes": "who, text", "events": "who, text"}
_WEIGHTS: Mapping[Kind, str] = {"articles": "6.0, 1.0", "quotes": "0.4, 1.0", "events": "1.0, 1.0"}
_SETTINGS = """
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -65536;
"""
_MOST_FORMS = 60
"""Words of one stem that are looked for, the most frequent first."""
_MOST_LONGER = 200
"""Words that hold the words of a filter: where they are more, the index is of little help."""
_LIKENESS = 74
"""From so many of 100 on two words are spelled alike."""


class TextIndex:
    """The index of one build, open for reading. Safe to share between threads."""

    def __init__(self, path: Path, aside: TemporaryDirectory[str] | None = None) -> None:
        """Opens a file that `make` has made. ``aside`` is the temporary folder in which it stands, if it does."""
        self.path = path
        self._aside = aside
        self._lock = Lock()
        self._totals: dict[Kind, int] = {}
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def close(self) -> None:
        """Lets go of the file."""
        with self._lock:
            self._connection.close()
        if self._aside is not None:
            self._aside.cleanup()

    def rows(self, kind: Kind, expression: str) -> Rows:
        """Numbers of the rows that match an expression of `expression`, ascending."""
        found = self._asked(f"SELECT rowid FROM {kind} WHERE {kind} MATCH ?", expression)
        return np.fromiter((row for (row,) in found), np.int64, len(found))

    def scored(self, kind: Kind, term: Term) -> tuple[Rows, Scores]:
        """Rows in which a term stands, ascending, with how well each matches: the lower the better (BM25; a word in a
        title counts six times). A rare form of a word says no more than a usual one.
        """
        forms = self._one_by_one(term)
        sql = f"SELECT rowid, bm25({kind}, {_WEIGHTS[kind]}) FROM {kind} WHERE {kind} MATCH ?"
        found = [self._asked(sql, form) for form in forms]
        every = np.fromiter((row for some in found for row, _ in some), np.int64)
        rows, place = np.unique(every, return_inverse=True)
        scores = np.zeros(len(rows))
        rare = self._rarity(kind, len(rows))
        start = 0
        for some in found:
            worth = np.fromiter((score for _, score in some), np.float64, len(some))
            scale = rare / self._rarity(kind, len(some)) if len(forms) > 1 else 1.0
            np.add.at(scores, place[start : start + len(some)], worth * scale)
            start += len(some)
        return rows, scores

    def _rarity(self, kind: Kind, rows: int) -> float:
        """What FTS5 multiplies the frequency of a word with that stands in so many rows: BM25's own formula."""
        if kind not in self._totals:
            ((total,),) = self._asked(f"SELECT count(*) FROM {kind}")
            self._totals[kind] = total
        return max(1e-6, log((self._totals[kind] - rows + 0.5) / (rows + 0.5)))

    def expression(self, term: Term) -> str | None:
        """The term in the language of FTS5; None where it holds no word at all."""
        forms = self._one_by_one(term)
        return None if not forms else forms[0] if len(forms) == 1 else " OR ".join(f"({form})" for form in forms)

    def _one_by_one(self, term: Term) -> list[str]:
        words = tokens_of(term.text)
        if not words:
            return []
        if len(words) > 1 or term.exact or term.begins:
            forms = [f'"{" ".join(words)}"{" *" if term.begins else ""}']
        else:
            forms = [f'"{form}"' for form in self.forms(words[0])]
        return [f"title : {form}" if term.title else form for form in forms]

    def forms(self, word: str) -> list[str]:
        """The word (folded) and the other words of the build with its stem, the most frequent first."""
        stem = stems_of([word])[0]
        found = self._asked(
            f"SELECT word FROM words WHERE stem = ? ORDER BY things DESC, word LIMIT {_MOST_FORMS}", stem
        )
        return list(dict.fromkeys([word, *(form for (form,) in found)]))

    def named(self, words: Sequence[str]) -> list[int]:
        """Numbers of the actors with all these words (of `tokens_of`) in their names."""
        asked = " AND ".join(f'"{word}"' for word in words)
        return [row for (row,) in self._asked(f"SELECT rowid FROM {NAMES} WHERE {NAMES} MATCH ?", asked)]

    def occurs(self, word: str) -> int:
        """In how many articles, quotes and events the word, in one of its forms, stands at most; 0 for one in none."""
        (found,) = self._asked("SELECT coalesce(sum(things), 0) FROM words WHERE stem = ?", stems_of([word])[0])
        return int(found[0])

    def spelled_like(self, word: str, most: int = 3) -> list[str]:
        """Words of the build that are spelled like this one, the likest first, then the most frequent."""
        folded = next(iter(tokens_of(word)), "")
        if len(folded) < 4:
            return []
        near = self._asked(
            "SELECT word, things FROM words WHERE length(word) BETWEEN ? AND ? AND word > '9~'",
            len(folded) - 2,
            len(folded) + 2,
        )
        things = dict(near)
        alike = process.extract(folded, list(things), scorer=fuzz.ratio, score_cutoff=_LIKENESS, limit=20)
        # A word that is told of ten times as often may be spelled a little less alike.
        ordered = sorted(alike, key=lambda each: (-each[1] - 6 * log10(things[each[0]]), each[0]))
        return [found for found, _, _ in ordered][:most]

    def holding(self, words: str) -> str | None:
        """An expression that every text matches in which these words stand as they are, be it inside other words; None
        where nothing is known of them."""
        tokens = tokens_of(words)
        known = []
        for nth, token in enumerate(tokens):
            if 0 < nth < len(tokens) - 1:
                known.append(f'"{token}"')
            elif (longer := self.words_with(token, _MOST_LONGER)) is not None:
                known.append(" OR ".join(f'"{each}"' for each in longer or [token]))
        return " AND ".join(f"({each})" for each in known) or None

    def words_with(self, part: str, most: int) -> list[str] | None:
        """The words that hold this stretch of letters (folded); None where they are more than ``most``."""
        found = self._asked("SELECT word FROM words WHERE instr(word, ?) LIMIT ?", part, most + 1)
        return None if len(found) > most else [word for (word,) in found]

    def _asked(self, sql: str, *values: str | int) -> list[tuple]:  # type: ignore[type-arg]
        with self._lock:
            return self._connection.execute(sql, values).fetchall()


# --- making one -----------------------------------------------------------------------------------------------------

Documents = Mapping[str, Iterable[tuple[int, str, str]]]
"""Of each of `KINDS` and of `NAMES`: the row's number, and its two columns of text."""

_making = Lock()


def open_index(build: Path, documents: Documents) -> TextIndex:
    """The index of a build's file, made of ``documents`` (read only then) where there is none yet."""
    shelf, id_ = build.parent, build.stem
    with _making:
        path = shelf / FOLDER / f"{id_}.{VERSION}.sqlite"
        if path.is_file():
            with suppress(sqlite3.DatabaseError):
                return _checked(path)
        try:
            path.parent.mkdir(exist_ok=True)
            _remove_orphans(path.parent)
            aside = unfinished_path(path.parent, id_)
            with aside.open("xb"):  # SQLite would say of a folder that cannot be written that a file cannot be opened
                pass
        except OSError:
            folder = TemporaryDirectory(prefix="communique-search-")
            path = Path(folder.name) / path.name
            make(path, documents)
            return TextIndex(path, folder)
        try:
            make(aside, documents)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)
        return TextIndex(path)


def _checked(path: Path) -> TextIndex:
    index = TextIndex(path)
    try:
        index.occurs("the")
    except sqlite3.DatabaseError:
        index.close()
        raise
    return index


def _remove_orphans(folder: Path) -> None:
    """Deletes what is half written, and the indexes of builds that are gone or that were made otherwise."""
    remove_unfinished(folder)
    for path in folder.glob("*.sqlite"):
        id_, _, version = path.stem.partition(".")
        if version != str(VERSION) or not (folder.parent / f"{id_}{SUFFIX}").is_file():
            with suppress(OSError):
                path.unlink()


def make(path: Path, documents: Documents) -> None:
    """Writes an index. The same documents give the same answers everywhere."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_SETTINGS)
        connection.execute("BEGIN")
        for table, columns in (*_COLUMNS.items(), (NAMES, "name, others")):
            connection.execute(f"CREATE VIRTUAL TABLE {table} USING fts5({columns}, content='', {_TOKENS})")
            insert = f"INSERT INTO {table} (rowid, {columns}) VALUES (?, ?, ?)"
            told = documents.get(table, ())
            connection.executemany(insert, ((row, clean(one), clean(other)) for row, one, other in told))
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
        _note_words(connection)
        connection.execute("COMMIT")


def _note_words(connection: sqlite3.Connection) -> None:
    """The table of all words: in how many things each stands (of the kind where it stands in most), and its stem."""
    for kind in KINDS:
        connection.execute(f"CREATE VIRTUAL TABLE temp.{kind}_words USING fts5vocab(main, {kind}, 'row')")
    everywhere = " UNION ALL ".join(f"SELECT term, doc FROM temp.{kind}_words" for kind in KINDS)
    found = connection.execute(f"SELECT term, max(doc) FROM ({everywhere}) GROUP BY term ORDER BY term").fetchall()
    connection.execute("CREATE TABLE words (word TEXT PRIMARY KEY, stem TEXT, things INTEGER) WITHOUT ROWID")
    stems = stems_of([word for word, _ in found])
    connection.executemany(
        "INSERT INTO words VALUES (?, ?, ?)",
        ((word, stem, things) for (word, things), stem in zip(found, stems, strict=True)),
    )
    connection.execute("CREATE INDEX by_stem ON words (stem)")


# --- words ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a short text as the index has them: without case, accents and punctuation."""
    return tuple(word for words in _taken_apart([text], _TOKENS) for word in words)


def stems_of(words: Sequence[str]) -> list[str]:
    """The stem of each word, itself where it has no other."""
    return [
        stem[0] if stem else word
        for word, stem in zip(
            words, _taken_apart(words, "tokenize='porter unicode61 remove_diacritics 2'"), strict=True
        )
    ]


def _taken_apart(texts: Sequence[str], tokenizer: str) -> list[list[str]]:
    """What FTS5 makes of each text: the only way to ask its tokenizer is a table."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE VIRTUAL TABLE texts USING fts5(text, content='', {tokenizer})")
        connection.executemany(
            "INSERT INTO texts (rowid, text) VALUES (?, ?)", ((nth, clean(text)) for nth, text in enumerate(texts))
        )
        connection.execute("CREATE VIRTUAL TABLE words USING fts5vocab(texts, 'instance')")
        found: list[list[str]] = [[] for _ in texts]
        for nth, word in connection.execute("SELECT doc, term FROM words ORDER BY doc, offset"):
            found[nth].append(word)
        return found


def clean(text: str | None) -> str:
    """The text with nothing in it that SQLite cannot take, and as long as it was."""
    kept = (text or "").replace("\0", " ")
    return kept if kept.isascii() else kept.encode("utf-8", "replace").decode("utf-8")
