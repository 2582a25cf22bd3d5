"""Relations: What happened between two actors."""

from __future__ import annotations

import streamlit as st

st.title("What happened between two actors", anchor=False)
