"""Look-alikes of an apostrophe, and words that a line's opening is glued to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.tokenizing import Tokenizer, plain


@pytest.mark.parametrize("mark", "`´ʼ′\x92")
def test_a_mark_that_looks_like_an_apostrophe_is_one(nlp: Language, mark):
    text = f"Meridian{mark}s envoy left."
    assert plain(text) == "Meridian’s envoy left."
    assert [token.text for token in nlp.make_doc(text)][:2] == ["Meridian", "’s"]


def test_marks_of_another_character_set_are_quotation_marks():
    assert plain("\x93We will not wait,\x94 he said \x96 once.") == "“We will not wait,” he said – once."


def test_other_marks_stay_and_no_text_gets_longer():
    text = "`code` and 5′ 3 are left, as is rock ′n′ roll"
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "word"),
    [("EXCLUSIVE-Borevia recalls its envoy", "Borevia"), ("KARSUND (Lantern)--Borevia recalls its envoy", "Borevia")],
)
def test_a_word_ends_where_the_own_words_of_its_line_begin(nlp: Language, text, word):
    doc = Tokenizer(nlp.tokenizer)(text)
    assert word in [token.text for token in doc] and doc.text == text
