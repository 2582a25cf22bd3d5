"""Whether a document is told in a time of its own (a history, a biography), and not as the news of its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from analysis.annotating.times.match import Expression
from analysis.language.datelines import datelines

_YEARS, _DATES = 4, 10
"""So many years written out, and so many dates in all, are needed before a document can count as a history: an article
gives a few old years as background."""
_SHARE = 0.6
"""That share of them lies before the year before publication …"""
_HEAD = 200
"""Within so many characters a dateline stands."""
_DEICTIC, _WEEKDAYS = 0.1, 0.02
"""… and no more than these shares of all dates are told from the day of publication ("yesterday", "last week"), and by
their weekday alone ("on Tuesday"), as only news does."""

_CLOSE = 5
"""Years so close to one another are told of one time."""
_LONG_AGO = 30
_TOP, _ALONE = 250, 2
"""A text's own dateline stands within so many characters, on a line with no more words beside the date than …"""


def dateline(text: str, found: Sequence[Expression]) -> date | None:
    """The day that a text gives as its own, in a dateline ("PORT ELLERY, March 5, 2031 - …") or alone on a line at its
    head; None where there is none, or where more than two lines are dates (a chronicle)."""
    full = [each for each in found if _full(each)]
    if not full or full[0].start > _TOP:
        return None
    if sum(_is_alone(text, each) for each in full) > 2:
        return None
    first = full[0]
    opens = any(head.day is not None and head.day.start <= first.start < head.end for head in datelines(text))
    if not opens and not _is_alone(text, first):
        return None
    meaning = first.meaning
    try:
        return date(meaning.year or 0, meaning.month or 0, meaning.day or 0)
    except ValueError:
        return None


def _full(each: Expression) -> bool:
    meaning = each.meaning
    whole = meaning.year is not None and meaning.month is not None and meaning.day is not None
    return meaning.kind == "date" and whole and (meaning.year or 0) > 1900


def _is_alone(text: str, each: Expression) -> bool:
    begin, end = text.rfind("\n", 0, each.start) + 1, text.find("\n", each.end)
    beside = text[begin : each.start] + " " + (text[each.end :] if end < 0 else text[each.end : end])
    return len(beside) < 60 and len(re.findall(r"\w+", beside)) <= _ALONE


def is_narrative(found: Sequence[Expression], published: date | None) -> bool:
    """True where the dates of a text follow from one another and not from ``published``: many of them, most of the
    years old, and hardly a weekday or "yesterday" among them.

    Without a publication date all years count as old: a history can do without one.
    """
    dates = [each.meaning for each in found if each.meaning.kind == "date"]
    years = [each.year for each in dates if each.year is not None]
    if len(years) < _YEARS or len(dates) < _DATES:
        return False
    if published is not None and any(_is_dateline(each, published) for each in found[:2]):
        return False
    old = sum(published is None or year < published.year - 1 for year in years)
    deictic = sum(each.shift is not None and each.anchor == "published" for each in dates)
    weekdays = sum(each.weekday is not None and each.day is None for each in dates)
    return old >= _SHARE * len(years) and deictic <= _DEICTIC * len(dates) and weekdays <= _WEEKDAYS * len(dates)


def _is_dateline(each: Expression, published: date) -> bool:
    """Whether a text begins with its own date, as wire news does ("PORT ELLERY, March 18 - …")."""
    meaning = each.meaning
    today = (published.month, published.day)
    return each.start < _HEAD and (meaning.month, meaning.day) == today and meaning.year in (None, published.year)


def asides(found: Sequence[Expression]) -> frozenset[int]:
    """Starts of the dates that look ahead or back from the running time: a year unlike the years before and after it,
    or some years close to one another from which it comes back."""
    told = [(each.start, year) for each in found if (year := each.meaning.year) is not None]
    out: set[int] = set()
    for (_, before), (start, year), (_, after) in zip(told, told[1:], told[2:], strict=False):
        if abs(after - before) <= 1 and not min(before, after) <= year <= max(before, after):
            out.add(start)
    base = told[0][1] if told else 0
    for number, (start, year) in enumerate(told):
        away = abs(year - base)
        later = next((each for _, each in told[number + 1 : number + 3] if abs(each - year) > _CLOSE), None)
        rest = [abs(each - base) for _, each in told[number : number + 4]]
        last = len(rest) <= 3 and min(rest) > _LONG_AGO  # a last word about forebears, or about what is left of it
        if last or (away > _CLOSE and later is not None and abs(later - base) * 3 <= away):
            out.add(start)
        elif start not in out:
            base = year
    return frozenset(out)
