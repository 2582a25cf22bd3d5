"""How often an actor is mentioned and quoted over time, by publication. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter, QuoteChoice

_DAYS, _WEEKS = 45, 370
"""Up to so many days activity is counted by the day, and up to so many by the week; beyond, by the month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Publication over time. ``periods`` has a row a period of ``unit``, empty ones too: first, last (days), articles
    (that mention the actor), others (that do not), mentions, quotes (by the actor).

    ``undated`` counts articles that mention the actor and have no day.
    """

    unit: str
    periods: pd.DataFrame
    undated: int


def activity_of(coverage: Coverage, filter_: Filter, actor: str) -> Activity:
    """How often the actor is mentioned and quoted, by day of publication, beside all articles under the filter."""
    mentions = coverage.mentions(entity=actor, filter=filter_)
    quotes = coverage.quotes(filter_, QuoteChoice(speaker=actor))
    all_days = coverage.per_day(filter_).set_index("day")["articles"]
    undated = int(mentions.loc[mentions["published"].isna(), "article"].nunique())
    columns = ["first", "last", "articles", "others", "mentions", "quotes"]
    if all_days.empty or mentions["published"].notna().sum() == 0:
        return Activity(unit="day", periods=pd.DataFrame(columns=columns), undated=undated)
    days = pd.DataFrame(
        {
            "all": all_days,
            "articles": mentions.groupby("published")["article"].nunique(),
            "mentions": mentions.groupby("published").size(),
            "quotes": quotes.groupby("published").size(),
        }
    ).fillna(0)
    length = (days.index.max() - days.index.min()).days + 1
    unit = "day" if length <= _DAYS else "week" if length <= _WEEKS else "month"
    periods = pd.DatetimeIndex(days.index).to_period({"day": "D", "week": "W-SUN", "month": "M"}[unit])
    table = days.groupby(periods).sum()
    every = pd.period_range(periods.min(), periods.max())
    table = table.reindex(every, fill_value=0).astype("int64")
    return Activity(
        unit=unit,
        periods=pd.DataFrame(
            {
                "first": every.start_time.normalize(),
                "last": every.end_time.normalize(),
                "articles": table["articles"],
                "others": table["all"] - table["articles"],
                "mentions": table["mentions"],
                "quotes": table["quotes"],
            }
        ).reset_index(drop=True)[columns],
        undated=undated,
    )


def days_of(period: Any) -> tuple[date, date]:
    """First and last day of a row of `Activity.periods`."""
    return pd.Timestamp(period.first).date(), pd.Timestamp(period.last).date()
