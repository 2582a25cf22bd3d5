"""An actor over time: articles (texts, outlets) that mention it, by publication, on the ground of all. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd

from analysis.coverage import Unit
from dashboard.charts.count_bars import Column, bars_html
from dashboard.format.wording import counted, day, in_units, period
from dashboard.model.activity import days_of


def activity_html(
    periods: pd.DataFrame, unit: str, name: str, href: Callable[[date, date], str], counted_in: Unit = "articles"
) -> str:
    """The drawing and the list of `activity.Activity.periods`, which count in ``counted_in``.

    ``name`` is the actor's, untrusted. ``href`` gives the address for what was published from one day to another.
    """
    rows: list[Any] = list(periods.itertuples(index=False))
    columns = [
        Column(
            name=label(row, unit),
            below=short(row, unit),
            value=int(row.units),
            rest=int(row.others),
            told=_told(row, counted_in),
            href=href(*days_of(row)),
        )
        for row in rows
    ]
    return bars_html(
        columns,
        alt=activity_alt(periods, unit, name, counted_in),
        listed=f"The same as a list, by {unit} of publication",
        keys=(f"mention {name}", f"other {counted_in}"),
    )


def activity_alt(periods: pd.DataFrame, unit: str, name: str, counted_in: Unit = "articles") -> str:
    """The drawing in a sentence."""
    rows: list[Any] = list(periods.itertuples(index=False))
    most = max(rows, key=lambda row: row.units)
    counts = f"{counted_in.capitalize()} that mention {name} by {unit} of publication"
    if counted_in != "outlets":  # one outlet stands in many bars
        counts += f": {sum(row.units for row in rows):,} in all"
    return f"{counts}; most, {most.units:,}, {in_words(most, unit)}"


def in_words(row: Any, unit: str) -> str:
    """The period in words: ``on 7 May 2031``, ``from 5 to 11 May 2031``, ``in May 2031``."""
    if unit == "day":
        return f"on {day(row.first)}"
    return f"in {row.first:%B %Y}" if unit == "month" else f"in the week {period(row.first, row.last)}"


def label(row: Any, unit: str) -> str:
    """The period as a label: ``7 May 2031``, ``5 – 11 May 2031``, ``May 2031``."""
    if unit == "day":
        return day(row.first)
    return f"{row.first:%B %Y}" if unit == "month" else period(row.first, row.last)


def short(row: Any, unit: str) -> str:
    """The period below its bar: ``7 May``, ``May 2031``; a week by its Monday. No two of a drawing are the same."""
    return f"{row.first:%b %Y}" if unit == "month" else f"{row.first.day} {row.first:%b}"


def _told(row: Any, counted_in: Unit) -> str:
    facts = (
        f"{row.units:,} of {in_units(row.units + row.others, counted_in)}",
        counted(row.mentions, "mention"),
        counted(row.quotes, "quote"),
    )
    return " · ".join(facts)
