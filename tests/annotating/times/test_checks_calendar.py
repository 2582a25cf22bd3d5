"""What looks like a month, a weekday, a season or a year and is none."""

from __future__ import annotations

import pytest

NO_TIMES = [
    "Zhang, 56, said that 43 people had died.",
    "He may go, and they may not.",
    "Version 3.11.2 of the program is out.",
    "Prices may fall, and fall again.",
    "It costs $1,999 or 2021 dollars.",
    "They march on Port Ellery.",
    "Flight 1989 left from gate 12.",
    "Nearly 2000 troops crossed the river.",
    "A spring of clear water feeds the well.",
    "The Sunday Clarion printed it.",
    "The DEC machine failed.",
    "Nadia May and April Jones of Orlen spoke.",
    "They cited resolution 1701 again.",
    "Temperatures were in the 60s.",
    "They export spring wheat and winter barley.",
    "Highs will be in the 70s and 80s, with lower temperatures inland.",
    "He is in his 70s or 80s.",
    "Her March on the capital failed.",
    "Operation Ramadan failed.",
    "The song White Christmas was played.",
    "A spring in the clock broke.",
    "The MAY-12 missile and the A-1999 engine failed.",
    "Bus 2019 and bus 11 are late.",
    "He scored 12 of 20 in the second quarter of the match.",
    "The decree of the sun king stands.",
    "They saw the sun and a wed couple on the mon.",
    "Sen. March and Judge May disagree.",
    "It rose 1.5 points to 2,031.",
    "He is 45; she is 50.",
    "It came second, and he was the third.",
    "Dial 555-2019 or 2031-5555.",
    "The firm employs 1,950 people and 2000 robots.",
    "Chapter 11 and Section 1983 apply.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_date(times, text):
    assert [found for found, _ in times(text)] == []


def test_a_weekend_in_capitals_is_one_behind_a_named_day(times):
    assert [words for words, _ in times("Rebels attacked the port over Easter Weekend.")] == ["Easter Weekend"]
    assert [words for words, _ in times("Rebels attacked the cast of Harbour Weekend.")] == []


@pytest.mark.parametrize(
    "text",
    [
        "They met on the 7th floor.",
        "They met on the 7th of it.",
        "He scored on the 7th of the match.",
        "The 7th was lost.",
        "It came fifth and 6th.",
        "Release 27.03.98 is out.",
        "TET: When?",
        "The Mon was high.",
    ],
)
def test_what_looks_like_a_day_and_is_none(times, text: str):
    assert times(text) == []


def test_who_speaks_and_a_feast_are_told_apart(times):
    assert [words for words, _ in times("They left at Tet.")] == ["Tet"]


def test_a_short_weekday_is_one_behind_on(times):
    assert [(words, each.value) for words, each in times("On Mon the office opens.")] == [("Mon", "2021-03-22")]
    assert times("The office opens: Mon it is.") == []


def test_every_day_of_a_row_is_found(times):
    found = [(words, each.value) for words, each in times("The council met on the 5th, 6th and 7th.")]
    assert found == [("the 5th", "2021-03-05"), ("6th", "2021-03-06"), ("7th", "2021-03-07")]
