"""The filter itself; what it means in SQL is tested beside `queries.filtering`."""

from datetime import date

import pytest

from analysis.coverage import EVERYTHING, Filter


@pytest.mark.parametrize(
    ("filter_", "is_empty"),
    [
        (EVERYTHING, True),
        (Filter(date_kind="event"), True),
        (Filter(text="x"), False),
        (Filter(until=date(2031, 5, 1)), False),
        (Filter(anonymous=False), False),
    ],
)
def test_which_kind_of_date_is_meant_narrows_nothing(filter_, is_empty):
    assert filter_.is_empty is is_empty
