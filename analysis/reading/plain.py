"""Plain text, one article a file, in UTF-8. Its first line may begin with a header before the text:

     date 2021-03-18 A visit by ambassadors has stalled …

or the file begins with header lines, one key each, up to an empty line:

    title: Visit stalls
    date: 2021-03-18
    source: The Example Times

    A visit by ambassadors has stalled …

Keys are title, date (or published), source, url and language. The header is not part of the text, and everything after
it is; it is cleaned as every text is (`analysis.reading.cleaning`). A file without a header is all text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".txt", ".text")
LIMIT = 20_000_000
"""Bytes. No article is longer; a larger file is something else under a text's name."""

_INLINE = re.compile(r"[ \t]*date[ \t]+(\d{4}-\d{2}-\d{2})(?:[ \t]*\r?\n|[ \t]+|$)", re.IGNORECASE)
_LINE = re.compile(r"(title|date|published|source|url|language)[ \t]*:[ \t]*(.*?)[ \t]*\r?\n", re.IGNORECASE)
_EMPTY_LINE = re.compile(r"[ \t]*\r?\n")


def read_plain(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The one article of the file, or why it cannot be read. ``origin`` is recorded as it is given.

    After an article of which something could not be used stands a rejection that says what.
    """
    raw = content.read(LIMIT + 1)
    try:
        if len(raw) > LIMIT:
            raise Unreadable(f"the file is larger than {LIMIT // 1_000_000} MB; split it into one file an article")
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise Unreadable(f"byte {error.start} is not UTF-8; save the file in UTF-8") from error
        header, text = split_header(text)
        notes: list[str] = []
        yield article_from({**header, "text": text}, origin, notes)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        yield Rejection(origin=origin, reason=str(error), content=raw[:LIMIT])


def split_header(text: str) -> tuple[dict[str, str], str]:
    """The header's fields, and the text after it."""
    inline = _INLINE.match(text)
    if inline:
        return {"published": inline[1]}, text[inline.end() :]
    header: dict[str, str] = {}
    at = 0
    while line := _LINE.match(text, at):
        key = line[1].lower()
        header["published" if key == "date" else key] = line[2]
        at = line.end()
    end = _EMPTY_LINE.match(text, at)
    # Without the empty line it is an article that happens to begin with such a word.
    return (header, text[end.end() :]) if header and end else ({}, text)
