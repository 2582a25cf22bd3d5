"""The whole Overview: tests/dashboard/pages/test_overview.py reads what it says."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.fronted import anchors, html_of


def test_each_link_names_the_build_and_the_filter_that_is_on_the_screen(open_app: Open) -> None:
    for words in ("", "visit"):
        found = [query for _, _, query in anchors(html_of(open_app(text=words)))]
        assert found and all(query["build"] for query in found)
        assert {query.get("text", [""])[0] for query in found} == {words}
