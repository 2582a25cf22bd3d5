"""How the coverage writes an actor's name, the offices that it gives, and what it calls him besides."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.language.portraits import is_charged
from analysis.records import Entity
from dashboard.format.wording import counted, day, names, period, shortened
from dashboard.model.portraits import Calling, Portrait, portraits_of
from dashboard.model.profile import Profile
from dashboard.model.state_names import states_by_code
from dashboard.model.table_rows import keep, rows
from dashboard.shell import cache, context

WRITTEN = 12
ROLES = 8
CALLINGS = 3
"""Times that somebody is called by the same words that are shown at once."""


def names_written(entity: Entity, profile: Profile) -> None:
    """Every way in which the coverage writes the name, and the names that it gives beside."""
    shown = []
    # What charges or judges is no name: it stands with who says so (`portraits`).
    written = keep(profile.written, (not is_charged(text) for text in profile.written["text"]))
    for row in rows(written.head(WRITTEN)):
        label, count = escape(shortened(row.text, 60)), f"&nbsp;<i>{row.mentions:,}</i>"
        here = context.href("actors", actor=entity.id, view="sentences", written=row.text)
        shown.append(f'<a href="{escape(here)}">{label}</a>{count}' if len(row.text) < 300 else f"{label}{count}")
    rest = len(written) - WRITTEN
    told = ", ".join(shown) + (f" and {counted(rest, 'other way')}" if rest > 0 else "")
    aliases = ", ".join(
        place(shortened(row.alias, 60), row) for row in rows(profile.aliases) if not is_charged(row.alias)
    )
    also = f'<p class="cq-list">Also known as {aliases}</p>' if aliases else ""
    st.html(f'<h3 class="cq-heading">Written as</h3><p class="cq-list">{told}</p>{also}')


def roles(profile: Profile) -> None:
    """The titles and offices that the coverage gives, when, and which outlets do."""
    if profile.roles.empty:
        return
    named = cache.cached(states_by_code, filter=EVERYTHING)
    lines = [_role(row, named) for row in rows(profile.roles.head(ROLES))]
    rest = len(profile.roles) - ROLES
    more = f'<p class="cq-more">and {counted(rest, "other title")}</p>' if rest > 0 else ""
    st.html(
        '<table class="cq-table"><caption>Titles and offices</caption><thead><tr><th scope="col">Title</th>'
        '<th scope="col">In articles of</th><th scope="col">Given by</th></tr></thead>'
        f"<tbody>{''.join(lines)}</tbody></table>{more}"
    )


def _role(row: Any, named: Mapping[str, tuple[str, str]]) -> str:
    title = place(shortened(row.title[:1].upper() + row.title[1:], 120), row)
    country = named.get(row.country, ("", ""))[1] if row.country else ""
    of = ", ".join(each for each in (row.organisation, country) if each and each.lower() not in row.title.lower())
    whose = f"<small>{escape(of)}</small>" if of else ""
    given = escape(names(row.outlets)) if row.outlets else "Outlet not known"
    return f'<tr><th scope="row">{title}{whose}</th><td>{escape(period(row.first, row.last))}</td><td>{given}</td></tr>'


def portraits(entity: Entity) -> None:
    """What charges, abuses or judges the actor: each time with who calls him so, where and when."""
    found: tuple[Portrait, ...] = cache.cached(portraits_of, actor=entity.id)
    if not found:
        return
    lines = "".join(_portrait(each) for each in found)
    st.html(
        '<h3 class="cq-heading">What some call them</h3><p class="cq-more">Words that accuse or judge are no titles: '
        f'each stands with who uses it.</p><dl class="cq-callings">{lines}</dl>'
    )


def _portrait(portrait: Portrait) -> str:
    lines = [_calling(each) for each in portrait.callings]
    rest = lines[CALLINGS:]
    more = f"<details><summary>and {len(rest):,} more</summary>{''.join(rest)}</details>" if rest else ""
    return f"<dt>“{escape(shortened(portrait.words, 80))}”</dt><dd>{''.join(lines[:CALLINGS])}{more}</dd>"


def _calling(calling: Calling) -> str:
    here = context.href("article", article=calling.article, start=calling.start, end=calling.end)
    who = {
        "outlet": f"{_outlet(calling)}, in its own words",
        "speaker": f"{_speaker(calling)}, quoted in {_outlet(calling)}",
        "told": f"{_outlet(calling)}, telling what {_speaker(calling)} said",
        "distanced": f"{_outlet(calling)}, as a claim of others, a question or in quotation marks",
    }[calling.voice]
    denied = ", and denies it" if calling.denied else ""
    told = day(calling.published)
    return f'<div><p class="cq-facts"><a href="{escape(here)}">{who}{denied}, {told}</a></p>{calling.html}</div>'


def _outlet(calling: Calling) -> str:
    return escape(calling.source or "an outlet that is not known")


def _speaker(calling: Calling) -> str:
    return escape(shortened(calling.speaker, 60)) or "somebody not named"


def place(label: str, row: Any) -> str:
    """A link to where it stands (article, start, end of the row), as far as that is known, as HTML."""
    if not row.article:
        return escape(label)
    here = context.href("article", article=row.article, start=int(row.start), end=int(row.end))
    return f'<a href="{escape(here)}">{escape(label)}</a>'
