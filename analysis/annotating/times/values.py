"""The values of single meanings: dates in a given year, nth days, clocks, durations and sets. No context needed."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import SEASONS, Stamp, shift_day

_SMALLER = {"TH": (60, "TM"), "Y": (12, "M"), "D": (24, "TH"), "TM": (60, "TS"), "DE": (10, "Y"), "CE": (100, "Y")}
"""How many of which smaller unit a unit holds, for halves and quarters of it."""


def in_year(meaning: Meaning, year: int | None) -> Stamp | None:
    """The stamp of the meaning's own pieces in ``year``; None where there is no such day."""
    if meaning.month is not None:
        if meaning.day is not None:
            return _day(year, meaning.month, meaning.day, whole_week=meaning.grain == "week")
        return _month(year, meaning.month)
    if meaning.quarter is not None:
        return Stamp("quarter", year, quarter=meaning.quarter)
    if meaning.half is not None:
        return Stamp("half", year, half=meaning.half)
    if meaning.season is not None:
        return Stamp("season", year, season=meaning.season)
    if meaning.week is not None and year is not None:
        try:
            return Stamp.of(date.fromisocalendar(year, meaning.week, 1), "week")
        except ValueError:
            return None
    return Stamp("year", year, fiscal=meaning.fiscal)


@lru_cache(maxsize=4096)
def _day(year: int | None, month: int, day: int, *, whole_week: bool) -> Stamp | None:
    """A day, or the week that holds it; the days of news are few."""
    stamp = Stamp("day", year, month, day)
    if whole_week and year is not None:
        return Stamp.of(stamp.days[0], "week") if stamp.days else None
    return None if year is not None and year > 0 and stamp.days is None else stamp


@lru_cache(maxsize=1024)
def _month(year: int | None, month: int) -> Stamp:
    return Stamp("month", year, month)


def may_hold(stamp: Stamp, day: Stamp) -> bool:
    """Whether ``day`` may lie within the coarser ``stamp``."""
    return stamp.year == day.year and (stamp.month is None or stamp.month == day.month) and stamp.monday is None


def nth_of(meaning: Meaning, outer: Stamp) -> Stamp | None:
    """ "The first week of March", "the last day of the year", "the third Tuesday of May"."""
    covered = outer.days
    nth = meaning.ord or 1
    if covered is None:
        return None
    first, last = covered
    grain = "day" if meaning.grain in (None, "monthday") else meaning.grain
    try:
        if meaning.weekday is not None:
            ahead = first + timedelta(days=(meaning.weekday - 1 - first.weekday()) % 7)
            back = last - timedelta(days=(last.weekday() - meaning.weekday + 1) % 7)
            return Stamp.of(back if nth < 0 else ahead + timedelta(weeks=nth - 1), "day")
        if grain == "week":
            begin = first + timedelta(days=-first.weekday() % 7) if first.weekday() > 3 else first
            return Stamp.of(last - timedelta(days=3) if nth < 0 else begin + timedelta(weeks=nth - 1), "week")
        day = last if nth < 0 else shift_day(first, nth - 1, grain)
    except (ValueError, OverflowError):
        return None
    return Stamp.of(day, grain) if first <= day <= last else None


def month_of(meaning: Meaning) -> int:
    """The month of a date without a year, for comparison."""
    if meaning.month is not None:
        return meaning.month
    if meaning.quarter is not None:
        return meaning.quarter * 3 - 2
    if meaning.half is not None:
        return meaning.half * 6 - 5
    return SEASONS.get(meaning.season or "", 6)


def month_of_stamp(stamp: Stamp) -> int | None:
    """The month in which a stamp begins; None for a year or longer."""
    if stamp.month is not None:
        return stamp.month
    if stamp.monday is not None:
        return stamp.monday.month
    if stamp.quarter is not None:
        return stamp.quarter * 3 - 2
    return SEASONS.get(stamp.season or "")


def clock_of(meaning: Meaning) -> str:
    """The TIMEX3 clock of a meaning: "T16:15Z", "TMO"."""
    if meaning.clock:
        clock = meaning.clock
        if meaning.part in ("AF", "EV", "NI") and clock[1:3].isdigit() and 1 <= int(clock[1:3]) < 12:
            clock = f"T{int(clock[1:3]) + 12:02d}{clock[3:]}"
        return clock + meaning.zone
    return f"T{meaning.part}" if meaning.part else ""


def open_value(meaning: Meaning) -> str:
    """The value of a date that nothing settles: as much as the words say, X for the rest."""
    grain = meaning.grain or "day"
    return {
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
        "half": "XXXX-HX",
        "season": "XXXX-XX",
        "year": "XXXX",
        "decade": "XXX",
        "century": "XX",
    }.get(grain, "XXXX-XX-XX") + (clock_of(meaning) if grain == "day" else "")


def duration_value(amount: float | None, unit: str) -> str:
    """``P3W``, ``PT24H``, ``PXM`` for an unknown number; halves as whole smaller units where there are such."""
    if amount in (0.25, 0.5) and unit in _SMALLER:
        number_of, smaller = _SMALLER[unit]
        amount, unit = number_of * amount, smaller
    if unit == "FN":
        amount, unit = (None if amount is None else amount * 2), "W"
    number = "X" if amount is None else f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"
    return f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"


def longer(first: str, second: str) -> str:
    """The value of two lengths of time in one: ``P2Y`` and ``P3M`` are ``P2Y3M``."""
    if first.startswith("PT"):
        return first + second.removeprefix("PT")
    return first + second.removeprefix("P")


def set_value(meaning: Meaning) -> str:
    """The value of a set: ``P1W``, ``XXXX-WXX-1``, ``XXXX-03``."""
    if meaning.set_value:
        return meaning.set_value
    if meaning.weekday is not None:
        return f"XXXX-WXX-{meaning.weekday}"
    if meaning.month is not None:
        return f"XXXX-{meaning.month:02d}"
    if meaning.season is not None:
        return f"XXXX-{meaning.season}"
    if meaning.part is not None:
        return f"XXXX-XX-XXT{meaning.part}"
    return duration_value(meaning.amount, meaning.unit or "D")
