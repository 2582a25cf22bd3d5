"""The accounts of an event as one table, a row an outlet, each value with the way to its sentence. HTML, escaped."""

from __future__ import annotations

from html import escape

from dashboard.format.wording import counted, day, printed, shortened
from dashboard.model.event_matrix import COLUMNS, Cell, Copy, Matrix, MatrixRow, Value
from dashboard.shell import context
from dashboard.widgets.facts import link_html

LONGEST = 80
"""Characters of one value."""


def table_html(matrix: Matrix) -> str:
    """The table. Its looks stand in assets/matrix.css: on a phone each row is a card."""
    what = "Text" if matrix.by_text else "Outlet"
    heads = "".join(_head(name, name in matrix.differing) for name in matrix.told)
    body = "".join(_row(each, matrix) for each in matrix.rows)
    return (
        '<div class="cq-matrix-frame"><table class="cq-matrix" role="table">'
        f"<caption>The accounts side by side, a row for each {what.lower()}</caption>"
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{what}</th>{heads}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _head(name: str, differs: bool) -> str:
    mark = ' <span class="cq-off" title="The accounts contradict each other here">≠</span>' if differs else ""
    return f'<th scope="col" role="columnheader">{escape(COLUMNS[name])}{mark}</th>'


def _row(row: MatrixRow, matrix: Matrix) -> str:
    by_text = matrix.by_text and row.headline
    facts = [printed(row.outlet, row.published) if by_text else day(row.published)]
    if row.texts > 1:
        facts.append(counted(row.texts, "text"))
    if row.outside:
        facts.append("outside the filters")
    name = escape(shortened(row.headline if by_text else row.outlet, 60))
    cells = "".join(_cell(each, row.cells[each]) for each in matrix.told)
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{name}'
        f"<small>{escape(' · '.join(facts))}</small>{_copies(row.copies)}</th>{cells}</tr>"
    )


def _cell(name: str, cell: Cell) -> str:
    label = escape(COLUMNS[name])
    if not cell.values:
        return f'<td role="cell" data-label="{label}" class="cq-none"><span aria-label="not told">–</span></td>'
    told = "".join(f"<li>{_value(name, each)}</li>" for each in cell.values)
    more = f"<li><small>and {cell.more:,} more</small></li>" if cell.more else ""
    return f'<td role="cell" data-label="{label}"><ul>{told}{more}</ul></td>'


def _value(name: str, value: Value) -> str:
    words = shortened(value.words, LONGEST)
    shown = f"“{words}”" if name == "words" else words
    address = context.href(
        "article", article=value.article, start=value.start, end=value.end, report=value.report, quote=value.quote
    )
    link = f'<a href="{escape(address)}">{escape(shown)}</a>'
    if not value.differs:
        return link
    unseen = '<span class="cq-unseen"> (contradicted by others)</span>'
    return f'<span class="cq-off" aria-hidden="true">≠</span> {link}{unseen}'


def _copies(copies: tuple[Copy, ...]) -> str:
    if not copies:
        return ""
    told = "".join(
        f"<li>{link_html(each.outlet, _address(each))} <small>{escape(day(each.published))}</small></li>"
        for each in copies
    )
    what = counted(len(copies), "copy", "copies")
    return f"<details><summary>{what} of it</summary><ul>{told}</ul></details>"


def _address(copy: Copy) -> str:
    return context.href("article", article=copy.article, start=copy.start, end=copy.end, report=copy.report)
