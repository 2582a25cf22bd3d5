"""Quotes: cards with words, speaker, manner and place; what narrows, orders and groups them; CSV; empty states."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.format.quote_words import manner, quote_html
from dashboard.model import quote_list
from tests.dashboard.conftest import Open, query
from tests.dashboard.quotes import ROW, write_long
from tests.dashboard.screen import captions, targets

TALKS = "“The talks with Fennmark were open,” … “We will come back in June.”"
SANCTION = "Fennmark will sanction Borland if its ships enter the Strait of Tarn"
REJECTED = "that Fennmark rejected Borland’s demand for access to the Strait of Tarn"
MISTAKE = "the threat “a mistake”"
FAILED = "the talks had failed"
ASKED = "“They never asked us,”"


def cards(app: AppTest) -> list[str]:
    """The words on the cards, as a reader sees them."""
    return [
        re.sub("<[^>]*>", "", each.value).replace("&lt;", "<").replace("&amp;", "&")
        for each in app.html
        if "cq-quote" in each.value and "blockquote" in each.value
    ]


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
    assert app.selectbox(key="quotes_about").options == ["Anybody", "Fennmark · 3", "Borland · 2", "Strait of Tarn · 2"]
    assert app.selectbox(key="quotes_stance").options == ["Anything", "promises · 1", "states · 1"]


def test_by_speaker_the_quotes_are_grouped_and_counted(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", view="speakers")
    headings = [each.value.replace("\\", "") for each in app.subheader if each.value != "Filters"]
    assert headings == ["Ada Quill", "Orin Vask", "a European diplomat", "a fisherman"]
    assert "2 quotes · in 2 articles" in captions(app)
    assert "unnamed source · 1 quote · in 1 article" in captions(app)
    assert cards(app) == [MISTAKE, TALKS, SANCTION, REJECTED, FAILED, ASKED]
    assert [link["actor"] for link in targets(app, "Profile")] == [["ada-quill"], ["orin-vask"]]


def test_who_is_quoted_most_leads_to_what_they_said(open_app: Open) -> None:
    app = open_app("quotes")
    assert {"speaker": ["a fisherman"], "on": ["quotes"]}.items() <= targets(app, "a fisherman")[0].items()


def test_found_words_are_marked_and_nothing_is_read_as_html(open_app: Open) -> None:
    app = open_app("quotes", on="quotes", words="TALKS")
    html = [each.value for each in app.html if "<blockquote" in each.value]
    assert "the <mark>talks</mark> had failed" in html[1]
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
    assert (
        "45 quotes in 1 article: 24 by 8 named speakers, 12 by unnamed sources, 9 whose speaker is not known"
        in captions(app)
    )
    assert "Speaker not known" in [each.value for each in app.markdown]
    assert "in the text “someone” · direct quote · to us" in captions(app)


def test_the_addressee_is_named(open_app: Open) -> None:
    row = next(pd.DataFrame([ROW | {"cue_text": "told"}], dtype="object").itertuples(index=False))
    assert manner(row, "the Fennmark Post") == ["direct quote", "“told”", "to the Fennmark Post"]
