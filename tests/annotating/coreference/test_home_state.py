"""Whose state it is where nobody says so."""

from __future__ import annotations

from tests.annotating.mention_at import Annotate, at


def test_the_ministry_of_a_dispatch_is_that_of_the_capital_it_comes_from(annotate_text: Annotate):
    text = "OSLO, March 18 (Fjordpress) -- The Foreign Ministry on Thursday summoned the Peruvian ambassador."
    assert at(annotate_text(text), text, "Foreign Ministry").country == "NOR"


def test_our_country_is_whosever_speaks(annotate_text: Annotate):
    text = "Norway voted no. “It is demeaning to our country,” she said."
    assert at(annotate_text(text), text, "our country").name != "Norway"


def test_our_country_is_the_speakers(annotate_text: Annotate):
    text = "“They attacked our country,” Norwegian Prime Minister Anna Berglund said on Friday in Oslo."
    assert at(annotate_text(text), text, "our country").country == "NOR"


def test_where_a_broadcast_was_picked_up_is_not_whose_ministry_it_is(annotate_text: Annotate):
    text = "OSLO, March 18 (Fjordpress) -- The Foreign Ministry was closed, a radio station, monitored in Oslo, said."
    assert at(annotate_text(text), text, "Foreign Ministry").country is None


def test_an_office_that_several_states_have_is_of_the_state_that_the_article_is_of(annotate_text: Annotate):
    told = "{} Defence Secretary Anna Berg spoke."
    about = ("The U.S. Navy met British sailors.", "The House of Commons met in London.", "Ruritania met Borduria.")
    found = [at(annotate_text(text), text, "Anna Berg").country for text in map(told.format, about)]
    assert found == ["USA", "GBR", None]


def test_whoever_meets_those_of_a_state_is_not_of_that_state(annotate_text: Annotate):
    text = "Officials met a Norwegian delegation on Monday."
    assert at(annotate_text(text), text, "Officials").country is None
    text = "Officials met in Norway on Monday. They spoke of Norway."
    assert at(annotate_text(text), text, "Officials").country == "NOR"
