"""CSV and its kin: cells parted by commas, semicolons, tabs or uprights, in any character set, read row by row.

Origins are ``origin#R3`` for the third row, as a spreadsheet counts them: that of the names is the first.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import BinaryIO, NamedTuple

from analysis.reading.encodings import decoded, encoding_of
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.tables.columns import field_named
from analysis.reading.tables.rows import Found, Placed, read_rows
from analysis.reading.tables.snapshots import Snapshots
from analysis.records import Rejection

SUFFIXES = (".csv", ".tsv", ".tab")
CELL_LIMIT = 20_000_000
"""Characters of a cell. No article is longer; an unclosed quotation mark makes one of all that follows."""
LINE_LIMIT = 50_000_000
"""Characters of a line."""
MOST_COLUMNS = 2_000
_SEPARATORS = ",;\t|"
_PROBE = 100
"""Rows by which the separator is told."""
_SAID = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n?\Z", re.IGNORECASE)
"""A first line by which Excel is told the separator."""
_NAME = 80
"""Characters of the longest name of a column."""
_ABOVE = 20
"""Rows at the beginning that may hold a title of the table and no names."""
_GDELT = (57, 58, 61)
"""Columns of GDELT's tables of events, which have no names in the first row."""
_CODED = re.compile(r"\d{6,12}\Z")


class Dialect(NamedTuple):
    """How the cells of a file are parted."""

    separator: str
    escape: str | None = None


class _TooLong(Exception):
    """A line is longer than `LINE_LIMIT`."""


def looks(head: bytes) -> bool:
    """Whether a file of any name begins with a row of names, three or more of them those of an article's fields."""
    encoding = encoding_of(head)
    text = head[encoding.mark :].decode(encoding.name, "replace")
    lines = text[:10_000].splitlines()
    if lines and _SAID.match(lines[0]):
        lines = lines[1:]
    if len(lines) < 2:
        return False
    for separator in _SEPARATORS:
        cells = [each.strip().strip('"') for each in lines[0].split(separator)]
        named = {field_named(each) for each in cells} - {None}
        if len(named) >= 3 and all(len(each) <= _NAME for each in cells):
            return bool(named & {"text", "title"})
    return False


def read_delimited(content: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Found]:
    """The article of each row, or why there is none."""
    notes: list[str] = []
    path = getattr(content, "name", None)
    snapshot = Snapshots(path if isinstance(path, str) else None, options)
    yield from read_rows(rows_of(content, origin, notes), origin, options, cells=True, snapshot=snapshot)
    yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)


def rows_of(content: BinaryIO, origin: str, notes: list[str]) -> Iterator[Placed | Rejection]:
    """The rows of the table by the names of its columns; ``notes`` gets what is told of its character set."""
    lines = _lines(decoded(content, notes))
    try:
        first = next(lines, "")
        said = _SAID.match(first)
        begun = [*([] if said else [first]), *_some(lines, _PROBE)]
        dialect = dialect_of(begun, said[1] if said else None)
        rows = csv_rows(chain(begun, lines), dialect)
        yield from _records(rows, origin, notes, 2 if said else 1, _width(begun, dialect))
    except _TooLong:
        yield Rejection(
            origin=origin,
            reason=f"a line is longer than {LINE_LIMIT // 1_000_000} million characters; this is no table of articles",
        )
    except csv.Error as error:
        reason = f"the table cannot be read on ({error}); a quotation mark that is not closed is the usual cause"
        yield Rejection(origin=origin, reason=reason)


def csv_rows(lines: Iterable[str], dialect: Dialect) -> Iterator[list[str]]:
    """The cells of each row; a cell between quotation marks may run over lines. Raises `csv.Error`."""
    csv.field_size_limit(CELL_LIMIT)
    return iter(
        csv.reader(lines, delimiter=dialect.separator, escapechar=dialect.escape, doublequote=True, strict=False)
    )


def dialect_of(lines: Sequence[str], said: str | None = None) -> Dialect:
    """How the cells are parted in a file that begins with these lines; ``said`` is what the file itself says."""
    text = "".join(lines)
    escape = "\\" if '\\"' in text and '""' not in text.replace('\\""', "") else None
    best = max(_SEPARATORS, key=lambda separator: _fitness(lines, Dialect(separator, escape)))
    return Dialect(said or best, escape)


def _width(lines: Sequence[str], dialect: Dialect) -> int:
    """How many cells most rows have."""
    try:
        widths = Counter(len(row) for row in csv_rows(lines, dialect) if row)
    except csv.Error:
        return 1
    return widths.most_common(1)[0][0] if widths else 1


def _fitness(lines: Sequence[str], dialect: Dialect) -> tuple[int, float, int]:
    """How well a separator fits: fields that the first row names, the share of rows as wide as it, and how wide."""
    try:
        rows = [row for row in csv_rows(lines, dialect) if row]
    except csv.Error:
        rows = []
    if not rows:
        return 0, 0.0, 0
    # The last row may be cut off.
    widths = Counter(len(row) for row in rows[:-1] or rows)
    width, often = widths.most_common(1)[0]
    named = len({field_named(cell.strip()) for cell in rows[0]} - {None})
    return (named if width > 1 or named else 0), (often / widths.total() if width > 1 else 0.0), min(width, 50)


def names_of(row: Sequence[str], known: bool) -> tuple[str, ...] | None:
    """The names of the columns in a first row, or None where it holds cells of an article.

    ``known`` says that a row of names is expected in any case.
    """
    cells = [cell.strip() for cell in row]
    named = any(field_named(cell) for cell in cells)
    if not (named or known) or (not named and any(len(cell) > _NAME or cell.startswith("http") for cell in cells)):
        return None
    used: Counter[str] = Counter()
    names = []
    for number, cell in enumerate(cells, start=1):
        name = cell or f"column {number}"
        used[name] += 1
        names.append(name if used[name] == 1 else f"{name} ({used[name]})")
    return tuple(names)


def _records(
    rows: Iterator[list[str]], origin: str, notes: list[str], before: int, width: int
) -> Iterator[Placed | Rejection]:
    """The rows behind that of the names; ``before`` is the number of the first, ``width`` how many cells most have."""
    names: tuple[str, ...] | None = None
    first: list[str] = []
    for number, row in enumerate(rows, start=before):
        if not any(cell.strip() for cell in row):
            continue
        here = f"{origin}#R{number}"
        if names is None:
            filled = [cell for cell in row if cell.strip()]
            if len(filled) == 1 and width > 1 and number <= _ABOVE and not field_named(filled[0].strip()):
                continue  # a title above the table
            if len(row) > MOST_COLUMNS:
                yield Rejection(
                    origin=origin, reason=f"the first row has {len(row):,} cells; this is no table of articles"
                )
                return
            if len(row) in _GDELT and _CODED.match(row[0]) and _CODED.match(row[1]):
                yield Rejection(
                    origin=origin,
                    reason="this is GDELT's table of events, which are coded and have no texts; fetch the pages of its "
                    "last column first",
                )
                return
            first = row
            names = names_of(row, known=True)
            if names is not None:
                continue
            names = tuple(f"column {place}" for place in range(1, len(row) + 1))
            notes.append(f"the first row names no columns; they are called column 1 to column {len(row)}")
            first = []
        if row == first:  # tables put one behind the other bring their names again
            continue
        if any(cell.strip() for cell in row[len(names) :]):
            yield Rejection(
                origin=here,
                reason=f"the row has {len(row):,} cells, and {len(names):,} columns have names; put a cell that holds "
                "the separator between quotation marks",
                content="\n".join(row).encode("utf-8", "replace")[:CELL_LIMIT],
            )
            continue
        yield here, dict(zip(names, row, strict=False))


def _lines(blocks: Iterable[str]) -> Iterator[str]:
    """The lines of a text that comes in blocks, each with its end. Raises `_TooLong`."""
    held: list[str] = []
    length = 0
    for block in blocks:
        first, *others = block.split("\n")
        held.append(first)
        length += len(first)
        if length > LINE_LIMIT:
            raise _TooLong
        if others:
            yield "".join(held) + "\n"
            yield from (f"{line}\n" for line in others[:-1])
            held, length = [others[-1]], len(others[-1])
    if any(held):
        yield "".join(held)


def _some(lines: Iterator[str], most: int) -> Iterator[str]:
    """Up to ``most`` lines, and about a million characters."""
    length = 0
    for number, line in enumerate(lines, start=1):
        yield line
        length += len(line)
        if number == most or length > 1_000_000:
            return
