"""From characters to tokens."""

from __future__ import annotations

import pytest
from spacy.language import Language

from analysis.annotating.document import document_of
from analysis.annotating.offsets import Offsets

TEXT = "Anna Holt visited Gorham."


@pytest.mark.parametrize(
    ("start", "end", "tokens"),
    [(0, 9, ["Anna", "Holt"]), (5, 9, ["Holt"]), (6, 12, ["Holt", "visited"]), (3, 3, []), (24, 25, ["."])],
)
def test_a_stretch_of_text_touches_tokens(nlp: Language, start: int, end: int, tokens: list[str]):
    words = document_of(nlp(TEXT))
    assert [words.text[i] for i in Offsets(words).tokens(start, end)] == tokens


def test_the_head_of_a_stretch_is_what_the_others_hang_on(nlp: Language):
    offsets = Offsets(document_of(nlp(TEXT)))
    head = offsets.head(0, 9)
    assert head is not None and head.text == "Holt"
    assert offsets.head(3, 3) is None
