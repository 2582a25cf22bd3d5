"""The ranked list of actors: searched, ordered, one kind or all."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import headings, html, html_links, html_targets


def listed(app: AppTest) -> list[str]:
    """Names in the list, in their order."""
    return [label for label, page, query in html_links(app) if page == "actors" and "view" not in query]


def test_actors_are_ranked_by_mentions_with_what_they_are(open_app: Open) -> None:
    app = open_app("actors")
    assert listed(app) == ["Fennmark", "Ada Quill", "Borland", "Orin Vask"]
    assert "<small>person · Borland · envoy</small>" in html(app) and "<small>state</small>" in html(app)


def test_each_figure_leads_to_what_it_counts(open_app: Open) -> None:
    app = open_app("actors")
    five = html_targets(app, "5")
    assert (["fennmark"], ["sentences"]) in [(query.get("actor"), query.get("view")) for query in five]
    assert ["ada-quill"] in [query.get("speaker") for query in html_targets(app, "2")]
    assert html(app).count('<td class="cq-number">–</td>') == 3


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"kind": "person"}, ["Ada Quill", "Orin Vask"]),
        ({"kind": "country", "order": "name"}, ["Borland", "Fennmark"]),
        ({"words": "阿達"}, ["Ada Quill"]),
        ({"words": "VAS"}, ["Orin Vask"]),
        ({"order": "name"}, ["Ada Quill", "Borland", "Fennmark", "Orin Vask"]),
        ({"order": "quotes"}, ["Ada Quill", "Orin Vask", "Fennmark", "Borland"]),
        ({"order": "events"}, ["Fennmark", "Borland", "Ada Quill", "Orin Vask"]),
        ({"kind": "whale", "order": "whim"}, ["Fennmark", "Ada Quill", "Borland", "Orin Vask"]),
    ],
)
def test_a_link_narrows_and_orders_the_list(open_app: Open, selection: dict[str, str], expected: list[str]) -> None:
    assert listed(open_app("actors", on="actors", **selection)) == expected


def test_searching_and_switching_the_kind_is_in_the_address(open_app: Open) -> None:
    app = open_app("actors")
    app.text_input(key="actors_words").set_value("quill").run()
    assert (listed(app), query(app, "words")) == (["Ada Quill"], ["quill"])
    app.text_input(key="actors_words").set_value("").run()
    app.selectbox(key="actors_order").set_value("name").run()
    assert (query(app, "words"), query(app, "order")) == ([], ["name"])


def test_nobody_found_says_so_with_a_way_back(open_app: Open) -> None:
    app = open_app("actors", on="actors", words="<b>whale</b>", kind="person")
    assert "Nobody is found" in headings(app)
    said = " ".join(each.value.replace("\\", "") for each in app.markdown)
    assert "The filters leave no people with “<b>whale</b>” in the name or an alias." in said
    app.button(key="actors_clear").click().run()
    assert len(listed(app)) == 4
