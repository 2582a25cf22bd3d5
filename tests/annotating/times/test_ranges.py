"""Ranges: their halves that say only a part, and the days from the one end to the other."""

from __future__ import annotations

from datetime import date

import pytest

RANGES = [
    # text; each expression with its value, first and last day of March to May 2021
    ("They will meet from 3 to 5 May.", [("3", "2021-05-03"), ("5 May", "2021-05-05")]),
    ("They met on 3, 4 and 5 May 2015.", [("3", "2015-05-03"), ("4", "2015-05-04"), ("5 May 2015", "2015-05-05")]),
    ("They met on May 3, 4 and 5, 2015.", [("May 3", "2015-05-03"), ("4", "2015-05-04"), ("5, 2015", "2015-05-05")]),
    ("It lasted from March 3 to May 5, 2015.", [("March 3", "2015-03-03"), ("May 5, 2015", "2015-05-05")]),
    ("It lasted from December 3 to May 5, 2015.", [("December 3", "2014-12-03"), ("May 5, 2015", "2015-05-05")]),
    ("The war of 1914-18 ended it.", [("1914", "1914"), ("18", "1918")]),
    ("The siege of 499-493 BC ended it.", [("499", "BC0499"), ("493 BC", "BC0493")]),
]


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_the_halves_of_a_range(times, text: str, expected: list[tuple[str, str]]):
    assert [(found, each.value) for found, each in times(text)] == expected


def test_each_end_covers_the_days_of_the_whole(times):
    first, last = (each for _, each in times("It lasted from March 3 to May 5, 2015."))
    assert (first.earliest, first.latest) == (last.earliest, last.latest) == (date(2015, 3, 3), date(2015, 5, 5))


def test_two_dates_side_by_side_are_no_range(times):
    first, last = (each for _, each in times("They met on March 3, 2015 and on May 5, 2015."))
    assert first.earliest == first.latest == date(2015, 3, 3)
    assert last.earliest == last.latest == date(2015, 5, 5)


def test_the_hours_beside_two_weekdays_do_not_part_them(times):
    found = times("The ban lasts from 5 p.m. Thursday through 8 a.m. Monday.")
    first, last = (each.value for _, each in found)
    assert (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days == 4
