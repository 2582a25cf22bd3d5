"""A quote as a card: its words, who said them and how, and the way to the sentence."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.format.palette import DARK, LIGHT
from dashboard.model.quote_cuts import Telling
from dashboard.shell import context
from dashboard.widgets import quote_card
from tests.conftest import ROOT
from tests.coverage import differing
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, facts, html, html_targets


def test_a_card_says_who_how_where_and_when(open_app: Open) -> None:
    told = facts(open_app("quotes"))
    assert "Ada Quill · word for word" in told
    assert "Ada Quill · partly word for word · criticism" in told
    assert "A European diplomat · unnamed source · in the outlet’s words" in told
    assert "Borland Herald · 9 May 2031 · Read it in the article · Copy with citation · Keep · Set right" in told


def test_a_card_leads_to_its_sentence_and_its_speaker(open_app: Open) -> None:
    app = open_app("quotes")
    talks = html_targets(app, "Read it in the article")[3]
    assert (talks["article"], talks["quote"], talks["on"]) == (["post-1"], ["post-1#q0"], ["article"])
    assert int(talks["end"][0]) > int(talks["start"][0])
    profiles = [each for each in html_targets(app, "Orin Vask") if each["on"] == ["actors"]]
    assert profiles[0]["actor"] == ["orin-vask"]


def test_indirect_speech_stands_in_its_sentence(open_app: Open) -> None:
    shown = html(open_app("quotes"))
    assert '<span class="cq-around">Vask said </span>that Fennmark rejected' in shown, shown


def test_a_quote_is_copied_with_its_citation_and_its_address(open_app: Open) -> None:
    buttons = re.findall(r'<button type="button" data-copy="([^"]*)" data-link="([^"]*)">', html(open_app("quotes")))
    words, address = (unescape(each) for each in buttons[0])
    assert words.startswith("“They never asked us,”")
    assert "Tarn <i>Gazette</i>" in words and "12 May 2031" in words
    assert address.startswith("article?build=")


def test_untrusted_names_stay_words(open_app: Open) -> None:
    shown = html(open_app("quotes"))
    assert "Tarn &lt;i&gt;Gazette&lt;/i&gt; · 12 May 2031" in shown and "<i>Gazette" not in shown


def test_the_rule_beside_a_quote_has_the_colour_of_quotes() -> None:
    css = (ROOT / "dashboard" / "assets" / "cards.css").read_text(encoding="utf-8")
    assert f"light-dark({LIGHT.evidence['quote']}, {DARK.evidence['quote']})" in css


@pytest.mark.parametrize(
    ("name", "entity", "anonymous", "shown"),
    [
        ("an envoy", "ada-quill", True, "An envoy"),
        (None, None, False, "No speaker named"),
        (None, "x", False, "No speaker named"),
    ],
)
def test_a_source_without_a_name_leads_to_nobody_even_where_it_stands_for_somebody(
    name: str | None, entity: str | None, anonymous: bool, shown: str
) -> None:
    row = SimpleNamespace(speaker_name=name, speaker_entity=entity, anonymous=anonymous)
    assert quote_card._speaker(row) == shown


def test_one_statement_of_two_articles_is_one_card_that_says_who_cut_what(open_app: Open, tmp_path: Path) -> None:
    differing.build(tmp_path).close()
    app = open_app("quotes", builds=tmp_path)
    assert any(
        "1 of them prints the words of another one again and stands on its card" in each for each in captions(app)
    )
    shown = html(app)
    assert shown.count("<blockquote") == 1
    assert "Quoted in 1 more article too" in shown
    assert f'<small>cut</small> <q>{differing.WORDS} <del title="left out here">begins</del></q>' in shown


@pytest.mark.parametrize(
    ("unit", "label"),
    [("articles", "Quoted in 2 more articles too"), ("texts", "Quoted in 1 more text too"), ("outlets", "")],
)
def test_tellings_are_counted_in_what_is_counted_and_its_own_text_is_none(
    monkeypatch: pytest.MonkeyPatch, unit: str, label: str
) -> None:
    monkeypatch.setattr(context, "unit", lambda: unit)
    monkeypatch.setattr(context, "href", lambda *_, **__: "article?")
    # A copy of the quote's own text, and another text of the same outlet.
    own = SimpleNamespace(article="a", printed="a", text_of="The Fennmark Post")
    told = {"quote": "q", "start": 0, "end": 1, "source": "The Fennmark Post", "published": None, "speaker": None}
    tellings = [
        Telling(article=article, printed=printed, text_of="The Fennmark Post", pieces=(("kept", "No."),), **told)
        for article, printed in (("b", "a"), ("c", "c"))
    ]
    shown = quote_card._tellings(own, tellings)
    assert (label in shown) if label else shown == ""


def test_of_many_tellings_the_first_are_shown_and_the_rest_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "unit", lambda: "articles")
    monkeypatch.setattr(context, "href", lambda *_, **__: "article?")
    told = {"quote": "q", "start": 0, "end": 1, "source": "Post", "published": None, "speaker": None, "text_of": "Post"}
    tellings = [Telling(article=str(nth), printed=str(nth), pieces=(("other", "No."),), **told) for nth in range(5)]
    shown = quote_card._tellings(SimpleNamespace(article="a", printed="a", text_of="a"), tellings)
    assert "<summary>and 2 more</summary>" in shown and shown.count("<li>") == 5
    assert '<small>worded otherwise</small> <q><ins title="only here">No.</ins></q>' in shown
