"""The days that an expression covers, open ends left open."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.stamp import Stamp, shift_day
from analysis.language import lexicon
from analysis.records import Precision

_WORDS = lexicon.toml("times/intervals")
_LEADS: list[dict[str, str]] = _WORDS["lead"]
_THE = r"\s+(?:the\s+)?$"
_LEAD = re.compile(rf"(?<!\w)(?:{'|'.join(f'({each["pattern"]})' for each in _LEADS)}){_THE}")
"""One group for each of the leads."""
_CAME_ABOUT = re.compile(rf"(?<!\w)(?:{_WORDS['came_about']['pattern']}) until{_THE}")
_NEGATED = re.compile(rf"(?<!\w)(?:{_WORDS['negation']['pattern']})\s[^.;:]*$")
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
    the day after. What prepositions do stands in ``lexicon/times/intervals.toml``. A time of the clock stays on its
    day: "shortly before noon on Friday".
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
    lead = _LEAD.search(before)
    opened = _OPENED[_LEADS[(lead.lastindex or 1) - 1]["days"]] if lead else None
    earliest, latest = opened(_Led(first, last, stamp, published, before, narrative)) if opened else (first, last)
    return Interval(earliest, latest, stamp.precision)


@dataclass(frozen=True, slots=True)
class _Led:
    """A date behind a preposition: its days, and what decides what the preposition leaves of them."""

    first: date
    last: date
    stamp: Stamp
    published: date | None
    before: str
    narrative: bool

    @property
    def days(self) -> _Days:
        """All of them."""
        return self.first, self.last


_Days = tuple[date | None, date | None]


def _from_now_on(led: _Led) -> _Days:
    ahead = led.published is not None and led.first >= led.published and not led.narrative
    return (led.first, None) if ahead else led.days


def _not_before(led: _Led) -> _Days:
    told = led.narrative or (led.published is not None and led.last <= led.published)
    return led.first, led.last if told and _CAME_ABOUT.search(led.before) else None


def _through(led: _Led) -> _Days:
    over = led.published is not None and led.last < led.published and led.stamp.grain != "day"
    return led.days if over else (None, led.last)


def _before(led: _Led) -> _Days:
    if led.stamp.clock or (led.first == date.min and not _NEGATED.search(led.before)):
        return led.days
    return (led.first, None) if _NEGATED.search(led.before) else (None, led.first - timedelta(days=1))


def _after(led: _Led) -> _Days:
    return led.days if led.stamp.clock or led.last == date.max else (led.last + timedelta(days=1), None)


_OPENED: dict[str, Callable[[_Led], _Days]] = {
    "begins": lambda led: (led.first, None),
    "future": _from_now_on,
    "not_before": _not_before,
    "ends": lambda led: (None, led.last),
    "through": _through,
    "by": lambda led: led.days if led.stamp.clock else (None, led.last),
    "before": _before,
    "after": _after,
}
"""What each value of ``days`` in the lexicon leaves of the days."""


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
