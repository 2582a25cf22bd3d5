"""The days that an expression covers, open ends left open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import Stamp, shift_day
from analysis.records import Precision

_IN_FRONT = re.compile(
    r"(?<!\w)(?P<word>(?:ever )?since(?: (?:the|his|her|its|their)(?: \w+){1,2} (?:of|in|on))?"
    r"|(?P<not>not (?:until|till|before)|no earlier than)|no later than|until|till"
    r"|through|up to|by|before|prior to|after|following|from)\s+(?:the\s+)?$"
)
_WAS_NOT = re.compile(r"(?<!\w)(?:was not|wasn[’']t|only|not) until\s+(?:the\s+)?$")
_NEVER = re.compile(r"(?<!\w)(?:no|not|nobody|none|never|nothing|neither|nor|cannot|\w+n[’']t|unlikely)\s[^.;:]*$")
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

    ``before`` is the text in front, lower case. "Early" is the first third, "late" the last (of a month: its first ten
    days, those from the 21st on); "earlier this month" ends on the day before publication, "later this month" begins on
    the day after. "Since 2019" has no end, "until March" no beginning; "not until March" and "no answer before March"
    begin with it. A time of the clock stays on its day: "shortly before noon on Friday".
    """
    covered = stamp.days
    if covered is None:
        return Interval(None, None, None)
    first, last = covered
    if mod in ("START", "MID", "END"):
        first, last = _third(first, last, mod)
    if published is not None and not narrative and first <= published <= last:
        if toward == -1 and first < published:
            last = published - timedelta(days=1)
        elif toward == 1 and published < last:
            first = published + timedelta(days=1)
    precision = stamp.precision
    found = _IN_FRONT.search(before)
    word = found["word"] if found else ""
    if found and found["not"]:
        told = narrative or (published is not None and last <= published)
        return Interval(first, last if told and _WAS_NOT.search(before) else None, precision)
    if "since" in word or (word == "from" and published is not None and first >= published and not narrative):
        return Interval(first, None, precision)
    if word == "through" and published is not None and last < published and stamp.grain != "day":
        return Interval(first, last, precision)
    if word in ("until", "till", "through", "up to", "no later than"):
        return Interval(None, last, precision)
    if stamp.clock:
        return Interval(first, last, precision)
    if word == "by":
        return Interval(None, last, precision)
    try:
        if word in ("before", "prior to"):
            if _NEVER.search(before):
                return Interval(first, None, precision)
            return Interval(None, first - timedelta(days=1), precision)
        if word in ("after", "following"):
            return Interval(last + timedelta(days=1), None, precision)
    except OverflowError:
        return Interval(first, last, precision)
    return Interval(first, last, precision)


def _third(first: date, last: date, mod: str) -> tuple[date, date]:
    """The first, middle or last third of the days from ``first`` to ``last``; of a month, its tens of days."""
    length = (last - first).days + 1
    if length <= 2:
        return first, last
    third = round(length / 3)
    if 28 <= length <= 31:
        begin, end = first + timedelta(days=10), first + timedelta(days=19)
    else:
        begin, end = first + timedelta(days=third), last - timedelta(days=third)
    match mod:
        case "START":
            return first, max(first, begin - timedelta(days=1))
        case "END":
            return min(last, end + timedelta(days=1)), last
    return begin, end


def part_of(meaning: Meaning, whole: Stamp, last: bool) -> Interval:
    """The days of the first (or the ``last``) so many units of ``whole``; all of it where they are not told."""
    covered, grain = whole.days, _GRAINS.get(meaning.unit or "")
    if covered is None:
        return Interval(None, None, None)
    first, end = covered
    if meaning.amount is None or grain is None:
        return Interval(first, end, whole.precision)
    try:
        if last:
            begin = shift_day(end + timedelta(days=1), -int(meaning.amount), grain)
            return Interval(max(first, begin), end, _PRECISION.get(meaning.unit or ""))
        until = shift_day(first, int(meaning.amount), grain) - timedelta(days=1)
    except (ValueError, OverflowError):
        return Interval(first, end, whole.precision)
    return Interval(first, min(until, end), _PRECISION.get(meaning.unit or ""))


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
