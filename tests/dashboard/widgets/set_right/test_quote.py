"""A quote set right from its card."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.records import Correction, Place
from tests.affair import POST, span
from tests.dashboard.conftest import Open
from tests.dashboard.curating import corrected, keys, press, waits
from tests.dashboard.screen import captions, html, picks
from tests.dashboard.timeline import send

FAILED = "the talks had failed"
CARDS = "quotes_cards"
SECOND = "set_right_quote_post-1#q1"


def reader(open_app: Open, folder: Path, words: str = FAILED, **more: str) -> AppTest:
    """The article with one of its quotes picked."""
    at = span(POST, words)
    return open_app(
        "article", builds=folder, article="post-1", start=str(at.start), end=str(at.end), on="article", **more
    )


def opened(open_app: Open, folder: Path, what: str) -> AppTest:
    app = press(reader(open_app, folder), SECOND)
    app.button_group(key="set_right_what_post-1#q1").set_value(what)
    return press(app, SECOND)


def test_a_quote_is_left_out_and_put_back_on_its_card(open_app: Open, own_shelf: Path) -> None:
    app = open_app("quotes", builds=own_shelf)
    ways = picks(app, "set_right ")
    assert len(ways) == 6
    send(app, CARDS, "picked", ways[0])
    app.button(key="set_right_no_quote").click()
    send(app, CARDS, "picked", ways[0])
    (said,) = waits(own_shelf)
    assert said.kind == "no-quote" and said.place.words
    (struck,) = [each for each in html(app).split("</article>") if "cq-gone-quote" in each]
    assert ways[0] in struck and "Will be left out of the next build." in struck and ">Rebuild</button>" in struck
    (undo,) = picks(app, "undo ")
    send(app, CARDS, "picked", undo)
    assert waits(own_shelf) == [] and "cq-gone-quote" not in html(app)


@pytest.mark.parametrize("told", ["set_right nothing", "undo 1", "keep", "rebuild it", ""])
def test_a_press_that_no_card_offers_does_nothing(open_app: Open, own_shelf: Path, told: str) -> None:
    app = send(open_app("quotes", builds=own_shelf), CARDS, "picked", told)
    assert not app.exception and waits(own_shelf) == []
    assert "set_right_no_quote" not in keys(app)


def test_where_nothing_may_be_corrected_no_card_offers_it(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    app = open_app("quotes", builds=own_shelf)
    assert picks(app, "set_right ") == [] and len(picks(app, "keep ")) == 6


def test_only_the_picked_quote_of_an_article_offers_it(open_app: Open, own_shelf: Path) -> None:
    assert {key for key in keys(reader(open_app, own_shelf)) if key.startswith("set_right")} == {
        "set_right_quote_post-1#q1"
    }


@pytest.mark.parametrize(
    ("picked", "entity", "value"),
    [("orin-vask", "Orin Vask", None), ("?nobody", None, None)],
)
def test_the_speaker_is_somebody_whom_the_article_names_or_nobody(
    open_app: Open, own_shelf: Path, picked: str, entity: str | None, value: str | None
) -> None:
    app = opened(open_app, own_shelf, "speaker")
    assert app.selectbox(key="set_right_speaker").options[:2] == ["An unnamed source", "Nobody known"]
    app.selectbox(key="set_right_speaker").set_value(picked)
    press(app, SECOND)
    press(app, SECOND, "set_right_speaker_set")
    (said,) = waits(own_shelf)
    assert (said.kind, said.entity and said.entity.name, said.value) == ("quote-speaker", entity, value)


def test_its_words_are_those_that_the_article_holds(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "extent")
    app.text_area(key="set_right_words").set_value("the talks never")
    press(app, SECOND)
    assert "The article does not hold these words one after the other." in captions(app)
    assert app.button(key="set_right_extent_set").disabled
    app.text_area(key="set_right_words").set_value("said the talks")
    press(app, SECOND)
    press(app, SECOND, "set_right_extent_set")
    (said,) = waits(own_shelf)
    assert (said.place.words, said.other_place.words) == (FAILED, "said the talks")


def test_what_kind_of_quote_it_is_can_be_said(open_app: Open, own_shelf: Path) -> None:
    app = opened(open_app, own_shelf, "kind")
    app.radio(key="set_right_quote_kind").set_value("direct")
    press(app, SECOND)
    press(app, SECOND, "set_right_quote_kind_set")
    assert [(each.kind, each.value) for each in waits(own_shelf)] == [("quote-kind", "direct")]


def test_a_quote_with_other_words_is_named_by_those_it_was_found_with(open_app: Open, own_shelf: Path) -> None:
    was, now = (span(POST, each) for each in (FAILED, "the talks"))
    place = Place(article="post-1", start=was.start, end=was.end)
    other = Place(article="post-1", start=now.start, end=now.end)
    corrected(own_shelf, Correction(kind="quote-extent", place=place, other_place=other))
    app = reader(open_app, own_shelf, "the talks")
    press(app, SECOND)
    assert "Set right by hand. Reads a mention" in captions(app)
    press(app, SECOND, "set_right_back_post-1#q1_0")
    press(app, SECOND)
    assert not [each for each in captions(app) if each.startswith("Set right by hand")]
