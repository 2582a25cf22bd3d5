"""Parquet."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO

import pandas as pd
import pyarrow as pa
import pytest
from pyarrow import parquet as writer

from analysis.reading.tables import parquet
from analysis.reading.tables.parquet import looks, read_parquet
from tests.reading.tables.conftest import TEXT


def written(rows, **how) -> bytes:
    out = BytesIO()
    writer.write_table(pa.Table.from_pylist(rows), out, **how)
    return out.getvalue()


ROWS = [
    {
        "title": "Visit",
        "text": TEXT,
        "date": datetime(2031, 3, 14, 9, 31),
        "source": {"name": "Lantern"},
        "vector": [0.5],
    },
    {"title": "Again", "text": TEXT + "2", "date": None, "source": None, "vector": [0.25]},
]


def test_rows_are_articles(reading):
    articles, rejections = reading(read_parquet, written(ROWS))
    assert [(each.title, each.published, each.source) for each in articles] == [
        ("Visit", date(2031, 3, 14), "Lantern"),
        ("Again", None, None),
    ]
    assert [each.origin for each in articles] == ["f#1", "f#2"] and rejections == []


def test_what_pandas_wrote_is_read(reading):
    out = BytesIO()
    pd.DataFrame({"headline": ["Visit"], "body": [TEXT], "date": pd.to_datetime(["2031-03-14"])}).to_parquet(out)
    (article,), _ = reading(read_parquet, out.getvalue())
    assert (article.title, article.published) == ("Visit", date(2031, 3, 14))


def test_vectors_are_not_read():
    table = pa.Table.from_pylist(ROWS)
    assert [parquet._may_tell(each.type) for each in table.schema] == [True, True, True, True, False]


def test_a_group_that_is_too_large_is_told(monkeypatch, reading):
    monkeypatch.setattr(parquet, "GROUP_LIMIT", 10)
    assert "smaller row groups" in reading(read_parquet, written(ROWS))[1][0].reason


@pytest.mark.parametrize("cut", [4, 100, -10])
def test_damage_is_a_rejection(cut, reading):
    articles, (rejection,) = reading(read_parquet, written(ROWS)[:cut])
    assert articles == [] and "the Parquet file is damaged" in rejection.reason


def test_parquet_is_known_by_its_mark():
    assert looks(written(ROWS)) and not looks(b"PART 1")
