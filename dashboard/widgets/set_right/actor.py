"""What an actor is, and what he is called, set right from his profile."""

from __future__ import annotations

import streamlit as st

from analysis.records import Correction, Entity, EntityRef
from dashboard.format.correction_words import KINDS
from dashboard.format.markdown import plain
from dashboard.format.set_right_words import begun
from dashboard.format.wording import period, shortened
from dashboard.model import waiting
from dashboard.model.curation import ref_of
from dashboard.shell import context
from dashboard.widgets.curate import desk
from dashboard.widgets.set_right import parts

SPOKEN_OF = ("role", "no-role", "kind", "country", "hide", "rename", "identity")
"""Corrections that speak of one actor alone."""
LONGEST = 120
"""Characters of a title that can be given."""
MOST = 30
"""Titles that are listed."""


def offer(entity: Entity) -> None:
    """On the profile: what waits for the actor, and the way to set right what he is called."""
    if waiting.read_only():
        return
    mine = [each for each in desk.new() if each.kind in SPOKEN_OF and each.entity and each.entity.id == entity.id]
    parts.offer(f"actor_{entity.id}", "Titles, kind, state", lambda: form(entity))
    parts.waits(mine, f"actor_{entity.id}")


@st.dialog("Set this actor right", icon=parts.ICON)
def form(entity: Entity) -> None:
    """The form."""
    ref = ref_of(entity)
    parts.about(shortened(entity.name, 80))
    parts.one_press("Not an actor", "The name is left out everywhere.", "no_actor", Correction(kind="hide", entity=ref))
    what = parts.fields(entity.id, {"called": "Titles and roles", "kind": "What kind of actor"})
    if what == "called":
        _roles(entity, ref)
    elif what == "kind":
        kinds = list(KINDS)
        picked = st.radio(
            "It is", kinds, kinds.index(entity.kind), format_func=lambda each: begun(KINDS[each]), key="set_right_sort"
        )
        parts.save("sort_set", [Correction(kind="kind", entity=ref, value=picked)] if picked != entity.kind else [])
    context.link("Name, state, and who else it may be", "curate", icon=":material/edit_note:", actor=entity.id)
    st.caption("Nothing changes until you rebuild. What you say waits, and can be undone.")


def _roles(entity: Entity, ref: EntityRef) -> None:
    for nth, role in enumerate(entity.roles[:MOST]):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
            st.markdown(plain(shortened(role.title, 80)), width="content")
            st.caption(period(role.first, role.last), width="content")
            label = "Not so"
            if st.button(label, key=f"set_right_role_{nth}", type="tertiary", icon=":material/block:"):
                parts.say(Correction(kind="no-role", entity=ref, value=role.title))
    title = st.text_input("Another title", max_chars=LONGEST, placeholder="Foreign Minister", key="set_right_title")
    with st.container(horizontal=True, gap="small"):
        since = st.date_input("From", value=None, key="set_right_since", format="DD/MM/YYYY")
        until = st.date_input("Until", value=None, key="set_right_until", format="DD/MM/YYYY")
    days = None if not (since or until) else f"{since or '..'}/{until or '..'}"
    if since and until and since > until:
        st.caption("The first day comes after the last.")
        parts.save("role_set", [])
        return
    said = " ".join(title.split())
    parts.save("role_set", [Correction(kind="role", entity=ref, value=said, days=days)] if said else [])
