"""A drawing (SVG) on the page. Its links keep the page (`dashboard.shell.soft_links`)."""

from __future__ import annotations

import streamlit as st

from dashboard.shell import builds

_NAME = "communique_drawing"
_HTML = '<div class="cq-drawing" tabindex="0" role="region" aria-label="Drawing"></div>'


def show(svg: str, *, key: str) -> None:
    """Shows it as wide as the page, moved sideways where that is too narrow. All words in it are escaped already."""
    draw = st.components.v2.component(
        _NAME, html=_HTML, js=(builds.ASSETS / "drawing.js").read_text(encoding="utf-8"), isolate_styles=False
    )
    draw(key=key, data={"svg": svg}, height="content")
