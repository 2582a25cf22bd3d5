"""From the rows of an input to articles, whatever kind of table or JSON they stand in, as a stream.

The first rows are held until it is known which columns hold what; those behind them are read one by one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from analysis.reading.fields import NoText, Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options, TableSeen
from analysis.reading.tables.columns import Columns, Row, columns_of, is_empty, shown
from analysis.records import Article, Rejection

Found = Article | Rejection
Placed = tuple[str, Row]
"""A row, and where it stands: ``news.csv#R3``."""

SAMPLE = 2_000
"""Rows by which columns are known, and the order of day and month."""
_SAMPLE_CHARACTERS = 16_000_000
"""About how many characters these may have together."""
_HELD = 10_000
"""Rows without text that are told one by one; where an input has more before its first article, they are counted."""
_COLLECT = " with communique collect"
CELL = 32_767
"""Characters that a cell of Excel holds; longer texts were cut."""
EMPTY = "there is no article in it; give the articles, or leave it out"
_KEPT = 100_000
"""Bytes of a rejected row that are kept aside."""
_SHOWN_ROWS = 3
"""Rows of a table that `formats.TableSeen` holds."""

Snapshot = Callable[[Row, Columns, str], Iterator[Found]]
"""Reads the pages that were kept for a row; nothing where there is none."""


def read_rows(
    rows: Iterable[Placed | Rejection],
    origin: str,
    options: Options = AS_IT_IS,
    *,
    cells: bool = False,
    snapshot: Snapshot | None = None,
    empty: str = EMPTY,
) -> Iterator[Found]:
    """The article of each row, or why there is none; what was guessed and left out comes as rejections with ``kept``.

    ``cells`` says that the rows may have gone through Excel, which cuts long texts. Rejections among the rows are
    handed on. Where no row has a text, that is one rejection; where there is no row at all, ``empty`` is the reason of
    one, unless it is "".
    """
    remaining = iter(rows)
    first, begun = _sample(remaining)
    if not first and empty:
        yield Rejection(origin=origin, reason=empty)
    columns = columns_of(begun, options)
    if options.on_table is not None and begun:
        options.on_table(_seen(origin, columns, begun))
    yield from (Rejection(origin=origin, reason=note, kept=True) for note in columns.notes)
    textless: list[Rejection] | None = []
    lacking = 0
    for each in chain(first, remaining):
        if isinstance(each, Rejection):
            yield each
            continue
        place, row = each
        saved = list(snapshot(row, columns, place)) if snapshot and columns.snapshots else []
        try:
            found = saved or _read(row, columns, place, options, cells)
        except NoText as error:
            rejection = Rejection(origin=place, reason=_without_text(error, row, columns), content=as_bytes(row))
            lacking += 1
            if textless is None:
                yield rejection
            elif len(textless) < _HELD:
                textless.append(rejection)
            continue
        if textless:
            yield from textless
            if lacking > len(textless):
                reason = f"{lacking - len(textless)} more rows before {place} have no text; give the texts, too"
                yield Rejection(origin=origin, reason=reason)
        textless = None
        yield from found
    if textless:
        yield (
            textless[0]
            if lacking == 1
            else Rejection(origin=origin, reason=_all_without(lacking, columns, begun, textless))
        )


def read_record(row: Row, origin: str, notes: list[str], cells: bool = False) -> Article:
    """The article of a single row by the names of its columns alone. Raises `Unreadable`."""
    columns = columns_of([row], guess=False)
    return _article(row, columns, origin, notes, None, cells)


def _seen(origin: str, columns: Columns, begun: list[Row]) -> TableSeen:
    return TableSeen(
        origin=origin,
        # What stands in an object is named with dots, beside the object; a person chooses among the former.
        columns=tuple(dict.fromkeys(name for row in begun for name, cell in row.items() if not isinstance(cell, dict))),
        of={name: held[0] for name, held in columns.of.items()},
        guessed=columns.guessed,
        rows=tuple(begun[:_SHOWN_ROWS]),
    )


def _sample(rows: Iterator[Placed | Rejection]) -> tuple[list[Placed | Rejection], list[Row]]:
    """The first rows with what stands between them, and the rows alone."""
    taken: list[Placed | Rejection] = []
    begun: list[Row] = []
    characters = 0
    for each in rows:
        taken.append(each)
        if not isinstance(each, Rejection):
            begun.append(each[1])
            characters += sum(len(cell) for cell in each[1].values() if isinstance(cell, str))
        if len(taken) == SAMPLE or characters > _SAMPLE_CHARACTERS:
            break
    return taken, begun


def _read(row: Row, columns: Columns, place: str, options: Options, cells: bool) -> list[Found]:
    """The article and what is noted of it, or its rejection. Raises `NoText`."""
    notes: list[str] = []
    try:
        article = _article(row, columns, place, notes, columns.day_first, cells)
    except NoText:
        raise
    except Unreadable as error:
        return [Rejection(origin=place, reason=str(error), content=as_bytes(row))]
    return [article, *(Rejection(origin=place, reason=note, kept=True) for note in notes)]


def _article(row: Row, columns: Columns, place: str, notes: list[str], day_first: bool | None, cells: bool) -> Article:
    fields = columns.fields(row)
    text = fields.get("text")
    if cells and isinstance(text, str) and len(text.replace("\r\n", "\n")) == CELL:
        notes.append(f"the text ends after {CELL:,} characters, where Excel cuts; take it from where it was exported")
    return article_from(fields, place, notes, day_first, columns.batch)


def _without_text(error: NoText, row: Row, columns: Columns) -> str:
    """Why a row is no article, and what it has instead of a text."""
    fields = columns.fields(row)
    if not is_empty(fields.get("text")):
        return str(error)
    collect = "" if is_empty(fields.get("url")) else _COLLECT
    if part := columns.summary(row):
        instead = f", or say --map text={part}" if "text" not in columns.of else ""
        return f"there is no text, only a part of it in {part!r}; fetch the page first{collect}{instead}"
    return f"there is no text, only an address; fetch the page first{collect}" if collect else str(error)


def _all_without(rows: int, columns: Columns, begun: list[Row], textless: list[Rejection]) -> str:
    """Why nothing can be read of an input of which no row has a text."""
    names = shown(dict.fromkeys(name for row in begun for name in row if "." not in name))
    if "text" not in columns.of:
        if columns.summaries:
            part = columns.summaries[0]
            return (
                f"its {rows:,} rows hold no texts of articles, only parts of them in {part!r}; fetch the pages first"
                f"{_COLLECT if 'url' in columns.of else ''}, or say --map text={part} to read the parts"
            )
        links = "links and " if "url" in columns.of else ""
        return (
            f"its {rows:,} rows hold {links}no texts of articles; fetch the pages first"
            f"{_COLLECT if links else ''}, or say which column holds the texts with --map text=COLUMN (there are "
            f"{names})"
        )
    if "only the beginning" in textless[0].reason:
        return f"its {rows:,} rows hold only the beginnings of texts, which end in “[+… chars]”; fetch the pages first"
    column = columns.of["text"][0]
    return f"none of its {rows:,} rows has a text in {column!r}; fetch the pages first, or say --map text=COLUMN"


def as_bytes(row: Mapping[str, Any]) -> bytes:
    """A rejected row as it is kept aside: its own fields as JSON, cut where it is long."""
    plain = {name: value for name, value in row.items() if "." not in name or name.partition(".")[0] not in row}
    return json.dumps(plain, ensure_ascii=True, default=str)[:_KEPT].encode()
