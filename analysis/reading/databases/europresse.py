"""Europresse (Eureka) as HTML: spans of named classes, in ``<article>`` in newer files and without it in older ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.reading.databases import trees, words
from analysis.reading.databases.incoming import Incoming, head_text, reader
from analysis.reading.databases.record import LIMIT, Record
from analysis.reading.dates import find_day

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARK = re.compile(r"<span\b[^<>]{0,200}?\bclass\s{0,3}=\s{0,3}[\"']?DocPublicationName\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:news|web|tv|radio|soc|pub)[·.](?P<day>\d{8})[·.][\w·.-]{2,60}")
"""The article's number: kind, day, code of the source, the source's own number."""


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is one."""
    return bool(MARK.search(head_text(head)))


def _records(incoming: Incoming) -> Iterator[Record]:
    for piece in incoming.pieces(MARK):
        yield _record(piece)


def _record(piece: str) -> Record:
    root = trees.tree(piece) if len(piece) <= LIMIT else None
    if root is None:
        return Record(raw=piece, refused=f"it is empty, or longer than {LIMIT // 1_000_000} million characters")
    names = words.section("europresse")
    made = Record(raw=piece)
    made.source = _without_number(trees.line(_first(root, names["publication"])))
    header = trees.line(_first(root, names["header"]))
    title = _first(root, names["title"])
    made.title = trees.line(title)
    named = _first(root, names["author"])
    made.author = trees.line(named) if named is not None else _author(title)
    bodies = trees.with_class(root, names["body"])
    made.paragraphs = [line for body in bodies[:1] for line in trees.lines(body)]
    number = next((found for line in reversed(trees.lines(root)) if (found := _NUMBER.search(line))), None)
    made.id = number[0] if number else ""
    day = find_day(header)
    made.published = day.isoformat() if day else number["day"] if number else header
    return made


def _first(root: HtmlElement, name: str) -> HtmlElement | None:
    return next(iter(trees.with_class(root, name)), None)


def _without_number(source: str) -> str:
    """The name of the outlet without the number of its issue."""
    places = (source.lower().find(mark) for mark in words.section("europresse")["number"])
    return source[: min((at for at in places if at > 0), default=len(source))].strip()


def _author(title: HtmlElement | None) -> str:
    """Who stands in the division behind the title; nobody where the text follows at once."""
    names = words.section("europresse")
    behind = title.getnext() if title is not None else None
    if behind is None or behind.tag != "div" or trees.with_class(behind, names["body"]):
        return ""
    line = trees.line(behind)
    return line if len(line) <= _AUTHORS else ""


_AUTHORS = 200
"""Characters of a line that names authors, at most."""

read = reader(_records)
