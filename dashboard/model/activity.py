"""How often an actor is mentioned and quoted over time, by publication. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter, QuoteChoice, Unit

FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M"}
"""What pandas calls a day, a week that ends on Sunday, and a month."""
_DAYS, _WEEKS = 45, 370
"""Up to so many days activity is counted by the day, and up to so many by the week; beyond, by the month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Publication over time. ``periods`` has a row a period of ``unit``, empty ones too: first, last (days), units (the
    articles, texts or outlets, as ``counted`` says, that mention the actor), others (that do not), mentions, quotes (by
    the actor).

    ``undated`` counts articles that mention the actor and have no day.
    """

    unit: str
    counted: Unit
    periods: pd.DataFrame
    undated: int


def activity_of(coverage: Coverage, filter_: Filter, actor: str) -> Activity:
    """How often the actor is mentioned and quoted, by day of publication, beside all articles under the filter."""
    mentions = coverage.mentions(entity=actor, filter=filter_)
    quotes = coverage.quotes(filter_, QuoteChoice(speaker=actor))
    every = coverage.days_of_units(filter_)
    undated = int(mentions.loc[mentions["published"].isna(), "article"].nunique())
    columns = ["first", "last", "units", "others", "mentions", "quotes"]
    if every.empty or mentions["published"].notna().sum() == 0:
        return Activity(unit="day", counted=filter_.unit, periods=pd.DataFrame(columns=columns), undated=undated)
    first, last = every["day"].min(), every["day"].max()
    unit = span_unit(first, last)
    named = mentions["text_of" if filter_.unit == "outlets" else "article"]

    def by_period(days: pd.Series, things: pd.Series | None = None) -> pd.Series:
        """How many rows, or different things, there are of each period: an outlet of two days of a week is one."""
        periods = days.dt.to_period(FREQUENCY[unit])
        return periods.groupby(periods).size() if things is None else things.groupby(periods).nunique()

    table = pd.DataFrame(
        {
            "all": by_period(every["day"], every["unit"]),
            "units": by_period(mentions["published"], named),
            "mentions": by_period(mentions["published"]),
            "quotes": by_period(quotes["published"]),
        }
    )
    drawn = pd.period_range(first, last, freq=FREQUENCY[unit])
    table = table.reindex(drawn).fillna(0).astype("int64")
    return Activity(
        unit=unit,
        counted=filter_.unit,
        periods=pd.DataFrame(
            {
                "first": drawn.start_time.normalize(),
                "last": drawn.end_time.normalize(),
                "units": table["units"],
                "others": table["all"] - table["units"],
                "mentions": table["mentions"],
                "quotes": table["quotes"],
            }
        ).reset_index(drop=True)[columns],
        undated=undated,
    )


def span_unit(first: date, last: date) -> str:
    """By what days from ``first`` to ``last`` are counted: "day", "week" or "month"."""
    length = (last - first).days + 1
    return "day" if length <= _DAYS else "week" if length <= _WEEKS else "month"


def days_of(period: Any) -> tuple[date, date]:
    """First and last day of a row of `Activity.periods`."""
    return pd.Timestamp(period.first).date(), pd.Timestamp(period.last).date()
