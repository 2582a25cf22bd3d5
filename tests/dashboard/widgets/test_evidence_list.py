"""The evidence of one article as lists beside its text."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

from tests import affair
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import captions


def text_of(app: AppTest) -> str:
    """The article's HTML."""
    return next(each.value for each in app.html if "cq-text" in each.value and "<article" in each.value)


def hit_of(app: AppTest) -> str:
    return re.sub("<[^>]*>", "", "".join(re.findall(r'<mark class="[^"]*hit[^"]*".*?</mark>', text_of(app))))


LINE = re.compile(r'<li><a href="([^"]*)"( aria-current="true")?><b>([qetn]\d+)</b> ([^<]*)</a>')


def lines(app: AppTest) -> list[tuple[str, str, str, str]]:
    """Address, mark, key and words of each line of evidence."""
    return LINE.findall("".join(each.value for each in app.main.get("html")))


def entries(app: AppTest) -> list[str]:
    return [f"**{key}**  {unescape(words)}" for _, _, key, words in lines(app)]


def press(open_app: Open, app: AppTest, key: str) -> AppTest:
    """The page that a line leads to."""
    query_ = parse_qs(urlsplit(unescape(next(href for href, _, found, _ in lines(app) if found == key))).query)
    return open_app("article", **{name: values[0] for name, values in query_.items() if name != "build"})


def test_quotes_are_listed_with_speaker_kind_and_stance(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    assert entries(app) == [
        "**q1**  “The talks with Fennmark were open,” … “We will come back in June.”",
        "**q2**  the talks had failed",
        "**q3**  that Fennmark rejected Borland’s demand for access to the Strait of Tarn",
    ]
    assert "a European diplomat (unnamed source) · indirect · states" in captions(app)


def test_pressing_evidence_picks_its_span(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    app = press(open_app, app, "q2")
    assert hit_of(app) == "the talks had failed"
    at = affair.span(affair.POST, "the talks had failed")
    assert (query(app, "start"), query(app, "end")) == ([str(at.start)], [str(at.end)])


def test_the_list_that_holds_the_picked_evidence_is_open(open_app: Open) -> None:
    at = affair.span(affair.POST, "Monday")
    app = open_app("article", article="post-1", start=str(at.start), end=str(at.end))
    assert entries(app) == ["**t1**  Monday"]
    assert "5 May 2031 · 2031-05-05" in captions(app)


def test_events_say_between_whom_when_and_who_asserts_them(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    app.session_state["evidence_view"] = "events"
    app.run()
    assert entries(app) == [
        "**e1**  Ada Quill visited Fennmark",
        "**e2**  Orin Vask says Fennmark rejected what Borland wants",
    ]
    assert "visit · 5 May 2031 · happened · told by the article itself" in captions(app)
    assert "refusal · date not told · refused · says Orin Vask" in captions(app)


def test_names_are_listed_once_with_their_mentions(open_app: Open) -> None:
    app = open_app("article", article="post-1")
    app.session_state["evidence_view"] = "names"
    app.run()
    named = ["Borland", "Ada Quill", "Fennmark", "Orin Vask", "a European diplomat", "Strait of Tarn"]
    assert entries(app) == [f"**n{nth}**  {name}" for nth, name in enumerate(named, start=1)]
    assert "country · 3 mentions" in captions(app)
    assert "person · 1 mention · not tied to an actor" in captions(app)


def test_of_two_events_in_one_sentence_the_pressed_one_is_picked(open_app: Open) -> None:
    app = open_app("article", article="herald-1")
    app.session_state["evidence_view"] = "events"
    app.run()
    app = press(open_app, app, "e2")
    app.session_state["evidence_view"] = "events"
    app.run()
    assert query(app, "report") == ["herald-1#e1"]
    assert [key for _, mark, key, _ in lines(app) if mark] == ["e2"]
    app.selectbox(key="article_picker").set_value("post-1").run()
    assert query(app, "report") == query(app, "start") == []
