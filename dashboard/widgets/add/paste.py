"""A text that is pasted, with what its reader may know of it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.model.handed_over import PASTED, Refused
from dashboard.shell import handed

_NTH = "_paste_nth"


def show() -> None:
    """A form, closed until somebody opens it; it is empty again once its text was taken."""
    nth = st.session_state.setdefault(_NTH, 0)
    with (
        st.expander("Or paste a text", key="paste"),
        st.form(f"paste_form_{nth}", border=False),
    ):
        text = st.text_area("Text", height=200, max_chars=PASTED, key=f"paste_text_{nth}")
        with st.grid(3, min_column_width=180):
            title = st.text_input("Title, if you know it", max_chars=500, key=f"paste_title_{nth}")
            day = st.date_input(
                "Day of publication, if you know it",
                value=None,
                min_value=date(1800, 1, 1),
                max_value=date(2100, 1, 1),
                key=f"paste_day_{nth}",
            )
            source = st.text_input("Outlet, if you know it", max_chars=200, key=f"paste_source_{nth}")
        st.caption(
            "One article; or, with nothing but the text, what was copied from a table or from a database of news."
        )
        taken = st.form_submit_button("Take this text", key=f"paste_go_{nth}")
    if not taken:
        return
    published = day.isoformat() if isinstance(day, date) else ""
    try:
        handed.files().paste(text or "", title or "", published, source or "")
    except Refused as why:
        handed.refuse(str(why))
    else:
        st.session_state[_NTH] = nth + 1
    st.rerun()
