"""Where in a text the words stand that somebody looked for: by the very rules by which the index found it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing

from analysis.coverage.search.text_index import clean

Span = tuple[int, int]

_OPEN, _CLOSE = "\ue0f0", "\ue0f1"
"""Characters for private use, which stand in no text that is read: others take their place before."""
_MADE = "CREATE VIRTUAL TABLE texts USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')"
_MARKED = "SELECT rowid, highlight(texts, 0, ?, ?), highlight(texts, 1, ?, ?) FROM texts WHERE texts MATCH ?"


def hits_in(texts: Sequence[tuple[str | None, str]], expressions: Sequence[str]) -> list[tuple[list[Span], list[Span]]]:
    """Of each title and text: where one of the expressions (`TextIndex.expression`) matches, in order.

    Spans are characters, end exclusive; they do not overlap. An expression for titles finds nothing in a text.
    """
    found: list[tuple[list[Span], list[Span]]] = [([], []) for _ in texts]
    if not expressions:
        return found
    marks = (_OPEN, _CLOSE)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(_MADE)
        connection.executemany(
            "INSERT INTO texts (rowid, title, text) VALUES (?, ?, ?)",
            ((nth, _unmarked(title), _unmarked(text)) for nth, (title, text) in enumerate(texts)),
        )
        # A column filter holds for what follows it only where that stands in parentheses.
        asked = " OR ".join(f"({each})" for each in expressions)
        for nth, title, text in connection.execute(_MARKED, (*marks, *marks, asked)):
            found[nth] = (_spans(title), _spans(text))
    return found


def _unmarked(text: str | None) -> str:
    return clean(text).replace(_OPEN, " ").replace(_CLOSE, " ")


def _spans(marked: str) -> list[Span]:
    spans = []
    place = shift = 0
    while (start := marked.find(_OPEN, place)) >= 0:
        end = marked.find(_CLOSE, start)
        spans.append((start - shift, end - shift - 1))
        shift += 2
        place = end
    return spans
