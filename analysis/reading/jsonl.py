"""JSON Lines in UTF-8, one article a line, also compressed with gzip; read line by line, never all at once.

Fields: ``text`` (needed), ``id``, ``title``, ``published`` (YYYY-MM-DD or another date), ``source``, ``url``,
``language``, ``author``, or what others call them (`analysis.reading.tables.columns`). Missing ones may be null or left
out; others are ignored. A file of this name that holds an array, or objects over several lines, is read as JSON.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from analysis.reading.fields import Unreadable
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.tables.columns import flat
from analysis.reading.tables.json_documents import looks, read_json, records_in
from analysis.reading.tables.rows import EMPTY, Placed, read_record, read_rows
from analysis.records import Article, Rejection

SUFFIXES = (".jsonl", ".ndjson")
LIMIT = 20_000_000
"""Bytes of a line. No article is longer."""
_HEAD = 1 << 16


def are_lines(head: bytes) -> bool:
    """Whether a file begins with a whole JSON object in its first line, and with another in the next."""
    first, _, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    if not first.startswith(b"{") or not rest.lstrip().startswith(b'{"'):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def read_jsonl(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """Each line's article or why it cannot be read; empty lines are skipped. Origins are ``origin#L3`` for line 3.

    After an article of which something could not be used stands a rejection that says what, with ``kept``.
    """
    peek = getattr(content, "peek", None)
    head = peek(_HEAD)[:_HEAD] if peek else b""
    if looks(head):
        yield from read_json(content, origin, options)
    else:
        yield from read_rows(rows_of(content, origin), origin, options)


def read_gzip(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The same for a compressed file. What precedes damage is kept; the damage is one rejection."""
    with gzip.open(content) as plain:
        damage: list[Rejection] = []

        def undamaged() -> Iterator[Placed | Rejection]:
            try:
                yield from rows_of(plain, origin)  # type: ignore[arg-type]
            except (OSError, EOFError, zlib.error) as error:
                damage.append(Rejection(origin=origin, reason=f"the gzip file is damaged ({error}); compress it again"))

        nothing = True
        for each in read_rows(undamaged(), origin, options, empty=""):
            nothing = False
            yield each
        yield from damage
        if nothing and not damage:
            yield Rejection(origin=origin, reason=EMPTY)


def read_line(line: bytes, origin: str, notes: list[str] | None = None) -> Article | Rejection:
    """The article of one line, or why it cannot be read; ``notes`` gets what was left out of the article, and why."""
    if len(line) > LIMIT:
        return _too_long(line, origin)
    try:
        return read_record(flat(_object(line)), origin, [] if notes is None else notes)
    except Unreadable as error:
        return Rejection(origin=origin, reason=str(error), content=line)


def rows_of(content: BinaryIO, origin: str) -> Iterator[Placed | Rejection]:
    """The fields of the object in each line."""
    number = 0
    while line := content.readline(LIMIT + 1):
        number += 1
        here = f"{origin}#L{number}"
        if len(line) > LIMIT and not line.endswith(b"\n"):
            while rest := content.readline(LIMIT):
                if rest.endswith(b"\n"):
                    break
            yield _too_long(line, here)
        elif line.strip():
            try:
                for record in records_in(_object(line)):
                    yield here, flat(record)
            except Unreadable as error:
                yield Rejection(origin=here, reason=str(error), content=line)


def _too_long(line: bytes, origin: str) -> Rejection:
    reason = f"the line is longer than {LIMIT // 1_000_000} MB; write one article a line"
    return Rejection(origin=origin, reason=reason, content=line[:1_000])


def _object(line: bytes) -> dict[str, Any]:
    """The JSON object of a line. Raises `Unreadable`."""
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(f"byte {error.start} of the line is not UTF-8; save the file in UTF-8") from error
    except json.JSONDecodeError as error:
        raise Unreadable(f"the line is not JSON ({error}); each line must be one JSON object") from error
    except RecursionError as error:
        raise Unreadable("the line is nested too deep; each line must be one JSON object of plain fields") from error
    except ValueError as error:
        raise Unreadable(f"the line cannot be read as JSON ({error})") from error
    if not isinstance(fields, dict):
        raise Unreadable('the line is not a JSON object; write {"text": …} with the fields of one article')
    return fields
