"""Paragraphs of wrapped lines."""

from __future__ import annotations

import textwrap
from itertools import pairwise

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


def test_a_word_with_a_hyphen_at_the_end_of_a_line_has_no_space_in_it():
    (text,) = unwrapped(
        [
            [
                *textwrap.wrap(LONG, 72),
                "Then came a man of forty years and more, who was in the employ of EU-",
                "Meridian.",
            ]
        ]
    )
    assert text.endswith("of EU-Meridian.")


def test_a_word_that_was_written_twice_around_the_ends_of_lines_is_written_once():
    lines = textwrap.wrap(LONG, 72)
    at_end = [f"{line} {line.split()[-1]}" for line in lines]
    around = [lines[0], *(f"{before.split()[-1]} {line}" for before, line in pairwise(lines))]
    assert unwrapped([at_end]) == unwrapped([around]) == [LONG]
    assert unwrapped([["No no", "no no."]]) == ["No no no no."]


def test_nothing_is_no_paragraph():
    assert paragraphs([]) == paragraphs(["", " "]) == []


@pytest.mark.parametrize("unit", ["a", "a-", "A.", "", "x " * 50])
def test_many_lines_cost_linear_time(unit):
    paragraphs([unit] * 100_000)
