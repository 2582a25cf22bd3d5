"""The formats that are read, in the order in which they are asked, and the way from an open file to its reader."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from analysis.reading import databases, jsonl, plain
from analysis.reading.formats import AS_IT_IS, HEAD, Format, Options
from analysis.reading.outlets import outlet_of
from analysis.reading.tables import delimited, excel, json_documents, parquet
from analysis.records import Article, Rejection

FORMATS: tuple[Format, ...] = (
    *databases.FORMATS,
    Format("JSON Lines", jsonl.SUFFIXES, jsonl.read_jsonl, jsonl.are_lines),
    Format("JSON Lines", tuple(f"{each}.gz" for each in jsonl.SUFFIXES), jsonl.read_gzip),
    Format("JSON", json_documents.SUFFIXES, json_documents.read_json, json_documents.looks),
    Format("Excel", excel.SUFFIXES, excel.read_excel, excel.looks),
    Format("old Excel", excel.OLD_SUFFIXES, excel.read_old),
    Format("Parquet", parquet.SUFFIXES, parquet.read_parquet, parquet.looks),
    Format("CSV", delimited.SUFFIXES, delimited.read_delimited, delimited.looks),
    Format("plain text", plain.SUFFIXES, plain.read_plain),
)
"""What a file holds says more than what it is called: a database's export is never read as plain text."""

TABLES = frozenset(("CSV", "Excel", "Parquet"))
"""Those whose rows may be counted in a column that is called their id."""


def format_of(name: str, head: bytes) -> Format | None:
    """The format of a file with this name and beginning; None where it is none that is read."""
    for each in FORMATS:
        if each.looks(head):
            return each
    name = name.lower()
    ends = ((end, each) for each in FORMATS for end in each.suffixes if name.endswith(end))
    return max(ends, key=lambda found: len(found[0]), default=(None, None))[1]


def read_stream(stream: BinaryIO, name: str, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """What stands in an open file called ``name``, also in one that stands in an archive or a message."""
    # A stream that can be looked into without being read; what it reads from may be a pipe.
    buffered = io.BufferedReader(stream, HEAD)  # type: ignore[type-var]
    found = format_of(name, buffered.peek(HEAD)[:HEAD])
    if found is None:
        yield Rejection(origin=origin, reason=f"files of this kind are not read; supported are {', '.join(endings())}")
        return
    for each in found.read(buffered, origin, options):
        yield _settled(each, found.name, options) if isinstance(each, Article) else each


def _settled(article: Article, format: str, options: Options) -> Article:
    """The article with what it was read as, and its outlet under one name, whatever its input calls it."""
    outlet = outlet_of(article.source, article.url, options.outlets)
    return replace(
        article,
        format=article.format or format,
        source=outlet.name if outlet else None,
        country=outlet.country if outlet else None,
    )


def endings() -> tuple[str, ...]:
    """The ends of names that are read, once each."""
    return tuple(dict.fromkeys(end for each in FORMATS for end in each.suffixes))
