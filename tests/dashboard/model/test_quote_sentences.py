"""Each quote in its sentence."""

from __future__ import annotations

import pytest

from analysis.coverage import Coverage
from dashboard.model.quote_sentences import sentence_around, with_sentences


def test_what_is_not_word_for_word_stands_in_its_sentence(small_coverage: Coverage) -> None:
    told = with_sentences(small_coverage, small_coverage.quotes())
    for row in told.itertuples():
        assert " … ".join(row.told[start:end] for start, end in row.said) == row.text
        alone = row.kind == "direct" and len(row.parts) == 1
        assert (row.told == row.text) == alone
    assert with_sentences(small_coverage, told.head(0)).empty


@pytest.mark.parametrize(
    ("words", "expected"),
    [("it rains", "He said it rains."), ("it rains. They", "He said it rains. They agree.")],
)
def test_the_sentences_are_those_that_hold_the_words(words: str, expected: str) -> None:
    text = "Mr. Vask came. He said it rains. They agree. It ended."
    start = text.index(words)
    first, last = sentence_around(text, start, start + len(words))
    assert text[first:last] == expected
