"""A bar under a name of a ranking: how much of the most it is."""

from __future__ import annotations

import streamlit as st

from dashboard.format.palette import DARK, LIGHT, css

ACCENT = css(LIGHT.accent, DARK.accent)


def bar(value: float, most: float, colour: str = ACCENT) -> None:
    """A bar as long as the share of ``value`` in ``most``. Its looks stand in assets/cards.css and frame.css."""
    st.html(f'<div class="cq-bar" style="width:{100 * value / most:.1f}%;background:{colour}"></div>')
