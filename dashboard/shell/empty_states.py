"""What a page says where the filters leave nothing to show: a plain sentence and a next step."""

from __future__ import annotations

import streamlit as st

from dashboard.shell import context


def nothing_matches(what: str = "articles") -> None:
    """No ``what`` (plural) under the current filter: says so, and offers to clear it."""
    if context.is_open():
        st.subheader(f"No {what} here", anchor=False)
        st.write(f"This coverage holds no {what}.")
        return
    st.subheader(f"No {what} match these filters", anchor=False)
    st.write("Loosen a filter in the sidebar, or clear them all.")
    clear_button(f"clear_nothing_{what}")


def clear_button(key: str) -> None:
    """The way out: a button that lets go of every filter."""
    st.button("Clear filters", icon=":material/filter_alt_off:", key=key, on_click=context.clear_filters)
