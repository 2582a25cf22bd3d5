"""Days with a name, by fixed dates, weekdays, Easter, the Chinese and the Islamic calendar."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating.times.named import day_of, days_of, named_days, nearest
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
