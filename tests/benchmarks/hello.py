"""The smallest app of two pages: what Streamlit itself takes. `dashboard_speed` measures the dashboard beside it."""

from __future__ import annotations

import streamlit as st


def hello() -> None:
    st.title("Hello")
    st.write("world")


def other() -> None:
    st.title("Hello again")
    st.write("other world")


st.navigation([st.Page(hello, default=True), st.Page(other)]).run()
