"""What a common noun stands for as a speaker."""

from __future__ import annotations

import pytest

from analysis.annotating.document import document_of
from analysis.annotating.quotes.speaker_nouns import sort_of, without_article

SORTS = [
    ("The diplomat left.", "diplomat", "person"),
    ("The waiter left.", "waiter", "person"),
    ("The border is long.", "border", "other"),
    ("The council left.", "council", "body"),
    ("The report is long.", "report", "text"),
    ("Some left.", "Some", "number"),
    ("The bridge is long.", "bridge", "other"),
]


@pytest.mark.parametrize(("text", "word", "sort"), SORTS)
def test_a_noun_is_a_person_a_body_a_text_or_a_number(nlp, text, word, sort):
    head = next(token for token in document_of(nlp(text)).tokens if token.text == word)
    assert sort_of(head) == sort


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A European diplomat", "European diplomat"),
        ("the\n diplomat", "diplomat"),
        ("Andrew", "Andrew"),
        ("his sister", "sister"),
        ("The", "The"),
    ],
)
def test_a_description_is_a_name_without_its_article(words, name):
    assert without_article(words) == name
