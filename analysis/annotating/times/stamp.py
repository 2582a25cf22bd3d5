"""A place in the calendar at its own granularity, as a TIMEX3 value and as the days it covers."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.records import Precision

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, of three months each (meteorological, northern hemisphere)."""

Grain = str
"""One of day, weekend, week, month, quarter, season, half, year, decade, century."""

_PRECISION: dict[Grain, Precision] = {
    "day": "day",
    "weekend": "week",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "season": "season",
    "half": "year",
    "year": "year",
    "decade": "decade",
    "century": "century",
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, week, month … century. ``year`` is None where the text supports none; negative is BC (-480: 480 BC).

    A week or weekend is given by its Monday (``monday``). ``decade`` and ``century`` are prefixes of the year: 199, 19.
    ``last`` is the last day of a feast of several days.
    ``clock`` is the TIMEX3 time of day with its T ("T09:30", "TMO", "T16:00Z").
    """

    grain: Grain
    year: int | None = None
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    monday: date | None = None
    decade: int | None = None
    century: int | None = None
    weekday: int | None = None
    clock: str = ""
    fiscal: bool = False
    bc: bool = False
    last: date | None = None

    @classmethod
    def of(cls, day: date, grain: Grain) -> Stamp:
        """The stamp of granularity ``grain`` that holds ``day``."""
        match grain:
            case "day":
                return cls("day", day.year, day.month, day.day)
            case "week" | "weekend":
                return cls(grain, day.year, monday=day - timedelta(days=day.weekday()))
            case "month":
                return cls("month", day.year, day.month)
            case "quarter":
                return cls("quarter", day.year, quarter=(day.month + 2) // 3)
            case "half":
                return cls("half", day.year, half=1 if day.month <= 6 else 2)
            case "season":
                month = day.month // 3 * 3 or 12
                year = day.year - 1 if day.month < 3 else day.year
                return cls("season", year, season=next(k for k, v in SEASONS.items() if v == month))
            case "decade":
                return cls("decade", decade=day.year // 10)
            case "century":
                return cls("century", century=day.year // 100)
            case _:
                return cls("year", day.year)

    @property
    def value(self) -> str:
        """The TIMEX3 value (TimeML 1.2.1): ``2013-W11``, ``2012-Q3``, ``199``, ``XXXX-03-07``, ``BC0480-08`` …"""
        if self.grain == "century":
            return f"{'BC' if self.bc else ''}{self.century:02d}"
        if self.grain == "decade":
            return f"{'BC' if self.bc else ''}{self.decade:03d}"
        if self.monday is not None:
            iso = self.monday.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.grain == "weekend" else "")
        if self.weekday is not None and self.day is None:
            return f"XXXX-WXX-{self.weekday}{self.clock}"
        year = "XXXX" if self.year is None else f"BC{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        match self.grain:
            case "year":
                return f"FY{year}" if self.fiscal else year
            case "half":
                return f"{year}-H{self.half}"
            case "quarter":
                return f"{year}-Q{self.quarter}"
            case "season":
                return f"{year}-{self.season}{self.clock}"
            case "week" | "weekend":
                return f"{year}-WXX" + ("-WE" if self.grain == "weekend" else "")
            case "month":
                return f"{year}-{_two(self.month)}" + (f"-XX{self.clock}" if self.clock else "")
            case _:
                day = f"{year}-{_two(self.month)}-{_two(self.day)}{self.clock}"
                return f"{day}/{self.last.isoformat()}" if self.last else day

    @property
    def precision(self) -> Precision | None:
        """The calendar unit in which the value is known; None where there are no days to give."""
        return _PRECISION[self.grain] if self.days is not None else None

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day, inclusive; None for a value without a year, or before the year 1."""
        try:
            return self._days()
        except (ValueError, OverflowError):
            return None

    def _days(self) -> tuple[date, date] | None:
        if self.grain == "century" and self.century is not None and not self.bc:
            return date(max(1, self.century * 100), 1, 1), date(self.century * 100 + 99, 12, 31)
        if self.grain == "decade" and self.decade is not None and not self.bc:
            return date(max(1, self.decade * 10), 1, 1), date(self.decade * 10 + 9, 12, 31)
        if self.monday is not None:
            first = self.monday + timedelta(days=5 if self.grain == "weekend" else 0)
            return first, self.monday + timedelta(days=6)
        if self.year is None or self.year < 1:
            return None
        match self.grain:
            case "year":
                return date(self.year, 1, 1), date(self.year, 12, 31)
            case "half" if self.half is not None:
                return _months(self.year, self.half * 6 - 5, 6)
            case "quarter" if self.quarter is not None:
                return _months(self.year, self.quarter * 3 - 2, 3)
            case "season" if self.season is not None:
                return _months(self.year, SEASONS[self.season], 3)
            case "month" if self.month is not None:
                return _months(self.year, self.month, 1)
            case "day" if self.month is not None and self.day is not None:
                return (only := date(self.year, self.month, self.day)), self.last or only
        return None

    def shifted(self, amount: int, unit: Grain) -> Stamp | None:
        """This stamp moved by ``amount`` of ``unit`` and given at that granularity; None where the calendar ends."""
        if self.year is not None and self.year < 0:
            return self._shifted_bc(amount, unit)
        if unit == "year" and self.year is not None:
            return Stamp("year", self.year + amount) if 0 < self.year + amount < 10000 else None
        covered = self.days
        if covered is None:
            return None
        try:
            moved = shift_day(covered[0], amount, unit)
        except (ValueError, OverflowError):
            return None
        return Stamp.of(moved, unit)

    def _shifted_bc(self, amount: int, unit: Grain) -> Stamp | None:
        year = self.year or 0
        match unit:
            case "year":
                return Stamp("year", year + amount) if year + amount < 0 else None
            case "decade":
                return Stamp("decade", decade=(-year - amount * 10) // 10, bc=True)
            case "month" if self.month is not None:
                months = year * 12 + self.month - 1 + amount
                return Stamp("month", months // 12, months % 12 + 1) if months < 0 else None
            case "day" if self.day is not None and 0 < self.day + amount <= 28:
                return replace(self, grain="day", day=self.day + amount, clock="")
        return None


def shift_day(day: date, amount: int, unit: Grain) -> date:
    """``day`` moved by ``amount`` of ``unit``; the last day of the month where the day does not exist there."""
    match unit:
        case "day":
            return day + timedelta(days=amount)
        case "week" | "weekend":
            return day + timedelta(weeks=amount)
        case "month" | "quarter" | "half" | "season":
            step = {"month": 1, "half": 6}.get(unit, 3)
            months = day.year * 12 + day.month - 1 + amount * step
            year, month = divmod(months, 12)
            return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        case _:
            year = day.year + amount * {"decade": 10, "century": 100}.get(unit, 1)
            return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 1
    last_year, last_month = (year + 1, last - 12) if last > 12 else (year, last)
    return date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02d}"
