"""Neighbours that say one time."""

from __future__ import annotations

import pytest

from analysis.annotating.times.joining import HOW, join
from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.language import lexicon

JOINS = [pytest.param(*each["example"], id=each["name"]) for each in lexicon.toml("times/joins")["join"]]


@pytest.mark.parametrize(("text", "words", "value"), JOINS)
def test_the_example_of_a_join(times, text: str, words: str, value: str):
    assert (words, value) in [(found, each.value) for found, each in times(text)]


def test_the_lexicon_and_the_code_know_the_same_ways():
    assert {each["how"] for each in lexicon.toml("times/joins")["join"]} == {*HOW, "lend", "along"}


FRIDAY = Expression(8, 14, Meaning(weekday=5), "weekday")
NINE = Expression(0, 7, Meaning(clock="T09:00", ampm=True), "clock")


def test_a_clock_and_a_weekday_are_one():
    both = join(NINE, FRIDAY, " ", "9 a.m.  friday")
    assert both is not None
    assert (both.start, both.end, both.meaning.clock, both.meaning.weekday) == (0, 14, "T09:00", 5)


def test_a_clock_on_a_weekday_stays_two_and_has_its_day():
    lent = join(NINE, FRIDAY, " on ", "9 a.m. on friday")
    assert lent is not None and (lent.start, lent.end) == (0, 7)
    assert lent.meaning.within == FRIDAY.meaning


def test_what_stands_too_far_apart_is_two():
    assert join(NINE, FRIDAY, " and then ", "") is None


def test_two_weeks_and_three_years_are_no_one_length():
    weeks = Expression(0, 9, Meaning(kind="duration", unit="W", amount=2), "duration")
    years = Expression(14, 25, Meaning(kind="duration", unit="Y", amount=3), "duration")
    assert join(weeks, years, " and ", "two weeks and three years") is None
    both = join(years, weeks, " and ", "three years and two weeks")
    assert both is not None and both.meaning.value == "P3Y2W"
