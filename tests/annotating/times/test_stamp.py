"""A place in the calendar: its value, its days, and moving it."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating.times.stamp import Stamp, shift_day

DAY = date(2021, 3, 18)
GRAINS = {
    # the stamp of each grain that holds 18 March 2021: value, first and last day
    "day": ("2021-03-18", "2021-03-18", "2021-03-18"),
    "week": ("2021-W11", "2021-03-15", "2021-03-21"),
    "weekend": ("2021-W11-WE", "2021-03-20", "2021-03-21"),
    "month": ("2021-03", "2021-03-01", "2021-03-31"),
    "quarter": ("2021-Q1", "2021-01-01", "2021-03-31"),
    "half": ("2021-H1", "2021-01-01", "2021-06-30"),
    "season": ("2021-SP", "2021-03-01", "2021-05-31"),
    "year": ("2021", "2021-01-01", "2021-12-31"),
    "decade": ("202", "2020-01-01", "2029-12-31"),
    "century": ("20", "2000-01-01", "2099-12-31"),
}


@pytest.mark.parametrize("grain", GRAINS)
def test_the_stamp_that_holds_a_day(grain: str):
    value, first, last = GRAINS[grain]
    stamp = Stamp.of(DAY, grain)
    assert (stamp.value, stamp.days) == (value, (date.fromisoformat(first), date.fromisoformat(last)))


def test_what_has_no_days():
    for stamp, value in (
        (Stamp("day", None, 3, 7), "XXXX-03-07"),
        (Stamp("year", -480), "BC0480"),
        (Stamp("day", 2021, 2, 30), "2021-02-30"),
        (Stamp("day", weekday=2), "XXXX-WXX-2"),
    ):
        assert (stamp.value, stamp.days, stamp.precision) == (value, None, None)


def test_moving_a_stamp():
    march = Stamp("month", 2021, 3)
    assert march.shifted(-3, "month") == Stamp("month", 2020, 12)
    assert march.shifted(-1, "year") == Stamp("year", 2020)
    assert Stamp("year", -480).shifted(1, "year") == Stamp("year", -479)
    assert Stamp("year", -1).shifted(1, "year") is None
    assert Stamp("year", 9999).shifted(1, "year") is None


def test_moving_a_day_to_a_shorter_month():
    assert shift_day(date(2021, 3, 31), -1, "month") == date(2021, 2, 28)
    assert shift_day(date(2020, 2, 29), 1, "year") == date(2021, 2, 28)
    assert shift_day(date(2021, 1, 31), 1, "quarter") == date(2021, 4, 30)
