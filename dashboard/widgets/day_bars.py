"""Bars over time: how much was published on which day."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.format.palette import palette
from dashboard.format.wording import day, in_units
from dashboard.model.day_counts import DayCounts, most_of

WORTH_A_CHART = 3
"""Days from which on a drawing tells more than a sentence."""
_BY_NAME = 31
"""Up to so many days each is written below its bar: a time axis over a few days would count hours."""


def day_bars(found: DayCounts) -> None:
    """A heading and the bars, where there are enough days to draw."""
    if found.days < WORTH_A_CHART:
        return
    st.subheader(f"{found.unit.capitalize()} by {found.period} of publication", anchor=False)
    counts = found.counts
    when, most = most_of(found)
    label = found.unit.capitalize()
    alt = f"{label} on {found.days:,} days; most, {in_units(most, found.unit)}, {_in_words(when, found)}"
    if found.period == "day" and len(counts) <= _BY_NAME:
        counts = counts.set_axis(pd.Index([f"{each.day} {each:%b}" for each in counts.index]))
    accent = palette(st.context.theme.type).accent
    st.bar_chart(counts, x_label="", y_label=label, color=accent, sort=False, height=220, alt=alt)


def _in_words(when: object, found: DayCounts) -> str:
    first = pd.Timestamp(str(when))
    told = {
        "day": day(first),
        "week": f"the week from {day(first)}",
        "month": f"{first:%B %Y}",
        "year": str(first.year),
    }
    return f"{'on' if found.period == 'day' else 'in'} {told[found.period]}"
