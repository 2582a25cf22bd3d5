"""ProQuest: what its text files and its HTML have in common, fields ``Key: value`` of an article.

Spaces are missing at times, or too many ("Publicationdate", "Jan 11, 2 009").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from analysis.reading.databases import words
from analysis.reading.databases.record import Record
from analysis.reading.dates import find_day, leading_day, read_day

FIELDS = ("title", "author", "source", "published", "language", "id", "url", "text", "info")
_KEY = re.compile(r"\s*([^\W\d_][\w /-]{1,40}?)\s?:(?:\s+|$)(.*)", re.DOTALL)
_DIVIDED_YEAR = re.compile(r"(?<=\d)\s+(?=\d)")
SURE = 3
"""Keys that must stand in an article for a file to be known, one of them that of the text or of ProQuest's number."""


@cache
def _keys() -> dict[str, str]:
    data = words.section("proquest")
    named = {_bare(key): field for field in FIELDS for key in data[field]}
    return dict.fromkeys(map(_bare, data["others"]), "") | named


def _bare(key: str) -> str:
    return re.sub(r"[\s-]+", "", key).lower()


def key(line: str) -> tuple[str, str] | None:
    """The field of a line ``Key: value`` ("" for one that is left out) and the value; None for other lines."""
    found = _KEY.match(line[:200])
    field = _keys().get(_bare(found[1])) if found else None
    return (field, line[found.start(2) :].strip()) if found and field is not None else None


def known(lines: Iterable[str]) -> bool:
    """Whether these are lines of an export."""
    found = [each for line in lines if (each := key(line))]
    fields = {field for field, _ in found}
    return len(found) >= SURE and "text" in fields | {"text" for f in fields if f == "id"} and _has_source(fields)


def _has_source(fields: set[str]) -> bool:
    return bool(fields & {"source", "info", "id"})


def record(fields: Iterable[tuple[str, str]], headline: str, paragraphs: Iterable[str]) -> Record:
    """The article of these fields. ``headline`` is its title where no field says it."""
    made = Record(title=headline)
    info = ""
    for field, value in fields:
        if field == "info":
            info = value
        elif field and field != "text" and value:
            setattr(made, field, value)
    # Behind the name stands where the paper comes out.
    named = re.split(r"[;\[]| : ", made.source or ("" if leading_day(info) else info))[0]
    made.source = (named if made.source else named.split(",")[0]).strip()
    made.published = _published(made.published, info)
    made.author = _names(made.author)
    made.paragraphs = [each for each in paragraphs if not words.begins(each, "proquest", "notes")]
    if made.paragraphs and words.begins(made.paragraphs[0], "proquest", "missing") and len(made.paragraphs[0]) < 60:
        made.paragraphs = []
    return made


def _published(written: str, info: str) -> str:
    """The day: put together where a space stands in its year; else the one that the line about the issue tells."""
    if written and read_day(written) is None:
        whole = _DIVIDED_YEAR.sub("", written)
        if read_day(whole):
            return whole
    if not written or read_day(written) is None:
        told = find_day(info)
        if told:
            return told.isoformat()
    return written


def _names(author: str) -> str:
    """ "Vask, Orin; Adeyn, Lena" as people are called: "Orin Vask, Lena Adeyn"."""
    names = []
    for each in author.split(";"):
        parts = [part.strip() for part in each.split(",")]
        names.append(f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else each.strip())
    return ", ".join(name for name in names if name)
