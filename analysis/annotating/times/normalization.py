"""From what words say to a value: against publication, tense, prepositions, and what was told before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from spacy.tokens import Doc

from analysis.annotating.times.intervals import Interval, interval_of, measured, part_of
from analysis.annotating.times.match import Expression, lowered
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.past_plans import is_of_a_past_plan
from analysis.annotating.times.ranges import spanned
from analysis.annotating.times.stamp import Stamp, shift_day
from analysis.annotating.times.tense import reach, timetabled, usual
from analysis.annotating.times.values import (
    clock_of,
    duration_value,
    in_year,
    nth_of,
    open_value,
    set_value,
)
from analysis.annotating.times.yearless import YearlessDates
from analysis.records import TimeExpression, TimeType

_EDGE, _LAST = date(1, 1, 15), date(9999, 12, 15)
_JUST_BEGUN = {"quarter": 75, "month": 10, "year": 90}
"""A quarter, month or year that began so few days ago (or fewer) is not yet one to tell of in the past."""
_FINER = {"month": 1, "quarter": 2, "half": 3, "year": 4, "decade": 5, "century": 6}
_NOTHING = Interval(None, None, None)


class Resolver(YearlessDates):
    """Resolves the expressions of one document in their order; what was told last is what the next follows from."""

    def __init__(self, doc: Doc, found: list[Expression], published: date | None) -> None:
        """``found``: the document's expressions in their order; ``published``: the day of publication, if known."""
        super().__init__(doc, found, published)
        if self.narrative and self.published is not None:
            # in a history "soon" tells an order of events, not a time
            self.found = [each for each in found if each.rule != "soon"]
        self.week_opened: Stamp | None = None

    @cached_property
    def today(self) -> Stamp | None:
        """The day of publication."""
        return Stamp.of(self.published, "day") if self.published else None

    def run(self) -> tuple[TimeExpression, ...]:
        """All expressions with their values and days."""
        return spanned(lowered(self.text), [self._record(each) for each in self.found])

    def _record(self, each: Expression) -> TimeExpression:
        self.here = each
        meaning = each.meaning
        kind: TimeType = "DATE"
        interval = _NOTHING
        mod = meaning.mod or None
        if meaning.kind == "ref":
            value = meaning.value or "PRESENT_REF"
        elif meaning.kind == "set":
            kind, value, self.set_end = "SET", set_value(meaning), each.end
        elif meaning.shape == "clock" and meaning.clock and self.belongs_to_a_set(each):
            kind, value = "TIME", clock_of(meaning)  # "every Wednesday at 14:00"
        elif meaning.kind == "duration":
            kind, value = "DURATION", meaning.value or duration_value(meaning.amount, meaning.unit or "D")
            if meaning.within is not None:
                interval = self._part(meaning, meaning.within)
            elif self.published is not None and not self.narrative:
                toward = meaning.toward or reach(self.doc, each.start, each.end)
                interval = measured(replace(meaning, toward=toward), self.published)
        else:
            stamp = self.stamp(meaning)
            if stamp is None and meaning.anchor == "told":
                value = "FUTURE_REF" if self.direction() > 0 else "PAST_REF"
            elif stamp is None:
                value = open_value(meaning)
            else:
                value = stamp.value
                lead = "" if self.owns_a_noun() else self.before()
                interval = interval_of(stamp, mod, meaning.toward, self.published, lead, self.narrative)
                self.remember(stamp, each)
            if "T" in value and not value.startswith("P"):
                kind = "TIME"
        return TimeExpression(
            start=each.start,
            end=each.end,
            rule=each.rule,
            confidence=0.9 if interval is not _NOTHING else 0.7,
            type=kind,
            value=value,
            mod=mod,
            earliest=interval.earliest,
            latest=interval.latest,
            precision=interval.precision,
        )

    def _part(self, meaning: Meaning, outer: Meaning) -> Interval:
        """The days of "the first nine months of 2029"; what it is part of is told from then on."""
        stamp = self.stamp(outer)
        if stamp is None:
            return _NOTHING
        self.remember(stamp, self.here)
        words = self.text[self.here.start : self.here.end].lower()
        return part_of(meaning, stamp, any(word in words.split() for word in ("last", "final", "remaining")))

    # --- dates -------------------------------------------------------------------------------------------------------

    def stamp(self, meaning: Meaning) -> Stamp | None:
        """The stamp of a date; None where nothing supports one."""
        stamp = self._stamp(meaning)
        clock = clock_of(meaning)
        if stamp is None:
            return Stamp("day", clock=clock) if clock else None
        if clock and (stamp.grain == "day" or meaning.part):
            return replace(stamp, clock=clock)
        return stamp

    def _stamp(self, meaning: Meaning) -> Stamp | None:
        if meaning.within is not None:
            return self._within(meaning, meaning.within)
        if meaning.decade is not None or meaning.century is not None:
            grain = "decade" if meaning.decade is not None else "century"
            return Stamp(grain, decade=meaning.decade, century=meaning.century, bc=meaning.bc)
        if meaning.anchor == "same":
            return self._same(meaning)
        if meaning.named is not None:
            return self.feast(meaning)
        if meaning.year is not None:
            return in_year(meaning, meaning.year)
        if meaning.day is not None and meaning.month is None:
            return self.day_of_a_month(meaning)
        if meaning.shift is not None:
            return self._shifted(meaning)
        if meaning.month is not None or meaning.quarter is not None or meaning.half is not None or meaning.season:
            return self.without_a_year(meaning)
        if meaning.weekday is not None:
            return self._weekday(meaning)
        if meaning.grain == "weekend":
            return self._shifted(replace(meaning, shift=self._weekend_shift(), anchor="published"))
        if meaning.clock or meaning.part:
            return None if self._at_any_time(meaning) else self._day_of_clock()
        return None

    def _within(self, meaning: Meaning, outer_meaning: Meaning) -> Stamp | None:
        outer = self.stamp(outer_meaning)
        if outer is None:
            return None
        if meaning.shift is not None:
            return self._as_long_before(meaning, outer_meaning)
        if meaning.ord is not None:
            return nth_of(meaning, outer)
        if meaning.grain == "weekend":
            return _weekend_of(outer)
        if meaning.clock or meaning.part:
            return outer
        if meaning.weekday is not None and outer.monday is not None:
            return Stamp.of(outer.monday + timedelta(days=meaning.weekday - 1), "day")
        if outer.year is None:
            return None
        stamp = in_year(meaning, outer.year)
        return replace(stamp, fiscal=False) if stamp else None

    def _as_long_before(self, meaning: Meaning, back: Meaning) -> Stamp | None:
        """ "Two years ago today": the same day, so long before."""
        here = self._shifted(meaning)
        covered = here.days if here is not None else None
        if here is None or covered is None:
            return None
        try:
            return Stamp.of(shift_day(covered[0], back.shift or 0, back.grain or "year"), here.grain)
        except (ValueError, OverflowError):
            return None

    def _anchor(self, meaning: Meaning, grain: str) -> Stamp | None:
        """The stamp from which a shift counts."""
        close = self.running is not None
        if self.narrative:
            if grain == "day" and self.running_day is not None:
                return self.running_day
            return self.running if close else self.today if meaning.anchor == "published" else None
        if meaning.anchor == "published" or not close:
            return self.today
        running = self.running_day if grain == "day" and self.running_day is not None else self.running
        if grain in ("day", "week") and (running is None or running.grain not in ("day", "week", "weekend")):
            return self.today
        if not (self.same_sentence() if meaning.anchor == "auto" else self.near(2)):
            return self.today
        return running

    def _shifted(self, meaning: Meaning) -> Stamp | None:
        if meaning.anchor == "told":
            return self.running if self.narrative or self.near() else None
        grain = meaning.grain or "day"
        if grain == "year" and meaning.shift == -1 and self.tells_of_a_quarter() and self.compares_a_sum():
            return self._same(meaning)  # "from $2 million a year ago"
        if grain == "weekend" and meaning.shift == 0 and meaning.which is None and not self.narrative:
            meaning = replace(meaning, shift=self._weekend_shift(), anchor="published")
        anchor = self._anchor(meaning, grain)
        if (
            meaning.shift == 0
            and anchor is not None
            and not self.narrative
            and _FINER.get(grain, 9) < _FINER.get(anchor.grain, 0)
        ):
            anchor = self.today  # "the month" behind "last year" is none of that year
        if anchor is None:
            return None
        if grain in ("day", "week", "weekend") and anchor.grain not in ("day", "week", "weekend"):
            if self.narrative and anchor.year is not None:
                rough = replace(anchor, grain="day", day=None, quarter=None, half=None, season=None, clock="")
                return rough if grain == "day" and anchor.grain in ("year", "month") else None
            return None
        moved = anchor.shifted(meaning.shift or 0, grain)
        if anchor is self.today and meaning.anchor == "running" and meaning.shift == 0 and not meaning.fiscal:
            moved = self._just_ended(moved, grain)
        return replace(moved, fiscal=True) if moved is not None and meaning.fiscal and grain == "year" else moved

    def _just_ended(self, going: Stamp | None, grain: str) -> Stamp | None:
        """ "In the quarter, sales fell": the one that has ended, while the one that is going on has just begun."""
        covered = going.days if going is not None else None
        if going is None or covered is None or self.published is None or grain not in _JUST_BEGUN:
            return going
        if (self.published - covered[0]).days > _JUST_BEGUN[grain] or self.direction() >= 0:
            return going
        return going.shifted(-1, grain)

    def _same(self, meaning: Meaning) -> Stamp | None:
        """ "A year earlier": the same quarter, month or day of the year before, if one was named just now."""
        back = meaning.shift if meaning.shift is not None else -1
        if meaning.quarter is not None:
            named = self.without_a_year(meaning)
            return replace(named, year=named.year + back) if named is not None and named.year is not None else named
        running = self.running
        told = self.narrative or self.near() or self.tells_of_a_quarter()
        if running is not None and running.year is not None and told:
            if meaning.year is not None:
                return replace(running, year=meaning.year)
            if meaning.grain in ("quarter", "month", "week") and not self.narrative:
                return self._a_year_before(running, meaning.grain, back)
            if running.grain in ("quarter", "half", "month", "season") and not self.narrative:
                return replace(running, year=running.year + back)
            return running.shifted(back, "year")
        base = self.today
        if meaning.year is not None:
            return Stamp("year", meaning.year)
        if base is not None and meaning.grain in ("quarter", "month"):
            ended = base.shifted(-1, meaning.grain)
            return self._a_year_before(ended, meaning.grain, back) if ended else None
        return base.shifted(back, "year") if base else None

    @staticmethod
    def _a_year_before(running: Stamp, grain: str, back: int) -> Stamp | None:
        """The quarter, month or week of ``running``, a year before."""
        covered, moved = running.days, running.shifted(back, "year")
        if covered is None or moved is None:
            return None
        if running.grain not in ("day", "week", "month", grain):
            return moved
        try:
            return Stamp.of(shift_day(covered[0], back, "year"), grain)
        except (ValueError, OverflowError):
            return None

    def _at_any_time(self, meaning: Meaning) -> bool:
        """ "At night", "night raids", "in the daytime": no one day's."""
        words = self.text[self.here.start : self.here.end].lower()
        return meaning.part in ("NI", "DT") and (meaning.part == "DT" or words in ("night", "nights", "night-time"))

    def _day_of_clock(self) -> Stamp | None:
        if not self.narrative and self.here.start and self.text[self.here.start - 1] == "\n":
            return self.today  # an entry of a live blog
        if self.running_day is not None and (self.narrative or self.is_that_day()):
            return replace(self.running_day, clock="")
        if self.narrative:
            running = self.running
            if running is None or running.year is None or running.grain not in ("month", "year"):
                return None
            return replace(running, grain="day", day=None, clock="")
        if self.here.meaning.clock == "T24:00" and self.today is not None and self.direction() < 0:
            return self.today.shifted(-1, "day")  # "died at midnight": that of the night before
        return self.today

    def _weekend_shift(self) -> int:
        """Which weekend "the weekend" and "this weekend" are: on a weekday the one that the verb tells of."""
        if self.published is None or self.published.weekday() >= 5:
            return 0
        way = self.direction()
        this = self.text[self.here.start : self.here.start + 5].lower() == "this "
        return 0 if way > 0 or (this and (way == 0 or self.published.weekday() > 2)) else -1

    def _weekday(self, meaning: Meaning) -> Stamp | None:
        wanted = (meaning.weekday or 1) - 1
        if meaning.grain == "any":
            return Stamp("day", weekday=wanted + 1, clock=clock_of(meaning))
        if self.narrative:
            anchor = self.running_day.days[0] if self.running_day is not None and self.running_day.days else None
            if anchor is None:
                return Stamp("day", weekday=wanted + 1, clock=clock_of(meaning))
            return Stamp.of(anchor + timedelta(days=(wanted - anchor.weekday()) % 7), "day")
        base = self.published
        if base is None:
            return Stamp("day", weekday=wanted + 1, clock=clock_of(meaning))
        back, ahead = (base.weekday() - wanted) % 7, (wanted - base.weekday()) % 7
        if meaning.which == -1:
            moved = -(back or 7)
        elif meaning.which == 1:
            moved = wanted - base.weekday() + 7
        elif meaning.which == 0:
            moved = wanted - base.weekday()
        elif self.text.endswith(" of ", 0, self.here.start) and not self.text.endswith("ahead of ", 0, self.here.start):
            # "the offer of Thursday" has been made
            moved = -back
        elif meaning.opens is not None and self.week_opened is not None:
            if self.week_opened.weekday is not None:
                return Stamp("day", weekday=wanted + 1)
            moved = ((self.week_opened.days or (base, base))[0] - base).days + (wanted + 1 - meaning.opens) % 7
        else:
            way = self.direction()
            present = way == 0 and timetabled(self.doc, self.here.start, self.here.end)
            moved = ahead if (way > 0 and not self._is_given_up(back < ahead)) or present else -back
            if meaning.closes is not None:
                if present and usual(self.doc, self.here.start, self.here.end):
                    self.week_opened = Stamp("day", weekday=wanted + 1)
                    return self.week_opened
                length = (meaning.closes - wanted - 1) % 7
                if moved < 0 and way < 0 and moved + length > 0:
                    moved -= 7
                self.week_opened = Stamp.of(base + timedelta(days=moved), "day") if _EDGE < base < _LAST else None
        try:
            return Stamp.of(base + timedelta(days=moved), "day")
        except OverflowError:
            return None

    def _is_given_up(self, nearer: bool) -> bool:
        """Whether the day is that of a plan which has been given up, and lies ``nearer`` before publication."""
        return nearer and is_of_a_past_plan(self.doc, self.here.start, self.here.end, given_up=True)


def _weekend_of(day: Stamp) -> Stamp | None:
    """The weekend beside a feast: before one on a Monday to Wednesday, else in its week."""
    covered = day.days
    if covered is None:
        return None
    first = covered[0]
    try:
        return Stamp.of(first - timedelta(days=3) if first.weekday() <= 2 else first, "weekend")
    except OverflowError:
        return None
