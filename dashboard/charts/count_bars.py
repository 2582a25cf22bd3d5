"""Counts over time as bars of HTML, with the same as a list below. No Streamlit.

HTML and not a chart library: one of those is a megabyte and more to load and a tenth of a second to draw. It takes the
width that it has, follows the light and the dark page by itself, and its list works with the keyboard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.format.palette import DARK, LIGHT, css

ACCENT = css(LIGHT.accent, DARK.accent)
GROUND = css(LIGHT.border, DARK.border)
LABELS = 6
"""So many bars at most have their time written below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One bar. ``name`` says which time it is and ``below`` the same in short; ``value`` is how many, and ``rest`` how
    many more stand on top of them in grey. ``told`` is what the list says beside the name, ``href`` where both lead.
    """

    name: str
    below: str
    value: int
    rest: int = 0
    told: str = ""
    href: str = ""


def bars_html(columns: Sequence[Column], *, alt: str, listed: str, keys: tuple[str, str] | None = None) -> str:
    """The bars and their list. Every word is escaped here.

    ``alt`` is the drawing in a sentence, ``listed`` what the list is called, ``keys`` what the two colours mean. The
    list has a line for each bar that is not empty. Nothing is drawn without columns.
    """
    if not columns:
        return ""
    steps = ticks(max(each.value + each.rest for each in columns))
    top = steps[-1]
    bars = "".join(_bar(each, top) for each in columns)
    lines = "".join(f'<i style="bottom:{100 * step / top:.1f}%"><b>{step:,}</b></i>' for step in steps)
    drawn = f'<div class="cq-plot" aria-hidden="true">{lines}<div>{bars}</div></div>'
    below = f'<div class="cq-times" aria-hidden="true">{_times(columns)}</div>'
    return (
        f'<figure class="cq-counts">{_key(keys)}<figcaption>{escape(alt)}</figcaption>{drawn}{below}</figure>'
        f'<details class="cq-listed"><summary>{escape(listed)}</summary><ul>{_list(columns)}</ul></details>'
    )


def ticks(most: int) -> list[int]:
    """Round numbers from 0 up to one that is not below ``most``, five of them at most."""
    step, factor = 1, 0
    while step * 4 < most:
        factor = (factor + 1) % 3
        step = step * 5 // 2 if factor == 2 else step * 2
    return [step * nth for nth in range(max(1, -(-most // step)) + 1)]


def labelled(count: int) -> list[int]:
    """Which of so many bars have their time written below: the first, and others as far from each other."""
    apart = max(1, -(-count // LABELS))
    return list(range(0, count, apart))


def _bar(column: Column, top: int) -> str:
    told = f"{column.name}: {column.told or format(column.value, ',')}"
    parts = "".join(
        f'<s style="height:{100 * value / top:.2f}%;background:{colour}"></s>'
        for value, colour in ((column.rest, GROUND), (column.value, ACCENT))
        if value
    )
    # Pressed with a pointer only: the list holds the same links for the keyboard.
    if column.href and column.value:
        return f'<a tabindex="-1" href="{escape(column.href)}" title="{escape(told)}">{parts}</a>'
    return f'<span title="{escape(told)}">{parts}</span>'


def _times(columns: Sequence[Column]) -> str:
    return "".join(
        f'<span style="left:{100 * (nth + 0.5) / len(columns):.2f}%">{escape(columns[nth].below)}</span>'
        for nth in labelled(len(columns))
    )


def _key(keys: tuple[str, str] | None) -> str:
    if keys is None:
        return ""
    named = "".join(
        f"<span>{_swatch(colour)}{escape(name)}</span>" for name, colour in zip(keys, (ACCENT, GROUND), strict=True)
    )
    return f'<p class="cq-keys">{named}</p>'


def _swatch(colour: str) -> str:
    return f'<i style="background:{colour}"></i>'


def _list(columns: Sequence[Column]) -> str:
    lines = []
    for each in columns:
        if each.value:
            name = f'<a href="{escape(each.href)}">{escape(each.name)}</a>' if each.href else escape(each.name)
            lines.append(f"<li>{name} <span>{escape(each.told or format(each.value, ','))}</span></li>")
    return "".join(lines)
