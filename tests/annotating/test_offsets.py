"""From characters to tokens."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.offsets import Offsets

TEXT = "The old mayor of Gorham left. It was late."


@pytest.fixture
def offsets(nlp: Language) -> Offsets:
    return Offsets(document_of(nlp(TEXT)))


def test_the_tokens_that_a_stretch_touches(offsets):
    start = TEXT.index("ld mayor")
    assert [offsets.words.text[i] for i in offsets.tokens(start, start + 4)] == ["old", "mayor"]
    assert list(offsets.tokens(5, 5)) == []


def test_the_token_at_a_character_or_last_before_it(offsets):
    assert offsets.words.text[offsets.token_at(TEXT.index("mayor") + 2)] == "mayor"
    assert offsets.token_at(0) == offsets.token_at(-1) == 0
    assert offsets.words.text[offsets.token_at(10_000)] == "."


def test_the_head_of_a_stretch_is_the_word_on_which_the_others_hang(offsets):
    assert offsets.head(0, TEXT.index(" left")).text == "mayor"
    assert offsets.head(0, 0) is None
    assert offsets.root(4, 5).text == "Gorham"


def test_the_words_of_a_sentence(offsets):
    words = offsets.words
    assert [words.text[slice(*words.sentence_of(i))][-1] for i in (0, len(words) - 1)] == [".", "."]
    assert words.sentence_of(0) == (0, words.begins[1]) and words.sentence_of(len(words) - 1)[1] == len(words)
