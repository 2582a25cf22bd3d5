"""How long something takes, in words."""

import pytest

from dashboard.format.durations import about


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"),
        (44, "less than a minute"),
        (60, "about a minute"),
        (200, "about 3 minutes"),
        (3_580, "about an hour"),
        (7_300, "about 2 hours"),
    ],
)
def test_seconds_in_words(seconds: float, words: str) -> None:
    assert about(seconds) == words
