"""Rows of a table: looped over as objects, and kept where something holds. No Streamlit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd


def rows(table: pd.DataFrame) -> Iterator[Any]:
    """The table's rows as objects whose attributes are its columns: ``for row in rows(table): row.headline``."""
    return iter(table.itertuples(index=False))


def keep(table: pd.DataFrame, kept: Iterable[bool]) -> pd.DataFrame:
    """The rows for which ``kept`` is true, one truth value a row."""
    # Pandas takes an empty list for a choice of columns.
    return table[pd.Series(list(kept), index=table.index, dtype="bool")]
