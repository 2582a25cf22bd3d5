"""Files that name pages: texts with an address a line, tables with a column of them (as Media Cloud and GDELT export
them), saved feeds, and the lists of feeds that feed readers write (OPML).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, cast

from analysis.collecting.links import Link
from analysis.collecting.listings import feeds
from analysis.collecting.requests import BadList
from analysis.reading.encodings import decoded
from analysis.reading.formats import AS_IT_IS, HEAD, Options
from analysis.reading.jsonl import rows_of as line_rows
from analysis.reading.pages.trees import after_prolog
from analysis.reading.registry import format_of
from analysis.reading.tables import delimited, excel, json_documents, parquet
from analysis.reading.tables.columns import Row, columns_of
from analysis.reading.tables.rows import SAMPLE, Placed
from analysis.records import Rejection

_ADDRESS = re.compile(r"https?://[^\s\"'<>]{1,3000}", re.I)
_LINE = 1 << 16
"""Characters of a line in which an address is looked for."""
_END = ".,;)]}"
"""What stands behind an address in a sentence, and is no part of it."""
_LARGEST = 50_000_000
"""Bytes of a file that is read as a whole: a feed, an OPML."""
_TOLD = 100
"""Rows that cannot be read and are told."""
_TABLES = ("CSV", "Excel", "Parquet", "JSON", "JSON Lines")


def links(path: Path, options: Options = AS_IT_IS) -> Iterator[Link | Rejection]:
    """The addresses in a file, in their order, and what could not be read of it.

    ``options`` may say which column holds them (``{"url": "Link"}``). A row without an address is passed over. Raises
    `BadList` where the file cannot be read or is of another kind.
    """
    try:
        with path.open("rb", buffering=HEAD) as content:
            yield from _links(cast("io.BufferedReader", content), path.name, options)
    except OSError as error:
        raise BadList(f"the file cannot be read ({error.strerror or error}); check its path and permissions") from None


def _links(content: io.BufferedReader, name: str, options: Options) -> Iterator[Link | Rejection]:
    head = content.peek(HEAD)[:HEAD]
    if feeds.is_feed(head):
        yield from feeds.links(content.read(_LARGEST), "")
    elif name.lower().endswith(".opml") or after_prolog(head).startswith((b"<opml ", b"<opml>")):
        yield from _opml(content.read(_LARGEST))
    else:
        found = format_of(name, head)
        kind = found.name if found else "plain text"
        if kind in _TABLES:
            yield from _of_tables(_tables(kind, content, name), options)
        elif kind in ("plain text", "Markdown"):
            yield from _of_lines(content)
        else:
            raise BadList(f"the file is no list of addresses ({kind}); give a text with one a line, a table or a feed")


def _of_lines(content: BinaryIO) -> Iterator[Link]:
    nothing = True
    rest = ""
    for block in chain(decoded(content, []), ["\n"]):
        lines = (rest + block).split("\n")
        rest = lines.pop()[-_LINE:]
        for line in lines:
            found = None if line.lstrip().startswith("#") else _ADDRESS.search(line[:_LINE])
            if found:
                nothing = False
                yield Link(found[0].rstrip(_END))
    if nothing:
        raise BadList("there is no address in the file; write one a line, beginning with http:// or https://")


def _tables(kind: str, content: io.BufferedReader, name: str) -> Iterator[Iterable[Placed | Rejection]]:
    if kind == "CSV":
        yield delimited.rows_of(content, name, [])
    elif kind == "Excel":
        for _, rows in excel.sheets_of(content, name):
            yield rows
    elif kind == "Parquet":
        yield parquet.rows_of(content, name)
    elif kind == "JSON":
        yield json_documents.rows_of(content, name)
    else:
        yield line_rows(content, name)


def _of_tables(tables: Iterable[Iterable[Placed | Rejection]], options: Options) -> Iterator[Link | Rejection]:
    why = "no row of the table has an address; name their column with --map url=COLUMN"
    unread: list[Rejection] = []
    nothing = True
    for table in tables:
        rows = iter(table)
        begun = list(islice(rows, SAMPLE))
        columns = columns_of([each[1] for each in begun if not isinstance(each, Rejection)], options)
        for each in chain(begun, rows):
            if isinstance(each, Rejection):
                why = each.reason
                if len(unread) < _TOLD:
                    unread.append(each)
                continue
            link = _of_row(columns.fields(each[1]))
            if link is not None:
                nothing = False
                yield link
    if nothing:
        raise BadList(why)
    yield from unread


def _of_row(fields: Row) -> Link | None:
    url = fields.get("url")
    found = _ADDRESS.match(url.strip()) if isinstance(url, str) else None
    if found is None:
        return None
    title, published = fields.get("title"), fields.get("published")
    # GDELT tells when it saw a page, not when that came out.
    seen = isinstance(published, str) and re.fullmatch(r"\d{8}T\d{6}Z", published.strip())
    return Link(
        found[0],
        title if isinstance(title, str) else None,
        str(published) if published is not None and not seen else None,
    )


def _opml(raw: bytes) -> Iterator[Link]:
    """The feeds that a feed reader follows."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root = fromstring(raw)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise BadList(f"the list of feeds (OPML) is damaged ({error}); export it again") from None
    nothing = True
    for outline in root.iter("outline"):
        url = outline.get("xmlUrl")
        if url:
            nothing = False
            yield Link(url, outline.get("title") or outline.get("text"), feed=True)
    if nothing:
        raise BadList("the list of feeds (OPML) names none; export it again")
