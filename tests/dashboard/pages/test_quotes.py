"""Quotes: cards with words, speaker, manner and place; what narrows, orders and groups them; CSV; empty states."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.format.quote_words import manner, quote_html
from dashboard.model import quote_list
from tests.dashboard.conftest import Open, query
from tests.dashboard.quotes import ROW, write_long
from tests.dashboard.screen import captions, facts, html, html_links, html_targets, read

TALKS = "“The talks with Fennmark were open,”“We will come back in June.”"
SANCTION = "Fennmark will sanction Borland if its ships enter the Strait of Tarn"
REJECTED = "that Fennmark rejected Borland’s demand for access to the Strait of Tarn"
MISTAKE = "the threat “a mistake”"
FAILED = "the talks had failed"
ASKED = "“They never asked us,”"


def cards(app: AppTest) -> list[str]:
    """What was said on the cards, without the sentence around it, as a reader sees it."""
    quoted = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", html(app))
    return [unescape(re.sub(r'<span class="cq-around">.*?</span>|<[^>]*>', "", each)) for each in quoted]


def test_every_quote_has_a_card_the_newest_first_its_parts_joined(open_app: Open) -> None:
    app = open_app("quotes")
    assert cards(app) == [ASKED, SANCTION, MISTAKE, TALKS, FAILED, REJECTED]
    assert "6 quotes in 3 articles: 4 by 2 named speakers, 2 by unnamed sources" in captions(app)


def test_the_shared_filter_narrows_the_cards(open_app: Open) -> None:
    assert cards(open_app("quotes", kinds="mixed")) == [MISTAKE]
    assert cards(open_app("quotes", speakers="unnamed")) == [ASKED, FAILED]
    assert cards(open_app("quotes", actors="borland")) == [SANCTION, REJECTED]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        ({"speaker": "ada-quill"}, [MISTAKE, TALKS]),
        ({"about": "borland"}, [SANCTION, REJECTED]),
        ({"speaker": "orin-vask", "about": "fennmark"}, [SANCTION, REJECTED]),
        ({"speaker": "a European diplomat"}, [FAILED]),
        ({"stance": "promises"}, [SANCTION]),
        ({"words": "TALKS"}, [TALKS, FAILED]),
        ({"words": "fisherman"}, [ASKED]),
        ({"order": "oldest"}, [TALKS, FAILED, REJECTED, SANCTION, MISTAKE, ASKED]),
        ({"order": "speaker"}, [FAILED, ASKED, MISTAKE, TALKS, SANCTION, REJECTED]),
        ({"order": "no such order"}, [ASKED, SANCTION, MISTAKE, TALKS, FAILED, REJECTED]),
        ({"number": "99"}, [ASKED, SANCTION, MISTAKE, TALKS, FAILED, REJECTED]),
    ],
)
def test_a_link_chooses_on_the_page(open_app: Open, selection: dict[str, str], expected: list[str]) -> None:
    assert cards(open_app("quotes", on="quotes", **selection)) == expected


def test_what_is_chosen_is_in_the_address_and_can_be_let_go(open_app: Open) -> None:
    app = open_app("quotes")
    app.selectbox(key="quotes_speaker").set_value("orin-vask").run()
    assert query(app, "speaker") == ["orin-vask"]
    app.selectbox(key="quotes_about").set_value("borland").run()
    app.text_input(key="quotes_words").set_value(" demand ").run()
    assert cards(app) == [REJECTED]
    assert (query(app, "about"), query(app, "words")) == (["borland"], ["demand"])
    app.button(key="quotes_clear").click().run()
    assert len(cards(app)) == 6
    assert query(app, "speaker") == query(app, "about") == query(app, "words") == []


def test_what_can_be_chosen_is_counted_under_the_other_choices(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", about="borland")
    assert app.selectbox(key="quotes_speaker").options == ["Anybody", "Orin Vask · 2"]
    assert app.selectbox(key="quotes_about").options[:3] == ["Anybody or anything", "Fennmark · 3", "Borland · 2"]
    assert app.selectbox(key="quotes_stance").options == ["Anything", "Promises · 1", "Statements · 1"]


def test_by_speaker_the_quotes_are_grouped_and_counted(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", view="speakers")
    headings = re.findall(r'<h3 class="cq-heading">(.*?)</h3>', html(app))
    assert headings == ["Ada Quill", "Orin Vask", "A European diplomat", "A fisherman"]
    assert "2 quotes · in 2 articles · Profile" in facts(app)
    assert "unnamed source · 1 quote · in 1 article" in facts(app)
    assert cards(app) == [MISTAKE, TALKS, SANCTION, REJECTED, FAILED, ASKED]
    assert [link["actor"] for link in html_targets(app, "Profile")] == [["ada-quill"], ["orin-vask"]]


def test_who_is_quoted_most_leads_to_what_they_said(open_app: Open) -> None:
    app = open_app("quotes")
    assert {"speaker": ["a fisherman"], "on": ["quotes"]}.items() <= html_targets(app, "a fisherman")[0].items()


def test_all_that_somebody_said_about_another_is_one_press_away(open_app: Open) -> None:
    about = [query for _, page, query in html_links(open_app("quotes")) if page == "quotes" and "about" in query]
    assert (["orin-vask"], ["borland"]) in [(query["speaker"], query["about"]) for query in about]


def test_unnamed_sources_are_counted_by_kind_and_outlet_and_lead_to_their_quotes(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", view="unnamed")
    assert cards(app) == [ASKED, FAILED]
    assert html_targets(app, "Others")[0]["unnamed"] == ["other"]
    rows = [read(each) for each in re.findall(r"<tr>(.*?)</tr>", html(app))]
    assert "Others 2" in rows and "The Fennmark Post 1 of 3 33%" in rows
    assert cards(open_app("quotes", on="quotes", view="unnamed", unnamed="other")) == [ASKED, FAILED]
    assert cards(open_app("quotes", on="quotes", view="unnamed", unnamed="whales")) == [ASKED, FAILED]
    empty = open_app("quotes", on="quotes", view="unnamed", unnamed="law")
    assert cards(empty) == [] and "No unnamed source is quoted here." in captions(empty)


def test_found_words_are_marked_and_nothing_is_read_as_html(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", words="TALKS")
    assert "the <mark>talks</mark> had failed" in html(app)
    assert quote_html("<b>no</b> & <i>", "<b>") == (
        '<blockquote class="cq-quote"><mark>&lt;b&gt;</mark>no&lt;/b&gt; &amp; &lt;i&gt;</blockquote>'
    )


def test_a_choice_that_leaves_nothing_says_so_with_a_way_back(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", speaker="ada-quill", words="whales & <b>")
    assert "No quote is left" in [each.value for each in app.subheader]
    said = " ".join(each.value.replace("\\", "") for each in app.markdown)
    assert "The filters leave 6 quotes, none of them by Ada Quill with the words “whales & <b>”." in said
    app.button(key="quotes_clear_nothing").click().run()
    assert len(cards(app)) == 6


def test_filters_that_leave_no_quote_say_so(open_app: Open) -> None:
    app = open_app("quotes", text="no such words")
    assert "No quotes match these filters" in [each.value for each in app.subheader]
    app.button(key="clear_nothing_quotes").click().run()
    assert len(cards(app)) == 6


def test_a_speaker_whom_this_build_lacks_is_shown_as_chosen(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", speaker="nobody-here")
    assert "nobody-here · 0" in app.selectbox(key="quotes_speaker").options
    assert not app.exception


def test_a_long_list_comes_in_parts(open_app: Open, tmp_path: Path) -> None:
    write_long(tmp_path)
    app = open_app("quotes", builds=tmp_path)
    assert cards(app)[:2] == ["“Number 0.”", "“Number 1.”"]
    assert len(cards(app)) == quote_list.AT_ONCE
    app = open_app("quotes", builds=tmp_path, on="quotes", number="3")
    assert cards(app) == [f"“Number {number}.”" for number in range(40, 45)]
    assert "45 quotes in 1 article: 24 by 8 named speakers, 12 by unnamed sources, 9 with no speaker named" in captions(
        app
    )
    assert "No speaker named · word for word" in [each.split(" · to us")[0] for each in facts(app)]
    assert any(each.endswith("word for word · to us") for each in facts(app))


def test_the_addressee_is_named(open_app: Open) -> None:
    row = next(pd.DataFrame([ROW | {"cue_text": "told"}], dtype="object").itertuples(index=False))
    assert manner(row, "the Fennmark Post") == ["word for word", "to the Fennmark Post"]
