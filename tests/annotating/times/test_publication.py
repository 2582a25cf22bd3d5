"""Which year a date without one is meant in."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.publication import around, nth_of_a_month

PUBLISHED = date(2021, 3, 18)

MEANT = [
    # what is said, -1 for the past, 1 for the future, 0 for neither; the value
    (Meaning(month=11), -1, "2020-11"),
    (Meaning(month=11), 1, "2021-11"),
    (Meaning(month=3), 0, "2021-03"),
    (Meaning(month=12), 0, "2020-12"),
    (Meaning(month=11, which=-1), 1, "2020-11"),
    (Meaning(month=11, which=1), -1, "2021-11"),
    (Meaning(season="WI", which=0), -1, "2020-WI"),
    (Meaning(quarter=2), -1, "2021-Q2"),
    (Meaning(quarter=3), 1, "2021-Q3"),
    (Meaning(month=3, day=20), -1, "2021-03-20"),
    (Meaning(month=3, day=16), 1, "2021-03-16"),
    (Meaning(month=2, day=30), 0, "XXXX-02-30"),
]


@pytest.mark.parametrize(("meaning", "way", "value"), MEANT)
def test_the_year_that_is_meant(meaning: Meaning, way: int, value: str):
    found = around(meaning, PUBLISHED, lambda: way)
    assert found is not None and found.value == value


def test_what_is_told_of_a_month_that_began_yesterday_is_told_of_the_year_before():
    march = Meaning(month=3)
    for day, way, year in ((2, -1, 2020), (4, -1, 2021), (2, 0, 2021), (2, 1, 2021)):
        found = around(march, date(2021, 3, day), lambda way=way: way)
        assert found is not None and found.value == f"{year}-03"
    of_a_day = around(Meaning(month=3, day=1), date(2021, 3, 2), lambda: -1)
    assert of_a_day is not None and of_a_day.value == "2021-03-01"


@pytest.mark.parametrize(
    ("day", "way", "value"),
    [
        (16, -1, "2021-03-16"),
        (20, -1, "2021-02-20"),
        (20, 1, "2021-03-20"),
        (16, 1, "2021-04-16"),
        (31, -1, "2021-01-31"),
    ],
)
def test_the_day_of_a_month_that_is_meant(day: int, way: int, value: str):
    found = nth_of_a_month(day, PUBLISHED, way)
    assert found is not None and found.value == value


def test_a_month_without_such_a_day_is_left_out():
    found = nth_of_a_month(31, PUBLISHED, -1)
    assert found is not None and found.value == "2021-01-31"


def test_without_a_verb_the_nearest_of_such_days_is_meant():
    found = nth_of_a_month(30, date(2021, 3, 5), 0)
    assert found is not None and found.value == "2021-03-30"
    found = nth_of_a_month(29, date(2021, 1, 5), 0)
    assert found is not None and found.value == "2020-12-29"


def test_the_verb_is_not_asked_where_the_words_say_it():
    def asked() -> int:
        raise AssertionError

    found = around(Meaning(month=11, which=-1), PUBLISHED, asked)
    assert found is not None and found.value == "2020-11"


def test_a_quarter_that_has_just_ended_is_still_to_be_told_of():
    february = date(2031, 2, 10)
    expected = [around(Meaning(quarter=each), february, lambda: 1) for each in (4, 1, 2)]
    assert [each.value for each in expected if each is not None] == ["2030-Q4", "2031-Q1", "2031-Q2"]
