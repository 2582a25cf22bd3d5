"""Rich text (RTF): an article a file. That of databases is read by `analysis.reading.databases.rich_text`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from analysis.reading.databases.rich_text import text_of
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.blocks import PARAGRAPH
from analysis.records import Article, Rejection

SUFFIXES = (".rtf",)
LIMIT = 100_000_000
"""Bytes of a file, which is read as a whole."""
_TITLE = re.compile(rb"\{\\title\s([^{}\\]{1,300})\}")


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is rich text, whatever it is called."""
    return head.startswith(b"{\\rtf")


def read_rich_text(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the file, a paragraph a line; its title is what the file calls itself."""
    raw = stream.read(LIMIT + 1)
    notes: list[str] = []
    try:
        if len(raw) > LIMIT:
            raise Unreadable(f"the file is larger than {LIMIT // 1_000_000} MB; save it as plain text")
        if not looks(raw):
            raise Unreadable("the file is no rich text, as its name says; save it again")
        found = _TITLE.search(raw[:20_000])
        title = found[1].decode("cp1252", "replace").strip() if found else None
        lines = [line.strip() for line in text_of(raw).split("\n") if line.strip()]
        if len(lines) > 1 and lines[0] == title:
            lines = lines[1:]
        yield article_from({"text": PARAGRAPH.join(lines), "title": title}, origin, notes, options.day_first)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        yield Rejection(origin=origin, reason=str(error), content=raw[:LIMIT])
