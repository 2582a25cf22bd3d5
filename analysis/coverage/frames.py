"""Query results as pandas tables that are safe to loop over."""

from __future__ import annotations

import pandas as pd
import pyarrow as pa


def to_frame(table: pa.Table) -> pd.DataFrame:
    """The table with plain types: text is ``str`` or None, a list is a Python list (never null, at worst empty).

    Days are ``datetime64`` with NaT for none; whole numbers are int64, or pandas' ``Int64`` with NA where one is
    missing (a mask, never a float); truth values are bool, or ``boolean`` with NA where one is missing.
    """
    return pd.DataFrame({name: _column(table.column(name)) for name in table.column_names})


def _column(column: pa.ChunkedArray) -> pd.Series:
    kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return pd.Series([each or [] for each in column.to_pylist()], dtype="object")
    if pa.types.is_date(kind):
        return pd.Series(column.cast(pa.timestamp("s")).to_numpy(), dtype="datetime64[s]")
    if pa.types.is_integer(kind):
        return pd.Series(column.to_pylist(), dtype="Int64" if column.null_count else "int64")
    if pa.types.is_boolean(kind):
        return pd.Series(column.to_pylist(), dtype="boolean" if column.null_count else "bool")
    if pa.types.is_floating(kind):
        return pd.Series(column.to_numpy(), dtype="float64")
    return pd.Series(column.to_pylist(), dtype="object")
