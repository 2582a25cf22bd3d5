"""What an actor does and what is done to it, by kind, each event told in a sentence; and who speaks about whom."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from analysis.records import Entity
from dashboard.format.wording import counted, period, shortened
from dashboard.model.dealings import SHOWN, Dealing, Dealings, dealings_of
from dashboard.shell import cache, context

LONGEST_IN_A_LINK = 300
NAMES = 4
"""Names of the other side that stand beside a kind; the rest is counted."""


def show(entity: Entity) -> None:
    """The lists; nothing where the coverage tells of none."""
    found: Dealings = cache.cached(dealings_of, actor=entity.id)
    name = escape(shortened(entity.name, 60))
    said = [({"speaker": entity.id, "about": id_}, whom, quotes) for id_, whom, quotes in found.speaks_about]
    told = [({"speaker": key, "about": entity.id}, who, quotes) for key, who, quotes in found.spoken_of_by]
    about = [_speech(f"{name} speaks about", said), _speech(f"Who speaks about {name}", told)]
    if any(about):
        st.html(f'<div class="cq-two">{"".join(about)}</div>')
    if not found.acting and not found.targeted:
        return
    own = replace(context.current_filter(), actors=(entity.id,))
    sides = _side(f"What {name} does", found.acting) + _side(f"What others do to {name}", found.targeted)
    whole = f'<p class="cq-list"><a href="{escape(context.href("timeline", filter=own))}">All events in time</a></p>'
    st.html(f'<div class="cq-two">{sides}</div>{whole}')


def _speech(title: str, found: list[tuple[dict[str, str], str, int]]) -> str:
    """Names with the number of quotes, each leading to them by what it selects on the Quotes page."""
    most = max((quotes for *_, quotes in found), default=1)
    lines = []
    for selected, name, quotes in found:
        told = escape(shortened(name[:1].upper() + name[1:], 48))
        if len(selected["speaker"]) < LONGEST_IN_A_LINK:
            here = context.href("quotes", speaker=selected["speaker"], about=selected["about"])
            told = f'<a href="{escape(here)}">{told}</a>'
        bar = f'<div class="cq-bar" style="width:{100 * quotes / most:.1f}%"></div>'
        lines.append(f"<li><p><b>{told}</b><span>{counted(quotes, 'quote')}</span></p>{bar}</li>")
    if not lines:
        return ""
    return f'<section><h3 class="cq-heading">{title}</h3><ol class="cq-ranking">{"".join(lines)}</ol></section>'


def _side(title: str, dealings: tuple[Dealing, ...]) -> str:
    if not dealings:
        return ""
    return f'<section><h3 class="cq-heading">{title}</h3>{"".join(map(_dealing, dealings))}</section>'


def _dealing(dealing: Dealing) -> str:
    """A kind of events with the names of the other side; opened, the events."""
    names = [
        f"{escape(shortened(name, 40))}{f' {number:,}' if number > 1 else ''}" for _, name, number in dealing.others
    ]
    rest = len(names) - NAMES
    others = ", ".join(names[:NAMES]) + (f" and {rest:,} more" if rest > 0 else "")
    lines = []
    for id_, told, first, last, precision in dealing.events:
        here = escape(context.href("event", event=id_))
        lines.append(
            f'<li><a href="{here}">{escape(told)}</a> <small>{escape(period(first, last, precision))}</small></li>'
        )
    more = dealing.number - SHOWN
    after = f"<p>The latest {SHOWN} of {dealing.number:,}.</p>" if more > 0 else ""
    return (
        f'<details class="cq-dealing"><summary><b>{escape(dealing.name)}</b> {dealing.number:,}'
        f"<small>{others}</small></summary><ul>{''.join(lines)}</ul>{after}</details>"
    )
