"""The days that expressions cover: thirds, open ends, lengths of time that end or begin on the day of publication."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from analysis.annotating.times.intervals import Interval, interval_of, measured, part_of
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import Stamp
from analysis.language import lexicon
from tests.annotating.times.conftest import PUBLISHED, day

WORDS = lexicon.toml("times/intervals")
LEADS: list[Any] = [
    pytest.param(*example, id=f"{each['days']}: {example[0]}") for each in WORDS["lead"] for example in each["examples"]
]
LEADS += [pytest.param(*WORDS[name]["example"], id=name) for name in ("came_about", "negation")]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), LEADS)
def test_the_example_of_a_word_in_front(times, text: str, words: str, earliest: str, latest: str):
    (time,) = (each for found, each in times(text) if found == words)
    assert (time.earliest, time.latest) == (day(earliest), day(latest))


INTERVALS = [
    # text, words, value, mod, earliest, latest, precision
    ("It has been shut since 2019.", "2019", "2019", None, "2019-01-01", None, "year"),
    ("It will be shut until March 30.", "March 30", "2021-03-30", None, None, "2021-03-30", "day"),
    ("It must be done by June.", "June", "2021-06", None, None, "2021-06-30", "month"),
    ("It will open not before 2023.", "2023", "2023", None, "2023-01-01", None, "year"),
    ("It will open no later than June 1.", "June 1", "2021-06-01", None, None, "2021-06-01", "day"),
    ("It fell before 2015.", "2015", "2015", None, None, "2014-12-31", "year"),
    ("It fell after 2015.", "2015", "2015", None, "2016-01-01", None, "year"),
    ("It fell in early 2015.", "early 2015", "2015", "START", "2015-01-01", "2015-05-02", "year"),
    ("It fell late last month.", "late last month", "2021-02", "END", "2021-02-21", "2021-02-28", "month"),
    ("It fell earlier this month.", "earlier this month", "2021-03", None, "2021-03-01", "2021-03-17", "month"),
    ("It will fall later this month.", "later this month", "2021-03", None, "2021-03-19", "2021-03-31", "month"),
    ("It fell last week.", "last week", "2021-W10", None, "2021-03-08", "2021-03-14", "week"),
    ("It fell in the first quarter.", "the first quarter", "2021-Q1", None, "2021-01-01", "2021-03-31", "quarter"),
    ("It fell in the winter of 2019.", "the winter of 2019", "2019-WI", None, "2019-12-01", "2020-02-29", "season"),
    ("It fell in the 1950s.", "the 1950s", "195", None, "1950-01-01", "1959-12-31", "decade"),
    ("It fell in the 19th century.", "the 19th century", "18", None, "1800-01-01", "1899-12-31", "century"),
    ("It fell in 480 BC.", "480 BC", "BC0480", None, None, None, None),
    ("Shells fell over the past year.", "the past year", "P1Y", None, "2020-03-18", "2021-03-18", "year"),
    ("Shells will fall in the next two weeks.", "the next two weeks", "P2W", None, "2021-03-18", "2021-04-01", "week"),
    ("The siege lasted three weeks.", "three weeks", "P3W", None, None, None, None),
    ("She has been held for three days.", "three days", "P3D", None, "2021-03-15", "2021-03-18", "day"),
    ("He was held for three days.", "three days", "P3D", None, None, None, None),
    ("She will appeal within ten days.", "ten days", "P10D", None, "2021-03-18", "2021-03-28", "day"),
    ("The ship will land in two weeks.", "two weeks", "P2W", None, "2021-03-18", "2021-04-01", "week"),
    ("They must leave within 72 hours.", "72 hours", "PT72H", None, "2021-03-18", "2021-03-21", "day"),
    ("They will meet from 3 to 5 May.", "3", "2021-05-03", None, "2021-05-03", "2021-05-05", "day"),
    ("It was shut between March and June 2019.", "March", "2019-03", None, "2019-03-01", "2019-06-30", "month"),
    ("It was shut between March and June 2019.", "June 2019", "2019-06", None, "2019-03-01", "2019-06-30", "month"),
    ("It fell on Friday morning.", "Friday morning", "2021-03-12TMO", None, "2021-03-12", "2021-03-12", "day"),
    ("The port is shut from April 15.", "April 15", "2021-04-15", None, "2021-04-15", None, "day"),
    ("Nobody expects an answer before mid-May.", "mid-May", "2021-05", "MID", "2021-05-11", None, "month"),
    ("It was not until Tuesday that they met.", "Tuesday", "2021-03-16", None, "2021-03-16", "2021-03-16", "day"),
    ("He came shortly before noon on Friday.", "noon", "2021-03-12T12:00", None, "2021-03-12", "2021-03-12", "day"),
    ("Since the crisis of 2009 it has been shut.", "2009", "2009", None, "2009-01-01", None, "year"),
    ("It was the first visit in four years.", "four years", "P4Y", None, "2017-03-18", "2021-03-18", "year"),
    ("They have 72 hours to leave.", "72 hours", "PT72H", None, "2021-03-18", "2021-03-21", "day"),
    ("They have not been able to see him in three days.", "three days", "P3D", None, "2021-03-15", "2021-03-18", "day"),
    ("The army shelled the town through February.", "February", "2021-02", None, "2021-02-01", "2021-02-28", "month"),
    ("They fasted through Ramadan last spring.", "Ramadan", "2020-04-24/2020-05-23", None, None, "2020-05-23", "day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "mod", "earliest", "latest", "precision"), INTERVALS)
def test_days_covered(times, text, words, value, mod, earliest, latest, precision):
    (time,) = (each for found, each in times(text) if found == words)
    assert (time.value, time.mod) == (value, mod)
    assert (time.earliest, time.latest, time.precision) == (day(earliest), day(latest), precision)


YEAR = Stamp("year", 2015)


def test_the_end_of_the_calendar_opens_no_end():
    first, last = Stamp("day", 1, 1, 1), Stamp("day", 9999, 12, 31)
    assert interval_of(first, None, None, None, "before ", True) == Interval(date.min, date.min, "day")
    assert interval_of(last, None, None, None, "after ", True) == Interval(date.max, date.max, "day")


def test_what_has_no_days_has_none_behind_a_preposition():
    assert interval_of(Stamp("year", -480), None, None, PUBLISHED, "since ", False) == Interval(None, None, None)


def test_a_time_of_the_clock_stays_on_its_day():
    noon = Stamp("day", 2021, 3, 12, clock="T12:00")
    friday = Interval(date(2021, 3, 12), date(2021, 3, 12), "day")
    assert interval_of(noon, None, None, PUBLISHED, "shortly before ", False) == friday


def test_the_first_months_of_a_year_are_part_of_it():
    months = Meaning(kind="duration", unit="M", amount=9)
    assert part_of(months, YEAR, last=False) == Interval(date(2015, 1, 1), date(2015, 9, 30), "month")
    assert part_of(months, YEAR, last=True) == Interval(date(2015, 4, 1), date(2015, 12, 31), "month")
    some = Meaning(kind="duration", unit="M", amount=None)
    assert part_of(some, YEAR, last=False) == Interval(date(2015, 1, 1), date(2015, 12, 31), "year")


def test_a_length_of_time_without_a_direction_has_no_days():
    week = Meaning(kind="duration", unit="W", amount=1)
    assert measured(week, PUBLISHED) == Interval(None, None, None)
