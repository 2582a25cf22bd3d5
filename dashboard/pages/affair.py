"""Affair: One affair."""

from __future__ import annotations

import streamlit as st

st.title("One affair", anchor=False)
