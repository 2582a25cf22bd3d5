"""The days that a value of the truth covers."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.demo.days import days_of, stretch_of, type_of


@pytest.mark.parametrize(
    ("value", "first", "last", "unit"),
    [
        ("2031-03-04", date(2031, 3, 4), date(2031, 3, 4), "day"),
        ("2031-03-04T14:30", date(2031, 3, 4), date(2031, 3, 4), "day"),
        ("2031-03-04TMO", date(2031, 3, 4), date(2031, 3, 4), "day"),
        ("2031-W01", date(2030, 12, 30), date(2031, 1, 5), "week"),
        ("2031-02", date(2031, 2, 1), date(2031, 2, 28), "month"),
        ("2032-02", date(2032, 2, 1), date(2032, 2, 29), "month"),
        ("2031", date(2031, 1, 1), date(2031, 12, 31), "year"),
        ("203", date(2030, 1, 1), date(2039, 12, 31), "decade"),
        ("PAST_REF", None, None, None),
        ("P3D", None, None, None),
        ("20310304", None, None, None),
    ],
)
def test_a_value_covers_the_days_of_its_unit(
    value: str, first: date | None, last: date | None, unit: str | None
) -> None:
    assert days_of(value) == (first, last, unit)


@pytest.mark.parametrize("value", ["2031-02-30", "2031-13", "2031-W54"])
def test_a_day_that_no_calendar_has_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"\d|month|week|day"):
        days_of(value)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("P3D", "DURATION"),
        ("PT2H", "DURATION"),
        ("PAST_REF", "DATE"),
        ("PRESENT_REF", "DATE"),
        ("2031-03-04T14:30", "TIME"),
        ("2031-03-04", "DATE"),
    ],
)
def test_a_values_form_shows_its_type(value: str, kind: str) -> None:
    assert type_of(value) == kind


@pytest.mark.parametrize(
    ("text", "first", "last", "unit"),
    [
        ("2031-03", date(2031, 3, 1), date(2031, 3, 31), "month"),
        ("2031-06-03..2031-06-05", date(2031, 6, 3), date(2031, 6, 5), "day"),
        ("2031-03..2031-05", date(2031, 3, 1), date(2031, 5, 31), "month"),
        ("2031-06-03..", date(2031, 6, 3), None, "day"),
        ("..2031-06", None, date(2031, 6, 30), "month"),
    ],
)
def test_a_stretch_reaches_from_its_first_day_to_its_last(
    text: str, first: date | None, last: date | None, unit: str
) -> None:
    assert stretch_of(text) == (first, last, unit)
