"""A table as a CSV file that a spreadsheet opens without harm."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import pandas as pd

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(table: pd.DataFrame, columns: Sequence[str]) -> bytes:
    """These columns of the table as UTF-8 CSV; lists are joined by "; ", days are ISO 8601, what is missing is empty.

    A text that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection"): articles are untrusted.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in table[list(columns)].itertuples(index=False))
    return out.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        value = "; ".join(str(each) for each in value)
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None or pd.isna(value) else value
