"""How surely a date is known: in words ("late February 2021"), and as a stretch of days that a chart can draw."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import pandas as pd

from dashboard.format.wording import day, period

Extent = Literal["day", "about", "interval", "from", "until", "undated"]
"""``about``: some time within the days; ``interval``: all through them; ``from`` and ``until``: one end is open."""

UNIT_DAYS: Mapping[str, int] = {
    "day": 1,
    "week": 7,
    "month": 31,
    "quarter": 92,
    "season": 92,
    "year": 366,
    "decade": 3_653,
    "century": 36_525,
}
"""The most days that a calendar unit can have. Days that one unit can hold are one date, known to that unit ("late
February"); more days than that are a stretch with two ends ("March to May")."""


@dataclass(frozen=True, slots=True)
class Ground:
    """How a date is told that nobody states with the event: its ``sign`` in a drawing, a few ``words`` behind the date,
    and in a ``sentence`` what a legend says of it."""

    sign: str
    words: str
    sentence: str


INFERRED: Mapping[str, Ground] = {
    "running": Ground("≈", "by the text before it", "the day that the text tells just before it"),
    "joined": Ground("=", "from another account", "the day that another account of the same event gives"),
    "news": Ground("≤", "told as news", "told as news: on this day or in the three before it; nobody states the day"),
}
"""The grounds (``date_basis``) of a date that is worked out and not stated with the event."""

_SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}
_ORDINALS = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days of a date, both inclusive; None where an end is open. Both are None for ``undated``."""

    extent: Extent
    first: date | None = None
    last: date | None = None


def stretch(earliest: date | None, latest: date | None, precision: str | None = None) -> Stretch:
    """What the two days (inclusive; None or NaT is an open end) and the unit in which they are known mean together."""
    first, last = _known(earliest), _known(latest)
    if first is None and last is None:
        return Stretch("undated")
    if last is None:
        return Stretch("from", first=first)
    if first is None:
        return Stretch("until", last=last)
    if first > last:  # two ends of different statements; neither is surer than the other
        first, last = last, first
    days = (last - first).days + 1
    if days == 1:
        return Stretch("day", first, last)
    return Stretch("about" if days <= UNIT_DAYS.get(precision or "day", 1) else "interval", first, last)


def in_words(earliest: date | None, latest: date | None, precision: str | None = None) -> str:
    """``17 March 2021``, ``late February 2021``, ``2014``, ``from 2019``, ``date not told``: no surer than is known."""
    found = stretch(earliest, latest, precision)
    if found.extent == "about" and found.first and found.last and precision and precision in _ABOUT:
        return _ABOUT[precision](found.first, found.last)
    known = None if found.extent == "interval" and precision in ("quarter", "season", "week") else precision
    return period(found.first, found.last, known)


def dated(earliest: date | None, latest: date | None, precision: str | None, basis: str | None) -> str:
    """The date in words with the ground for it, where nobody states it with the event: ``17 March 2021 (by the text
    before it)``, ``told as news of 17 March 2021``."""
    if basis == "news" and (last := _known(latest)) is not None:
        return f"told as news of {day(last)}"
    words = in_words(earliest, latest, precision)
    ground = INFERRED.get(basis or "")
    return f"{words} ({ground.words})" if ground else words


def heading(earliest: date | None, latest: date | None, precision: str | None, basis: str | None) -> str:
    """The date above the events that have it. The days of which news tells one would read like a stretch that it
    lasted: ``some time between 14 and 17 March 2021``."""
    words = in_words(earliest, latest, precision)
    if basis != "news" or _known(earliest) == _known(latest):
        return words
    first, dash, last = words.partition(" – ")
    return f"some time between {first} and {last}" if dash else f"some time in {words}"


def spanned(first: date, last: date) -> str:
    """From when to when several events are, in units that fit: ``1 April – 9 May 2031``; whole months, and what lasts
    more than a year, by the month; what lasts more than five years by the year.

    The first and last of many events are often known to the month or year only: their days would say too much.
    """
    days = (last - first).days
    if days > 5 * 366:
        return period(first, last, "year")
    whole_months = first.day == 1 and last == _month_end(last)
    return period(first, last, "month" if whole_months or days > 366 else "day")


def _week(first: date, last: date) -> str:
    return f"week of {day(first)}" if (last - first).days == 6 else period(first, last)


def _month(first: date, last: date) -> str:
    return _part(first, last, first.replace(day=1), _month_end(first), f"{first:%B %Y}") or period(first, last)


def _quarter(first: date, last: date) -> str:
    if not _whole_months(first, last, 3) or first.month % 3 != 1:
        return period(first, last)
    return f"{_ORDINALS[first.month // 3]} quarter of {first.year}"


def _season(first: date, last: date) -> str:
    """The northern seasons, which begin with a whole month (TIMEX3: SP, SU, FA, WI)."""
    if not _whole_months(first, last, 3) or first.month not in _SEASONS:
        return period(first, last)
    years = f"{first.year}" if first.year == last.year else f"{first.year}–{last.year % 100:02d}"
    return f"{_SEASONS[first.month]} {years}"


def _year(first: date, last: date) -> str:
    part = _part(first, last, date(first.year, 1, 1), date(first.year, 12, 31), f"{first.year}")
    if part:
        return part
    whole_months = first.day == 1 and last == _month_end(last)
    return period(first, last, "month") if whole_months else period(first, last)


def _decade(first: date, last: date) -> str:
    begin = first.year // 10 * 10
    part = _part(first, last, date(begin, 1, 1), date(begin + 9, 12, 31), f"the {begin}s") if begin else None
    return part or period(first, last, "year")


def _century(first: date, last: date) -> str:
    # Both ways of counting occur: 1900 to 1999, and 1901 to 2000.
    offset = 0 if first.year % 100 == 0 else 1
    begin = (first.year - offset) // 100 * 100 + offset
    number = begin // 100 + 1
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    if begin < 1 or begin + 99 > date.max.year:
        return period(first, last, "year")
    unit = f"the {number}{ending} century"
    return _part(first, last, date(begin, 1, 1), date(begin + 99, 12, 31), unit) or period(first, last, "year")


def _part(first: date, last: date, begin: date, end: date, unit: str) -> str | None:
    """``unit``, which lasts from ``begin`` to ``end``, or a part of it: ``late 2019``, ``the early 1990s``.

    None where no such word says which days are meant: none of them is said of much more than half a unit.
    """
    if (first, last) == (begin, end):
        return unit
    days = (end - begin).days + 1
    before, after = (first - begin).days, (end - last).days
    if after < 0 or (last - first).days + 1 > days * 0.55:
        return None
    if before and after and min(before, after) * 2 < max(before, after):  # neither an end nor the middle
        return None
    which = "mid-" if before and after else "late " if before else "early "
    return f"the {which}{unit.removeprefix('the ')}" if unit.startswith("the ") else f"{which}{unit}"


def _month_end(value: date) -> date:
    return value.replace(day=monthrange(value.year, value.month)[1])


def _whole_months(first: date, last: date, number: int) -> bool:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return first.day == 1 and last == _month_end(last) and months == number


def _known(value: date | None) -> date | None:
    if value is None or pd.isna(value):
        return None
    return value.date() if isinstance(value, pd.Timestamp) else value


_ABOUT: Mapping[str, Callable[[date, date], str]] = {
    "week": _week,
    "month": _month,
    "quarter": _quarter,
    "season": _season,
    "year": _year,
    "decade": _decade,
    "century": _century,
}
