"""The tables of a build as files that other programs read: CSV, JSON Lines, Parquet, XLSX.

Rows stand in the build's order, columns in the schema's; the same build gives the same bytes,
but for the times in the archive that an XLSX is.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any, BinaryIO, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.coverage.coverage import Coverage
from analysis.coverage.originals import as_they_came_in
from analysis.coverage.schema import TABLES
from analysis.coverage.spreadsheet import write_xlsx

Format = Literal["csv", "jsonl", "parquet", "xlsx"]

ExportName = Literal[
    "articles",
    "entities",
    "mentions",
    "times",
    "quotes",
    "events",
    "reports",
    "affairs",
    "differences",
    "utterances",
    "notes",
    "rejections",
    "links",
    "suggestions",
    "corrections",
]
"""The tables that can be exported."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters by which spreadsheets take a cell for a formula (OWASP, "CSV Injection")."""
_HIDDEN = {"rejections": {"content"}}


def export_table(coverage: Coverage, what: ExportName, format: Format, out: BinaryIO, *, marked: bool = False) -> int:
    """Writes one table of the build. Text is UTF-8, days are ISO 8601, lists inside CSV are JSON, null is empty in CSV.

    The texts of articles, and offsets, are those that came in, also where a text was cleaned: they fit what others
    have.

    In CSV a text that begins like a formula gets an apostrophe before it: articles are untrusted, and spreadsheets run
    formulas. ``marked``: the mark of UTF-8 stands before it, without which Excel takes it for another character set.
    The other formats hold every text as it is, but XLSX cuts what no cell can hold. Returns how many texts it cut.
    """
    columns = [name for name in TABLES[what].names if name not in _HIDDEN.get(what, ())]
    table = as_they_came_in(coverage.table(what, columns), coverage.table("originals"))
    if format == "xlsx":
        return write_xlsx(table, out)
    if marked and format == "csv":
        out.write(codecs.BOM_UTF8)
    _WRITERS[format](table, out)
    return 0


def _write_parquet(table: pa.Table, out: BinaryIO) -> None:
    pq.write_table(table, out, compression="zstd")


def _write_jsonl(table: pa.Table, out: BinaryIO) -> None:
    for batch in table.to_batches(max_chunksize=1000):
        for row in batch.to_pylist():
            out.write(json.dumps(row, ensure_ascii=False, default=_plain).encode() + b"\n")


def _write_csv(table: pa.Table, out: BinaryIO) -> None:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(table.column_names)
        for batch in table.to_batches(max_chunksize=1000):
            writer.writerows([_cell(value) for value in row.values()] for row in batch.to_pylist())
    finally:
        text.detach()


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else _plain(value) if isinstance(value, date) else value


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an export")


_WRITERS: dict[Format, Callable[[pa.Table, BinaryIO], None]] = {
    "csv": _write_csv,
    "jsonl": _write_jsonl,
    "parquet": _write_parquet,
}
