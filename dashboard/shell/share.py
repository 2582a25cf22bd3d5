"""The Share button: a link that shows the same page, filters, selection and build to anybody who opens it."""

from __future__ import annotations

from html import escape
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st

from dashboard.shell import context

EMBEDDED = frozenset({"timeline"})
"""Pages with a drawing that can stand alone in another page."""


def button() -> bool:
    """The button; True in the run after it was pressed. Then call `dialog`, once the page has been drawn."""
    return st.button("Share", icon=":material/link:", key="share", help="A link to exactly what you see")


@st.dialog("Share what you see")
def dialog() -> None:
    """The link, ready to be copied."""
    st.write("Whoever opens this link sees the same page, filters, selection and build:")
    address = context.share_url()
    with st.container(key="share_link"):
        st.code(address, language=None, wrap_lines=True)
    if works_here_only(address):
        st.write("It works on this machine only: others reach it under another address than this one.")
    st.caption(
        "The link names the build, so that it shows the same when newer coverage has come in. "
        "The button at the right of the link copies it."
    )
    if context.page() in EMBEDDED:
        st.write("To show the drawing alone in another page:")
        with st.container(key="share_embed"):
            st.code(embed_code(context.share_url(only="drawing")), language=None, wrap_lines=True)


def works_here_only(address: str) -> bool:
    """Whether an address leads nowhere from another machine: ``http://127.0.0.1:8501/``, ``http://localhost/``."""
    host = urlsplit(address).hostname or ""
    try:
        number = ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return number.is_loopback or number.is_unspecified


def embed_code(address: str) -> str:
    """HTML that shows the drawing of an address in another page. Streamlit leaves out its own bars for ``embed``."""
    source = escape(f"{address}&embed=true")
    return f'<iframe src="{source}" title="What happened, and when" width="100%" height="760" loading="lazy"></iframe>'
