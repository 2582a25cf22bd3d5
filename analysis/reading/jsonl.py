"""JSON Lines in UTF-8, one article a line, also compressed with gzip; read line by line, never all at once.

Fields: ``text`` (needed), ``id``, ``title``, ``published`` (YYYY-MM-DD, a time after it is ignored), ``source``,
``url``, ``language``. Missing ones may be null or left out; others are ignored.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".jsonl", ".ndjson")


def read_jsonl(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """Each line's article or why it cannot be read; empty lines are skipped. Origins are ``origin#L3`` for line 3.

    After an article of which something could not be used stands a rejection that says what, with ``kept``.
    """
    for number, line in enumerate(content, start=1):
        if line.strip():
            here = f"{origin}#L{number}"
            notes: list[str] = []
            yield read_line(line, here, notes)
            yield from (Rejection(origin=here, reason=note, kept=True) for note in notes)


def read_gzip(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The same for a compressed file. What precedes damage is kept; the damage is one rejection."""
    with gzip.open(content) as plain:
        try:
            yield from read_jsonl(plain, origin, options)  # type: ignore[arg-type]
        except (OSError, EOFError, zlib.error) as error:
            yield Rejection(origin=origin, reason=f"the gzip file is damaged ({error}); compress it again")


def read_line(line: bytes, origin: str, notes: list[str] | None = None) -> Article | Rejection:
    """The article of one line, or why it cannot be read; ``notes`` gets what was left out of the article, and why."""
    try:
        try:
            fields = json.loads(line.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise Unreadable(f"byte {error.start} of the line is not UTF-8; save the file in UTF-8") from error
        except json.JSONDecodeError as error:
            raise Unreadable(f"the line is not JSON ({error}); each line must be one JSON object") from error
        except RecursionError as error:
            raise Unreadable(
                "the line is nested too deep; each line must be one JSON object of plain fields"
            ) from error
        except ValueError as error:
            raise Unreadable(f"the line cannot be read as JSON ({error})") from error
        if not isinstance(fields, dict):
            raise Unreadable('the line is not a JSON object; write {"text": …} with the fields of one article')
        return article_from(fields, origin, [] if notes is None else notes)
    except Unreadable as error:
        return Rejection(origin=origin, reason=str(error), content=line)
