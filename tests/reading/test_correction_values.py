"""What the values of corrections may be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.correction_values import check_choice, days_of, days_text
from analysis.records import Days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2031-05-06", Days(date(2031, 5, 6), date(2031, 5, 6), "day")),
        ("2031-W19", Days(date(2031, 5, 5), date(2031, 5, 11), "week")),
        ("2031-02", Days(date(2031, 2, 1), date(2031, 2, 28), "month")),
        ("2031", Days(date(2031, 1, 1), date(2031, 12, 31), "year")),
        ("2031-05-06/2031-05-09", Days(date(2031, 5, 6), date(2031, 5, 9), "day")),
        ("2031-05/2031-06", Days(date(2031, 5, 1), date(2031, 6, 30), "month")),
        ("2031-05/..", Days(date(2031, 5, 1), None, "month")),
        ("../2031-05-06", Days(None, date(2031, 5, 6), "day")),
        (None, Days()),
    ],
)
def test_days_are_read_as_exactly_as_they_are_written(text: str | None, days: Days):
    assert days_of(text) == days
    assert days_of(days_text(days.earliest, days.latest, days.precision)).earliest == days.earliest


@pytest.mark.parametrize("text", ["6 May", "2031-13", "2031-W60", "2031-02-30", "../..", "..", "2031-05-06/2031-05-01"])
def test_what_are_no_days_is_told(text: str):
    with pytest.raises(ValueError, match=f"days are “{text}”"):
        days_of(text)


@given(st.dates(), st.integers(0, 400), st.sampled_from([None, "day", "week", "month", "year"]))
def test_days_that_are_written_are_read_as_the_same(first: date, more: int, precision: str | None):
    last = date.fromordinal(min(first.toordinal() + more, date.max.toordinal()))
    found = days_of(days_text(first, last, precision))
    assert (found.earliest, found.latest) == (first, last)


def test_the_kinds_of_events_that_can_be_told_are_the_ones_that_can_be_set():
    check_choice("event-type", "COERCE/arrest")
    check_choice("event-type", "CONSULT")
    with pytest.raises(ValueError, match="such as COERCE/arrest"):
        check_choice("event-type", "arrest")
