"""The Share button: a link that shows the same page, filters, selection and build to anybody who opens it."""

from __future__ import annotations

import streamlit as st

from dashboard.shell import context


def button() -> bool:
    """The button; True in the run after it was pressed. Then call `dialog`, once the page has been drawn."""
    return st.button("Share", icon=":material/link:", key="share", help="A link to exactly what you see")


@st.dialog("Share what you see")
def dialog() -> None:
    """The link, ready to be copied."""
    st.write("Whoever opens this link sees the same page, filters, selection and build:")
    with st.container(key="share_link"):
        st.code(context.share_url(), language=None, wrap_lines=True)
    st.caption(
        "The link names the build, so that it shows the same when newer coverage has come in. "
        "The button at the right of the link copies it."
    )
