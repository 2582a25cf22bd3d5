"""Compare: outlets, actors or periods side by side; what is compared stands in the link."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.model import typical_words
from tests.dashboard.conftest import Open, query
from tests.dashboard.fronted import anchors, html_of, leads, words

TWO = {"on": "compare", "by": "outlets", "first": "The Fennmark Post", "second": "Borland Herald"}


def test_without_a_choice_comparisons_are_suggested(open_app: Open) -> None:
    shown = html_of(open_app("compare"))
    assert "Comparisons to begin with" in words(shown)
    page, asked = leads(shown, "Borland Herald and Tarn <i>Gazette</i>")
    assert (page, asked["by"], asked["first"]) == ("compare", ["outlets"], ["Borland Herald"])
    assert {each[2]["by"][0] for each in anchors(shown)} == {"outlets", "actors", "periods"}


def test_a_link_names_what_is_compared(open_app: Open) -> None:
    app = open_app("compare", **TWO)
    lines = words(html_of(app)).splitlines()
    assert "The same events, in their words" in lines and "Ada Quill visited Fennmark" in lines
    assert app.multiselect(key="compare_keys").value == ["The Fennmark Post", "Borland Herald"]
    assert "few: shares say little" in "\n".join(lines)


def test_an_event_that_one_leaves_out_says_so_and_words_lead_to_their_sentence(open_app: Open) -> None:
    shown = html_of(open_app("compare", **TWO))
    assert "not told" in words(shown).splitlines()
    read = [asked for label, page, asked in anchors(shown) if page == "article" and label.startswith("“")]
    assert read and all(asked["start"] and asked["end"] for asked in read)


def test_counts_are_shown_on_demand_and_the_switch_is_a_link(open_app: Open) -> None:
    shown = html_of(open_app("compare", **TWO))
    assert "Events for each 100 articles" in words(shown)
    _, asked = leads(shown, "Show counts")
    counted = html_of(open_app("compare", **{name: values[0] for name, values in asked.items()}))
    assert "Events for each 100 articles" not in words(counted) and "Show shares" in words(counted)


def test_a_choice_in_the_list_is_compared_and_stands_in_the_address(open_app: Open) -> None:
    app = open_app("compare")
    app.multiselect(key="compare_keys").set_value(["Borland Herald", "The Fennmark Post"]).run()
    assert (query(app, "first"), query(app, "second")) == (["Borland Herald"], ["The Fennmark Post"])
    assert "The same events, in their words" in words(html_of(app))


def test_actors_are_compared_by_their_part_in_events(open_app: Open) -> None:
    shown = html_of(open_app("compare", on="compare", by="actors", first="ada-quill", second="fennmark"))
    assert "is acted upon" in words(shown)
    assert "Who is quoted, by them or about them" in words(shown)


def test_periods_are_before_and_from_a_day_on(open_app: Open) -> None:
    app = open_app("compare", on="compare", by="periods")
    app.date_input(key="compare_split").set_value(date(2031, 5, 9)).run()
    assert query(app, "second") == ["2031-05-09..2031-05-12"]
    assert "9 – 12 May 2031" in words(html_of(app))


def test_what_this_coverage_lacks_is_said(open_app: Open) -> None:
    shown = html_of(open_app("compare", on="compare", by="outlets", first="No such paper", second="Borland Herald"))
    assert "1 of those in the address are not in this coverage" in words(shown)


def test_words_of_many_articles_are_read_once_somebody_asks(open_app: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = open_app("compare", **TWO)
    assert "Words typical of each" in words(html_of(at_once))
    assert [each.label for each in at_once.main.expander] == ["Attention over time as lines, to zoom into"]
    monkeypatch.setattr(typical_words, "READ_AT_ONCE", 0)
    app = open_app("compare", **TWO, kinds="direct")  # what was worked out for another filter is kept
    assert app.main.expander[-1].label == "Words typical of each: reads all articles"
    assert "Words typical of each" not in words(html_of(app))


def test_attention_is_drawn_as_lines_once_somebody_asks(open_app: Open) -> None:
    app = open_app("compare", by="outlets", first="The Fennmark Post", second="Borland Herald")
    assert not app.get("plotly_chart")
    app.session_state["compare_lines"] = True
    app.run()
    assert len(app.get("plotly_chart")) == 1
