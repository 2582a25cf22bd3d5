"""Words without their endings."""

from __future__ import annotations

import pytest

from analysis.language.stems import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [("arrested", "arrest"), ("visits", "visit"), ("meetings", "meeting"), ("red", "red"), ("is", "is")],
)
def test_endings_are_left_out_of_words_that_stay_long_enough(word: str, expected: str):
    assert stem(word) == expected
