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
    ("The port was opened on March 5, 2031, and shut on Tuesday.", ["2031-03-05", "XXXX-WXX-2"]),
    ("March 5, 2031\nA fire.\n\nMarch 6, 2031\nA flood.\n\nMarch 9, 2031\nPeace, on Tuesday.", None),
]


@pytest.mark.parametrize(("text", "values"), DATELINES)
def test_a_texts_own_dateline_stands_for_its_publication(times, text, values):
    found = [each.value for _, each in times(text, None)]
    assert found == (values or ["2031-03-05", "2031-03-06", "2031-03-09", "XXXX-WXX-2"])


def years(*given: int) -> list[Expression]:
    return [Expression(place, place + 4, Meaning(year=year), "year") for place, year in enumerate(given, 500)]


OLD = range(1612, 1622)


def test_a_text_of_many_old_years_is_a_history_and_a_few_are_none():
    assert is_narrative(years(*OLD), date(2021, 3, 18))
    assert not is_narrative(years(*OLD[:9]), date(2021, 3, 18))
    assert not is_narrative(years(*OLD, *([2021] * 7)), date(2021, 3, 18))
    months = [Expression(600 + n, 604 + n, Meaning(month=5, day=3), "month day") for n in range(20)]
    assert is_narrative([*years(*OLD[:4]), *months], date(2021, 3, 18))
    assert not is_narrative([*years(*OLD[:3]), *months], date(2021, 3, 18))


def test_a_text_that_tells_of_tuesday_or_yesterday_is_none():
    told = years(*OLD)
    tuesday = Expression(700, 707, Meaning(weekday=2), "weekday")
    yesterday = Expression(700, 709, Meaning(shift=-1, grain="day", anchor="published"), "yesterday")
    assert not is_narrative([*told, tuesday], date(2021, 3, 18))
    assert not is_narrative([*told[:9], yesterday, yesterday], date(2021, 3, 18))
    assert is_narrative([*told, yesterday], date(2021, 3, 18))


def test_without_a_day_of_publication_only_a_history_goes_by_its_own_time():
    assert not is_narrative(years(2021), None)
    assert is_narrative(years(*OLD), None)


def test_nothing_stands_in_for_the_day_of_publication(times):
    told = "The war of 1990 is over. Ruritania attacked on Friday, after the vote of 3 May, and will leave in June."
    assert [each.earliest for words, each in times(told, None) if words != "1990"] == [None, None, None]


def test_a_year_unlike_those_around_it_is_an_aside():
    assert asides(years(1612, 1398, 1613)) == {501}
    assert asides(years(1612, 1613, 1615)) == frozenset()


def test_a_dateline_stands_near_the_head():
    full = Expression(400, 413, Meaning(year=2031, month=3, day=5), "month day year")
    assert dateline(" " * 400 + "March 5, 2031\n", [full]) is None
