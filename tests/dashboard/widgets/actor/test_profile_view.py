"""One actor's profile: its figures, the filter by it, and the way to the next actor."""

from __future__ import annotations

import re

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions, figures, headings, links, target, titles


def test_a_link_opens_a_profile_with_its_figures(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert titles(app) == ["Ada Quill"]
    assert figures(app) == {"Mentions": "3", "Articles": "2", "Quotes by": "2", "Quotes about": "0", "Events": "1"}
    assert "2 outlets, 7 – 9 May 2031" in captions(app)
    assert "1 as source, 0 as target" in captions(app)
    assert target(app, "Read them")["view"] == ["sentences"]
    assert target(app, "List them")["actors"] == ["ada-quill"]
    assert target(app, "Hear them")["speaker"] == ["ada-quill"]
    assert target(app, "Borland")["actor"] == ["borland"]


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
    assert figures(app)["Mentions"] == "3"


def test_the_figures_are_those_of_what_is_counted(open_app: Open) -> None:
    assert figures(open_app("actors", actor="ada-quill"))["Articles"] == "2"
    app = open_app("actors", actor="ada-quill", count="outlets")
    assert figures(app)["Outlets"] == "2" and "Articles" not in figures(app)
    assert any(re.fullmatch(r"\d+ sentences? in \d outlets?", label) for label, _ in links(app))
