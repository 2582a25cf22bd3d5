from __future__ import annotations

import pytest

from analysis.language import lexicon
from analysis.language.spoken_names import is_plural, spoken

ARTICLES = lexicon.toml("events/affairs")["articles"]


@pytest.mark.parametrize("name", ARTICLES["example"])
def test_an_article_stands_before_names_that_have_one(name):
    assert spoken(name) == f"the {name}"


@pytest.mark.parametrize("name", ARTICLES["not_example"])
def test_no_article_stands_before_others(name):
    assert spoken(name) == name


def test_whose_senate_it_is_stays_out_of_the_sentence():
    assert spoken("Senate (Borland)") == "the Senate"


@pytest.mark.parametrize(
    "name",
    [
        "Iranians",
        "Democrats",
        "analysts",
        "Officials",
        "12 people",
        "diplomatic sources in Bonn",
        "three clerks who had read the letter",
        "people close to the talks",
        "Kesh police",
        "Ada Quill and Orin Vask",
        "Uighurs",
    ],
)
def test_peoples_parties_and_described_people_are_many(name):
    assert is_plural(name)


@pytest.mark.parametrize(
    "name", ["United States", "list of questions", "Ada Quill", "Orin Harris", "Congress (Borland)", "press", ""]
)
def test_one_is_one_whatever_the_last_letter(name):
    assert not is_plural(name)


def test_a_number_that_began_a_sentence_is_small_inside_one():
    assert spoken("Twelve ambassadors of the Meridian League") == "twelve ambassadors of the Meridian League"
    assert spoken("Two people") == "two people"
    assert spoken("Seven Oaks") == "Seven Oaks"
