"""From what words say to a value: against publication, and what was told before."""

from __future__ import annotations

import pytest

FOLLOWING = [
    ("The pact was signed on May 3, 2015. The next day it was broken.", ["2015-05-03", "2015-05-04"]),
    ("The pact was signed in May 2015. Two months later it was broken.", ["2015-05", "2015-07"]),
    ("Sales fell in the third quarter of 2019 from a year earlier.", ["2019-Q3", "2018-Q3"]),
    ("Sales fell in February from the same month last year.", ["2021-02", "2020-02"]),
    (
        "He left Sunday. The week before, he had stayed. A day earlier, he came.",
        ["2021-03-14", "2021-W09", "2021-03-13"],
    ),
    ("They met on 3 and 4 May 2015.", ["2015-05-03", "2015-05-04"]),
    ("They will meet from 3 to 5 May.", ["2021-05-03", "2021-05-05"]),
    ("They met on May 3-5, 2015.", ["2015-05-03", "2015-05-05"]),
    ("The war of 1914-18 ended it.", ["1914", "1918"]),
    ("The harbour was besieged in 499-493 BC.", ["BC0499", "BC0493"]),
    ("The council met at 16:15 UTC, March 7.", ["2021-03-07T16:15Z", "2021-03-07"]),
    ("The process takes between 60 and 90 days.", ["P60D", "P90D"]),
]


@pytest.mark.parametrize(("text", "values"), FOLLOWING)
def test_one_expression_follows_from_another(times, text, values):
    assert [each.value for _, each in times(text)] == values


UNDATED = [
    ("The pact was signed on March 7.", ["XXXX-03-07"]),
    ("The envoy left on Tuesday.", ["XXXX-WXX-2"]),
    ("The envoy left yesterday.", ["XXXX-XX-XX"]),
    ("The envoy left last year.", ["XXXX"]),
    ("Christmas was quiet.", ["XXXX-12-25"]),
]


@pytest.mark.parametrize(("text", "values"), UNDATED)
def test_without_a_publication_date_nothing_is_invented(times, text, values):
    found = times(text, None)
    assert [each.value for _, each in found] == values
    assert all(each.earliest is None and each.latest is None and each.precision is None for _, each in found)


def test_midnight_is_past_or_to_come(times):
    assert [each.value for _, each in times("He died at midnight.")] == ["2021-03-17T24:00"]
    assert [each.value for _, each in times("The law will lapse at midnight.")] == ["2021-03-18T24:00"]
