"""Pronouns and descriptions that coreference has left open."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.events.arguments.parties import Parties
from analysis.records import Party


def references(given, text: str):
    words = document_of(given(text))
    return Parties(words).references, {each.text: each for each in words.tokens}


@pytest.mark.parametrize(
    ("text", "pronoun", "heads"),
    [
        ("The leaders said they would leave.", "they", ["leaders"]),
        ("Ruritania said it would leave.", "it", ["Ruritania"]),
        ("Karl Brandt said it would leave.", "it", []),
        ("The leaders said he would leave.", "he", []),
        ("The ministers left their camp.", "their", ["ministers"]),
    ],
)
def test_a_pronoun_means_who_fits_by_number_and_kind(given, text: str, pronoun: str, heads: list[str]):
    found, tokens = references(given, text)
    assert [each.text for each in found.antecedents(tokens[pronoun])] == heads


def test_we_are_whoever_speaks(given):
    found, tokens = references(given, "We shall leave.")
    assert found.antecedents(tokens["We"]) == []
    holt = Party(0, 9, "Anna Holt")
    found.speaker = lambda token: holt
    assert found.antecedents(tokens["We"]) == holt


def test_a_noun_has_the_one_state_that_the_article_gives_it(given):
    found, tokens = references(given, "A Ruritanian geologist came. The geologist left.")
    assert found.state_of_noun(tokens["geologist"]) == "RUR"
    found, tokens = references(given, "A Ruritanian geologist came. Another geologist left.")
    assert found.state_of_noun(tokens["geologist"]) is None


def test_a_body_has_the_state_that_stands_beside_it(given):
    found, _ = references(given, "The Lantern Foundation of Syldavia came. The Lantern Foundation left.")
    (last,) = [mention for mention in found.names if mention.start > 40]
    assert (last.country, found.state(last)) == (None, "SYL")
