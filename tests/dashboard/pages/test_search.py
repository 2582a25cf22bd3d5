"""Search: what a question finds, and the ways from there."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests import affair
from tests.dashboard.conftest import Open, query, write_affair
from tests.dashboard.screen import headings


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shelf that an index may be written to."""
    folder = tmp_path_factory.mktemp("searched")
    write_affair(folder)
    return folder


def html(app: AppTest) -> str:
    """All HTML of the page but scripts and style sheets."""
    shown = [each.value for each in app.main.get("html")]
    return "\n".join(each for each in shown if not each.startswith("<script>") and ".cq-search {" not in each)


def words(app: AppTest) -> str:
    return unescape(re.sub("<[^>]*>", "", html(app)))


def ways(app: AppTest) -> list[tuple[str, str, dict[str, list[str]]]]:
    """Words, page and query of each link in the HTML."""
    found = re.findall(r'<a class="cq-go[^"]*" href="([^"]*)"[^>]*>(.*?)</a>', html(app))
    parts = [(urlsplit(unescape(address)), unescape(re.sub("<[^>]*>", "", shown))) for address, shown in found]
    return [(shown, address.path, parse_qs(address.query)) for address, shown in parts]


def test_nothing_is_asked_at_first_but_the_field_waits(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched)
    assert app.text_input(key="search_q").value == ""
    assert "For example" in words(app)
    assert any('querySelector(".st-key-search_q input")' in each.value for each in app.html)
    shown, page, asked = ways(app)[0]
    assert page == "search" and asked["q"] == [shown]


def test_typing_finds_and_the_address_says_so(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched)
    app.text_input(key="search_q").set_value(" visits ").run()
    assert query(app, "q") == ["visits"]
    assert "Articles 2" in words(app) and "Events 1" in words(app)
    assert "<mark>visited</mark>" in html(app)


def test_a_word_is_one_click_from_its_sentence(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched, q="visited")
    sentence = "Borland’s envoy Ada Quill visited Fennmark on Monday and met Foreign Minister Orin Vask."
    _, page, asked = next(each for each in ways(app) if each[0] == sentence)
    assert page == "article" and asked["article"] == ["post-1"] and asked["q"] == ["visited"]
    assert affair.POST.text[int(asked["start"][0]) : int(asked["end"][0])] == sentence


def test_quotes_and_events_have_lists_of_their_own(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched, q="mistake", view="quotes")
    assert "“a <mark>mistake</mark>”" in html(app)
    assert ("Ada Quill", "actors") in [(shown, page) for shown, page, _ in ways(app)]
    app = open_app("search", builds=searched, q="monday", view="events")
    assert ("Ada Quill visited Fennmark", "event") in [(shown, page) for shown, page, _ in ways(app)]


def test_facets_narrow_the_filter(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched, q="visits")
    _, page, asked = next(each for each in ways(app) if each[0] == "Borland Herald")
    assert (page, asked["outlets"], asked["q"]) == ("search", ["Borland Herald"], ["visits"])
    app = open_app("search", builds=searched, q="visits", outlets="Borland Herald")
    assert "Articles 1" in words(app)


def test_a_mistake_is_told_with_what_was_understood(open_app: Open, searched: Path) -> None:
    told = words(open_app("search", builds=searched, q="(speaker:vask OR"))
    assert "A parenthesis is not closed" in told and "Understood as said by Orin Vask" in told


def test_where_nothing_matches_there_is_help(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched, q="fishermann")
    assert "Nothing matches" in headings(app)
    assert "Did you mean “fisherman”?" in words(app)
    app = open_app("search", builds=searched, q="fisherman", outlets="Borland Herald")
    app.button(key="search_clear").click().run()
    assert "Articles 1" in words(app)
    app = open_app("search", builds=searched, q="foretold*")
    assert "Nothing matches" in headings(app)


def test_nothing_of_this_kind_but_of_others(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched, q="fishermen", view="quotes")
    assert "No quote matches, but 1 article and 1 event." in words(app)


def test_untrusted_words_stay_words(open_app: Open, searched: Path) -> None:
    app = open_app("search", builds=searched, q="fisherman")
    assert "<script>" not in html(app) and "<i>Gazette" not in html(app)
    assert "Tarn <i>Gazette</i>" in words(app) and "<script>alert(1)</script>" in words(app)
    app = open_app("search", builds=searched, q="<b>nobody</b>")
    assert "<b>nobody" not in html(app)
