"""How much each outlet published when, with the turns of affairs marked on it. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.model.affair_steps import told_affairs_of

OUTLETS = 5
"""Outlets that have a colour of their own; the others are told together."""
NOT_KNOWN = "Outlet not known"
MARKED_AFFAIRS = 3
_FREQUENCY = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}
_LONGEST = {"day": 130, "week": 900, "month": 3700}
"""Days over which bars are days, weeks or months: more of them could not be told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A turn of an affair: in which bar it falls (from 0), its event, what is told of it, and its kind in a word or
    two."""

    place: int
    event: str
    title: str
    kind: str
    day: date
    status: str
    outlets: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """``counts`` has a row a ``period`` ("day" …) by its first day, from the first to the last, and a column an outlet,
    those of most articles first; ``others`` says whether the last column stands for several. ``days`` is on how many
    days anything came out; ``undated`` counts articles without a day."""

    period: str
    counts: pd.DataFrame
    others: bool
    days: int
    undated: int
    marks: tuple[Mark, ...] = ()


def volume_of(coverage: Coverage, filter_: Filter) -> Volume:
    """Articles (texts, where the filter counts those) of each outlet over time."""
    found = coverage.per_day_and_outlet(filter_)
    total = coverage.count_articles(filter_)["articles"]
    undated = total - int(found["articles"].sum())
    if found.empty:
        return Volume(period="day", counts=pd.DataFrame(), others=False, days=0, undated=undated)
    period = _period((found["day"].max() - found["day"].min()).days + 1)
    bins = found["day"].dt.to_period(_FREQUENCY[period])
    found = found.assign(bin=bins, source=found["source"].fillna(NOT_KNOWN))
    by_outlet = found.groupby("source")["articles"].sum().sort_values(ascending=False, kind="stable")
    named = list(by_outlet.index[:OUTLETS]) if len(by_outlet) > OUTLETS + 1 else list(by_outlet.index)
    others = len(by_outlet) - len(named)
    rest = f"{others} other outlets"
    found["source"] = found["source"].where(found["source"].isin(named), rest)
    drawn = pd.period_range(bins.min(), bins.max())
    counts = found.pivot_table(index="bin", columns="source", values="articles", aggfunc="sum", fill_value=0)
    counts = counts.reindex(drawn, fill_value=0)[named + [rest] * bool(others)]
    return Volume(
        period=period,
        counts=counts.set_axis(pd.DatetimeIndex(drawn.start_time.normalize())),
        others=bool(others),
        days=found["day"].nunique(),
        undated=undated,
        marks=_marks(coverage, filter_, drawn),
    )


def _marks(coverage: Coverage, filter_: Filter, drawn: Any) -> tuple[Mark, ...]:
    """The turns of the widest affairs that fall into the bars, in order, one of each event and status."""
    found: dict[tuple[str, str], Mark] = {}
    for told in told_affairs_of(coverage, filter_, MARKED_AFFAIRS).first:
        for step in told.steps:
            if pd.isna(step.day):
                continue
            place = (pd.Period(step.day, drawn.freq) - drawn[0]).n
            if 0 <= place < len(drawn):
                mark = Mark(
                    place=place,
                    event=step.event,
                    title=step.title,
                    kind=step.kind,
                    day=step.day.date(),
                    status=step.status,
                    outlets=step.outlets,
                )
                found.setdefault((step.event, step.status), mark)
    return tuple(sorted(found.values(), key=lambda each: (each.day, -each.outlets)))


def _period(days: int) -> str:
    return next((period for period, most in _LONGEST.items() if days <= most), "year")
