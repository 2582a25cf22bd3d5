"""Where an article gives the condition on which a source without a name speaks, and whose it is."""

from __future__ import annotations

import pytest

from analysis.annotating.quotes.anonymity_conditions import conditions, sentences_with_condition
from analysis.annotating.quotes.document_view import DocumentView
from tests.annotating.quotes.marked import words


def test_the_sentences_that_give_a_condition_are_told_by_number(nlp):
    text = "It was late. An official spoke on condition of anonymity. A clerk asked not to be named."
    assert sentences_with_condition(DocumentView(nlp(text))) == {1, 2}


def test_a_text_whose_small_letters_are_longer_has_no_condition(nlp):
    assert sentences_with_condition(DocumentView(nlp("İ spoke on condition of anonymity."))) == set()


def test_a_condition_in_a_sentence_of_its_own_belongs_to_the_source_of_the_same_noun(annotate_text):
    text = "A diplomat said it was over. A clerk said it was late. The diplomat spoke on condition of anonymity."
    diplomat, clerk = annotate_text(text).quotes[:2]
    assert words(text, diplomat.unnamed.condition) == "on condition of anonymity"
    assert clerk.unnamed.condition is None


def test_with_two_sources_in_the_sentence_the_condition_is_nobodys(annotate_text):
    text = "A diplomat said it was over and a clerk said it was late, both on condition of anonymity."
    told = [quote.unnamed.condition for quote in annotate_text(text).quotes if quote.unnamed]
    assert told and not any(told)


@pytest.mark.parametrize("condition", conditions())
def test_a_condition_is_in_small_letters(condition):
    assert condition == condition.lower().strip()
