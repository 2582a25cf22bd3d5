"""What looks like a length of time and is none."""

from __future__ import annotations

import pytest

NO_TIMES = [
    "A second attempt failed.",
    "Three quarters of the voters stayed at home.",
    "They tried it on two different days.",
    "On a day when banks were shut, he left.",
    "It runs at 40 miles per second.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_length_of_time(times, text):
    assert [found for found, _ in times(text)] == []
