"""Numbers as news writes them."""

from __future__ import annotations

import pytest

from analysis.language.numbers import number, ordinal, year_in_words


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("3", 3), ("1,200", 1200), ("2 1/2", 2.5), ("1 1/0", None), ("twenty-one", 21), ("two and a half", 2.5),
        ("a", 1), ("a dozen", 12), ("half a dozen", 6), ("a couple", 2), ("two hundred", 200), ("a few", None),
        ("several", None), ("nobody", None), ("three thousand five hundred", 3500),
    ],
)  # fmt: skip
def test_number(words: str, value: float | None):
    assert number(words) == value


@pytest.mark.parametrize(
    ("words", "value"), [("first", 1), ("21st", 21), ("twenty-first", 21), ("last", -1), ("green", None)]
)
def test_ordinal(words: str, value: int | None):
    assert ordinal(words) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("nineteen ninety-six", 1996), ("nineteen hundred", 1900), ("two thousand and one", 2001), ("green", None)],
)
def test_year_in_words(words: str, value: int | None):
    assert year_in_words(words) == value
