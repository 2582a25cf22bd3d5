"""How the coverage writes an actor’s name, and the offices that it gives."""

from __future__ import annotations

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Entity
from dashboard.format.markdown import joined
from dashboard.format.wording import counted, period, shortened
from dashboard.model.profile import Profile
from dashboard.model.state_names import states_by_code
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.actor import ties

WRITTEN = 12
ROLES = 6


def names(entity: Entity, profile: Profile) -> None:
    """Every way in which the coverage writes the name, and the names that it gives beside."""
    st.subheader("Written as", anchor=False)
    with st.container(horizontal=True, gap="small"):
        for row in rows(profile.written.head(WRITTEN)):
            label = f"{shortened(row.text, 60)} · {row.mentions:,}"
            written = row.text if len(row.text) < 300 else None
            context.link(label, "actors", actor=entity.id, view="sentences", written=written)
        if len(profile.written) > WRITTEN:
            st.caption(f"and {counted(len(profile.written) - WRITTEN, 'other way')}", width="content")
    if not profile.aliases.empty:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption("Also known as", width="content")
            for row in rows(profile.aliases):
                ties.place(shortened(row.alias, 60), row)


def roles(entity: Entity, profile: Profile) -> None:
    """The offices that the coverage gives, with the days of publication at which it does."""
    if profile.roles.empty:
        return
    named = cache.cached(states_by_code, filter=EVERYTHING)
    st.subheader("Called", anchor=False)
    for row in rows(profile.roles.head(ROLES)):
        with st.container(gap="xxsmall"):
            ties.place(shortened(row.title, 120), row)
            country = named.get(row.country, ("", row.country))[1] if row.country else None
            facts = [row.organisation, country, period(row.first, row.last)]
            facts.append(f"beside {counted(row.mentions, 'mention')}" if row.mentions else None)
            st.caption(joined(facts))
    if len(profile.roles) > ROLES:
        st.caption(f"and {counted(len(profile.roles) - ROLES, 'other title')}")
