"""How much was published when: by day, and over longer times by week, month or year. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.coverage import Coverage, Filter, Unit

_FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
_LONGEST = {"day": 370, "week": 5 * 370, "month": 60 * 370}
"""Days over which the bars are days, weeks or months: more of them could not be told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCounts:
    """``counts`` has a row a ``period`` ("day", "week" …) from the first to the last with anything, by its first day;
    they are articles, texts or outlets, as ``unit`` says. ``days`` is on how many days anything came out.
    """

    unit: Unit
    period: str
    days: int
    counts: pd.Series


def day_counts_of(coverage: Coverage, filter_: Filter) -> DayCounts:
    """How much the filter leaves of each time. An outlet that stands in several days of a week counts once in it."""
    found = coverage.days_of_units(filter_)
    if found.empty:
        return DayCounts(unit=filter_.unit, period="day", days=0, counts=pd.Series(dtype="int64"))
    first, last = found["day"].min(), found["day"].max()
    period = _period((last - first).days + 1)
    periods = found["day"].dt.to_period(_FREQUENCY[period])
    drawn = pd.period_range(periods.min(), periods.max())
    counts = found["unit"].groupby(periods).nunique().reindex(drawn, fill_value=0)
    counts.index = pd.DatetimeIndex(drawn.start_time.normalize())
    return DayCounts(unit=filter_.unit, period=period, days=found["day"].nunique(), counts=counts)


def most_of(found: DayCounts) -> tuple[date, int]:
    """The first day of the time with most, and how many those are."""
    return pd.Timestamp(str(found.counts.idxmax())).date(), int(found.counts.max())


def _period(days: int) -> str:
    return next((period for period, most in _LONGEST.items() if days <= most), "year")
