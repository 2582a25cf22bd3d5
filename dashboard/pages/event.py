"""Event: One event."""

from __future__ import annotations

import streamlit as st

st.title("One event", anchor=False)
