"""The whole comparison: tests/dashboard/pages/test_compare.py reads what it says."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.fronted import anchors, html_of


def test_a_comparison_of_the_same_with_another_filter_is_another_one(open_app: Open) -> None:
    two = {"on": "compare", "by": "outlets", "first": "The Fennmark Post", "second": "Borland Herald"}
    whole, narrowed = (html_of(open_app("compare", **two, text=words)) for words in ("", "visit"))
    assert whole != narrowed
    kept = {query.get("text", [""])[0] for _, page, query in anchors(narrowed) if page == "event"}
    assert kept == {"visit"}
