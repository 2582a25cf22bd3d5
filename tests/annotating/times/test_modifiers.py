"""Words in front of a date that become part of it."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.modifiers import with_modifier
from analysis.language import lexicon

MODIFIERS: list[Any] = [
    pytest.param(*example, id=f"{name}: {example[1]}")
    for name, entry in lexicon.toml("times/modifiers").items()
    for example in entry.get("examples", [])
]


@pytest.mark.parametrize(("text", "words", "value", "mod"), MODIFIERS)
def test_the_example_of_a_modifier(times, text: str, words: str, value: str, mod: str):
    assert (words, value, mod or None) in [(found, each.value, each.mod) for found, each in times(text)]


def test_every_modifier_has_an_example():
    groups = lexicon.toml("times/modifiers")
    assert [name for name, entry in groups.items() if "pattern" in entry and not entry["examples"]] == []


def test_a_length_of_time_takes_no_modifier():
    length = Expression(10, 18, Meaning(kind="duration", unit="W", amount=3), "duration")
    assert with_modifier("the end of 3 weeks", length) == length


def test_two_years_later_takes_no_later_from_the_words_before():
    year = Expression(6, 10, Meaning(year=2015), "year")
    assert with_modifier("later 2015", year) == year
    assert with_modifier("late 2015", Expression(5, 9, Meaning(year=2015), "year")).start == 0
