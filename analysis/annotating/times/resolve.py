"""From what words say to a value: against publication, tense, prepositions, and what was told before."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property

from spacy.tokens import Doc

from analysis.annotating.times.intervals import Interval, interval_of, measured
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.named import day_of
from analysis.annotating.times.narrative import asides, is_narrative
from analysis.annotating.times.scan import Expression
from analysis.annotating.times.stamp import SEASONS, Stamp, shift_day
from analysis.annotating.times.tense import direction
from analysis.records import TimeExpression, TimeType

_NOTHING = Interval(None, None, None)
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s|\n\s*\n")


class Resolver:
    """Resolves the expressions of one document in their order; what was told last is what the next follows from."""

    def __init__(self, doc: Doc, found: list[Expression], published: date | None) -> None:
        """``found``: the document's expressions in their order; ``published``: the day of publication, if known."""
        self.doc = doc
        self.text = doc.text
        self.found = found
        self.published = published
        self.narrative = is_narrative(found, published)
        if self.narrative and published is not None:
            # in a history "soon" tells an order of events, not a time
            self.found = [each for each in found if each.rule != "soon"]
        self.asides = asides(found) if self.narrative else frozenset()
        self.story: Stamp | None = None
        self.story_day: Stamp | None = None
        self.story_at = 0
        self.here: Expression = found[0] if found else Expression(0, 0, Meaning(), "")

    @cached_property
    def today(self) -> Stamp | None:
        """The day of publication."""
        return Stamp.of(self.published, "day") if self.published else None

    def run(self) -> tuple[TimeExpression, ...]:
        """All expressions with their values and days."""
        return tuple(self._record(each) for each in self.found)

    def _record(self, each: Expression) -> TimeExpression:
        self.here = each
        meaning = each.meaning
        kind: TimeType = "DATE"
        interval = _NOTHING
        mod = meaning.mod or None
        if meaning.kind == "ref":
            value = meaning.value or "PRESENT_REF"
        elif meaning.kind == "set":
            kind, value = "SET", set_value(meaning)
        elif meaning.kind == "duration":
            kind, value = "DURATION", duration_value(meaning.amount, meaning.unit or "D")
            interval = measured(meaning, self.published if not self.narrative else None)
        else:
            stamp = self.stamp(meaning)
            if stamp is None:
                value = _open_value(meaning)
            else:
                value = stamp.value
                interval = interval_of(stamp, mod, meaning.toward, self.published, self._before(), self.narrative)
                self._remember(stamp, each)
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

    def _before(self) -> str:
        """The words in front of the expression, lower case, of the same line."""
        start = self.here.start
        return self.text[max(0, start - 24) : start].lower()

    def _remember(self, stamp: Stamp, each: Expression) -> None:
        if each.meaning.anchor == "same":
            return
        if self.narrative and (each.start in self.asides or (each.meaning.shift or 0) < 0):
            return
        if stamp.grain in ("decade", "century") or (stamp.year is None and stamp.monday is None):
            return
        self.story, self.story_at = stamp, each.end
        if stamp.grain == "day" and stamp.day is not None:
            self.story_day = stamp
        elif self.story_day is not None and not _holds(stamp, self.story_day):
            self.story_day = None

    # --- dates -------------------------------------------------------------------------------------------------------

    def stamp(self, meaning: Meaning) -> Stamp | None:
        """The stamp of a date; None where nothing supports one."""
        stamp = self._stamp(meaning)
        clock = _clock(meaning)
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
            return self._named(meaning)
        if meaning.year is not None:
            return _absolute(meaning, meaning.year)
        if meaning.shift is not None:
            return self._shifted(meaning)
        if meaning.month is not None or meaning.quarter is not None or meaning.half is not None or meaning.season:
            return self._partial(meaning)
        if meaning.weekday is not None:
            return self._weekday(meaning)
        if meaning.grain == "weekend":
            return self._shifted(replace(meaning, shift=self._weekend_shift(), anchor="published"))
        if meaning.clock or meaning.part:
            return self._day_of_clock()
        return None

    def _within(self, meaning: Meaning, outer_meaning: Meaning) -> Stamp | None:
        outer = self.stamp(outer_meaning)
        if outer is None:
            return None
        if meaning.ord is not None:
            return _nth(meaning, outer)
        if meaning.clock or meaning.part:
            return outer
        if meaning.weekday is not None and outer.monday is not None:
            return Stamp.of(outer.monday + timedelta(days=meaning.weekday - 1), "day")
        if outer.year is None:
            return None
        stamp = _absolute(meaning, outer.year)
        return replace(stamp, fiscal=False) if stamp else None

    def _anchor(self, meaning: Meaning, grain: str) -> Stamp | None:
        """The stamp from which a shift counts."""
        close = self.story is not None
        if self.narrative:
            if grain == "day" and self.story_day is not None:
                return self.story_day
            return self.story if close else self.today if meaning.anchor == "published" else None
        if meaning.anchor == "published" or not close:
            return self.today
        story = self.story_day if grain == "day" and self.story_day is not None else self.story
        if grain in ("day", "week") and (story is None or story.grain not in ("day", "week", "weekend")):
            return self.today
        if not (self._same_sentence() if meaning.anchor == "auto" else self._near(2)):
            return self.today
        return story

    def _shifted(self, meaning: Meaning) -> Stamp | None:
        if meaning.anchor == "told":
            return self.story if self.narrative or self._near() else None
        grain = meaning.grain or "day"
        anchor = self._anchor(meaning, grain)
        if anchor is None:
            return None
        if grain in ("day", "week", "weekend") and anchor.grain not in ("day", "week", "weekend"):
            if self.narrative and anchor.year is not None:
                rough = replace(anchor, grain="day", day=None, quarter=None, half=None, season=None, clock="")
                return rough if grain == "day" and anchor.grain in ("year", "month") else None
            return None
        return anchor.shifted(meaning.shift or 0, grain)

    def _same(self, meaning: Meaning) -> Stamp | None:
        """ "A year earlier": the same quarter, month or day of the year before, if one was named just now."""
        back = meaning.shift if meaning.shift is not None else -1
        story = self.story
        if story is not None and story.year is not None and (self.narrative or self._near()):
            if meaning.year is not None:
                return replace(story, year=meaning.year)
            if story.grain in ("quarter", "half", "month", "season") and not self.narrative:
                return replace(story, year=story.year + back)
            return story.shifted(back, "year")
        base = self.today
        if meaning.year is not None:
            return Stamp("year", meaning.year)
        return base.shifted(back, "year") if base else None

    def _near(self, sentences: int = 1) -> bool:
        """Whether the last date was told in this sentence or in one of so many before it."""
        between = self.text[self.story_at : self.here.start]
        return self.story_at > 0 and len(between) < 500 and len(_SENTENCE_END.findall(between)) <= sentences

    def _same_sentence(self) -> bool:
        between = self.text[self.story_at : self.here.start]
        return self.story_at > 0 and len(between) < 300 and not _SENTENCE_END.search(between)

    def _direction(self) -> int:
        return direction(self.doc, self.here.start, self.here.end)

    def _day_of_clock(self) -> Stamp | None:
        if self.story_day is not None and (self.narrative or self._near()):
            return replace(self.story_day, clock="")
        if self.narrative:
            story = self.story
            if story is None or story.year is None or story.grain not in ("month", "year"):
                return None
            return replace(story, grain="day", day=None, clock="")
        return self.today

    def _weekend_shift(self) -> int:
        if self.published is None:
            return 0
        if self.published.weekday() >= 5:
            return 0
        return 0 if self._direction() > 0 else -1

    def _weekday(self, meaning: Meaning) -> Stamp | None:
        wanted = (meaning.weekday or 1) - 1
        if self.narrative:
            anchor = self.story_day.days[0] if self.story_day is not None and self.story_day.days else None
            if anchor is None:
                return Stamp("day", weekday=wanted + 1, clock=_clock(meaning))
            return Stamp.of(anchor + timedelta(days=(wanted - anchor.weekday()) % 7), "day")
        base = self.published
        if base is None:
            return Stamp("day", weekday=wanted + 1, clock=_clock(meaning))
        back, ahead = (base.weekday() - wanted) % 7, (wanted - base.weekday()) % 7
        if meaning.which == -1:
            moved = -(back or 7)
        elif meaning.which == 1:
            moved = wanted - base.weekday() + 7
        elif meaning.which == 0:
            moved = wanted - base.weekday()
        else:
            moved = ahead if self._direction() > 0 else -back
        try:
            return Stamp.of(base + timedelta(days=moved), "day")
        except OverflowError:
            return None

    # --- dates without a year ----------------------------------------------------------------------------------------

    def _partial(self, meaning: Meaning) -> Stamp | None:
        """ "March", "June 5", "the third quarter", "summer": the year comes from the story or from publication."""
        story = self.story
        if story is not None and story.year is not None and (self.narrative or self._told_of_the_past()):
            return self._in_the_story(meaning, story)
        if self.narrative or self.published is None:
            return _absolute(meaning, None)
        return self._against_publication(meaning, self.published)

    def _told_of_the_past(self) -> bool:
        """Whether this sentence already stands in another year, well before publication."""
        story, published = self.story, self.published
        if story is None or story.year is None or published is None or story.grain not in ("month", "day", "season"):
            return False
        return story.year < published.year - 1 and self._same_sentence() and self._direction() < 0

    def _in_the_story(self, meaning: Meaning, story: Stamp) -> Stamp | None:
        year = story.year or 0
        here, there = _place(meaning), _stamp_place(story)
        if meaning.which == -1 and there is not None and here >= there:
            year -= 1
        elif there is not None and ((meaning.which == 1 and here <= there) or there - here >= 6):
            year += 1
        elif there is not None and here - there >= 10 and story.grain in ("month", "day"):
            year -= 1
        return _absolute(meaning, year)

    def _against_publication(self, meaning: Meaning, published: date) -> Stamp | None:
        options = [stamp for year in (-1, 0, 1) if (stamp := _absolute(meaning, published.year + year)) and stamp.days]
        if not options:
            return _absolute(meaning, None)
        ended = [each for each in options if each.days and each.days[0] <= published]
        ahead = [each for each in options if each.days and each.days[1] >= published]
        if meaning.which is not None:
            over = [each for each in options if each.days and each.days[1] < published]
            coming = [each for each in options if each.days and each.days[0] > published]
            if meaning.which < 0 and over:
                return over[-1]
            if meaning.which > 0 and coming:
                return coming[0]
            if meaning.which == 0:
                return options[1] if len(options) == 3 else options[0]
        way = self._direction()
        if way < 0 and ended:
            return ended[-1]
        if way > 0 and ahead:
            return ahead[0]

        def distance(each: Stamp) -> tuple[int, bool]:
            first, last = each.days or (published, published)
            if first <= published <= last:
                return 0, False
            return (published - last).days if last < published else (first - published).days, first > published

        return min(options, key=distance)

    def _named(self, meaning: Meaning) -> Stamp | None:
        name = meaning.named or ""
        years: list[int]
        if meaning.year is not None:
            years = [meaning.year]
        elif self.narrative:
            years = [self.story.year] if self.story is not None and (self.story.year or 0) > 0 else []  # type: ignore[list-item]
        elif self.published is not None:
            years = [self.published.year - 1, self.published.year, self.published.year + 1]
        else:
            years = []
        days = [day for year in years if (day := day_of(name, year))]
        if not days:
            fixed = day_of(name, 2001)
            again = day_of(name, 2002)
            if fixed and again and (fixed.month, fixed.day) == (again.month, again.day):
                return Stamp("day", None, fixed.month, fixed.day)
            return None
        if len(days) == 1 or self.published is None:
            return Stamp.of(days[0], "day")
        published = self.published
        past, future = [d for d in days if d <= published], [d for d in days if d >= published]
        if meaning.which is not None:
            past, future = [d for d in days if d < published], [d for d in days if d > published]
            if meaning.which == 0:
                return Stamp.of(next((d for d in days if d.year == published.year), days[0]), "day")
        way = meaning.which or self._direction()
        if way < 0 and past:
            return Stamp.of(past[-1], "day")
        if way > 0 and future:
            return Stamp.of(future[0], "day")
        return Stamp.of(min(days, key=lambda d: abs((d - published).days)), "day")


# --- the pieces ------------------------------------------------------------------------------------------------------


def _absolute(meaning: Meaning, year: int | None) -> Stamp | None:
    """The stamp of the meaning's own pieces in ``year``; None where there is no such day."""
    if meaning.month is not None and meaning.day is not None:
        if meaning.grain == "week" and year is not None:
            covered = Stamp("day", year, meaning.month, meaning.day).days
            return Stamp.of(covered[0], "week") if covered else None
        stamp = Stamp("day", year, meaning.month, meaning.day)
        if year is not None and year > 0 and stamp.days is None:
            return None
        return stamp
    if meaning.month is not None:
        return Stamp("month", year, meaning.month)
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


def _holds(stamp: Stamp, day: Stamp) -> bool:
    """Whether ``day`` may lie within the coarser ``stamp``."""
    return stamp.year == day.year and (stamp.month is None or stamp.month == day.month) and stamp.monday is None


def _nth(meaning: Meaning, outer: Stamp) -> Stamp | None:
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


def _place(meaning: Meaning) -> int:
    """The month of a date without a year, for comparison."""
    if meaning.month is not None:
        return meaning.month
    if meaning.quarter is not None:
        return meaning.quarter * 3 - 2
    if meaning.half is not None:
        return meaning.half * 6 - 5
    return SEASONS.get(meaning.season or "", 6)


def _stamp_place(stamp: Stamp) -> int | None:
    if stamp.month is not None:
        return stamp.month
    if stamp.monday is not None:
        return stamp.monday.month
    if stamp.quarter is not None:
        return stamp.quarter * 3 - 2
    return SEASONS.get(stamp.season or "")


def _clock(meaning: Meaning) -> str:
    """The TIMEX3 clock of a meaning: "T16:15Z", "TMO"."""
    if meaning.clock:
        clock = meaning.clock
        if meaning.part in ("AF", "EV", "NI") and clock[1:3].isdigit() and 1 <= int(clock[1:3]) < 12:
            clock = f"T{int(clock[1:3]) + 12:02d}{clock[3:]}"
        return clock + meaning.zone
    return f"T{meaning.part}" if meaning.part else ""


def _open_value(meaning: Meaning) -> str:
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
    }.get(grain, "XXXX-XX-XX") + (_clock(meaning) if grain == "day" else "")


def duration_value(amount: float | None, unit: str) -> str:
    """``P3W``, ``PT24H``, ``PXM`` for an unknown number; halves as whole smaller units where there are such."""
    if amount == 0.5 and unit in ("TH", "Y", "D", "TM", "DE", "CE"):
        smaller = {"TH": (30, "TM"), "Y": (6, "M"), "D": (12, "TH"), "TM": (30, "TS"), "DE": (5, "Y"), "CE": (50, "Y")}
        amount, unit = smaller[unit]
    if unit == "FN":
        amount, unit = (None if amount is None else amount * 2), "W"
    number = "X" if amount is None else f"{amount:g}" if amount < 1e6 else f"{amount:.0f}"
    return f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"


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
