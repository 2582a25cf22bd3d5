"""Finding the actor to set right, over all kinds of entities."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import shortened
from dashboard.model.actor_list import found_actors
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.actor.ranking import how_mentioned

LISTED = 15
"""Actors that are listed before anybody looks for one: the most mentioned."""


def show() -> None:
    """The search for the actor to set right, over all kinds: what is no actor may have become one, and the reverse."""
    words = context.selection().get("words", "")
    st.session_state["curate_words"] = words
    st.text_input(
        "Find an actor",
        key="curate_words",
        type="search",
        placeholder="Name or alias, in any script",
        max_chars=200,
        width=420,
        on_change=lambda: context.select(words=st.session_state["curate_words"].strip() or None),
    )
    found = cache.cached(found_actors, words=words, but="", most=LISTED)
    if found.empty:
        st.write("Nobody of that name. Look for a part of it, or clear the filters in the sidebar.")
    for row in rows(found):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            context.link(shortened(row.name, 80), "curate", actor=row.entity)
            st.caption(plain(facts_of(row)), width="content")


def facts_of(row: Any) -> str:
    """What an entity (a row of `Coverage.entities`) is, and how often it is mentioned."""
    return how_mentioned(row.kind, row.country, row.name, row.mentions, row.units, context.unit())
