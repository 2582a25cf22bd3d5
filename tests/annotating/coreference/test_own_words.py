"""Whoever speaks a quotation is no "he" in it."""

from __future__ import annotations

import pytest

from analysis.annotating.coreference.own_words import speakers_apart
from tests.annotating.coreference.test_pairs import pairs

APART = [
    # the text, the pronouns in somebody's own words, and who is none of them
    ("Berglund came. “He is a farmer,” Strand said.", [("He", "Strand")]),
    ("Berglund came. Strand said: “He is a farmer.”", [("He", "Strand")]),
    ("“They came,” said Strand. “He is a farmer.”", [("He", "Strand")]),
    ("“They came,” said Strand. “He is a farmer,” Lindqvist said.", [("He", "Lindqvist")]),
    ("Strand said Berglund told Lindqvist: “He is a farmer.”", []),  # one of two speaks
    ("Strand said he was “sure of his case.”", []),  # a phrase of his own
    ("Strand said: “It is late.”", []),  # "it" may be anything
    ("Strand said he was late.", []),
]


@pytest.mark.parametrize(("text", "apart"), APART)
def test_the_speaker_is_kept_apart(rows, text, apart) -> None:
    view, phrases, grounds = rows(text, "Berglund")
    found = pairs(phrases, grounds)
    told = [
        (view.text[phrases.head[found.pronouns[k]]], view.text[phrases.head[row]])
        for k, row in speakers_apart(phrases, grounds, found.pronouns)
    ]
    assert told == apart
    assert set(speakers_apart(phrases, grounds, found.pronouns)) <= set(found.apart)
