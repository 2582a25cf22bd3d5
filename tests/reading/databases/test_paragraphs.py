"""Paragraphs of wrapped lines."""

from __future__ import annotations

import textwrap

import pytest

from analysis.reading.databases.paragraphs import WIDEST, paragraphs, unwrapped
from tests.reading.databases.exports import WORDS

LONG = (WORDS * 5).strip()


@pytest.mark.parametrize("width", [50, 72, 78, 100])
def test_wrapped_lines_are_one_paragraph_up_to_an_empty_line(width):
    wrapped = "\n\n".join(textwrap.fill(LONG, width) for _ in range(3))
    assert paragraphs(wrapped.split("\n")) == [LONG, LONG, LONG]


def test_a_line_that_was_not_wrapped_is_a_paragraph():
    assert len(LONG) > WIDEST
    assert paragraphs([LONG, "“No,” Vask said.", "", LONG]) == [LONG, "“No,” Vask said.", LONG]


def test_a_line_that_ends_though_the_next_word_had_fitted_ends_there():
    lines = [*textwrap.wrap(LONG, 72), "Fish: nine tons.", "Crabs: none."]
    (text,) = unwrapped([lines])
    assert text == f"{LONG}\nFish: nine tons.\nCrabs: none."


def test_a_sentence_goes_on_though_its_line_is_short():
    (text,) = unwrapped([[*textwrap.wrap(LONG, 72), "Nine tons of", "fish went to Meridian."]])
    assert text.endswith("\nNine tons of fish went to Meridian.")


def test_nothing_is_no_paragraph():
    assert paragraphs([]) == paragraphs(["", " "]) == []


@pytest.mark.parametrize("unit", ["a", "a-", "A.", "", "x " * 50])
def test_many_lines_cost_linear_time(unit):
    paragraphs([unit] * 100_000)
