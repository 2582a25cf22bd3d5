"""Dates that do not say their year: "March", "the 7th", "Christmas". What was told before gives it, or publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.named import day_of, days_of, nearest
from analysis.annotating.times.publication import around, nth_of_a_month
from analysis.annotating.times.running_time import RunningTime
from analysis.annotating.times.stamp import Stamp
from analysis.annotating.times.values import in_year, month_of, month_of_stamp

_TURN = 8
"""A month so many months before the last one told is one of the next year."""


class YearlessDates(RunningTime):
    """The running time of a document, and the dates that get their year from it."""

    def without_a_year(self, meaning: Meaning) -> Stamp | None:
        """ "March", "June 5", "the third quarter", "summer": the year is the running one or that of publication."""
        running = self.running
        if running is not None and running.year is not None:
            told = self.told_of_the_past() if meaning.which is None else self.from_the_running_time()
            if self.narrative or told:
                return self._in_the_running_time(meaning, running)
        if self.narrative or self.published is None:
            return in_year(meaning, None)
        entry = self.entry_here() if meaning.which is None else None
        if entry is not None and entry.year is not None:
            return self._in_the_running_time(meaning, entry)
        if running is not None and running.grain == "year" and running.year is not None and meaning.which is None:
            part_of_it = (
                meaning.half is not None or meaning.quarter is not None
            ) and running.year < self.published.year
            if part_of_it and self.same_sentence() and self.direction() <= 0:
                return in_year(meaning, running.year)
        return around(meaning, self.published, self.way_through_the_year)

    def day_of_a_month(self, meaning: Meaning) -> Stamp | None:
        """ "The 7th": of the month told last, if that is near, else the one that the day of publication and the verb
        support."""
        open_day, running = Stamp("day", None, None, meaning.day), self.running
        if running is not None and running.month is not None and running.year and (self.narrative or self.near(2)):
            return in_year(replace(meaning, month=running.month), running.year)
        if self.narrative or self.published is None:
            return open_day
        return nth_of_a_month(meaning.day or 1, self.published, self.way_through_the_year()) or open_day

    def _in_the_running_time(self, meaning: Meaning, running: Stamp) -> Stamp | None:
        year = running.year or 0
        here, there = month_of(meaning), month_of_stamp(running)
        if meaning.which == -1 and (there is None or here >= there):
            year -= 1
        elif (meaning.which == 1 and (there is None or here <= there)) or (there is not None and there - here >= _TURN):
            year += 1
        elif there is not None and here - there >= 10 and running.grain in ("month", "day"):
            year -= 1
        return in_year(meaning, year)

    def feast(self, meaning: Meaning) -> Stamp | None:
        """ "Christmas", "last Easter", "Ramadan 2019"."""
        name = meaning.named or ""
        year = meaning.year
        if year is None and self.narrative:
            year = self.running.year if self.running is not None else None
        if year is not None or self.narrative:
            first = day_of(name, year) if year is not None else None
        else:
            way = self.way_through_the_year()
            first = nearest(name, self.published, meaning.which, way) if self.published else None
        if first is None:
            fixed, again = day_of(name, 2001), day_of(name, 2002)
            if fixed and again and (fixed.month, fixed.day) == (again.month, again.day):
                return Stamp("day", None, fixed.month, fixed.day)
            return None
        length = days_of(name)
        stamp = Stamp.of(first, "day")
        return replace(stamp, last=first + timedelta(days=length - 1)) if length > 1 else stamp
