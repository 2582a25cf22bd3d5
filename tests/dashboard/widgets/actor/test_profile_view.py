"""One actor's profile: its figures, the filter by it, and the way to the next actor."""

from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, headings, html, html_links, links, target, titles


def figures(app: AppTest) -> dict[str, tuple[str, str]]:
    """Each figure of the profile with its note."""
    found = re.findall(r"<span>([^<]*)</span><strong>([^<]*)</strong><small>([^<]*)</small>", html(app))
    return {label: (value, note) for label, value, note in found}


def test_a_link_opens_a_profile_with_its_figures(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert titles(app) == ["Ada Quill"]
    found = figures(app)
    assert {label: value for label, (value, _) in found.items()} == {
        "Mentions": "3",
        "Articles": "2",
        "Quotes": "2",
        "Quotes about": "0",
        "Events": "1",
    }
    assert found["Articles"][1] == "2 outlets, 7 – 9 May 2031"
    assert found["Events"][1] == "acts in 1, acted upon in 0"
    here = {label: query for label, _, query in html_links(app)}
    assert here["Mentions 3 all by a name or title"]["view"] == ["sentences"]
    assert here["Articles 2 2 outlets, 7 – 9 May 2031"]["actors"] == ["ada-quill"]
    assert here["Quotes 2 as the speaker"]["speaker"] == ["ada-quill"]
    assert "Quotes about 0 named in the words" not in here
    assert target(app, "Borland")["actor"] == ["borland"]


def test_how_it_was_put_together_is_told_on_demand(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert "How this profile was put together" in [each.label for each in app.expander]
    assert "How the mentions were tied together" not in headings(app)


def test_what_wikidata_knows_leads_there(open_app: Open) -> None:
    app = open_app("actors", actor="fennmark")
    assert [each.proto.url for each in app.get("link_button")] == ["https://www.wikidata.org/wiki/Q0"]


def test_everything_can_be_filtered_by_the_actor_and_back(open_app: Open) -> None:
    app = open_app("actors", actor="orin-vask")
    app.button(key="actor_filter").click().run()
    assert query(app, "actors") == ["orin-vask"]
    assert app.multiselect(key="filter_actors").value == ["orin-vask"]
    assert app.button(key="actor_filter").label == "Stop filtering by this actor"
    app.button(key="actor_filter").click().run()
    assert query(app, "actors") == []
    assert titles(app) == ["Orin Vask"]


def test_the_neighbours_are_those_of_the_list_that_was_left(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="borland", kind="country", order="name")
    assert target(app, "All actors")["kind"] == ["country"]
    after = target(app, "Fennmark")
    assert (after["actor"], after["kind"], after["order"]) == (["fennmark"], ["country"], ["name"])
    assert "1 of 2" in captions(app)
    assert "2 of 4" in captions(open_app("actors", actor="ada-quill"))


def test_an_actor_outside_the_filters_says_so(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill", outlets="Tarn <i>Gazette</i>")
    assert titles(app) == ["Ada Quill"]
    assert "Not mentioned under these filters" in headings(app)
    app.button(key="actor_clear_filters").click().run()
    assert figures(app)["Mentions"][0] == "3"


def test_the_figures_are_those_of_what_is_counted(open_app: Open) -> None:
    assert figures(open_app("actors", actor="ada-quill"))["Articles"][0] == "2"
    app = open_app("actors", actor="ada-quill", count="outlets")
    assert figures(app)["Outlets"][0] == "2" and "Articles" not in figures(app)
    assert any(re.fullmatch(r"\d+ sentences? in \d outlets?", label) for label, _ in links(app))
