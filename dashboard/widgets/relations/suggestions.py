"""Pairs of actors with most events between them, each leading to what happened between the two."""

from __future__ import annotations

from html import escape

import streamlit as st

from analysis.language.spoken_names import spoken
from dashboard.format.wording import counted, shortened
from dashboard.model.relations import PAIRS, pairs_of
from dashboard.shell import cache, context


def show(of: tuple[str, ...] = (), most: int = PAIRS) -> bool:
    """The pairs, those of the actors ``of`` where they are given; whether there are any. One piece of HTML, for any
    page; the filters count."""
    found = cache.cached(pairs_of, of=of, most=most)
    lines = "".join(
        f"<li><a href='{escape(context.href('relations', one=one[0], two=two[0]))}'>"
        f"{escape(shortened(_upper(spoken(one[1])), 40))} and {escape(shortened(spoken(two[1]), 40))}</a> "
        f"<span>{counted(events, 'event')}</span></li>"
        for one, two, events in found
    )
    if lines:
        st.html(f"<ol class='cq-pairs'>{lines}</ol>")
    return bool(lines)


def _upper(name: str) -> str:
    return name[:1].upper() + name[1:]
