"""Actors: the ranked list, one profile, and the sentences behind its figures."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests import affair
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, headings, html_links, sentences, target, titles


def listed(app: AppTest) -> list[str]:
    """Names in the list, in their order."""
    return [label for label, page, query in html_links(app) if page == "actors" and "view" not in query]


def test_filters_that_leave_nobody_say_so(open_app: Open) -> None:
    app = open_app("actors", outlets="Tarn <i>Gazette</i>")
    assert "No actors match these filters" in headings(app)


def test_an_unknown_actor_says_so_above_the_list(open_app: Open) -> None:
    app = open_app("actors", actor="nobody-here")
    assert [each.value for each in app.warning] == ["This build has no such actor. Pick one that it has."]
    assert len(listed(app)) == 4


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
