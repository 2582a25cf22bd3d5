"""What the sidebar asks of the actors that are picked: any or all of them, in which part, states with their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from analysis.coverage import EVERYTHING, ActorPart, Filter
from dashboard.format.filter_words import ACTOR_PARTS
from dashboard.format.markdown import plain
from dashboard.format.wording import shortened
from dashboard.model.state_names import states_by_code
from dashboard.shell import cache, context

_PARTS_ASKED = 8
"""For so many actors the part is asked: more would be a form of its own."""


def joined(actors: Sequence[str]) -> tuple[bool, bool]:
    """Whether all of the actors are asked for together, and whether states stand for who acts for them."""
    together = whole = False
    if len(actors) > 1:
        together = bool(
            st.segmented_control(
                "Actors are joined by",
                [False, True],
                key="filter_joined",
                format_func=lambda all_: "All of them" if all_ else "Any of them",
                required=True,
                width="stretch",
                label_visibility="collapsed",
            )
        )
    states = {id_ for id_, _ in cache.cached(states_by_code, filter=EVERYTHING).values()} if actors else set()
    if states & set(actors):
        whole = st.toggle(
            "With ministries and officials",
            key="filter_states",
            help="A state stands for its ministries and other bodies, for the people in its offices, and for its "
            "capital, too.",
        )
    return together, whole


def parts(before: Filter, actors: Sequence[str]) -> tuple[tuple[str, ActorPart], ...]:
    """In which part each of the actors is meant; asked in a closed part, which says what is chosen."""
    kept = tuple((actor, part) for actor, part in before.parts if actor in actors)
    if not actors:
        return kept
    chosen = dict(kept)
    names = {actor: entity.name for actor in actors if (entity := context.coverage().entity(actor)) is not None}
    told = ", ".join(f"{shortened(names.get(actor, actor), 30)} {ACTOR_PARTS[part]}" for actor, part in kept)
    label = plain(f"Only {told}") if told else "Which part they take"
    more = st.expander(label, on_change="rerun", key="filter_parts")
    if more.open:
        with more:
            for actor in actors[:_PARTS_ASKED]:
                key = f"filter_part_{actor}"
                st.session_state[key] = chosen.get(actor, "")
                st.selectbox(
                    plain(names.get(actor, actor)),
                    list(ACTOR_PARTS),
                    key=key,
                    format_func=lambda part: ACTOR_PARTS[part].capitalize(),
                    on_change=_take_part,
                    args=(actor,),
                )
    return kept


def _take_part(actor: str) -> None:
    filter_ = context.current_filter()
    parts = dict(filter_.parts) | {actor: st.session_state[f"filter_part_{actor}"]}
    context.narrow(replace(filter_, parts=tuple((who, part) for who, part in parts.items() if part)))
