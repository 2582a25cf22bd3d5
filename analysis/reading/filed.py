"""The day that a text itself gives in its dateline ("KARSUND, March 5, 2031 (AP) —"), for an article without another.

A dateline mostly leaves the year out. It is known where the text writes the same day with its year, or where only one
year lies among the days of the input's other articles. Nothing is guessed: else there is no day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from analysis.language.datelines import datelines
from analysis.reading.dates import NEWS, read_day

_BEGINNING = 300
"""Characters of a text in which its dateline stands."""
_AROUND = timedelta(days=31)
"""How far outside of the days of an input's other articles one of it may have come out."""
_FEW = 3
"""Articles with a day that an input must have for its days to tell anything."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Batch(NamedTuple):
    """The first and the last day of an input's articles."""

    first: date
    last: date


def batch_of(days: Iterable[date]) -> Batch | None:
    """The days between which the articles of an input came out; None where too few have one."""
    found = sorted(days)
    return Batch(found[0], found[-1]) if len(found) >= _FEW else None


def day_filed(text: str, batch: Batch | None = None) -> date | None:
    """The day of the dateline with which the text begins; None where there is none, or its year is not known."""
    first = next(iter(datelines(text[:_BEGINNING])), None)
    if first is None or first.day is None or text[: first.start].strip():
        return None
    told = text[first.day.start : first.day.end].strip()
    if _YEAR.search(told):
        return _news(read_day(told))
    years = {found[1] for found in re.finditer(rf"\b{re.escape(told)}\.?,? ((?:19|20)\d\d)\b", text)}
    if not years and batch is not None:
        near = range(batch.first.year - 1, batch.last.year + 2)
        possible = {day for year in near if (day := read_day(f"{told} {year}")) is not None}
        between = [day for day in possible if batch.first - _AROUND <= day <= batch.last + _AROUND]
        return _news(between[0]) if len(between) == 1 else None
    return _news(read_day(f"{told} {years.pop()}")) if len(years) == 1 else None


def _news(day: date | None) -> date | None:
    return day if day is not None and day.year in NEWS else None
