"""What this coverage is and what happened last, in sentences; and its key figures."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd

from dashboard.format.event_words import when
from dashboard.format.html import anchor, tag, text
from dashboard.format.wording import counted, day, event_title, period, short_title, spelled
from dashboard.model.lead import Lead
from dashboard.model.summary import Summary
from dashboard.model.table_rows import rows
from dashboard.shell import context


def lead_html(found: Summary, lead: Lead) -> str:
    """A paragraph on what this is, and one each on what happened last and what is to come."""
    told = [tag("p", escape(what_it_is(found)), "fr-lead")]
    told += [_event("Of late", row, happened(row, found.last)) for row in rows(lead.last)]
    coming = list(rows(lead.expected))
    told += [_event("Expected" if nth == 0 else "Also expected", row, when(row)) for nth, row in enumerate(coming)]
    return "".join(told)


def what_it_is(found: Summary) -> str:
    """``84 articles by eight outlets, published 4 March – 22 June 2031; nine of them are copies.``"""
    own = found.articles if context.unit() == "articles" else found.units
    thing = context.unit().removesuffix("s")
    words = spelled(own, thing) if context.unit() != "outlets" else spelled(found.articles, "text")
    begun = words[:1].upper() + words[1:]
    by = f" by {spelled(found.outlets, 'outlet')}" if found.outlets else " of an outlet that is not named"
    dated = f", published {_days(found)}" if found.first else ", without a day of publication"
    copies = found.copies
    again = f"; {spelled(copies, 'copy', 'copies')} of another’s text among them" if copies else ""
    return f"{begun}{by}{dated}{again}."


def _days(found: Summary) -> str:
    words = period(found.first, found.last)
    return f"on {words}" if found.first == found.last else words


def happened(row: Any, last: Any) -> str:
    """When an event happened; where nobody tells, when it was first told."""
    if pd.isna(row.earliest) and pd.isna(row.latest):
        return f"first told {day(row.first_told)}"
    return when(row)


def _event(label: str, row: Any, dated: str) -> str:
    title = anchor(short_title(event_title(row), 150), context.href("event", event=row.event))
    widely = spelled(row.outlets, "outlet") if row.outlets > 1 else (row.source or "")
    facts = ", ".join(each for each in (dated, widely) if each)
    return f'<p class="fr-event"><b>{label}:</b> {title} <small>({escape(facts)})</small></p>'


def figures_html(found: Summary) -> str:
    """How much there is of what, each the way to it."""
    unnamed = f"{found.unnamed:,} by unnamed sources" if found.unnamed else ""
    people = f"{found.people:,} {'is a person' if found.people == 1 else 'are people'}" if found.people else ""
    held = f"{counted(found.held, 'doubtful one')} held back" if found.held else ""
    not_yet = f"{found.not_occurred:,} {'has' if found.not_occurred == 1 else 'have'} not happened (yet)"
    told = "; ".join(each for each in (not_yet if found.not_occurred else "", held) if each)
    copies = f"{counted(found.copies, 'copy', 'copies')} among them" if found.copies else ""
    unit = context.unit()
    entries = (
        (found.units, unit.removesuffix("s"), copies, "article"),
        (found.events, "event", told, "timeline"),
        (found.quotes, "quote", unnamed, "quotes"),
        (found.actors, "actor", people, "actors"),
    )
    return tag("ul", "".join(_figure(*each) for each in entries), "fr-figures")


def _figure(number: int, thing: str, note: str, page: str) -> str:
    name = thing if number == 1 else f"{thing}s"
    link = f'<a href="{escape(context.href(page))}"><b>{number:,}</b> {name}</a>'
    return tag("li", link + (tag("small", text(note)) if note else ""))
