"""That changes wait, above every page but Curate, with the button that makes the next build of them."""

from __future__ import annotations

import streamlit as st

from dashboard.format.wording import counted
from dashboard.model import waiting
from dashboard.shell import context
from dashboard.widgets.curate import desk, tray


def show() -> None:
    """The bar; nothing where nothing waits. What the last rebuild did is told here once."""
    if context.page() == "curate" or waiting.read_only():
        return
    tray.tell_what_was_done()
    now = waiting.changes(desk.applied(), desk.wanted())
    if not now.count:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="set_right_bar"):
        st.markdown(f"**{counted(now.count, 'change')} wait{'s' if now.count == 1 else ''}**", width="content")
        start = st.button("Rebuild", icon=":material/published_with_changes:", type="primary", key="set_right_rebuild")
        context.link("See what changes", "curate", icon=":material/list:")
    if start:
        tray.apply()
