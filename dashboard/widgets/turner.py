"""Page numbers below a long list."""

from __future__ import annotations

import streamlit as st

from dashboard.model.paging import Paging
from dashboard.shell import context


def turner(part: Paging, *, key: str, name: str = "number") -> None:
    """Page numbers of a long list with the part that is shown; nothing where it has but one.

    What is turned to is picked as ``name`` (one of `permalink.SELECTION`); the first part needs no word in the address.
    """
    if part.parts <= 1:
        return
    st.session_state[key] = part.number

    def turn() -> None:
        chosen = st.session_state[key]
        context.select(**{name: None if chosen == 1 else chosen})

    st.pagination(part.parts, key=key, on_change=turn)
