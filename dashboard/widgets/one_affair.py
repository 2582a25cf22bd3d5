"""What the Timeline tells of an affair that it shows alone: what it is, its course, and where outlets differ on it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.dating import spanned
from dashboard.format.event_words import silence
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, printed, shortened
from dashboard.model.affair_differences import affair_differences_of
from dashboard.model.affairs import affair_of, turns_of
from dashboard.shell import cache, context
from dashboard.widgets import difference_card


def head(affair: str) -> bool:
    """Which affair is shown alone, and the way back to all events; False where this build has no such affair."""
    found = cache.cached(affair_of, filter=EVERYTHING, affair=affair)
    if found is None:
        st.warning("This build has no such affair. Here are all events.", icon=":material/link_off:")
        return False
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="timeline_affair"):
        st.markdown(plain(f"One affair: {shortened(found.name, 120)}"), width="stretch")
        st.button("Show all events", icon=":material/close:", key="timeline_all", type="tertiary", on_click=_leave)
    days = spanned(found.first, found.last) if pd.notna(found.first) else ""
    outlets = counted(found.outlets, "outlet") if found.outlets else ""
    facts = (days, counted(found.events, "event"), outlets, silence(found.silent))
    st.caption(plain(" · ".join(each for each in facts if each)))
    _turns(affair)
    return True


def _turns(affair: str) -> None:
    """The main events of the affair in order, with every status that they had, each leading to its card."""
    found = cache.cached(turns_of, filter=EVERYTHING, affair=affair)
    if len(found) < 2:
        return
    more = st.expander(f"Its course in {len(found)} turns", icon=":material/route:", key="timeline_turns")
    with more, st.container(gap="xsmall", key="timeline_turns_list"):
        for turn in found:
            with st.container(gap=None):
                context.link(turn.told, "timeline", affair=affair, event=turn.event, order="oldest")
                st.caption(plain(f"“{turn.sentence}” ({printed(turn.source, turn.published)})"))


def _leave() -> None:
    context.select(affair=None, number=None, undated=None)


def differences(affair: str) -> None:
    """What outlets tell otherwise of the affair that is shown alone."""
    found = cache.cached(affair_differences_of, affair=affair)
    if found.total:
        st.subheader("Where outlets differ on this affair", anchor=False)
        for each in found.first:
            difference_card.show(each)
