"""JSON that is no JSON Lines: an array of articles, one object, objects one after the other, or a service's answer.

The list of articles may stand anywhere in an object (``articles``, ``articles.results``, ``response.docs``, ``data``):
it is known by what its objects hold. Also tables as pandas writes them: by columns, or split. An array, and objects one
after the other, are read as a stream; one value is bounded by `LIMIT`.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.tables.columns import field_named, flat, looks_like_an_article
from analysis.reading.tables.rows import Placed, read_rows
from analysis.records import Article, Rejection

SUFFIXES = (".json",)
LIMIT = 100_000_000
"""Characters of one value: an article of an array, or all that a service answered."""
_BLOCK = 1 << 20
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"(?:[^\"\\]|\\.){0,200}\"\s*:")
_BETWEEN = re.compile(r"[\s,\x1e\ufeff]*")
_NEXT = re.compile(r"\}(?:\s{0,9},)?\s{0,100}(?=\{\s{0,100}\")")
"""Where the next object of an array begins, or of objects one after the other."""
_DAMAGES = 200
"""Damaged objects after which a file is given up: where each stands is counted from the beginning of what is held."""
_ESCAPE = 20
"""Characters at the end of what was read so far that may be half of an escape or a word."""
_DEEPEST = 5
"""Objects within objects in which a list of articles is looked for."""


def looks(head: bytes) -> bool:
    """Whether a file begins as an array of objects, or as an object that goes on over its first line."""
    if not _BEGINS.match(head):
        return False
    start = head.removeprefix(codecs.BOM_UTF8).lstrip()
    line, ended, rest = start.partition(b"\n")
    if start.startswith(b"["):
        return True
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        # A line of JSON Lines that is damaged has another object behind it.
        return bool(ended) and not rest.lstrip().startswith(b"{")
    return False


def read_json(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The articles of the file, or why they cannot be read. Origins are ``origin#3`` for the third."""
    yield from read_rows(rows_of(content, origin), origin, options)


def records_in(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects in a JSON value that are articles, the value itself where nothing in it is."""
    found = list(_articles(value, 1))
    if found:
        yield from found
    elif isinstance(value, dict):
        yield value


def _articles(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        objects = [each for each in value if isinstance(each, dict)]
        if any(map(looks_like_an_article, objects[:50])):
            yield from objects
        else:
            for each in objects:
                yield from _articles(each, depth + 1)
    elif isinstance(value, dict):
        table = list(_table(value))
        if table:
            yield from table
            return
        inner = [
            found for each in value.values() if isinstance(each, dict | list) for found in _articles(each, depth + 1)
        ]
        # What has a text is an article, whatever else it holds (its comments, what is related to it); a feed has none.
        if looks_like_an_article(value) and (_has_text(value) or not any(map(_has_text, inner))):
            yield value
        else:
            yield from inner


def _has_text(record: Mapping[str, Any]) -> bool:
    return any(isinstance(value, str) and field_named(name) == "text" for name, value in record.items())


def _table(value: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The rows of a table that pandas wrote: {"title": {"0": …, "1": …}, …}, or {"columns": […], "data": [[…]]}."""
    names, data = value.get("columns"), value.get("data")
    if isinstance(names, list) and isinstance(data, list) and all(isinstance(each, list) for each in data):
        for each in data:
            yield dict(zip(map(str, names), each, strict=False))
        return
    columns = {name: cells for name, cells in value.items() if isinstance(cells, dict) and field_named(name)}
    first = next(iter(columns.values()), {})
    alike = len(columns) >= 2 and all(cells.keys() == first.keys() for cells in columns.values())
    if alike and all(not isinstance(cell, dict | list) for cell in first.values()):
        every = {name: cells for name, cells in value.items() if isinstance(cells, dict)}
        for key in first:
            yield {name: cells.get(key) for name, cells in every.items()}


def rows_of(content: BinaryIO, origin: str) -> Iterator[Placed | Rejection]:
    """The fields of each object in the file that may be an article."""
    number = 0
    for value in _values(content, origin):
        if isinstance(value, Rejection):
            yield value
            continue
        for record in records_in(value):
            number += 1
            yield f"{origin}#{number}", flat(record)


def _values(content: BinaryIO, origin: str) -> Iterator[Any]:
    """The values of the file one after the other, those of an array singly; a rejection where it is no JSON."""
    decode = json.JSONDecoder().raw_decode
    text, at, ended = "", 0, False
    reader = codecs.getincrementaldecoder("utf-8-sig")("replace")
    opened = False
    damages = 0
    while True:
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]
        if at < len(text):
            if text[at] == "[" and not opened:
                opened, at = True, at + 1
                continue
            if text[at] == "]" and opened:
                opened, at = False, at + 1
                continue
            try:
                value, at = decode(text, at)
                yield value
                continue
            except (RecursionError, ValueError) as error:
                if ended or len(text) - at > LIMIT or _is_final(error, text):
                    damaged = text[at : at + 1_000].encode("utf-8", "replace")
                    yield Rejection(origin=origin, reason=_why_not(error, text, at), content=damaged)
                    # The next object is looked for: what is damaged costs no other.
                    damages += 1
                    another = _NEXT.search(text, at + 1)
                    if another is None or damages == _DAMAGES:
                        return
                    at = another.end()
                    continue
        elif ended:
            return
        # The block grows with what is held, so that a long value is not tried too often.
        block = content.read(max(_BLOCK, len(text) - at))
        ended = not block
        text, at = text[at:] + reader.decode(block, ended), 0


def _is_final(error: Exception, text: str) -> bool:
    """Whether more of the text would not help: the error stands before its end."""
    if not isinstance(error, json.JSONDecodeError):
        return True
    return not error.msg.startswith("Unterminated string") and error.pos < len(text) - _ESCAPE


def _why_not(error: Exception, text: str, at: int) -> str:
    if isinstance(error, RecursionError):
        return "what follows is nested too deep to be read; give a list of objects with plain fields"
    if len(text) - at > LIMIT:
        return f"a value is longer than {LIMIT // 1_000_000} million characters; write JSON Lines, one article a line"
    where = text[at : at + 30].split("\n")[0]
    return f"what follows is not JSON ({error}), from {where!r} on; export it again"
