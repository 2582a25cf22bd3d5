"""Pieces of HTML that pages about one thing share: facts with their names, links. Escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from dashboard.format.wording import NAMES, shortened
from dashboard.shell import context


def link_html(label: str, address: str) -> str:
    """A link to an address of this app (`context.href`)."""
    return f'<a href="{escape(address)}">{escape(label)}</a>'


def fact_list(facts: Iterable[tuple[str, str]]) -> str:
    """Terms and what stands for them, which is HTML already; a fact of which nothing is known is left out."""
    told = "".join(f"<div><dt>{escape(what)}</dt><dd>{html}</dd></div>" for what, html in facts if html)
    return f'<dl class="cq-key">{told}</dl>'


def party_links(entities: Sequence[str], names: Sequence[str]) -> str:
    """The parties on one side, each with a link to its profile where it is known who it is; names alone otherwise."""
    known = [found for entity in entities if (found := context.coverage().entity(entity)) is not None]
    told = [link_html(shortened(each.name, 60), context.href("actors", actor=each.id)) for each in known[: 2 * NAMES]]
    if not told:
        told = [escape(shortened(each, 60)) for each in names[: 2 * NAMES]]
    return "".join(f"<span>{each}</span>" for each in told)
