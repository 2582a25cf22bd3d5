from __future__ import annotations

import pytest

from analysis.reading.cleaning.white_space import edits
from tests.reading.cleaning.steps import cleaned, is_linear


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("It rained.  \nVask left.\t\n", "It rained.\nVask left.\n"),
        ("It rained.  Vask left.   Why?", "It rained. Vask left. Why?"),
        ("It rained.\n\n\n\nVask left.\n \n\t\n\nWhy?", "It rained.\n\nVask left.\n\nWhy?"),
    ],
)
def test_white_space_that_says_nothing_goes(text, clean):
    once = cleaned(edits, text)
    assert cleaned(edits, once) == once == clean


@pytest.mark.parametrize(
    "text",
    ["It rained.\n\nVask left.\nWhy?\n", "Borevia      12     14\nMeridian\t3\t4", "  It rained.\n\n\tVask left. "],
)
def test_paragraphs_and_columns_stay(text):
    assert list(edits(text)) == []


@pytest.mark.parametrize("piece", [" ", "\t ", "a  ", "\n", "\n ", " a", "   \n\n"])
def test_the_time_grows_with_the_text(piece):
    assert is_linear(edits, piece)
