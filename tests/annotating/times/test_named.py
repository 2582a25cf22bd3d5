"""Days with a name, by fixed dates, weekdays, Easter, the Chinese and the Islamic calendar."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from analysis.annotating.times.named import chinese_new_year, day_of, days_of, named_days, nearest
from analysis.language import lexicon

DAYS = [pytest.param(*each["example"], id=key) for key, each in lexicon.toml("times/days")["days"].items()]


@pytest.mark.parametrize(("words", "value"), DAYS)
def test_the_example_of_a_named_day(times, words: str, value: str):
    assert (words, value) in [(found, each.value) for found, each in times(f"They met on {words}.")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The feast of Easter 2019 was quiet.", "2019-04-21"),
        ("Labor Day 2020 was quiet.", "2020-09-07"),
        ("Thanksgiving 1998 was quiet.", "1998-11-26"),
        ("The Lunar New Year 2019 was quiet.", "2019-02-05"),
        ("Good Friday 2021 was quiet.", "2021-04-02"),
        ("Good Friday 1612 was quiet.", "1612-04-20"),
        ("Ramadan 1612 was quiet.", "XXXX-XX-XX"),
        ("Tet 1968 was quiet.", "1968-01-30"),
        ("Eid al-Fitr 2019 was quiet.", "2019-06-04"),
        ("Eid al-Adha 2022 was quiet.", "2022-07-09"),
        ("Ramadan 2019 was quiet.", "2019-05-06/2019-06-04"),
    ],
)
def test_named_days(times, text, value):
    assert [each.value for _, each in times(text)] == [value]


def test_the_nearest_is_the_one_that_the_verb_tells_of():
    march = date(2021, 3, 18)
    assert nearest("christmas", march, None, -1) == date(2020, 12, 25)
    assert nearest("christmas", march, None, 1) == date(2021, 12, 25)
    assert nearest("christmas", march, None, 0) == date(2020, 12, 25)
    assert nearest("christmas", march, 0, -1) == date(2021, 12, 25)


def test_an_unknown_day_has_no_date_and_ramadan_thirty():
    assert day_of("liberation", 2021) is None and "liberation" not in named_days()
    assert (days_of("ramadan"), days_of("easter")) == (30, 1)


NEW_YEARS = [
    # from published almanacs; 2034 follows a year with a leap month in the winter
    date(1900, 1, 31), date(1916, 2, 3), date(1924, 2, 5), date(1950, 2, 17), date(1968, 1, 30), date(1976, 1, 31),
    date(1985, 2, 20), date(2000, 2, 5), date(2008, 2, 7), date(2019, 2, 5), date(2020, 1, 25), date(2023, 1, 22),
    date(2033, 1, 31), date(2034, 2, 19), date(2050, 1, 23), date(2100, 2, 9),
]  # fmt: skip


@pytest.mark.parametrize("expected", NEW_YEARS, ids=str)
def test_the_chinese_new_year(expected: date):
    assert chinese_new_year(expected.year) == expected


def test_chinese_years_follow_one_another_from_1900_to_2100():
    days = [chinese_new_year(year) for year in range(1900, 2101)]
    assert all(day and (1, 20) <= (day.month, day.day) <= (2, 21) for day in days)
    lengths = {(after - before).days for before, after in pairwise(days) if before and after}
    assert lengths <= {353, 354, 355, 383, 384, 385}


def test_outside_the_tables_there_is_no_chinese_new_year():
    assert chinese_new_year(1899) is chinese_new_year(2101) is None
    assert day_of("lantern_festival", 2101) is None


def test_ramadan_begins_eleven_days_earlier_each_year():
    days = [day_of("ramadan", year) for year in range(2000, 2027)]
    assert all(days)
    assert {(after - before).days for before, after in pairwise(days) if before and after} <= {354, 355}
    assert day_of("ramadan", 1612) is None


def test_a_feast_that_is_near_is_meant_whatever_the_verb_says():
    assert nearest("easter", date(2000, 4, 17), None, -1) == date(2000, 4, 23)
    assert nearest("easter", date(2000, 5, 2), None, 1) == date(2000, 4, 23)
    assert nearest("easter", date(2000, 10, 2), None, 1) == date(2001, 4, 15)
    assert nearest("easter", date(2000, 4, 17), -1, 0) == date(1999, 4, 4)
