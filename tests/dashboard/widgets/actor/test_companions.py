"""Who appears with an actor."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.screen import html_links, html_targets, titles


def test_company_is_ranked_and_leads_to_shared_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    (shared,) = html_targets(app, "3 sentences in 2 articles")
    assert (shared["actor"], shared["other"], shared["view"]) == (["ada-quill"], ["fennmark"], ["sentences"])
    assert {"actor": ["orin-vask"]}.items() <= html_targets(app, "Orin Vask")[-1].items()


def test_the_whole_company_has_a_page(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", view="company")
    assert titles(app) == ["Who appears with Ada Quill"]
    assert [label for label, _, query in html_links(app) if query.get("other")] == [
        "3 sentences in 2 articles",
        "1 sentence in 2 articles",
        "1 sentence in 2 articles",
    ]
