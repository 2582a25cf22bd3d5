"""Who the two sides are: two lists of actors, searched by the server where there are many, and the states' own."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.model.actor_list import ACTOR_KINDS
from dashboard.model.relations import ids_of
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context

LISTED = 300
"""So many actors are offered at once; whoever types another name finds it all the same."""
_LABELS: Mapping[str, str] = {"one": "One side", "two": "The other side"}


def show(alone: bool) -> None:
    """The two lists, set to what is picked."""
    with st.grid(2, min_column_width=280, gap="small"):
        for name in _LABELS:
            _side(name)
    st.session_state["relations_whole"] = not alone
    st.toggle(
        "States with their ministries and officials",
        key="relations_whole",
        on_change=_whole,
        help="A state counts with its ministries and other bodies, the people in its offices, and its capital where it "
        "stands for the government.",
    )


def _side(name: str) -> None:
    picked = [each for each in ids_of(context.selection().get(name, "")) if context.coverage().entity(each)]
    listed = cache.cached(most_mentioned, filter=EVERYTHING)
    key = f"relations_{name}"
    st.session_state[key] = picked

    def label(id_: str) -> str:
        entity = None if id_ in listed else context.coverage().entity(id_)
        return listed.get(id_) or (entity.name if entity else id_)

    st.multiselect(
        _LABELS[name],
        list(dict.fromkeys([*picked, *listed])),
        key=key,
        format_func=label,
        placeholder="A state, body or person",
        select_all=False,
        accept_new_options=len(listed) >= LISTED,
        on_change=_pick,
        args=(name,),
        help="One actor or several, who then count as one side.",
    )


def most_mentioned(coverage: Coverage, filter_: Filter) -> dict[str, str]:
    """The names of the actors that are mentioned most, by id."""
    return {row.entity: row.name for row in rows(coverage.entities(filter_, ACTOR_KINDS, limit=LISTED))}


def found(coverage: Coverage, filter_: Filter, words: str) -> str:
    """The id of the actor that is meant by what somebody typed: of those with these words in a name the one that has no
    other name than these, else the most mentioned; "" where there is none."""
    table = coverage.entities(filter_, ACTOR_KINDS, words=words, limit=20)
    whole = table[table["name"].str.casefold() == words.strip().casefold()]
    best = whole if len(whole) else table
    return str(best["entity"].iloc[0]) if len(best) else ""


def _pick(name: str) -> None:
    chosen = []
    for each in st.session_state[f"relations_{name}"]:
        id_ = each if context.coverage().entity(each) else cache.cached(found, filter=EVERYTHING, words=each)
        if id_:
            chosen.append(id_)
        else:
            context.note(f"Nobody in this build is called “{each}”.")
    context.select(**{name: ",".join(chosen) or None, "number": None, "period": None, "view": None})


def _whole() -> None:
    context.select(alone=None if st.session_state["relations_whole"] else "yes", number=None)
