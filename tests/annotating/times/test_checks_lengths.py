"""What looks like a length of time and is none."""

from __future__ import annotations

import pytest

NO_TIMES = [
    "A second attempt failed.",
    "Three quarters of the voters stayed at home.",
    "They tried it on two different days.",
    "On a day when banks were shut, he left.",
    "It runs at 40 miles per second.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_length_of_time(times, text):
    assert [found for found, _ in times(text)] == []


@pytest.mark.parametrize("end", ["December", "Dec. 31, 2020", "the end of June"])
def test_the_year_to_a_month_is_a_length_of_time(times, end: str):
    found = [(words, each.value) for words, each in times(f"Profit fell in the year to {end}.")]
    assert ("the year", "P1Y") in found


def test_military_hours_are_no_length(times):
    assert [each.type for _, each in times("All came; 1900 hours was the start.")] == ["TIME"]
    assert [each.type for _, each in times("They worked 1900 hours.")] == ["DURATION"]
