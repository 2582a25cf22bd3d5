"""What looks like a time of day, or a word for past, present and future, and is none."""

from __future__ import annotations

import pytest

NO_TIMES = [
    "The sun set over Port Ellery.",
    "The Rovers won 3-2.",
    "They read Psalm 45:10 aloud.",
    "We stand at the dawn of a new age.",
    "He beat her 21-19, 7-5.",
    "They said good night.",
    "Every now and then he wrote.",
    "The current account is in deficit.",
    "It came too soon.",
    "It is as recent as that.",
    "The party daily said he had left.",
    "It belongs to date from the war.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_of_day(times, text):
    assert [found for found, _ in times(text)] == []


def test_a_clock_in_front_of_its_day_is_one(times):
    assert [words for words, _ in times("The deadline is 23:59 on Friday.")] == ["23:59", "Friday"]
    assert times("The score is 2:1 on points.") == []
