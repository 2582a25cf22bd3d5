"""A key figure in a frame: what it is called, how many, what that means if anything, and the way to what it counts."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.shell import context


def tile(label: str, value: int, note: str, link: str = "", page: str = "", **selected: Any) -> None:
    """The figure; without a link where there is none to follow."""
    with st.container(border=True, gap="xxsmall", height="stretch"):
        st.metric(label, f"{value:,}")
        if note:
            st.caption(note)
        if link:
            context.link(link, page, **selected)
