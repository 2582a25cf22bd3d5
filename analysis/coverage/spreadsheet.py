"""A table as XLSX, as Excel opens it: letters, ids and days come out as they are, and no text is run as a formula."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import Any, BinaryIO

import pyarrow as pa

CELL = 32_767
"""Characters that a cell of Excel holds."""
CUT = " […]"
"""Stands at the end of a text that was cut for it."""
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML, in which cells are written, cannot hold."""
_MADE = datetime(2000, 1, 1)
"""Stands in each file as the time when it was made, so that the same table gives the same cells and properties."""


def write_xlsx(table: pa.Table, out: BinaryIO) -> int:
    """Writes the table as one sheet, its names in the first row. Returns how many texts were cut to `CELL`."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    book.properties.created = book.properties.modified = _MADE
    sheet = book.create_sheet("Table")
    sheet.freeze_panes = "A2"
    sheet.append(table.column_names)
    cut = 0
    for batch in table.to_batches(max_chunksize=1000):
        for row in batch.to_pylist():
            cells = []
            for value in map(_plain, row.values()):
                if isinstance(value, str):
                    cut += len(value) > CELL
                    cell = WriteOnlyCell(sheet, _fitting(value))
                    cell.data_type = "s"  # a text, also where it begins like a formula
                    cells.append(cell)
                else:
                    cells.append(value)
            sheet.append(cells)
    book.save(out)
    return cut


def _fitting(text: str) -> str:
    text = _UNWRITABLE.sub("", text)
    return text if len(text) <= CELL else text[: CELL - len(CUT)] + CUT


def _plain(value: Any) -> Any:
    """A value as a cell can hold it: lists and bytes as JSON, the rest as it is."""
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=_day)
    return value if isinstance(value, str | int | float | date) or value is None else str(value)


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
