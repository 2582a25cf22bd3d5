"""How much each outlet published over time, as bars in HTML with the turns of affairs above them. No Streamlit.

HTML and not a drawing: its links and its table work with the keyboard, it takes the width that it has, and follows the
light and the dark page by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd

from dashboard.format.palette import DARK, LIGHT, css
from dashboard.format.wording import counted, shortened
from dashboard.model.volume import Mark, Volume

WIDTH = 940
"""Pixels that the drawing has at its usual width: by them labels are placed so that none covers another."""
_CHARACTER = 6.9
_LABEL = 36
LEVELS = 3
"""Rows of labels above the bars; a turn that fits in none has its mark alone."""
MUTED = css(LIGHT.muted, DARK.muted)


def colour(nth: int, others: bool, last: int) -> str:
    """The colour of the ``nth`` column; that of several outlets together is muted."""
    if (others and nth == last) or nth >= len(LIGHT.categories):
        return MUTED
    return css(LIGHT.categories[nth], DARK.categories[nth])


def volume_html(volume: Volume, href: Callable[[str], str], unit: str = "articles") -> str:
    """The chart with its marks, key, and the same as a table. ``href`` gives the address of an event."""
    counts = volume.counts
    top = max(int(counts.sum(axis=1).max()), 1)
    bars = "".join(_bar(when, row, top, volume) for when, row in zip(counts.index, counts.to_numpy(), strict=True))
    marks = _marks(volume, href)
    axis = _axis(volume)
    most = f'<span class="fr-most">{counted(top, unit.removesuffix("s"))}</span>'
    alt = escape(alt_of(volume, unit), quote=True)
    drawing = f'<div class="fr-bars" role="img" aria-label="{alt}">{most}{bars}</div>'
    return f'<div class="fr-volume">{marks}{drawing}{axis}{_key(volume)}{_table(volume, unit)}</div>'


def alt_of(volume: Volume, unit: str) -> str:
    """What the drawing shows, in a sentence."""
    totals = volume.counts.sum(axis=1)
    when, most = totals.idxmax(), int(totals.max())
    told = f"{unit.capitalize()} by {volume.period}, most in that of {bar_name(when, volume.period)}"
    return f"{told}: {counted(most, unit.removesuffix('s'))}; as a table below"


def bar_name(when: Any, period: str) -> str:
    """``4 March 2031``, ``week from 3 March 2031``, ``March 2031``, ``2031``."""
    stamp = pd.Timestamp(when)
    whole = f"{stamp.day} {stamp:%B %Y}"
    return {"day": whole, "week": f"week from {whole}", "month": f"{stamp:%B %Y}", "year": str(stamp.year)}[period]


def _bar(when: Any, row: Any, top: int, volume: Volume) -> str:
    names = list(volume.counts.columns)
    parts = "".join(
        f'<i style="height:{100 * int(value) / top:.2f}%;background:{colour(nth, volume.others, len(names) - 1)}"></i>'
        for nth, value in reversed(list(enumerate(row)))
        if value
    )
    told = "; ".join(f"{name}: {int(value)}" for name, value in zip(names, row, strict=True) if value)
    title = f"{bar_name(when, volume.period)}: {told}" if told else bar_name(when, volume.period)
    return f'<span title="{escape(title, quote=True)}">{parts}</span>'


def label_of(mark: Mark) -> str:
    """What stands at a mark: its sentence where that is short, else what kind of event it is: a sentence that is cut
    loses its verb."""
    if len(mark.title) <= _LABEL:
        return mark.title
    return shortened(mark.kind[:1].upper() + mark.kind[1:], _LABEL)


def placed(marks: tuple[Mark, ...], bars: int) -> list[tuple[Mark, float, int]]:
    """Each mark with its place in percent and the row of its label; row 0 is none. The widest told choose first."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(LEVELS)]
    rows: dict[int, int] = {}
    for nth in sorted(range(len(marks)), key=lambda nth: (-marks[nth].outlets, nth)):
        mark = marks[nth]
        start = (mark.place + 0.5) / bars * WIDTH
        length = len(label_of(mark)) * _CHARACTER + 14
        # A label that would end outside of the drawing stands to the left of its mark.
        left = start - length if start + length > WIDTH else start
        for level in range(LEVELS):
            if all(left >= end or left + length <= begin for begin, end in taken[level]):
                taken[level].append((left, left + length))
                rows[nth] = level + 1
                break
    return [(mark, (mark.place + 0.5) / bars * 100, rows.get(nth, 0)) for nth, mark in enumerate(marks)]


def _marks(volume: Volume, href: Callable[[str], str]) -> str:
    if not volume.marks:
        return ""
    shown = []
    seen: set[tuple[int, int]] = set()
    for mark, left, row in placed(volume.marks, len(volume.counts)):
        if not row and (mark.place, 0) in seen:
            continue
        seen.add((mark.place, 0))
        words = label_of(mark)
        whole = f"{mark.day.day} {mark.day:%B %Y}: {mark.title}"
        length = len(words) * _CHARACTER + 14
        side = " left" if left / 100 * WIDTH + length > WIDTH else ""
        label = f"<span>{escape(words)}</span>" if row else ""
        # What is told as happened is full, what only may come or did not come about is hollow.
        hollow = "" if mark.status in ("occurred", "ongoing") else " hollow"
        shown.append(
            f'<li class="row{row}{side}{hollow}" style="left:{left:.2f}%"><a href="{escape(href(mark.event))}"'
            f' title="{escape(whole, quote=True)}" aria-label="{escape(whole, quote=True)}">{label}</a></li>'
        )
    return f'<ol class="fr-marks" aria-label="Turns of the affairs">{"".join(shown)}</ol>'


def _axis(volume: Volume) -> str:
    index = volume.counts.index
    last = len(index) - 1
    wanted = sorted({round(last * part / 4) for part in range(5)}) if last >= 4 else list(range(last + 1))
    ticks = "".join(
        f'<span style="left:{(place + 0.5) / (last + 1) * 100:.2f}%">{_tick(index[place], volume.period)}</span>'
        for place in wanted
    )
    return f'<div class="fr-axis" aria-hidden="true">{ticks}</div>'


def _tick(when: Any, period: str) -> str:
    stamp = pd.Timestamp(when)
    if period == "year":
        return str(stamp.year)
    return f"{stamp:%b %Y}" if period == "month" else f"{stamp.day} {stamp:%b %Y}"


def _key(volume: Volume) -> str:
    names = list(volume.counts.columns)
    if len(names) < 2:
        return ""
    totals = volume.counts.sum()
    keys = "".join(
        f'<span><i style="background:{colour(nth, volume.others, len(names) - 1)}"></i>'
        f"{escape(str(name))} <small>{int(totals[name]):,}</small></span>"
        for nth, name in enumerate(names)
    )
    return f'<p class="cq-keys">{keys}</p>'


def _table(volume: Volume, unit: str) -> str:
    """The same figures as a table that opens; what has nothing is left out."""
    counts = volume.counts[volume.counts.sum(axis=1) > 0]
    head = "".join(f'<th scope="col">{escape(str(name))}</th>' for name in counts.columns)
    body = "".join(
        f'<tr><th scope="row">{escape(bar_name(when, volume.period))}</th>'
        + "".join(f"<td>{int(value) or '–'}</td>" for value in row)
        + "</tr>"
        for when, row in zip(counts.index, counts.to_numpy(), strict=True)
    )
    words = f"{unit.capitalize()} by {volume.period} as a table"
    return (
        f'<details class="fr-table"><summary>{escape(words)}</summary><div><table><thead><tr><th scope="col">'
        f"{volume.period.capitalize()}</th>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )
