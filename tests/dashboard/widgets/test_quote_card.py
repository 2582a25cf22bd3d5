"""A quote as a card: its words, who said them and how, and the way to the sentence."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
import streamlit as st

from dashboard.format.palette import DARK, LIGHT
from dashboard.shell import context
from dashboard.widgets import quote_card
from tests.conftest import ROOT
from tests.coverage import differing
from tests.dashboard.conftest import Open
from tests.dashboard.screen import captions, targets


def test_a_card_says_who_how_where_and_when(open_app: Open) -> None:
    app = open_app("quotes")
    assert "in the text “Quill” · direct quote · “said” · states" in captions(app)
    assert "mixed quote · “called” · criticises" in captions(app)
    assert "unnamed source · indirect quote · “said” · states" in captions(app)
    assert "a European diplomat" in [each.value for each in app.markdown]
    assert "Borland Herald · 9 May 2031" in captions(app)


def test_a_card_leads_to_its_sentence_and_its_speaker(open_app: Open) -> None:
    app = open_app("quotes")
    talks = targets(app, "Read it in the article")[3]
    assert (talks["article"], talks["quote"], talks["on"]) == (["post-1"], ["post-1#q0"], ["article"])
    assert int(talks["end"][0]) > int(talks["start"][0])
    assert {"actor": ["orin-vask"], "on": ["actors"]}.items() <= targets(app, "Orin Vask")[0].items()


def test_untrusted_names_stay_words(open_app: Open) -> None:
    assert "Tarn \\<i\\>Gazette\\</i\\> · 12 May 2031" in [each.value for each in open_app("quotes").caption]


def test_the_rule_beside_a_quote_has_the_colour_of_quotes() -> None:
    css = (ROOT / "dashboard" / "assets" / "cards.css").read_text(encoding="utf-8")
    assert f"light-dark({LIGHT.evidence['quote']}, {DARK.evidence['quote']})" in css


def test_a_source_without_a_name_leads_to_nobody_even_where_it_stands_for_somebody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    led: list[str] = []
    monkeypatch.setattr(st, "markdown", lambda words, **_: told.append(words))
    monkeypatch.setattr(context, "link", lambda label, *_, **__: led.append(label))
    for name, entity, anonymous in (("an envoy", "ada-quill", True), (None, None, False), (None, "ada-quill", False)):
        quote_card._speaker(SimpleNamespace(speaker_name=name, speaker_entity=entity, anonymous=anonymous))
    assert (told, led) == (["an envoy", "Speaker not known"], ["ada-quill"])


def test_one_statement_of_two_articles_is_one_card_with_its_tellings(open_app: Open, tmp_path: Path) -> None:
    differing.build(tmp_path).close()
    app = open_app("quotes", builds=tmp_path)
    said = "2 quotes in 2 articles: 2 by 1 named speaker; 1 of them repeats another quote and stands on its card"
    assert said in captions(app)
    assert [each.label for each in app.expander] == ["Quoted in 1 more article, too"]
    assert sum("blockquote" in each.value for each in app.html) == 1


@pytest.mark.parametrize(
    ("unit", "labels"),
    [("articles", ["Quoted in 2 more articles, too"]), ("texts", ["Quoted in 1 more text, too"]), ("outlets", [])],
)
def test_tellings_are_counted_in_what_is_counted_and_its_own_text_is_none(
    monkeypatch: pytest.MonkeyPatch, unit: str, labels: list[str]
) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(st, "expander", lambda label, **_: drawn.append(label) or SimpleNamespace(open=False))
    monkeypatch.setattr(context, "unit", lambda: unit)
    # A copy of the quote's own text, and another text of the same outlet.
    own = SimpleNamespace(article="a", printed="a", text_of="The Fennmark Post")
    tellings = pd.DataFrame({"article": ["b", "c"], "printed": ["a", "c"], "text_of": ["The Fennmark Post"] * 2})
    quote_card._tellings(own, tellings, "0")
    assert drawn == labels
