"""Headlines of two clauses."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.headlines import headlines, second_clause


def _second(nlp: Language, text: str) -> list[str]:
    with nlp.select_pipes(enable=["tok2vec", "tagger"]):
        doc = nlp(text)
    found = [second_clause(line) for line in headlines(doc)]
    return [token.text for token in found if token is not None]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Russia attacks Karsund, China condemns", "China"),
        ("Iran fines China, Orin Vask warns of war\n\nThe talks failed.", "Orin"),
        ("Iran and China agree trade deal; rights groups protest", "rights"),
    ],
)
def test_the_second_clause_of_a_headline_begins_behind_its_comma(nlp: Language, text, second):
    assert _second(nlp, text) == [second]


@pytest.mark.parametrize(
    "text",
    [
        "Bridge closes for good, Orin Vask says",  # he says so
        "Russia fines Karsund, demands an answer",  # one subject
        "Russia fines Karsund, China condemns it.",  # a sentence
        "Russia fines Karsund; China condemns it.",
        "Talks on the bridge, Orin Vask warns of war",  # no clause before the comma
    ],
)
def test_other_commas_begin_no_clause(nlp: Language, text):
    assert _second(nlp, text) == []


def test_what_the_first_clause_tells_is_not_what_the_second_says(annotate_text):
    found = annotate_text("Russia attacks Ukraine, China condemns")
    assert not found.quotes and [event.type for event in found.events] == ["ASSAULT", "ACCUSE"]


def test_both_clauses_around_a_semicolon_tell_of_something(annotate_text):
    found = annotate_text("Russia attacks Ukraine; China condemns")
    assert not found.quotes and [event.type for event in found.events] == ["ASSAULT", "ACCUSE"]
    assert [[party.country for party in event.sources] for event in found.events] == [["RUS"], ["CHN"]]
