"""Rows of a table."""

from __future__ import annotations

import pandas as pd

from dashboard.model.table_rows import keep, rows

TABLE = pd.DataFrame({"name": ["a", "b"], "count": [1, 2]}, index=[7, 9])


def test_rows_are_objects_with_the_columns_as_attributes() -> None:
    assert [(row.name, row.count) for row in rows(TABLE)] == [("a", 1), ("b", 2)]


def test_rows_are_kept_where_something_holds_whatever_the_index() -> None:
    assert keep(TABLE, (count > 1 for count in TABLE["count"]))["name"].tolist() == ["b"]


def test_of_an_empty_table_nothing_is_kept_and_its_columns_stay() -> None:
    assert list(keep(TABLE.head(0), []).columns) == ["name", "count"]
