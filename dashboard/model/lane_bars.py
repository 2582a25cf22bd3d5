"""Events that are too many for single marks, counted in bars of a day, week, month or year. No Streamlit."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.format.dating import UNIT_DAYS
from dashboard.format.palette import QUAD_CLASS
from dashboard.model.drawing import (
    BARS,
    GAP,
    HEADER,
    ROW,
    Bar,
    Drawing,
    Lane,
    Placed,
    Unit,
)


def unit_of(days: int) -> Unit:
    """How long a bar's days are where ``days`` are shown."""
    return "day" if days <= 45 else "week" if days <= 320 else "month" if days <= 3_000 else "year"


def in_bars(
    placed: Sequence[Placed], order: Sequence[str], titles: Mapping[str, str], days_shown: int, shared: dict[str, Any]
) -> Drawing:
    """The drawing with bars in place of marks; ``shared`` is what does not depend on how events are drawn."""
    unit = unit_of(days_shown)
    exact = [each for each in placed if not is_vague(each, unit)]
    quads = list(dict.fromkeys(QUAD_CLASS.values()))
    counted: dict[str, dict[date, Counter[str]]] = {}
    for each in exact:
        for key in each.lanes:
            by_day = counted.setdefault(key, {}).setdefault(_begin(each.at, unit), Counter())
            by_day[QUAD_CLASS.get(each.row.type, "")] += 1
    tallest = {key: max(each.total() for each in days.values()) for key, days in counted.items()}
    most = max(tallest.values(), default=0)
    lanes, bars, top = [], [], 0.0
    for key in order:
        # One scale for all lanes; a lane is as high as its own tallest bar.
        height = max(ROW / 2, BARS * tallest.get(key, 0) / max(1, most))
        bottom = top + HEADER + height + GAP
        lanes.append(Lane(key, titles[key], sum(key in each.lanes for each in placed), top, bottom))
        for begin, by_quad in sorted(counted.get(key, {}).items()):
            below = 0
            for quad in (*quads, ""):
                if by_quad[quad]:
                    last = _end(begin, unit)
                    bars.append(Bar(key, quad, begin, last, by_quad[quad], below, bottom - GAP))
                    below += by_quad[quad]
        top = bottom
    return Drawing(
        lanes=tuple(lanes),
        bars=tuple(bars),
        unit=unit,
        most=most,
        vague=len(placed) - len(exact),
        height=top,
        **shared,
    )


def is_vague(each: Placed, unit: Unit) -> bool:
    """Whether the day at which a bar would count the event is known less exactly than the bar's days. News is counted
    on the day of which it is the news."""
    days = each.days
    if each.row.date_basis == "news":
        return False
    longest = UNIT_DAYS[unit]
    if days.extent == "about" and days.first and days.last:
        return (days.last - days.first).days + 1 > longest
    return days.extent != "day" and UNIT_DAYS.get(each.row.precision or "day", 1) > longest


def _begin(day: date, unit: Unit) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day if unit == "day" else day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _end(begin: date, unit: Unit) -> date:
    if unit == "day":
        return begin
    if unit == "week":
        return begin + timedelta(days=6)
    if unit == "year":
        return begin.replace(month=12, day=31)
    return begin.replace(day=monthrange(begin.year, begin.month)[1])
