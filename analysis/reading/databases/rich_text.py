"""Rich text (RTF) of databases: its lines are read as those of a text file are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from analysis.reading.databases import lines_of
from analysis.reading.databases.record import results
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

START = b"{\\rtf"
_NAME = b"Factiva RTF"
"""What Factiva calls its files in them; pictures may stand before the first article."""
FILE_LIMIT = 50_000_000
"""Bytes of a file, which is read as a whole."""
_FONTS = re.compile(r"{[^{}\\]{0,40}\\fonttbl")
_FONT = re.compile(r"\\(f|fcharset)(\d{1,5})(?!\d)")
_FONT_TABLE = 200_000
"""Characters of a table of fonts that are looked at, and fonts of it."""
_MOST_FONTS = 1_000


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is the rich text of a database."""
    return head.startswith(START) and (_NAME in head or lines_of.layout(text_of(head)) is not None)


def read(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The articles of a file of rich text from a database."""
    raw = stream.read(FILE_LIMIT + 1)
    if len(raw) > FILE_LIMIT:
        reason = f"the file is larger than {FILE_LIMIT // 1_000_000} MB; export fewer articles at once"
        yield Rejection(origin=origin, reason=reason)
        return
    text = text_of(raw)
    del raw
    found = lines_of.layout(text)
    if found is None:
        yield Rejection(origin=origin, reason="no layout of a news database is found in the rich text; save it as text")
        return
    for each in results(found.articles(iter(text.split("\n"))), origin, options):
        yield replace(each, format=f"{found.database}, rich text") if isinstance(each, Article) else each


def text_of(raw: bytes) -> str:
    """The text of a file of rich text, also of a part of one, a paragraph or a row of a table a line."""
    from striprtf.striprtf import rtf_to_text

    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "ignore") if _is_utf8(raw) else raw.decode("cp1252", "replace")
    try:
        plain: str = rtf_to_text(_tame(text), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError, LookupError, TypeError):
        return ""
    # Letters outside the first plane come as two halves.
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _tame(text: str) -> str:
    """The same rich text without what makes the library slow or stop: links, a broken table of fonts, pictures, numbers
    that are no characters."""
    text = re.sub(r"\\fldinst(?=\{)", r"\\fldinst ", text)
    text = re.sub(r"\\bin(?!\d{1,9}(?!\d))", r"\\bln", text)
    text = re.sub(r"\\u(?:-?\d{6,}|c(?!-?\d{1,2}(?!\d))-?\d*)", "", text)
    fonts = _FONTS.search(text)
    if not fonts:
        return text
    end = _group_end(text, fonts.start())
    table = text[fonts.start() : min(end, fonts.start() + _FONT_TABLE)]
    return f"{text[: fonts.start()]}{_font_table(table)}{text[end:]}"


def _group_end(text: str, start: int) -> int:
    depth = 0
    for brace in re.finditer(r"\\[{}\\]|[{}]", text[start:]):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0 and brace[0] == "}":
            return start + brace.end()
    return min(len(text), start + _FONT_TABLE)


def _font_table(table: str) -> str:
    """The table anew: each font with its character set, nothing else."""
    fonts: dict[str, str] = {}
    last = ""
    for kind, number in _FONT.findall(table):
        if kind == "f":
            last = number
        elif last and len(fonts) < _MOST_FONTS:
            fonts.setdefault(last, number)
    rows = "\n".join(f"{{\\f{font}\\fcharset{charset} x;}}" for font, charset in fonts.items())
    return f"{{\\fonttbl\n{rows}}}"
