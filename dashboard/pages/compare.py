"""Compare: Outlets, actors or periods side by side."""

from __future__ import annotations

import streamlit as st

st.title("Outlets, actors or periods side by side", anchor=False)
