"""Which words are names, of what kind, and whose."""

from __future__ import annotations

import pytest

from tests.annotating.mention_at import Annotate, at

PRONOUNS = ["WHO SAID WHAT: the week in quotes", "IT IS UP TO US, says Anna Berglund", "WHO IS ANNA BERGLUND?"]


@pytest.mark.parametrize("text", PRONOUNS)
def test_a_pronoun_in_capitals_is_no_body_and_no_state(annotate_text: Annotate, text):
    annotation = annotate_text(text)
    assert not [m for m in annotation.mentions if text[m.start : m.end] in ("WHO", "US")]
    assert all(quote.speaker_name for quote in annotation.quotes)


@pytest.mark.parametrize("text", ["WHO SAYS VACCINE IS SAFE", "US ATTACKS IRAN", "The aid is for the US."])
def test_a_body_or_state_in_capitals_is_one(annotate_text: Annotate, text):
    assert [m for m in annotate_text(text).mentions if text[m.start : m.end] in ("WHO", "US")]


KINDS = [
    # text, words, kind, canonical name, state
    ("Officials met in Beijing on Monday.", "Beijing", "place", "Beijing", "CHN"),
    ("Beijing denied the report on Monday.", "Beijing", "country", "China", "CHN"),
    ("The Kremlin rejected the demand.", "Kremlin", "organisation", "Kremlin", "RUS"),
    ("Talks between Washington and Tehran resumed.", "Tehran", "country", "Iran", "IRN"),
    ("The U.S. and the EU agreed on Friday.", "U.S.", "country", "United States", "USA"),
    ("The U.S. and the EU agreed on Friday.", "EU", "organisation", "European Union", "EU"),
    ("Reporters travelled to Xinjiang last week.", "Xinjiang", "place", "Xinjiang", "CHN"),
    ("Thousands of Uighurs fled the region.", "Uighurs", "group", "Uighurs", None),
    ("Thousands of Uyghurs fled the region.", "Uyghurs", "group", "Uighurs", None),
    ("The UN Security Council met on Friday.", "UN Security Council", "organisation", None, None),
    ("The FBI opened an inquiry.", "FBI", "organisation", "Federal Bureau of Investigation", "USA"),
    ("Kosovo opened an embassy in Tirana.", "Kosovo", "country", "Kosovo", "XKX"),
    ("The Soviet Union withdrew its troops in 1988.", "Soviet Union", "country", "Soviet Union", "SUN"),
    ("The Germans lost the vote.", "Germans", "group", "Germans", "DEU"),
    ("Hamas released a statement.", "Hamas", "organisation", "Hamas", "PSE"),
    ("LONDON, March 3 - The minister resigned.", "LONDON", "place", "London", "GBR"),
    ("She moved to Fresno, Calif., in May.", "Calif.", "place", "California", "USA"),
]


@pytest.mark.parametrize(("text", "words", "kind", "name", "state"), KINDS)
def test_a_name_has_its_kind_and_state(annotate_text: Annotate, text, words, kind, name, state):
    mention = at(annotate_text(text), text, words)
    assert (mention.kind, mention.country) == (kind, state)
    assert name is None or mention.name == name


def test_an_envoy_is_told_from_the_state_that_he_is_sent_to(annotate_text: Annotate):
    text = "French Ambassador to Peru Odo Marrend left on Monday."
    annotation = annotate_text(text)
    assert at(annotation, text, "Peru").kind == "country"
    envoy = at(annotation, text, "Odo Marrend")
    assert (envoy.kind, envoy.country, envoy.role) == ("person", "FRA", "French Ambassador to Peru")


def test_no_possessive_inside_a_name(annotate_text: Annotate):
    text = "They read Anna Berglund's letter and Norway’s answer."
    found = [text[m.start : m.end] for m in annotate_text(text).mentions if m.form == "name"]
    assert found == ["Anna Berglund", "Norway"]


def test_a_language_is_nobody(annotate_text: Annotate):
    text = "He speaks French and wrote the letter in English."
    assert not [m for m in annotate_text(text).mentions if m.form in ("name", "description")]


def test_a_name_begins_after_the_dash_of_a_dateline(annotate_text: Annotate):
    text = "OSLO — Anna Berg, until Thursday the foreign minister, left. Berg said so herself."
    assert at(annotate_text(text), text, "Anna Berg").kind == "person"


AFTER_FULL_STOP = [
    # text, words, whether they are a name
    ("They said the U.S. Firms would sell rice.", "U.S. Firms", False),
    ("They said the U.S. Embargo was wrong. The embargo began in May.", "U.S. Embargo", False),
    ("They met over the U.S. Refusal.", "U.S. Refusal", False),
    ("They met over the U.S. Refusal. The U.S. envoy left.", "U.S. Refusal", True),
    ("They said the U.S. Consulate was closed. The consulate opened in May.", "U.S. Consulate", True),
    ("U.S. Steel lost money. Makers of steel lost more.", "U.S. Steel", True),
]


@pytest.mark.parametrize(("text", "words", "name"), AFTER_FULL_STOP)
def test_a_word_in_capitals_behind_an_abbreviated_state_may_be_no_name(annotate_text: Annotate, text, words, name):
    mentions = [m for m in annotate_text(text).mentions if m.form == "name"]
    assert (words in [text[m.start : m.end] for m in mentions]) is name
    assert name or "U.S." in [text[m.start : m.end] for m in mentions]


def test_what_an_office_is_of_is_no_party(annotate_text: Annotate):
    text = "Unions met Labour Minister Anna Berglund in Oslo. Voters left Labour."
    named = [m.start for m in annotate_text(text).mentions if m.name == "Labour Party"]
    assert named == [text.rindex("Labour")]


def test_a_body_of_a_state_is_not_another_one_of_the_name(annotate_text: Annotate):
    text = "He was deputy chairman of the Council of Ministers of Norway. The Council of Ministers of the EU met."
    names = [m.name for m in annotate_text(text).mentions if m.kind == "organisation"]
    assert names.count("Council of the European Union") == 1
