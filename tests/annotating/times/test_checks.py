"""What looks like a time and is none: case, word class and the words around it tell."""

from __future__ import annotations

import pytest

from analysis.annotating.times.checks import CHECKS
from analysis.annotating.times.patterns import rules

NO_TIMES = [
    "Zhang, 56, said that 43 people had died.",
    "He may go, and they may not.",
    "The sun set over Port Ellery.",
    "Version 3.11.2 of the program is out.",
    "A second attempt failed.",
    "Prices may fall, and fall again.",
    "It costs $1,999 or 2021 dollars.",
    "They march on Port Ellery.",
    "The Rovers won 3-2.",
    "They read Psalm 45:10 aloud.",
    "Flight 1989 left from gate 12.",
    "Nearly 2000 troops crossed the river.",
    "Three quarters of the voters stayed at home.",
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
    "We stand at the dawn of a new age.",
    "Operation Ramadan failed.",
    "The song White Christmas was played.",
    "A spring in the clock broke.",
    "The MAY-12 missile and the A-1999 engine failed.",
    "He beat her 21-19, 7-5.",
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
def test_what_is_no_time(times, text):
    assert [found for found, _ in times(text)] == []


def test_each_check_is_needed_by_a_rule_and_each_need_has_a_check():
    assert {rule.needs for rule in rules()} == set(CHECKS)
