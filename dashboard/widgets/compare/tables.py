"""Tables with a column for each that is compared: figures, events in their words, affairs, who acts, whom it quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

import pandas as pd

from dashboard.format.csv_file import STATUS_WORDS
from dashboard.format.html import anchor, facts, tag, text
from dashboard.format.wording import counted, day, shortened
from dashboard.model.compare import By, Column, Figures, share
from dashboard.model.compare_events import AffairRow, Cell, EventRow, PartRow, Speaking
from dashboard.shell import context

SILENT: dict[By, str] = {"outlets": "not told", "periods": "not told", "actors": "no part in it"}
NOTHING = '<span class="fr-none">–</span>'


def head_html(first: str, columns: Sequence[Column]) -> str:
    """The row of headings: what the rows are, then the columns' names."""
    names = "".join(f'<th scope="col">{text(shortened(each.name, 50))}</th>' for each in columns)
    return f'<thead><tr><th scope="col">{escape(first)}</th>{names}</tr></thead>'


def table_html(first: str, columns: Sequence[Column], lines: Iterable[str]) -> str:
    """A table of lines; on a narrow screen it scrolls sideways by itself, by keyboard too."""
    body = f"<tbody>{''.join(lines)}</tbody>"
    return (
        f'<div class="fr-scroll" role="region" tabindex="0" aria-label="{escape(first, quote=True)}">'
        f'<table class="fr-compare" style="--cols:{len(columns)}">{head_html(first, columns)}{body}</table></div>'
    )


def line(name: str, cells: Iterable[str]) -> str:
    """One row: its name as HTML, and a cell a column."""
    return f'<tr><th scope="row">{name}</th>{"".join(f"<td>{each}</td>" for each in cells)}</tr>'


def part_html(count: int, of: int, *, counts: bool, small: bool, what: str = "", top: float = 100) -> str:
    """A share with a bar, which is whole at ``top``; the count where that is asked for, and beside it where shares say
    little."""
    part = share(count, of)
    if part is None:
        return NOTHING
    bar = f'<i class="fr-bar" style="width:{min(100 * part / top, 100):.1f}%"></i>'
    told = f"{count:,} of {of:,}"
    if counts:
        return f"<b>{count:,}</b> <small>of {of:,}{what}</small>{bar}"
    return f"<b>{percent(part)}</b>{f' <small>{told}</small>' if small else ''}{bar}"


def percent(part: float) -> str:
    """``35 %``, ``0.4 %``, ``under 0.1 %``: so that little is told from nothing."""
    if 0 < part < 0.05:
        return "under 0.1 %"
    return f"{part:.1f} %" if 0 < part < 9.95 else f"{part:.0f} %"


def rate_html(count: int, of: int, *, counts: bool, small: bool) -> str:
    """So many for each hundred articles."""
    part = share(count, of)
    if part is None:
        return NOTHING
    if counts:
        return f"<b>{count:,}</b>"
    return f"<b>{part:,.0f}</b>{f' <small>{count:,} in {of:,}</small>' if small else ''}"


def figures_html(columns: Sequence[Column], figures: Sequence[Figures], unit: str, *, counts: bool, by: By) -> str:
    """How much each holds, normalised or counted."""
    each_hundred = "" if counts else f" for each 100 {unit}"
    pairs = list(zip(columns, figures, strict=True))

    def articles(column: Column, own: Figures) -> str:
        copies = f", {counted(own.copies, 'copy', 'copies')} among them" if own.copies else ""
        small = ' <em class="fr-small">few: shares say little</em>' if own.small else ""
        link = anchor(f"{own.articles:,}", context.href("article", filter=column.filter))
        return f"{link}<small>{copies}</small>{small}"

    lines = [
        line(unit.capitalize(), (articles(*each) for each in pairs)),
        line(
            f"Events{each_hundred}",
            (rate_html(own.events, own.articles, counts=counts, small=own.small) for own in figures),
        ),
        line(
            f"Quotes{each_hundred}",
            (rate_html(own.quotes, own.articles, counts=counts, small=own.small) for own in figures),
        ),
        line(
            "Quotes by unnamed sources",
            (part_html(own.unnamed, own.quotes, counts=counts, small=own.small) for own in figures),
        ),
    ]
    if by == "outlets" and figures and figures[0].several:
        lines.append(
            line(
                "Tells of what several outlets tell",
                (part_html(own.shared, own.several, counts=counts, small=False, what=" events") for own in figures),
            )
        )
    return table_html("How much there is", columns, lines)


def matrix_html(columns: Sequence[Column], found: Sequence[EventRow], by: By) -> str:
    """The most widely told events, and what each column tells of them, in its words for the act."""
    return table_html("What happened", columns, (_event(row, SILENT[by]) for row in found))


def _event(row: EventRow, silent: str) -> str:
    title = anchor(shortened(row.title, 110), context.href("event", event=row.event))
    dated = day(row.day) if pd.notna(row.day) else ""
    widely = counted(row.outlets, "outlet") if row.outlets > 1 else ""
    return line(title + facts((dated, widely)), (_cell(cell, row.status, silent) for cell in row.cells))


def _cell(cell: Cell, status: str, silent: str) -> str:
    if not cell.articles:
        return f'<span class="fr-none">{silent}</span>'
    words = ", ".join(f"“{shortened(word, 30)}”" for word in cell.words)
    link = anchor(words, context.href("article", article=cell.article, start=cell.start, end=cell.end))
    part = f"<b>{escape(cell.part)}</b> " if cell.part else ""
    other = [each for each in cell.statuses if each != status]
    return (
        part
        + link
        + facts((counted(cell.articles, "article"), f"also told as {STATUS_WORDS[other[0]]}" if other else ""))
    )


def affairs_html(
    columns: Sequence[Column], figures: Sequence[Figures], found: Sequence[AffairRow], *, counts: bool
) -> str:
    """Which share of its articles each column gives to which affair."""
    top = _top(zip(each.counts, (own.articles for own in figures), strict=True) for each in found)
    lines = (
        line(
            anchor(shortened(each.name, 80), context.href("affair", affair=each.affair)),
            (
                part_html(count, own.articles, counts=counts, small=own.small, top=top)
                for count, own in zip(each.counts, figures, strict=True)
            ),
        )
        for each in found
    )
    return table_html("Affair", columns, lines) if found else ""


def _top(pairs: Iterable[Iterable[tuple[int, int]]]) -> float:
    """The highest share of a table, at which a bar is whole."""
    return max((share(count, of) or 0 for each in pairs for count, of in each), default=0) or 100


def parts_html(columns: Sequence[Column], figures: Sequence[Figures], found: Sequence[PartRow], *, counts: bool) -> str:
    """In which share of a column's events an actor acts, and in which it is acted upon."""
    top = _top(
        [(count, own.events) for own, both in zip(figures, each.counts, strict=True) for count in both]
        for each in found
    )
    lines = (
        line(
            anchor(shortened(each.name, 60), context.href("actors", actor=each.entity)),
            (
                _acting(acts, acted, own.events, top, counts=counts, small=own.small)
                for (acts, acted), own in zip(each.counts, figures, strict=True)
            ),
        )
        for each in found
    )
    return table_html("Actor", columns, lines) if found else ""


def _acting(acts: int, acted: int, of: int, top: float, *, counts: bool, small: bool) -> str:
    if not acts and not acted:
        return NOTHING
    told = []
    for words, count, kind in (("acts", acts, "acts"), ("is acted upon", acted, "acted")):
        part = share(count, of) or 0
        figure = f"{count:,}" if counts else percent(part)
        beside = f" ({count:,} of {of:,})" if small and not counts else ""
        told.append(
            f'<span class="fr-act"><i class="{kind}" style="width:{min(100 * part / top, 100):.1f}%"></i>'
            f"<small>{words} {figure}{beside}</small></span>"
        )
    return "".join(told)


def speaking_html(
    columns: Sequence[Column],
    figures: Sequence[Figures],
    found: Sequence[Sequence[Speaking]],
    *,
    counts: bool,
) -> str:
    """Whom each column quotes most, one list a column."""
    quoted = ([(each.quotes, own.quotes) for each in some] for own, some in zip(figures, found, strict=True))
    top = _top([*quoted, [(own.unnamed, own.quotes) for own in figures]])
    lists = "".join(
        _speakers(column, own, speakers, top, counts=counts)
        for column, own, speakers in zip(columns, figures, found, strict=True)
    )
    return tag("div", lists, "fr-cols")


def _speakers(column: Column, own: Figures, speakers: Sequence[Speaking], top: float, *, counts: bool) -> str:
    items = "".join(_speaker(column, own, each, top, counts=counts) for each in speakers)
    unnamed = part_html(own.unnamed, own.quotes, counts=counts, small=own.small, top=top)
    last = tag("li", f"<span>Unnamed sources together</span>{unnamed}", "fr-unnamed")
    return tag("div", tag("h3", text(column.name)) + tag("ol", items + last, "fr-quoted"))


def _speaker(column: Column, own: Figures, each: Speaking, top: float, *, counts: bool) -> str:
    filter_ = replace(column.filter, anonymous=None)
    name = anchor(shortened(each.name, 45), context.href("quotes", filter=filter_, speaker=each.key))
    unnamed = " <small>unnamed</small>" if each.anonymous else ""
    part = part_html(each.quotes, own.quotes, counts=counts, small=own.small, top=top)
    return tag("li", f"<span>{name}{unnamed}</span>{part}")
