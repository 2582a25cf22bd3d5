"""Links and copy buttons in a page's own HTML: without it a link there would load the whole dashboard anew."""

from __future__ import annotations

import streamlit as st

from dashboard.shell import builds, context

_NAME = "communique_listening"


def listen() -> None:
    """Makes links of ``st.html`` (relative ones, as `context.href` writes them) keep the page, and its buttons with
    ``data-copy`` copy that text; ``data-link`` adds an address, made absolute. Call it once, at the top of a page.

    A link opens as always in a new tab or window where somebody asks for that.
    """
    listener = st.components.v2.component(
        _NAME, js=(builds.ASSETS / "listening.js").read_text(encoding="utf-8"), isolate_styles=False
    )
    heard = listener(key=_NAME, height=1, on_followed_change=_nothing)
    if heard.followed:
        context.follow(str(heard.followed))


def _nothing() -> None:
    """What is followed is read when the page is drawn: no page can be left from a callback."""
