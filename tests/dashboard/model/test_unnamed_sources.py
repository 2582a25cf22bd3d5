"""Unnamed sources, by kind and by outlet."""

from __future__ import annotations

import pytest

from analysis.coverage import Coverage, Filter, QuoteChoice
from dashboard.model.unnamed_sources import unnamed_sources_of


def test_unnamed_sources_are_counted_by_kind_and_outlet_whatever_the_filter_says_of_them(
    small_coverage: Coverage,
) -> None:
    found = unnamed_sources_of(small_coverage, Filter(anonymous=False), QuoteChoice())
    assert (found.quotes, found.unnamed) == (6, 2)
    assert found.kinds == (("other", "Others", 2),)
    shares = {row.outlet: (row.unnamed, row.quotes) for row in found.outlets.itertuples()}
    assert shares["The Fennmark Post"] == (1, 3)
    assert sum(unnamed for unnamed, _ in shares.values()) == 2


def test_each_source_is_of_the_kind_of_its_noun_and_the_rest_comes_last(
    small_coverage: Coverage, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = {"baker": 9, "diplomat": 1, "envoy": 1, "judge": 1}
    monkeypatch.setattr(small_coverage, "unnamed_nouns", lambda *_: counts)
    found = unnamed_sources_of(small_coverage, Filter(), QuoteChoice())
    assert found.kinds == (("diplomats", "Diplomats", 2), ("law", "Lawyers and judges", 1), ("other", "Others", 9))
