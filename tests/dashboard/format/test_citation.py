"""A quote as text to paste."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest

from dashboard.format.citation import citation

ROW = {
    "kind": "direct",
    "speaker_name": "Orin Vask",
    "source": "The Post",
    "headline": "No visit",
    "published": date(2031, 5, 7),
}


@pytest.mark.parametrize(
    ("given", "told", "expected"),
    [
        ({}, "“No.”", "“No.”\n— Orin Vask, quoted in The Post, “No visit”, 7 May 2031"),
        ({}, "We  will\ngo.", "“We will go.”\n— Orin Vask, quoted in The Post, “No visit”, 7 May 2031"),
        (
            {"kind": "indirect"},
            "He will go.",
            "He will go.\n— The Post, “No visit”, 7 May 2031, on what Orin Vask said",
        ),
        (
            {"speaker_name": None, "source": None, "headline": "", "published": None},
            "“No.”",
            "“No.”\n— Somebody who is not named, quoted in an outlet that is not known",
        ),
    ],
)
def test_words_speaker_outlet_and_day_stand_in_it(given: dict[str, object], told: str, expected: str) -> None:
    assert citation(SimpleNamespace(**ROW | given), told) == expected
