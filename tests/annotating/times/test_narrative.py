"""A text of its own time: what dates it, and how it is told from news."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.narrative import asides, dateline, is_narrative

DATELINES = [
    # a full date of the text's own, in its dateline or alone on a line at its head, stands for the day of publication
    ("PORT ELLERY, March 5, 2031 (Meridian) - The port reopened Tuesday.", ["2031-03-05", "2031-03-04"]),
    ("Port reopens\nMarch 5, 2031\nThe port reopened on Tuesday.", ["2031-03-05", "2031-03-04"]),
    ("(2031-03-05)\nThe port reopened yesterday.", ["2031-03-05", "2031-03-04"]),
    ("The port was opened on March 5, 2031, and shut on Tuesday.", ["2031-03-05", "2031-03-11"]),
    ("March 5, 2031\nA fire.\n\nMarch 6, 2031\nA flood.\n\nMarch 9, 2031\nPeace, on Tuesday.", None),
]


@pytest.mark.parametrize(("text", "values"), DATELINES)
def test_a_texts_own_dateline_stands_for_its_publication(times, text, values):
    found = [each.value for _, each in times(text, None)]
    assert found == (values or ["2031-03-05", "2031-03-06", "2031-03-09", "2031-03-11"])


def years(*given: int) -> list[Expression]:
    return [Expression(place, place + 4, Meaning(year=year), "year") for place, year in enumerate(given, 500)]


def test_a_text_of_old_years_is_a_history_and_a_few_are_none():
    assert is_narrative(years(1612, 1613, 1615, 1618), date(2021, 3, 18))
    assert not is_narrative(years(1612, 1613, 1615), date(2021, 3, 18))
    assert not is_narrative(years(1612, 1613, 2020, 2021, 2021), date(2021, 3, 18))


def test_without_a_day_of_publication_every_text_goes_by_its_own_time():
    assert is_narrative(years(2021), None)


def test_a_year_unlike_those_around_it_is_an_aside():
    assert asides(years(1612, 1398, 1613)) == {501}
    assert asides(years(1612, 1613, 1615)) == frozenset()


def test_a_dateline_stands_near_the_head():
    full = Expression(400, 413, Meaning(year=2031, month=3, day=5), "month day year")
    assert dateline(" " * 400 + "March 5, 2031\n", [full]) is None
