"""Page numbers below a long list."""

from __future__ import annotations

import streamlit as st

from dashboard.shell import context


def turner(parts: int, number: int, *, key: str, name: str = "number") -> None:
    """Page numbers of ``parts`` parts with ``number`` shown; nothing where there is but one.

    What is turned to is picked as ``name`` (one of `permalink.SELECTION`); the first part needs no word in the address.
    """
    if parts <= 1:
        return
    st.session_state[key] = number

    def turn() -> None:
        chosen = st.session_state[key]
        context.select(**{name: None if chosen == 1 else chosen})

    st.pagination(parts, key=key, on_change=turn)
