"""Which outlet tells which event of an affair, as one table, and what each outlet leaves out. HTML, escaped."""

from __future__ import annotations

from html import escape

from dashboard.format.wording import counted, day, short_title, shortened
from dashboard.model.affair_page import AffairEvent, AffairPage, Teller, Telling
from dashboard.shell import context
from dashboard.widgets.facts import link_html

LONGEST = 110
"""Characters of an event's sentence."""


def table_html(found: AffairPage) -> str:
    """A row an event, the most widely told first, a column an outlet: a mark that leads to its first account."""
    outlets = [each.outlet for each in found.tellers]
    heads = "".join(f'<th scope="col">{escape(shortened(each, 40))}</th>' for each in outlets)
    body = "".join(_row(each, outlets) for each in found.events)
    return (
        '<div class="cq-matrix-frame" role="region" tabindex="0" aria-label="Which outlet tells which event">'
        '<table class="cq-matrix tells"><caption>Which outlet tells which event, the most widely told first</caption>'
        f'<thead><tr><th scope="col">Event</th>{heads}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(each: AffairEvent, outlets: list[str]) -> str:
    name = link_html(short_title(each.title, LONGEST), context.href("event", event=each.event))
    cells = "".join(_cell(each.told.get(outlet), outlet) for outlet in outlets)
    return f'<tr><th scope="row">{name}<small>{escape(each.when)}</small></th>{cells}</tr>'


def _cell(telling: Telling | None, outlet: str) -> str:
    if telling is None:
        return '<td class="cq-none"><span class="cq-unseen">does not tell it</span></td>'
    address = context.href(
        "article", article=telling.article, start=telling.start, end=telling.end, report=telling.report
    )
    what = "prints a copy" if telling.copied else "tells it"
    said = f"{outlet} {what}, from {day(telling.published)}: {counted(telling.articles, 'article')}"
    sign = "○" if telling.copied else "●"
    return f'<td><a href="{escape(address)}" title="{escape(said)}" aria-label="{escape(said)}">{sign}</a></td>'


def tellers_html(found: AffairPage) -> str:
    """A row an outlet: since when it tells the affair, how many of its events, and what it leaves out."""
    body = "".join(_teller(each, found.total) for each in found.tellers)
    return (
        '<div class="cq-matrix-frame"><table class="cq-matrix" role="table">'
        "<caption>How each outlet tells the affair</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Outlet</th>'
        '<th scope="col" role="columnheader">Began</th><th scope="col" role="columnheader">Events</th>'
        '<th scope="col" role="columnheader">Leaves out</th></tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _teller(each: Teller, total: int) -> str:
    out = "".join(
        f"<li>{link_html(short_title(title, 90), context.href('event', event=event))}</li>"
        for event, title in each.leaves_out
    )
    more = each.omitted - len(each.leaves_out)
    if more > 0:
        out += f"<li><small>and {more:,} more that at least two others tell</small></li>"
    left = f"<ul>{out}</ul>" if out else '<span class="cq-none">nothing that two others tell</span>'
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{escape(each.outlet)}</th>'
        f'<td role="cell" data-label="Began">{escape(day(each.began))}</td>'
        f'<td role="cell" data-label="Events">{each.events:,} of {total:,}</td>'
        f'<td role="cell" data-label="Leaves out" class="cq-wide">{left}</td></tr>'
    )
