"""Search: Search."""

from __future__ import annotations

import streamlit as st

st.title("Search", anchor=False)
