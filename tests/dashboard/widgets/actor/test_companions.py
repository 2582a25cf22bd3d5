"""Who appears with an actor."""

from __future__ import annotations

from tests.dashboard.conftest import Open
from tests.dashboard.screen import links, target, titles


def test_company_is_ranked_and_leads_to_shared_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    shared = target(app, "3 sentences in 2 articles")
    assert (shared["actor"], shared["other"], shared["view"]) == (["ada-quill"], ["fennmark"], ["sentences"])
    assert [query["actor"] for label, query in links(app) if label == "Orin Vask" and "other" not in query]


def test_the_whole_company_has_a_page(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", view="company")
    assert titles(app) == ["Who appears with Ada Quill"]
    assert [label for label, query in links(app) if query.get("other")] == [
        "3 sentences in 2 articles",
        "1 sentence in 2 articles",
        "1 sentence in 2 articles",
    ]
