"""Overview: what is in this coverage."""

import streamlit as st

st.title("Overview")
