"""Attention over time."""

from __future__ import annotations

import pytest

from analysis.coverage import Coverage, Filter
from dashboard.model.compare import columns_of
from dashboard.model.compare_time import attention_of

OUTLETS = ("The Fennmark Post", "Borland Herald")


def test_of_outlets_each_share_is_of_its_own_articles(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "outlets", OUTLETS)
    found = attention_of(small_coverage, Filter(), "outlets", columns)
    assert found is not None
    assert list(found.shares.sum().round(6)) == [100.0, 100.0]
    assert found.period == "day" and len(found.shares.columns) == 2


def test_of_actors_each_share_is_of_what_came_out_then(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "actors", ("ada-quill", "fennmark"))
    found = attention_of(small_coverage, Filter(), "actors", columns)
    assert found is not None
    assert found.shares.to_numpy().max() == pytest.approx(100)
    assert found.of["ada-quill"].sum() == small_coverage.per_day()["units"].sum()


def test_periods_have_none(small_coverage: Coverage) -> None:
    columns = columns_of(small_coverage, Filter(), "periods", ("2031-05-07..2031-05-08", "2031-05-09..2031-05-12"))
    assert attention_of(small_coverage, Filter(), "periods", columns) is None
