"""The values of single meanings."""

from __future__ import annotations

import pytest

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import Stamp
from analysis.annotating.times.values import (
    clock_of,
    duration_value,
    in_year,
    longer,
    may_hold,
    month_of,
    month_of_stamp,
    nth_of,
    open_value,
    set_value,
)

MARCH = Stamp("month", 2021, 3)


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Meaning(month=3, day=7), "2021-03-07"),
        (Meaning(month=3), "2021-03"),
        (Meaning(quarter=3), "2021-Q3"),
        (Meaning(half=2), "2021-H2"),
        (Meaning(season="WI"), "2021-WI"),
        (Meaning(week=11), "2021-W11"),
        (Meaning(month=3, day=22, grain="week"), "2021-W12"),
        (Meaning(fiscal=True), "FY2021"),
        (Meaning(month=2, day=29), None),
        (Meaning(week=60), None),
    ],
)
def test_a_meaning_in_a_year(meaning: Meaning, value: str | None):
    found = in_year(meaning, 2021)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Meaning(ord=1, grain="week"), "2021-W09"),
        (Meaning(ord=-1, grain="week"), "2021-W12"),
        (Meaning(ord=3, weekday=2), "2021-03-16"),
        (Meaning(ord=-1, weekday=5), "2021-03-26"),
        (Meaning(ord=7, grain="monthday"), "2021-03-07"),
        (Meaning(ord=32, grain="monthday"), None),
    ],
)
def test_the_nth_of_a_month(meaning: Meaning, value: str | None):
    found = nth_of(meaning, MARCH)
    assert (found.value if found else None) == value


def test_an_hour_of_the_evening_is_one_of_the_afternoon():
    assert clock_of(Meaning(clock="T08:00", part="EV")) == "T20:00"
    assert clock_of(Meaning(clock="T12:00", part="AF")) == "T12:00"
    assert clock_of(Meaning(part="MO")) == "TMO" and clock_of(Meaning()) == ""


def test_lengths_of_time():
    assert duration_value(3, "W") == "P3W" and duration_value(24, "TH") == "PT24H"
    assert duration_value(None, "M") == "PXM" and duration_value(2, "FN") == "P4W"
    assert duration_value(0.5, "Y") == "P6M" and duration_value(0.25, "TH") == "PT15M"
    assert longer("P2Y", "P3M") == "P2Y3M" and longer("PT2H", "PT9M") == "PT2H9M"


def test_sets_and_what_nothing_settles():
    assert set_value(Meaning(kind="set", weekday=1)) == "XXXX-WXX-1"
    assert set_value(Meaning(kind="set", month=3)) == "XXXX-03"
    assert set_value(Meaning(kind="set", unit="W")) == "P1W"
    assert open_value(Meaning(grain="quarter")) == "XXXX-QX"
    assert open_value(Meaning(part="NI")) == "XXXX-XX-XXTNI"


def test_what_may_hold_a_day():
    assert may_hold(MARCH, Stamp("day", 2021, 3, 7)) and not may_hold(MARCH, Stamp("day", 2021, 4, 7))
    assert may_hold(Stamp("year", 2021), Stamp("day", 2021, 4, 7))


def test_the_month_in_which_something_begins():
    assert [month_of(each) for each in (Meaning(month=5), Meaning(quarter=2), Meaning(half=2))] == [5, 4, 7]
    assert [month_of_stamp(each) for each in (MARCH, Stamp("quarter", 2021, quarter=4), Stamp("year", 2021))] == [
        3,
        10,
        None,
    ]
