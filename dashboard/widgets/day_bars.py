"""Bars over time: how much was published on which day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from dashboard.charts.count_bars import Column, bars_html
from dashboard.format.wording import day, in_units
from dashboard.model.day_counts import DayCounts, most_of
from dashboard.shell import context

WORTH_A_CHART = 3
"""Days from which on a drawing tells more than a sentence."""
_PERIOD = {"day": "D", "week": "W-SUN", "month": "M", "year": "Y"}


def day_bars(found: DayCounts) -> None:
    """A heading and the bars, where there are enough days to draw; each leads to what came out in its time."""
    if found.days < WORTH_A_CHART:
        return
    st.subheader(f"{found.unit.capitalize()} by {found.period} of publication", anchor=False)
    st.html(bars_of(found, _published))


def bars_of(found: DayCounts, href: Callable[[date, date], str]) -> str:
    """The bars and their list as HTML. ``href`` gives the address for what came out from one day to another."""
    columns = []
    for when, count in found.counts.items():
        stamp = pd.Timestamp(str(when))
        first, last = stamp.date(), stamp.to_period(_PERIOD[found.period]).end_time.date()
        columns.append(
            Column(
                name=named(stamp, found.period),
                below=_below(stamp, found.period),
                value=int(count),
                told=in_units(int(count), found.unit),
                href=href(first, last),
            )
        )
    when, most = most_of(found)
    said = f"{'on' if found.period == 'day' else 'in'} {named(pd.Timestamp(when), found.period)}"
    alt = f"{found.unit.capitalize()} on {found.days:,} days; most, {in_units(most, found.unit)}, {said}"
    return bars_html(columns, alt=alt, listed=f"The same as a list, by {found.period}")


def named(first: pd.Timestamp, period: str) -> str:
    """The time that begins on this day: ``7 May 2031``, ``the week from 5 May 2031``, ``May 2031``, ``2031``."""
    told = {"day": day(first), "week": f"the week from {day(first)}", "month": f"{first:%B %Y}"}
    return told.get(period, str(first.year))


def _below(first: pd.Timestamp, period: str) -> str:
    if period == "year":
        return str(first.year)
    return f"{first:%b %Y}" if period == "month" else f"{first.day} {first:%b}"


def _published(first: date, last: date) -> str:
    filter_ = replace(context.current_filter(), since=first, until=last, date_kind="published")
    return context.href("sources", filter=filter_, view="articles")
