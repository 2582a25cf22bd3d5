"""Whether a document tells a story of its own time (a history, a biography) and not the news of its day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.annotating.times.match import Expression

_LEAST = 4
"""So many years written out are needed before a document can count as a history."""
_SHARE = 0.6
"""That share of them lies before the year before publication …"""
_HEAD = 200
"""Within so many characters a dateline stands."""
_DEICTIC = 0.1
"""… and no more than this share of all dates is told from the day of publication ("yesterday", "last week")."""


def is_narrative(found: Sequence[Expression], published: date | None) -> bool:
    """True where the dates of a text follow from one another and not from ``published``.

    Without a publication date every text is read so: nothing else is there to go by.
    """
    if published is None:
        return True
    dates = [each.meaning for each in found if each.meaning.kind == "date"]
    years = [each.year for each in dates if each.year is not None]
    if len(years) < _LEAST or any(_is_dateline(each, published) for each in found[:2]):
        return False
    old = sum(year < published.year - 1 for year in years)
    deictic = sum(each.shift is not None and each.anchor == "published" for each in dates)
    weekdays = sum(each.weekday is not None and each.day is None for each in dates)
    return old >= _SHARE * len(years) and deictic + weekdays <= _DEICTIC * len(dates)


def _is_dateline(each: Expression, published: date) -> bool:
    """Whether a text begins with its own date, as wire news does ("PORT ELLERY, March 18 - …")."""
    meaning = each.meaning
    today = (published.month, published.day)
    return each.start < _HEAD and (meaning.month, meaning.day) == today and meaning.year in (None, published.year)


def asides(found: Sequence[Expression]) -> frozenset[int]:
    """Starts of the dates that look ahead or back from the story: a year unlike the years told before and after it."""
    told = [(each.start, year) for each in found if (year := each.meaning.year) is not None]
    out: set[int] = set()
    for (_, before), (start, year), (_, after) in zip(told, told[1:], told[2:], strict=False):
        if abs(after - before) <= 1 and not min(before, after) <= year <= max(before, after):
            out.add(start)
    return frozenset(out)
