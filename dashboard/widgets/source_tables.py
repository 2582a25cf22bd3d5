"""Unnamed sources as small tables with bars: by kind, and by outlet; each figure leads to its quotes."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from dashboard.model.table_rows import rows
from dashboard.model.unnamed_sources import UnnamedSources
from dashboard.shell import context


def kinds(found: UnnamedSources, picked: str) -> str:
    """A row a kind of unnamed sources, as HTML; ``picked`` is the one that is shown, "" for all."""
    most = max((quotes for _, _, quotes in found.kinds), default=1)
    lines = [_row("All unnamed sources", None, found.unnamed, f"{found.unnamed:,}", found.unnamed or 1, not picked)]
    lines += [_row(name, kind, quotes, f"{quotes:,}", most, kind == picked) for kind, name, quotes in found.kinds]
    head = '<tr><th scope="col">Who</th><th scope="col" class="cq-number">Quotes</th><td></td></tr>'
    return _table("By kind", head, lines)


def _row(name: str, kind: str | None, value: int, shown: str, most: int, current: bool) -> str:
    here = context.href("quotes", view="unnamed", unnamed=kind)
    bar = f'<div class="cq-bar" style="width:{100 * value / most:.1f}%"></div>' if kind else ""
    return (
        f'<tr{" aria-current=true" if current else ""}><th scope="row"><a href="{escape(here)}">{escape(name)}</a></th>'
        f'<td class="cq-number">{shown}</td><td class="cq-share">{bar}</td></tr>'
    )


def outlets(found: UnnamedSources, picked: str) -> str:
    """A row an outlet with the share of its quotes that unnamed sources gave, the highest share first, as HTML."""
    shares = sorted(rows(found.outlets), key=lambda row: (-row.unnamed / row.quotes, -row.quotes))
    lines = []
    for row in shares:
        known = isinstance(row.outlet, str)
        name = escape(row.outlet) if known else "Outlet not known"
        if known:
            own = replace(context.current_filter(), outlets=(row.outlet,))
            here = context.href("quotes", filter=own, view="unnamed", unnamed=picked or None)
            name = f'<a href="{escape(here)}">{name}</a>'
        share = 100 * row.unnamed / row.quotes
        lines.append(
            f'<tr><th scope="row">{name}</th><td class="cq-number">{row.unnamed:,} of {row.quotes:,}</td>'
            f'<td class="cq-number">{share:.0f}%</td>'
            f'<td class="cq-share"><div class="cq-bar" style="width:{share:.1f}%"></div></td></tr>'
        )
    head = (
        '<tr><th scope="col">Outlet</th><th scope="col" class="cq-number">Unnamed</th>'
        '<th scope="col" class="cq-number">Share</th><td></td></tr>'
    )
    return _table("Share of each outlet’s quotes", head, lines)


def _table(caption: str, head: str, lines: list[str]) -> str:
    return (
        f'<table class="cq-table"><caption>{escape(caption)}</caption><thead>{head}</thead>'
        f"<tbody>{''.join(lines)}</tbody></table>"
    )
