"""Plain text, one article a file, in UTF-8. Its first line may begin with a header before the text:

     date 2021-03-18 A visit by ambassadors has stalled …

or the file begins with header lines, one key each, up to an empty line:

    title: Visit stalls
    date: 2021-03-18
    source: The Example Times

    A visit by ambassadors has stalled …

Keys are title, date, source, author, url and language, and others that mean the same (``reading/headers.toml``). The
header is not part of the text, and everything after it is; it is cleaned as every text is
(`analysis.reading.cleaning`). A file without a header is all text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import BinaryIO

from analysis.language import lexicon
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".txt", ".text")
LIMIT = 20_000_000
"""Bytes. No article is longer; a larger file is something else under a text's name."""

_INLINE = re.compile(r"[ \t]*date[ \t]+(\d{4}-\d{2}-\d{2})(?:[ \t]*\r?\n|[ \t]+|$)", re.IGNORECASE)
_LINE = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}?)[ \t]*:[ \t]*([^\r\n]*)\r?\n")
_SURE = 2
"""Known keys of a header that make a line of another key part of it, too."""
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
        notes: list[str] = []
        header, text = split_header(text, notes)
        yield article_from({**header, "text": text}, origin, notes)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        yield Rejection(origin=origin, reason=str(error), content=raw[:LIMIT])


@cache
def _keys() -> dict[str, str]:
    return {key: field for field, keys in lexicon.toml("reading/headers")["keys"].items() for key in keys}


def split_header(text: str, notes: list[str] | None = None) -> tuple[dict[str, str], str]:
    """The header's fields, and the text after it. ``notes`` gets which lines of the header were left out."""
    inline = _INLINE.match(text)
    if inline:
        return {"published": inline[1]}, text[inline.end() :]
    header: dict[str, str] = {}
    others: list[str] = []
    at = 0
    while line := _LINE.match(text, at):
        field = _keys().get(line[1].lower().replace("_", " "))
        if field:
            header.setdefault(field, line[2].strip())
        elif not header:
            # The first line tells whether it is a header: a text may begin with who speaks.
            break
        else:
            others.append(line[1])
        at = line.end()
    end = _EMPTY_LINE.match(text, at)
    # Without the empty line it is an article that happens to begin with such a word.
    if not header or not end or (others and len(header) < _SURE):
        return {}, text
    if others and notes is not None:
        notes.append(f"lines above the text that say nothing used here were left out: {', '.join(others[:5])}")
    return header, text[end.end() :]
