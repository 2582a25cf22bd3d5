"""Nexis Uni and Lexis+, as Word, rich text or lines: paragraphs, of which "Body" and "End of Document" stand alone.

A paragraph with the bookmark "Bookmark_12" begins an article, where the file has bookmarks. The cover page and its list
of titles stand before the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from analysis.language import lexicon
from analysis.reading.databases import words
from analysis.reading.databases.incoming import Incoming, by_lines, reader
from analysis.reading.databases.record import LIMIT, Record
from analysis.reading.dates import leading_day

_KEY = re.compile(r"\s*([^\W\d_][\w /-]{2,24}):(?:[\s\u00a0]+|$)(.*)", re.DOTALL)
_EDITION = 60
"""Characters of the words behind a day that name an edition, at most."""
_SIGNS = 2
"""Kinds of lines that must be there for a file to be known."""


class Paragraph(NamedTuple):
    """A paragraph, and the names of the bookmarks in it."""

    text: str
    bookmarks: tuple[str, ...] = ()

    @property
    def begins_article(self) -> bool:
        """Whether its bookmark says that an article begins."""
        return any(name.lower().startswith("bookmark_") for name in self.bookmarks)

    @property
    def begins_body(self) -> bool:
        """Whether it is the line, or has the bookmark, behind which the text begins."""
        named = any(name.lower() == "body" or name.lower().startswith("body_") for name in self.bookmarks)
        return words.is_line(self.text, "nexis_uni", "body") or (named and len(self.text) < 40)


def known(text: str) -> bool:
    """Whether a text with this beginning is an export: lines of at least two of its kinds, one of which no text has."""
    kinds = set()
    for line in text.splitlines():
        line = line.strip()
        # Keys in capitals are those of the old interface.
        key = None if line[:4].isupper() else _key(line)
        if words.begins(line, "nexis_uni", "cover"):
            kinds.add("cover:" + line[:8].lower())
        elif words.is_line(line, "nexis_uni", "end"):
            kinds.add("end")
        elif words.is_line(line, "nexis_uni", "body"):
            kinds.add("body")
        elif key and key.field == "length" and words.length(key.value) is not None:
            kinds.add("length")
        elif key and key.field == "last" and leading_day(key.value):
            kinds.add("load-date")
    strong = kinds & {"end", "load-date", "length"} or any(kind.startswith("cover:") for kind in kinds)
    return bool(strong) and len(kinds) >= _SIGNS


looks = by_lines(known)


class Key(NamedTuple):
    """A line ``Key: value``: whether such keys stand before the text or behind it, the field and the value."""

    place: str
    field: str
    value: str


def _key(line: str) -> Key | None:
    found = _KEY.match(line[:400])
    if not found:
        return None
    name, value = found[1].strip().lower(), line[found.start(2) :].strip()
    for place in ("before", "behind"):
        field = words.keys("nexis_uni", place).get(name)
        if field:
            return Key(place, field, value)
    return None


@cache
def _inner_key() -> re.Pattern[str]:
    """The space before a key that stands in the paragraph of the one before it."""
    keys = lexicon.alternatives(words.keys("nexis_uni", "before"))
    return re.compile(rf"(?<=\S)\s(?=(?:{keys}):\u00a0)", re.IGNORECASE)


def articles(paragraphs: Iterable[Paragraph]) -> Iterator[Record]:
    """The articles of an export, of its paragraphs."""
    held: list[Paragraph] = []
    size, body, closed = 0, False, False
    for paragraph in _lines_of(paragraphs):
        key = _key(paragraph.text)
        ends = words.is_line(paragraph.text, "nexis_uni", "end")
        begins = paragraph.begins_article or (closed and bool(paragraph.text.strip()) and not _behind(key))
        if ends or begins:
            yield from _records_of(held, size, ends or closed)
            held, size, body, closed = [], 0, False, False
            if ends:
                continue
        size += len(paragraph.text) + 1
        if size <= LIMIT:
            held.append(paragraph)
        body = body or paragraph.begins_body
        # The last of the keys behind the text, for files that lack the mark of the end.
        closed = closed or (body and key is not None and key.field == "last")
    yield from _records_of(held, size, closed)


def _behind(key: Key | None) -> bool:
    return key is not None and key.place == "behind"


def _lines_of(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Each line of each paragraph by itself; a mark of the end may stand behind a line break."""
    for paragraph in paragraphs:
        first, *others = _inner_key().sub("\n", paragraph.text).split("\n") or [""]
        yield Paragraph(first, paragraph.bookmarks)
        yield from (Paragraph(each) for each in others)


def _records_of(held: list[Paragraph], size: int, ended: bool) -> Iterator[Record]:
    """The article of these paragraphs; none of a cover page, and of nothing at all."""
    body = next((at for at, each in enumerate(held) if each.begins_body), None)
    keys = [at for at, each in enumerate(held[:body]) if (key := _key(each.text)) and key.place == "before"]
    if not any(each.text.strip() for each in held):
        return
    if body is None and not keys and not (ended and any(_is_day(each.text) for each in held)):
        return
    made = Record(raw="\n".join(each.text for each in held))
    if size > LIMIT:
        made.refused = f"it is longer than {LIMIT // 1_000_000} million characters; the mark that ends it may be lost"
    head = body if body is not None else keys[-1] + 1 if keys else len(held)
    _read_head(made, held[:head], keys[0] if keys else head)
    _read_body(made, held[head + (body is not None) :])
    if not ended:
        made.notes.append("no mark ends the article; it is read up to the next one, or to the end of the file")
    yield made


def _read_head(made: Record, head: list[Paragraph], first_key: int) -> None:
    """Title, publication and day, in this order, and the keys behind them."""
    for each in head[first_key:]:
        key = _key(each.text)
        if key and key.field == "length":
            made.length = words.length(key.value)
        elif key and key.field == "author":
            made.author = made.author or key.value
    begin = next((at for at in range(first_key - 1, -1, -1) if head[at].begins_article), 0)
    top = [each.text.strip() for each in head[begin:first_key]]
    rights = next((at for at, line in enumerate(top) if words.is_about_rights(line)), len(top))
    top = top[:rights]
    while top and not top[-1]:
        top.pop()
    dated = next((at for at in range(len(top) - 1, -1, -1) if _is_day(top[at])), None)
    if dated is None and len(top) > 2 and any(each.isdigit() for each in top[-1]):
        dated = len(top) - 1
    if dated is not None:
        made.published = top[dated]
        top = top[:dated]
    while top and not top[-1]:
        top.pop()
    if len(top) > 1:
        made.source = re.sub(r"(?<=\w)\(", " (", top.pop())
    while top and not top[-1]:
        top.pop()
    if not head[begin:] or not head[begin].begins_article:
        # Without a bookmark the lines before an empty one belong to the cover page.
        cover = (at for at, line in enumerate(top) if not line or words.begins(line, "nexis_uni", "cover"))
        top = top[max(cover, default=-1) + 1 :]
    made.title = " ".join(line for line in top if line)


def _is_day(line: str) -> bool:
    found = leading_day(line)
    return found is not None and len(found.rest) <= _EDITION


def _read_body(made: Record, lines: list[Paragraph]) -> None:
    """The paragraphs of the text, and what stands behind it."""
    texts = [each.text.strip() for each in lines]
    behind = next(
        (at for at, line in enumerate(texts) if words.is_line(line, "nexis_uni", "classes") or _is_behind(line)),
        len(texts),
    )
    for line in texts[behind:]:
        key = _key(line)
        if key and key.field == "language" and not made.language:
            made.language = key.value
    text = texts[:behind]
    whole = [at for at, line in enumerate(text) if words.is_line(line, "nexis_uni", "whole")]
    if whole:
        text = text[whole[0] + 1 :]
    pictures = [at for at, line in enumerate(text) if words.is_line(line, "nexis_uni", "pictures")]
    if pictures:
        text = text[: pictures[-1]]
    made.paragraphs = [line for line in text if line and not words.is_line(line, "nexis_uni", "abstract")]


def _is_behind(line: str) -> bool:
    key = _key(line)
    if not key or key.place != "behind":
        return False
    return key.field != "other" or "\u00a0" in line or line.endswith("%)")


def _records(incoming: Incoming) -> Iterator[Record]:
    return articles(Paragraph(line) for line in incoming.lines())


read = reader(_records)
