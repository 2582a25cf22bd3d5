"""The days that a TIMEX3 value of the truth table covers, worked out apart from the code that is to be checked."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from analysis.records import Precision, TimeType

Days = tuple[date | None, date | None, Precision | None]


def days_of(value: str) -> Days:
    """First and last day of a calendar value and its unit; nothing where a value names no days (``PAST_REF``, ``P3D``).

    Knows days (with or without a time), weeks, months, years, decades; raises ValueError for no such day.
    """
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T|$)", value):
        day = date(*(int(each) for each in found.groups()))
        return day, day, "day"
    if found := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday, monday + timedelta(days=6), "week"
    if found := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, month = int(found[1]), int(found[2])
        return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
    if re.fullmatch(r"\d{4}", value):
        return date(int(value), 1, 1), date(int(value), 12, 31), "year"
    if re.fullmatch(r"\d{3}", value):
        return date(int(value) * 10, 1, 1), date(int(value) * 10 + 9, 12, 31), "decade"
    return None, None, None


def type_of(value: str) -> TimeType:
    """The TIMEX3 type that a value shows by its form; sets and times of a day say so themselves (see `truth`)."""
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"


def stretch_of(text: str) -> Days:
    """``2031-03-24``, ``2031-03`` or ``2031-06-03..2031-06-05``, as tables and front matter give dates."""
    first, found, last = text.partition("..")
    if not found:
        return days_of(text)
    earliest, _, unit = days_of(first) if first else (None, None, None)
    _, latest, other = days_of(last) if last else (None, None, None)
    return earliest, latest, unit or other
