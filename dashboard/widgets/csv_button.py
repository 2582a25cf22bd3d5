"""The way to take a list along: the same rows as a file for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.shell import context


def csv_button(what: str, make: Callable[[], bytes], *, key: str, help: str) -> None:
    """A button for the file WHAT-BUILD.csv. It is made when somebody presses: a long list is megabytes that most
    visits do not want."""
    st.download_button(
        "CSV",
        make,
        file_name=f"{what}-{context.coverage().id}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=key,
        help=help,
    )
