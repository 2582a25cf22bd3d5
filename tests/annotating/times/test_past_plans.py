"""The day of a plan that is told in the past may have gone by."""

from __future__ import annotations

import pytest

from analysis.annotating.times.past_plans import is_of_a_past_plan

# Published on Thursday, 18 March 2021.
VALUES = [
    ("The envoys had planned to meet in February, but did not.", "2021-02"),
    ("The envoys had been due to meet in January.", "2021-01"),
    ("The envoys were to have met in January.", "2021-01"),
    ("The envoys were to have met in May.", "2021-05"),
    ("The vote was scheduled for February.", "2021-02"),
    ("The envoys were due to meet in January.", "2021-01"),
    ("The envoys had planned to meet on the 5th.", "2021-03-05"),
    ("The envoys had planned to meet at Christmas.", "2020-12-25"),
    ("A vote planned for Tuesday was cancelled.", "2021-03-16"),
    ("The envoys had been due to meet on Tuesday.", "2021-03-16"),
    ("The envoys were due to meet on Tuesday.", "2021-03-23"),
    ("A vote planned for Saturday was cancelled.", "2021-03-20"),
    ("The envoys were supposed to meet in May.", "2021-05"),
    ("The vote, originally planned for February, was called off.", "2021-02"),
    ("The vote was postponed from April.", "2021-04"),
    # Others are still ahead.
    ("The envoys plan to meet in February.", "2022-02"),
    ("The ministry said that it planned to meet them in February.", "2022-02"),
    ("The envoys want to meet in February.", "2022-02"),
    ("The vote was postponed until February.", "2022-02"),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_a_past_plan_leaves_open_which_year_is_meant(times, text, value):
    assert [each.value for _, each in times(text)] == [value]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The envoys had planned to meet on 3 May.", "3 May", True),
        ("The envoys had not met by 3 May.", "3 May", False),
        ("The envoys met on 3 May.", "3 May", False),
    ],
)
def test_whether_a_day_is_that_of_a_past_plan(parse, text, words, expected):
    start = text.index(words)
    assert is_of_a_past_plan(parse(text), start, start + len(words)) == expected


def test_without_a_parse_there_is_no_plan(nlp):
    assert not is_of_a_past_plan(nlp.make_doc("They had planned to meet on 3 May."), 27, 32)
