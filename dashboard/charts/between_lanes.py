"""What passed between two sides over time: a lane for each direction and one for what they did together. As HTML.

Plain boxes instead of a chart: they are there at once, wrap on a phone and follow the theme. No Streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from dashboard.format.relation_words import way_in_words
from dashboard.format.wording import counted, day
from dashboard.model.relations import Column, Drawing, Tone, Way

TONES: tuple[Tone, ...] = ("conflict", "cooperation", "meeting", "said")
"""From the ground of a column up. Their colours stand in assets/relations.css."""
NAMES: Mapping[Tone, tuple[str, str]] = {
    "conflict": ("of conflict", "of conflict"),
    "cooperation": ("of cooperation", "of cooperation"),
    "meeting": ("meeting or talk", "meetings and talks"),
    "said": ("statement", "statements"),
}
_KEY: Mapping[Tone, str] = {
    "conflict": "Conflict",
    "cooperation": "Cooperation",
    "meeting": "Meetings and talks",
    "said": "Statements",
}
_WAYS: tuple[Way, ...] = ("one", "both", "two", "others")
_LANE = 44
"""Pixels of the highest column."""
_GAPS = 8
"""Pixels between its parts, and above it."""


def lanes_html(drawing: Drawing, one: str, two: str) -> str:
    """The drawing with its key, and the same as a table. ``one`` and ``two`` are names of the sides, untrusted."""
    columns, period = drawing.columns, drawing.period
    most = max((_sum(column, way) for column in columns for way in _WAYS), default=0)
    if not most:
        return ""
    ways = [way for way in _WAYS if any(_sum(column, way) for column in columns)]
    lanes = "".join(_lane(columns, way, period, way_in_words(way, one, two), most) for way in ways)
    tones = [tone for tone in TONES if any(tone == each for column in columns for _, each in column.counts)]
    key = "".join(f'<span><i class="cq-rel-{tone}"></i>{_KEY[tone]}</span>' for tone in tones)
    first, last = when(columns[0], period), when(columns[-1], period)
    ends = f"<span>{first}</span><span>{last}</span>" if len(columns) > 1 else f"<span>{first}</span>"
    alt = escape(summary(columns, period, one, two))
    return (
        f'<div class="cq-lanes" role="img" aria-label="{alt}">{lanes}'
        f'<p class="cq-lane-days"><span></span>{ends}</p></div>'
        f'<p class="cq-keys">{key}{_outside(drawing)}</p>{_table(columns, period, one, two, ways)}'
    )


def _outside(drawing: Drawing) -> str:
    told = [
        f"{drawing.before:,} earlier" if drawing.before else "",
        f"{drawing.after:,} later" if drawing.after else "",
    ]
    words = " and ".join(each for each in told if each)
    return f"<span>{words}, in the list only</span>" if words else ""


def _lane(columns: Sequence[Column], way: Way, period: str, label: str, most: int) -> str:
    bars = "".join(_bar(column, way, period, most) for column in columns)
    name = f'<span class="cq-lane-name">{escape(label)}</span>'
    height = round(_LANE * max(_sum(column, way) for column in columns) / most) + _GAPS
    return f'<div class="cq-lane">{name}<div class="cq-lane-bars" style="height:{height}px">{bars}</div></div>'


def _bar(column: Column, way: Way, period: str, most: int) -> str:
    total = _sum(column, way)
    if not total:
        return "<b></b>"
    parts = "".join(
        f'<i class="cq-rel-{tone}" style="height:{max(3, round(_LANE * count / most))}px"></i>'
        for tone in reversed(TONES)
        if (count := column.counts.get((way, tone), 0))
    )
    return f'<b title="{escape(f"{when(column, period)}: {in_words(column, way)}")}">{parts}</b>'


def _sum(column: Column, way: Way) -> int:
    return sum(count for (each, _), count in column.counts.items() if each == way)


def in_words(column: Column, way: Way) -> str:
    """``2 of conflict, 1 statement``."""
    told = [counted(count, *NAMES[tone]) for tone in TONES if (count := column.counts.get((way, tone), 0))]
    return ", ".join(told) or "nothing"


def when(column: Column, period: str) -> str:
    """The period of a column: ``9 May 2031``, ``week from 5 May 2031``, ``May 2031``, ``2031``."""
    if period == "week":
        return f"week from {day(column.first)}"
    if period == "month":
        return f"{column.first:%B %Y}"
    return str(column.first.year) if period == "year" else day(column.first)


def summary(columns: Sequence[Column], period: str, one: str, two: str) -> str:
    """The drawing in a sentence."""
    told = [
        f"{way_in_words(way, one, two)}: {total}"
        for way in _WAYS
        if (total := sum(_sum(each, way) for each in columns))
    ]
    busiest = max(columns, key=lambda each: sum(each.counts.values()))
    return f"{'; '.join(told)}. Most in {when(busiest, period)}. The table below has every figure."


def _table(columns: Sequence[Column], period: str, one: str, two: str, ways: Sequence[Way]) -> str:
    head = "".join(f"<th scope='col'>{escape(way_in_words(way, one, two))}</th>" for way in ways)
    body = "".join(
        f"<tr><th scope='row'>{when(column, period)}</th>"
        + "".join(f"<td>{in_words(column, way) if _sum(column, way) else '–'}</td>" for way in ways)
        + "</tr>"
        for column in columns
        if column.counts
    )
    return (
        "<details class='cq-figures'><summary>The drawing as a table</summary>"
        f"<table><thead><tr><th scope='col'>When</th>{head}</tr></thead><tbody>{body}</tbody></table></details>"
    )
