"""The filter itself; what it means in SQL is tested beside `queries.filtering`."""

from datetime import date

import pytest

from analysis.coverage import EVERYTHING, Filter


@pytest.mark.parametrize(
    ("filter_", "is_empty"),
    [
        (EVERYTHING, True),
        (Filter(date_kind="event"), True),
        (Filter(doubtful=True), True),
        (Filter(text="x"), False),
        (Filter(until=date(2031, 5, 1)), False),
        (Filter(anonymous=False), False),
    ],
)
def test_which_kind_of_date_is_meant_narrows_nothing(filter_, is_empty):
    assert filter_.is_empty is is_empty


def test_what_means_nothing_without_actors_makes_no_other_filter():
    assert Filter(together=True, whole_states=True, parts=(("a", "source"),)) == Filter()
    one = Filter(actors=("a",), together=True, parts=(("b", "source"), ("a", "target")))
    assert one == Filter(actors=("a",), parts=(("a", "target"),))
