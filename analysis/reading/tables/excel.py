"""XLSX: every sheet's rows, read as a stream. Formulas are never run: what Excel last showed of them is what is read.

Origins are ``origin#Sheet1!R3`` for the third row of a sheet.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any, BinaryIO

from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.tables import delimited
from analysis.reading.tables.columns import field_named
from analysis.reading.tables.rows import EMPTY, Found, Placed, read_rows
from analysis.records import Rejection

SUFFIXES = (".xlsx", ".xlsm")
OLD_SUFFIXES = (".xls", ".ods", ".numbers")
FILE_LIMIT = 500_000_000
"""Bytes of the file."""
UNPACKED_LIMIT = 1_000_000_000
"""Bytes of what is packed in it, together; the texts of all cells are held in memory."""
STRINGS_LIMIT = 300_000_000
"""Bytes of the part that holds the texts of cells."""
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SERIALS = range(18_000, 80_000)
"""Numbers that Excel shows as days from 1949 to 2119."""


_PART = re.compile(rb"PK\x03\x04.{22}(?P<length>..)..", re.DOTALL)
"""The beginning of a file in a ZIP up to its name, with the length of that."""


def looks(head: bytes) -> bool:
    """Whether a file begins as an XLSX does: an archive with the parts of a workbook."""
    names = [head[found.end() :][: int.from_bytes(found["length"], "little")] for found in _PART.finditer(head)]
    others = any(each == b"mimetype" or each.startswith((b"word/", b"ppt/")) for each in names)
    return head.startswith(b"PK\x03\x04") and not others and any(each.startswith(b"xl/") for each in names)


def read_excel(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Found]:
    """The article of each row of each sheet, or why there is none."""
    nothing = True
    for here, rows in sheets_of(content, origin):
        for each in read_rows(rows, here, options, cells=True, empty=""):
            nothing = False
            yield each
    if nothing:
        yield Rejection(origin=origin, reason=EMPTY)


def sheets_of(content: BinaryIO, origin: str) -> Iterator[tuple[str, Iterator[Placed | Rejection]]]:
    """Each sheet's origin and its rows, to be read before the next. A workbook that cannot be read is one rejection."""
    from openpyxl import load_workbook

    with _seekable(content) as file:
        wrong = _wrong(file)
        if wrong:
            yield origin, iter((Rejection(origin=origin, reason=wrong),))
            return
        try:
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
        except Exception as error:  # a damaged part raises whatever the library stumbles over
            yield origin, iter((Rejection(origin=origin, reason=_damaged(error)),))
            return
        try:
            for sheet in book.worksheets:
                here = f"{origin}#{sheet.title}" if len(book.worksheets) > 1 else origin
                yield here, _rows(sheet, book.epoch, f"{origin}#{sheet.title}!", here)
        finally:
            book.close()


def read_old(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Found]:
    """What is called .xls: a workbook of today or a table in text under that name, else a rejection with the remedy."""
    head = content.peek(len(_OLD))[: len(_OLD)] if hasattr(content, "peek") else b""
    if head.startswith(b"PK"):
        yield Rejection(origin=origin, reason="spreadsheets of this kind are not read; save it as .xlsx or .csv")
    elif head.startswith(_OLD):
        yield Rejection(origin=origin, reason="old workbooks of Excel are not read; open it there and save it as .xlsx")
    else:
        yield from delimited.read_delimited(content, origin, options)


@contextmanager
def _seekable(content: BinaryIO) -> Iterator[BinaryIO]:
    """The stream itself, or a copy of it on the disk where it cannot be read twice."""
    if content.seekable():
        yield content
        return
    with tempfile.TemporaryFile() as copy:
        shutil.copyfileobj(_Bounded(content), copy)
        copy.seek(0)
        yield copy


class _Bounded:
    """A stream that ends after `FILE_LIMIT` bytes: what is longer is no longer a whole archive."""

    def __init__(self, content: BinaryIO) -> None:
        self._content = content
        self._left = FILE_LIMIT

    def read(self, size: int = -1) -> bytes:
        """Up to ``size`` bytes."""
        block = self._content.read(min(size if size >= 0 else self._left, self._left))
        self._left -= len(block)
        return block


def _wrong(file: BinaryIO) -> str:
    """Why the file is not unpacked; "" where it may be."""
    try:
        with zipfile.ZipFile(file) as archive:
            sizes = {each.filename: each.file_size for each in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        return _damaged(error)
    finally:
        file.seek(0)
    if sum(sizes.values()) > UNPACKED_LIMIT or sizes.get("xl/sharedStrings.xml", 0) > STRINGS_LIMIT:
        return "the workbook is too large once it is unpacked; save it as .csv, or split it"
    return ""


def _damaged(error: Exception) -> str:
    return f"the workbook is damaged ({type(error).__name__}: {str(error).split('.')[0][:100]}); save it again as .xlsx"


def _rows(sheet: Any, epoch: datetime, place: str, here: str) -> Iterator[Placed | Rejection]:
    """The rows of a sheet by the names in its first row that has any."""
    sheet.reset_dimensions()  # what a file says of its own size may be anything
    names: tuple[str, ...] | None = None
    try:
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            if not any(_is_something(cell) for cell in cells):
                continue
            if names is None:
                if len(cells) > delimited.MOST_COLUMNS:
                    yield Rejection(origin=here, reason=f"a row has {len(cells):,} cells; this is no table of articles")
                    return
                words = ["" if cell is None else str(cell) for cell in cells]
                if sum(_is_something(cell) for cell in cells) == 1 and not any(map(field_named, words)):
                    continue  # a title above the table
                names = delimited.names_of(words, known=True)
                if names is not None:
                    continue
                names = tuple(f"column {place_}" for place_ in range(1, len(cells) + 1))
            yield f"{place}R{number}", _row(names, cells, epoch)
    except Exception as error:  # a damaged part raises whatever the library stumbles over
        yield Rejection(origin=here, reason=_damaged(error))


def _row(names: Sequence[str], cells: Sequence[Any], epoch: datetime) -> dict[str, Any]:
    return {
        name: _day(cell, epoch) if field_named(name) == "published" else cell
        for name, cell in zip(names, cells, strict=False)
    }


def _is_something(cell: Any) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _day(cell: Any, epoch: datetime) -> Any:
    """The day of a cell in a column of dates that holds only the number by which Excel counts it."""
    from openpyxl.utils.datetime import from_excel

    number = cell
    if isinstance(cell, str) and cell.strip().isdigit() and len(cell.strip()) == 5:
        number = int(cell)
    if isinstance(number, int | float) and not isinstance(number, bool) and int(number) in _SERIALS:
        found = from_excel(number, epoch)
        if isinstance(found, date):
            return found.date() if isinstance(found, datetime) else found
    return cell
