"""Pronouns that only their clause explains."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.clause_antecedents import ClauseAntecedents
from analysis.annotating.coreference.mentions_by_token import MentionsByToken
from analysis.annotating.document import document_of
from analysis.records import Party


def antecedents(given, text: str):
    doc = given(text)
    words = document_of(doc)
    return ClauseAntecedents(MentionsByToken(words, doc._.mentions)), {each.text: each for each in words.tokens}


@pytest.mark.parametrize(
    ("text", "pronoun", "heads"),
    [
        ("The leaders said they would leave.", "they", ["leaders"]),
        ("Ruritania said it would leave.", "it", ["Ruritania"]),
        ("Karl Brandt said it would leave.", "it", []),
        ("The leaders said he would leave.", "he", []),
        ("The ministers left their camp.", "their", ["ministers"]),
        ("Before his train had left, Karl Brandt left.", "his", ["Brandt"]),
        ("Before his meeting with Anna Holt got under way, Karl Brandt criticised Borduria.", "his", ["Brandt"]),
        ("Before her meeting got under way, Karl Brandt left.", "her", []),
        ("Before his train had left, the rain fell.", "his", []),
        ("Before his train had left, Ruritania left.", "his", []),
        ("Ruritania and Borduria appealed, but the court ruled against them.", "them", ["Ruritania", "Borduria"]),
        ("The miners sued the firms, but the court ruled against them.", "them", []),
        ("Ruritania appealed, but the court ruled against them.", "them", []),
    ],
)
def test_a_pronoun_means_who_fits_by_number_and_kind(given, text: str, pronoun: str, heads: list[str]):
    found, tokens = antecedents(given, text)
    assert [each.text for each in found.of(tokens[pronoun])] == heads


def test_we_are_whoever_speaks(given):
    found, tokens = antecedents(given, "We shall leave.")
    assert found.of(tokens["We"]) == []
    holt = Party(0, 9, "Anna Holt")
    found.speaker = lambda token: holt
    assert found.of(tokens["We"]) == holt
