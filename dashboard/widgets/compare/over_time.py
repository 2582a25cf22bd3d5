"""Attention over time as small drawings on one scale, one below the other, with the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.charts.volume_bars import SCROLLED, bar_name, colour
from dashboard.format.html import text
from dashboard.model.compare import By, Column
from dashboard.model.compare_time import Attention

OF: dict[By, str] = {"outlets": "of its own articles", "actors": "of all articles of the time"}


def attention_html(columns: Sequence[Column], found: Attention, by: By) -> str:
    """A row of bars a column; the highest of all is as high as there is room."""
    shares = found.shares
    top = max(float(shares.to_numpy().max()), 0.001)
    rows = "".join(_row(nth, column, found, top, by) for nth, column in enumerate(columns))
    first, last = shares.index[0], shares.index[-1]
    ends = "".join(f"<span>{bar_name(each, found.period)}</span>" for each in (first, last))
    axis = f'<p class="fr-ends">{ends}</p>'
    return f'<div class="fr-multiples">{rows}{axis}</div>{_table(columns, found)}'


def _row(nth: int, column: Column, found: Attention, top: float, by: By) -> str:
    shares, counts, of = (list(table[column.key]) for table in (found.shares, found.counts, found.of))
    names = [bar_name(when, found.period) for when in found.shares.index]
    hue = colour(nth, False, -1)
    bars = "".join(
        f'<span title="{escape(name)}: {part:.0f} %, {int(count)} of {int(whole)}">'
        f'<i style="height:{100 * part / top:.1f}%;background:{hue}"></i></span>'
        for name, part, count, whole in zip(names, shares, counts, of, strict=True)
    )
    peak = shares.index(max(shares))
    told = f"most, {shares[peak]:.0f} % {OF[by]}, {names[peak]}"
    alt = escape(f"{column.name}: {told}", quote=True)
    head = f'<p class="fr-multiple"><b>{text(column.name)}</b> <small>{escape(told)}</small></p>'
    return f'{head}<div class="fr-bars low" role="img" aria-label="{alt}">{bars}</div>'


def _table(columns: Sequence[Column], found: Attention) -> str:
    head = "".join(f'<th scope="col">{text(each.name)}</th>' for each in columns)
    shares, counts = found.shares, found.counts
    body = "".join(
        f'<tr><th scope="row">{escape(bar_name(when, found.period))}</th>'
        + "".join(
            f"<td>{shares.loc[when, c.key]:.0f} % <small>{int(counts.loc[when, c.key])}</small></td>" for c in columns
        )
        + "</tr>"
        for when in shares.index
        if int(counts.loc[when].sum())
    )
    return (
        f'<details class="fr-table"><summary>The same as a table</summary>{SCROLLED}<table><thead><tr>'
        f'<th scope="col">{found.period.capitalize()}</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></details>"
    )
