"""Days with a name, whose date follows from the year: Christmas, Easter, Labor Day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from dateutil.easter import easter

from analysis.language import lexicon


def named_days() -> dict[str, dict[str, Any]]:
    """The entries of days.toml by their key."""
    days: dict[str, dict[str, Any]] = lexicon.toml("times/days")["days"]
    return days


def day_of(key: str, year: int) -> date | None:
    """The date of the named day ``key`` in ``year``; None where there is none (before the year 1, or not known)."""
    entry = named_days().get(key)
    if entry is None or not 1 < year < 9998:
        return None
    if "month" in entry and "day" in entry:
        return date(year, entry["month"], entry["day"])
    if "easter" in entry:
        sunday: date = easter(year)
        return sunday + timedelta(days=entry["easter"])
    if "nth" in entry:
        return _nth_weekday(year, entry["month"], entry["weekday"], entry["nth"]) + timedelta(days=entry.get("plus", 0))
    if "chinese" in entry:
        first = chinese_new_year(year)
        return first + timedelta(days=entry["chinese"]) if first else None
    if "islamic" in entry:
        return _islamic_day(year, *entry["islamic"])
    return None


def chinese_new_year(year: int) -> date | None:
    """The first day of the Chinese year that begins in the Gregorian ``year``; None outside the library's tables (1900
    to 2100)."""
    # imported here because few texts name such a day
    from borax.calendars.lunardate import InvalidLunarDateError, LunarDate

    try:
        first: date = LunarDate(year, 1, 1).to_solar_date()
    except InvalidLunarDateError:
        return None
    return first


def _islamic_day(year: int, month: int, day: int) -> date | None:
    """The first day in the Gregorian ``year`` that is ``day`` of ``month`` in the Umm al-Qura calendar of Saudi Arabia;
    None outside its tables (1924 to 2077). A day more or less where the moon is sighted."""
    # imported here because few texts name such a day
    from hijridate import Hijri

    islamic = (year - 622) * 33 // 32
    for each in range(islamic - 1, islamic + 3):
        try:
            found = Hijri(each, month, day).to_gregorian()
        except (OverflowError, ValueError):
            continue
        if found.year == year:
            return date(found.year, found.month, found.day)
    return None


_FAR, _CLOSE = 300, 10
"""A feast is not so many days off where that of the year before or after is so close."""


def nearest(key: str, published: date, which: int | None, way: int) -> date | None:
    """The date of the named day ``key`` that is meant on the day ``published``.

    ``which``: the last (-1), this year's (0) or next (1) one, None where nothing is said; ``way``: what the verb tells,
    -1 the past, 1 the future, 0 neither. None where no year has it.
    """
    days = [day for year in (-1, 0, 1) if (day := day_of(key, published.year + year))]
    if not days:
        return None
    if which == 0:
        return next((day for day in days if day.year == published.year), days[0])
    past = [day for day in days if day < published or (day == published and which is None)]
    future = [day for day in days if day > published or (day == published and which is None)]
    if which is None and past and future:
        since, until = (published - past[-1]).days, (future[0] - published).days
        way = 0 if max(since, until) > _FAR and min(since, until) < _CLOSE else way
    way = which or way
    if way < 0 and past:
        return past[-1]
    if way > 0 and future:
        return future[0]
    return min(days, key=lambda day: abs((day - published).days))


def days_of(key: str) -> int:
    """How many days the named day ``key`` lasts: 30 for Ramadan."""
    length: int = named_days()[key].get("days", 1)
    return length


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday + 1) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - 1 - first.weekday()) % 7 + 7 * (nth - 1))
