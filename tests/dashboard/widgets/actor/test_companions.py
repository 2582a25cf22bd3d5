"""Who appears with an actor."""

from __future__ import annotations

import json

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


def test_the_drawing_is_told_for_those_who_do_not_see_it(open_app: Open) -> None:
    drawings = [each.proto for each in open_app("actors", actor="ada-quill").get("bidi_component")]
    (drawn,) = [json.loads(each.json)["svg"] for each in drawings if each.component_name == "communique_drawing"]
    told = "Ada Quill shares most sentences with Fennmark (3 sentences), Borland (1 sentence), Orin Vask (1 sentence)"
    assert f'aria-label="{told}"' in drawn
