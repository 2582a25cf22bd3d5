"""Texts and lines in capitals in mixed letters, and others as they are."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating import annotate
from analysis.annotating.casing import truecased
from analysis.annotating.casing.names import Names
from analysis.records import Article
from tests.patience import cost

NAMES = Names(["Borevia", "Meridian", "League of Meridian", "Kesh"])

SHOUTED = 'THE FOREIGN MINISTER OF MERIDIAN, ORIN VASK, ARRIVED IN KESH ON MONDAY. "WE WILL NOT WAIT," VASK SAID.'


def test_a_text_in_capitals_is_as_long_as_it_was():
    found = truecased(SHOUTED, NAMES)
    assert len(found) == len(SHOUTED) and found.upper() == SHOUTED
    assert 'Orin Vask, arrived in Kesh on Monday. "We will not wait," Vask said.' in found


@pytest.mark.parametrize(
    "text",
    [
        "Orin Vask left.\nNATO, EU, UN, U.S.",
        "He said: WE WILL NOT WAIT FOR THEM, and left.",
        "ORIN VASK\nWe will not wait.\nMIRA HALVEK\nNor will we.",
        "Київ, Москва",
        "",
    ],
)
def test_other_texts_stay(text):
    assert truecased(text, NAMES) is text


def test_lines_in_capitals_are_read_among_others_and_words_are_written_as_elsewhere():
    text = "KESH TALKS END AFTER HALVEK LEAVES\n\nThe talks in Kesh ended when eNvoy Mira Halvek left.\n"
    found = truecased(text, NAMES)
    assert found.startswith("Kesh talks end after Halvek leaves\n\nThe talks in Kesh ended")


def test_short_lines_go_with_those_in_capitals():
    text = "BOREVIA WAITS\n\nTHE TALKS IN KESH WENT ON UNTIL LATE\nON MONDAY.\n\nORIN VASK\nIt rained."
    assert truecased(text, NAMES) == (
        "Borevia waits\n\nThe talks in Kesh went on until late\non Monday.\n\nORIN VASK\nIt rained."
    ).replace("late\non", "late\nOn")


def test_a_name_of_several_words_is_written_as_it_is_known():
    text = "ON MONDAY THE POLICE MET AT OLD HARBOUR FOR AN HOUR"
    assert truecased(text, NAMES) == "On Monday the police met at old harbour for an hour"
    assert truecased(text, Names(["Old Harbour"])) == "On Monday the police met at Old Harbour for an hour"


def test_what_is_found_stands_where_the_capitals_stand(nlp):
    (found,) = annotate([Article(id="a", text=SHOUTED, published=date(2031, 3, 5))], nlp)
    names = {SHOUTED[each.start : each.end]: each.name for each in found.mentions if each.form == "name"}
    assert names["ORIN VASK"] == "Orin Vask"
    (quote,) = found.quotes
    assert SHOUTED[quote.start : quote.end] == '"WE WILL NOT WAIT,"'
    assert quote.speaker_name == "Orin Vask"


@pytest.mark.parametrize("piece", ["VASK MET HALVEK IN KESH. ", "A\n", "VASK\n\n", "ALL FOUR WORDS HERE\n", "A.", "É "])
def test_the_time_grows_with_the_text(piece):
    few, many = (cost(lambda times=times: truecased(piece * times, NAMES), tries=1) for times in (500, 5000))
    assert many < 30 * few + 0.5


def test_a_text_of_which_each_word_begins_with_a_capital_is_read_as_others():
    text = (
        "The Foreign Minister Of Meridian, Orin Vask, Arrived In Kesh On Monday To Talk About The NATO Treaty With "
        "Borevia's Envoy.\n\nHe Said That Nobody In The League Of Meridian Would Wait For An Answer From The Council."
    )
    found = truecased(text, NAMES)
    assert len(found) == len(text) and found.lower() == text.lower()
    assert "Orin Vask, arrived in Kesh on Monday to talk about the NATO treaty with Borevia's" in found
    assert "nobody in the League of Meridian would wait for an answer" in found


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister of Meridian Orin Vask Arrives in Kesh for Talks on the Treaty and Leaves at Once",
        "Borevia's Envoy Leaves The Talks On The Treaty",
        # A long headline of a paper that writes all of them so, above a text as others are.
        "Borevia's Envoy Just Left The Talks On The Treaty And What Happened Next Had All Of Kesh Talking\n\n"
        "Nobody in the council knew on Monday what to make of it, and the envoy herself did not say a word to anybody.",
        "Orin Vask, Mira Halvek, Ada Quill, Jonas Ferrow, Tessa Marn, Jor Hallen, Lena Oduya, Karl Lind",
    ],
)
def test_headlines_and_lists_of_names_stay(text):
    assert truecased(text, NAMES) is text
