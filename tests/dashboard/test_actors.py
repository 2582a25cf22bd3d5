"""Actors: the ranked list, one profile, and the sentences behind its figures."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard import affair
from tests.dashboard.conftest import Open, query

Links = list[tuple[str, dict[str, list[str]]]]


def captions(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.caption]


def links(app: AppTest) -> Links:
    """Label and query parameters of each link on the page."""
    return [
        (re.sub(r"^:primary\[(.*)\]$", r"\1", each.label).replace("\\", ""), parse_qs(each.proto.query_string))
        for each in app.page_link
    ]


def target(app: AppTest, label: str, nth: int = 0) -> dict[str, list[str]]:
    return [query for found, query in links(app) if found == label][nth]


def listed(app: AppTest) -> list[str]:
    """Names in the list, in their order."""
    return [label for label, query in links(app) if query.get("on") == ["actors"] and "view" not in query]


def titles(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.title]


def headings(app: AppTest) -> list[str]:
    return [each.value.replace("\\", "") for each in app.subheader if not each.value.startswith("Filters")]


def figures(app: AppTest) -> dict[str, str]:
    return {each.label: each.value for each in app.metric}


def sentences(app: AppTest) -> list[str]:
    """The sentences on the page, as HTML."""
    return [found for each in app.html for found in re.findall(r'<p class="cq-sentence">(.*)</p>', each.value)]


# --- the list -------------------------------------------------------------------------------------------------------


def test_actors_are_ranked_by_mentions_with_what_they_are(open_app: Open) -> None:
    app = open_app("actors")
    assert listed(app) == ["Fennmark", "Ada Quill", "Borland", "Orin Vask"]
    assert "person · Borland · envoy" in captions(app)
    assert "state" in captions(app)


def test_each_figure_leads_to_what_it_counts(open_app: Open) -> None:
    app = open_app("actors")
    mentions = target(app, "5 mentions")
    assert (mentions["actor"], mentions["view"]) == (["fennmark"], ["sentences"])
    assert target(app, "2 quotes")["speaker"] == ["ada-quill"]
    assert captions(app).count("no quote") == 2


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


def test_filters_that_leave_nobody_say_so(open_app: Open) -> None:
    app = open_app("actors", outlets="Tarn <i>Gazette</i>")
    assert "No actors match these filters" in headings(app)


# --- a profile ------------------------------------------------------------------------------------------------------


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


def test_names_as_written_and_roles_lead_to_their_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert target(app, "Ada Quill · 2")["written"] == ["Ada Quill"]
    assert target(app, "Quill · 1")["written"] == ["Quill"]
    assert "阿達" in [each.value for each in app.text]
    at = affair.span(affair.POST, "Ada Quill")
    envoy = target(app, "envoy")
    assert (envoy["article"], envoy["start"], envoy["end"]) == (["post-1"], [str(at.start)], [str(at.end)])
    assert "Borland · 7 – 9 May 2031 · beside 1 mention" in captions(app)


def test_quotes_by_and_about_stand_in_the_profile(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    assert "By Ada Quill" in headings(app)
    assert "About Ada Quill" not in headings(app)
    assert "mixed quote · “called” · criticises" in captions(app)
    fennmark = open_app("actors", actor="fennmark")
    assert "About Fennmark" in headings(fennmark)
    assert target(fennmark, "Orin Vask")["actor"] == ["orin-vask"]


def test_events_are_told_apart_by_side_and_open_in_place(open_app: Open) -> None:
    app = open_app("actors", actor="fennmark")
    assert app.button(key="acts_0").label.replace("\\", "") == "**Threaten: Fennmark → Borland**"
    assert app.button(key="acted_upon_0").label.replace("\\", "") == "**Consult · visit: Ada Quill → Fennmark**"
    app.button(key="acted_upon_0").click().run()
    assert query(app, "event") == ["ev-visit"]
    assert any("Ada Quill, who <mark>visited</mark> Fennmark" in each for each in sentences(app))
    app.button(key="event_close").click().run()
    assert query(app, "event") == []


def test_company_is_ranked_and_leads_to_shared_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    shared = target(app, "3 sentences in 2 articles")
    assert (shared["actor"], shared["other"], shared["view"]) == (["ada-quill"], ["fennmark"], ["sentences"])
    assert [query["actor"] for label, query in links(app) if label == "Orin Vask" and "other" not in query]


def test_the_drawings_are_described_for_those_who_do_not_see_them(open_app: Open) -> None:
    charts = [each.proto for each in open_app("actors", actor="ada-quill").get("plotly_chart")]
    assert [chart.alt for chart in charts] == [
        "Articles that mention Ada Quill by day of publication: 2 in all; most, 1, on 7 May 2031",
        "Ada Quill shares most sentences with Fennmark (3 sentences), Borland (1 sentence), Orin Vask (1 sentence)",
    ]
    assert all('"displayModeBar": false' in chart.config.replace('":false', '": false') for chart in charts)


def test_activity_is_a_list_too_and_each_day_leads_to_its_sentences(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    seventh = target(app, "7 May 2031: 2 mentions")
    assert (seventh["since"], seventh["until"], seventh["view"]) == (["2031-05-07"], ["2031-05-07"], ["sentences"])
    assert "1 of 1 article · 1 quote" in captions(app)


def test_how_the_mentions_were_tied_together_is_told(open_app: Open) -> None:
    app = open_app("actors", actor="ada-quill")
    told = captions(app)
    assert "Within articles: 3 by name (rule test, confidence 0.90)" in told
    ties = "1 article by same full name (score 0.94); 1 article by short name, in another spelling (score 0.70)"
    assert f"Across articles: {ties}" in told, told
    assert any(each.startswith("score 0.70: short name, in another spelling, same state · ") for each in told)


@pytest.mark.parametrize(("actor", "other"), [("ada-quill", "orin-vask"), ("orin-vask", "ada-quill")])
def test_who_may_be_the_same_is_offered_with_score_and_reasons(open_app: Open, actor: str, other: str) -> None:
    app = open_app("actors", actor=actor)
    assert "May be the same as" in headings(app)
    assert "score 0.45: names that differ in one letter, same office" in captions(app)
    assert [other] in [found.get("actor") for _, found in links(app)]
    assert "May be the same as" not in headings(open_app("actors", actor="borland"))


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


def test_an_unknown_actor_says_so_above_the_list(open_app: Open) -> None:
    app = open_app("actors", actor="nobody-here")
    assert [each.value for each in app.warning] == ["This build has no such actor. Pick one that it has."]
    assert len(listed(app)) == 4


# --- sentences ------------------------------------------------------------------------------------------------------


def test_the_sentences_of_an_actor_are_shown_with_the_name_marked(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", view="sentences")
    assert titles(app) == ["Ada Quill in the text"]
    assert "3 sentences in 2 articles, newest first" in captions(app)
    assert sentences(app) == [
        "<mark>Ada Quill</mark>, who visited Fennmark this week, called the threat “a mistake”.",
        "Borland’s envoy <mark>Ada Quill</mark> visited Fennmark on Monday and met Foreign Minister Orin Vask.",
        "“The talks with Fennmark were open,” <mark>Quill</mark> said.",
    ]
    at = affair.span(affair.HERALD, "Ada Quill, who visited Fennmark this week, called the threat “a mistake”.")
    first = target(app, "Read it in the article")
    assert (first["start"], first["end"]) == ([str(at.start)], [str(at.end)])


def test_the_sentences_of_two_actors_mark_both(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", other="orin-vask", view="sentences")
    assert titles(app) == ["Ada Quill and Orin Vask in the text"]
    assert sentences(app) == [
        "Borland’s envoy <mark>Ada Quill</mark> visited Fennmark on Monday "
        "and met Foreign Minister <mark>Orin Vask</mark>."
    ]


def test_the_sentences_of_one_way_of_writing(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", written="Quill", view="sentences")
    assert "Written “Quill”, 1 sentence in 1 article, newest first" in captions(app)
    assert len(sentences(app)) == 1


def test_no_sentence_under_the_filters_says_so(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", view="sentences", outlets="Tarn <i>Gazette</i>")
    assert any("No sentence of the articles that the filters leave" in each.value for each in app.markdown)
    app.button(key="sentences_clear").click().run()
    assert len(sentences(app)) == 3


def test_a_second_actor_whom_the_build_lacks_is_said_so(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", other="nobody", view="sentences")
    assert "no such second actor" in app.warning[0].value
    assert len(sentences(app)) == 3


def test_the_whole_company_has_a_page(open_app: Open) -> None:
    app = open_app("actors", on="actors", actor="ada-quill", view="company")
    assert titles(app) == ["Who appears with Ada Quill"]
    assert [label for label, query in links(app) if query.get("other")] == [
        "3 sentences in 2 articles",
        "1 sentence in 2 articles",
        "1 sentence in 2 articles",
    ]
