"""Which year a date without one is meant in: the one that the day of publication and the verb support."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import Stamp, shift_day
from analysis.annotating.times.values import in_year

_STALE = 200
"""A quarter or half that ended so many days ago is not meant by "the fourth quarter" alone."""
_BEGUN = 3
"""A month that began so few days ago is "this month", and its name in the past tense that of a year before."""
_FAR, _CLOSE = 300, 60
"""A day of a month without a year is not so many days off where the one on the other side is so close."""
_UNTOLD, _YEAR_OFF = 60, 180
"""A quarter that ended so few days ago is still to be told of ("expects a third-quarter loss", in November), where the
next one of its name is so many days ahead."""


def around(meaning: Meaning, published: date, direction: Callable[[], int]) -> Stamp | None:
    """The stamp of a month, day, quarter, half or season without a year, in the year that is meant on ``published``.

    ``direction`` tells what the governing verb says (-1 the past, 1 the future, 0 neither); it is asked only where it
    matters. None where there is no such day in any year.
    """
    options = [
        (stamp, days)
        for year in (-1, 0, 1)
        if (stamp := in_year(meaning, published.year + year)) and (days := stamp.days)
    ]
    if not options:
        return in_year(meaning, None)
    ended = [each for each in options if each[1][0] <= published]
    ahead = [each for each in options if each[1][1] >= published]
    if meaning.which is not None:
        over = [stamp for stamp, days in options if days[1] < published]
        coming = [stamp for stamp, days in options if days[0] > published]
        if meaning.which < 0 and over:
            return over[-1]
        if meaning.which > 0 and coming:
            return coming[0]
        if meaning.which == 0:
            going = [each for each in options if each[1][0] <= published <= each[1][1]]
            if meaning.season == "WI" and published.month <= 4 and direction() <= 0:
                going = options[:1]
            return (going[0] if going else options[1] if len(options) == 3 else options[0])[0]
    way = direction()
    if way and ended and ahead:
        way = _nearer(meaning, way, (published - ended[-1][1][1]).days, (ahead[0][1][0] - published).days)
    if way < 0 and len(ended) > 1 and _has_just_begun(meaning, ended[-1][0], published):
        return ended[-2][0]
    if way < 0 and ended:
        # a quarter so long gone would be told with its year: what is announced is the one ahead
        stale = (published - ended[-1][1][1]).days > _STALE
        if not (stale and meaning.month is None and ahead):
            return ended[-1][0]
        way = 1
    if way > 0 and ahead:
        return ahead[0][0]

    def distance(each: tuple[Stamp, tuple[date, date]]) -> tuple[int, bool]:
        first, last = each[1]
        if first <= published <= last:
            return 0, False
        return (published - last).days if last < published else (first - published).days, first > published

    return min(options, key=distance)[0]


def _nearer(meaning: Meaning, way: int, since: int, until: int) -> int:
    """Which way is meant where the verb says ``way``: the other one where that is far nearer. ``since`` and ``until``:
    the days since the last one ended, and those until the next begins."""
    if meaning.day is not None:
        turned = (way < 0 and since > _FAR and until < _CLOSE) or (way > 0 and until > _FAR and since < _CLOSE)
    else:
        turned = meaning.quarter is not None and way > 0 and 0 < since < _UNTOLD and until > _YEAR_OFF
    return -way if turned else way


def nth_of_a_month(day: int, published: date, way: int) -> Stamp | None:
    """That day of the month that is meant on ``published``: the last one where the verb tells of the past (``way``
    below 0), the next where of the future, else the one that lies nearest."""
    first = published.replace(day=1)
    months = [shift_day(first, step, "month") for step in (-2, -1, 0, 1, 2)]
    days = [month.replace(day=day) for month in months if day <= monthrange(month.year, month.month)[1]]
    if way < 0:
        days = [each for each in days if each <= published]
    elif way > 0:
        days = [each for each in days if each >= published]
    nearest = min(days, key=lambda each: abs(each - published), default=None)
    return Stamp.of(nearest, "day") if nearest else None


def _has_just_begun(meaning: Meaning, stamp: Stamp, published: date) -> bool:
    """Whether it is a month without a day, and so young that hardly anything has happened in it."""
    if meaning.month is None or meaning.day is not None or stamp.days is None:
        return False
    return (published - stamp.days[0]).days < _BEGUN <= (stamp.days[1] - published).days
