"""Notebook: Notebook."""

from __future__ import annotations

import streamlit as st

st.title("Notebook", anchor=False)
