"""Links inside HTML that keep the page, and buttons that copy: what is only read is one piece of HTML.

A link of Streamlit's own is an element of the page each, which costs as much as a widget. A link in HTML would load the
whole app again. assets/links.js makes it what the browser's back and forward buttons are: another address, and the same
page. A button with ``data-copy`` copies that text; ``data-link`` adds an address, made absolute.
"""

from __future__ import annotations

from functools import cache

import streamlit as st

from dashboard.shell import builds


def keep_the_page() -> None:
    """Puts the script on the page, which is one element; it works for all HTML of all pages."""
    st.html(_script(), unsafe_allow_javascript=True)


@cache
def _script() -> str:
    return f'<script data-soft="1">\n{(builds.ASSETS / "links.js").read_text(encoding="utf-8")}</script>'
