"""The days that an expression covers, open ends left open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import Stamp, shift_day
from analysis.records import Precision

_IN_FRONT = re.compile(
    r"(?<!\w)(?P<word>(?:ever )?since|not (?:until|till|before)|no earlier than|no later than|until|till"
    r"|through|up to|by|before|prior to|after|following)\s+(?:the\s+)?$"
)
_PRECISION: dict[str, Precision] = {
    "D": "day",
    "W": "week",
    "FN": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_GRAINS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century"}


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day, inclusive, None for an open end; and the calendar unit in which they are known."""

    earliest: date | None
    latest: date | None
    precision: Precision | None


def interval_of(
    stamp: Stamp, mod: str | None, toward: int | None, published: date | None, before: str, narrative: bool
) -> Interval:
    """The days of a date: those of its value, narrowed by its modifier, opened by the preposition in front of it.

    ``before`` is the text in front, lower case. "Early" is the first third, "late" the last; "earlier this month" ends
    and "later this month" begins on the day of publication. "Since 2019" has no end, "until March" no beginning.
    """
    covered = stamp.days
    if covered is None:
        return Interval(None, None, None)
    first, last = covered
    length = (last - first).days + 1
    if length > 2 and mod in ("START", "MID", "END"):
        third = length / 3
        if mod == "START":
            last = first + timedelta(days=max(1, round(third)) - 1)
        elif mod == "END":
            first = last - timedelta(days=max(1, round(third)) - 1)
        else:
            first, last = first + timedelta(days=round(third)), last - timedelta(days=round(third))
    if published is not None and not narrative and first <= published <= last:
        if toward == -1:
            last = published
        elif toward == 1:
            first = published
    precision = stamp.precision
    found = _IN_FRONT.search(before)
    word = found["word"] if found else ""
    if word.endswith("since") or word.startswith(("not ", "no earlier")):
        return Interval(first, None, precision)
    if word in ("until", "till", "through", "up to", "by", "no later than"):
        return Interval(None, last, precision)
    try:
        if word in ("before", "prior to"):
            return Interval(None, first - timedelta(days=1), precision)
        if word in ("after", "following"):
            return Interval(last + timedelta(days=1), None, precision)
    except OverflowError:
        return Interval(first, last, precision)
    return Interval(first, last, precision)


def measured(meaning: Meaning, published: date | None) -> Interval:
    """The days of a duration that ends or begins on the day of publication ("the past year"); else none."""
    if meaning.unit == "TH" and meaning.amount is not None and meaning.amount >= 24:
        meaning = replace(meaning, unit="D", amount=meaning.amount // 24)
    grain = _GRAINS.get(meaning.unit or "")
    if published is None or not meaning.toward or grain is None:
        return Interval(None, None, None)
    precision = _PRECISION.get(meaning.unit or "")
    if meaning.amount is None:
        return Interval(None, published, precision) if meaning.toward < 0 else Interval(published, None, precision)
    try:
        other = shift_day(published, meaning.toward * int(meaning.amount), grain)
    except (ValueError, OverflowError):
        return Interval(None, None, None)
    return Interval(min(other, published), max(other, published), precision)
