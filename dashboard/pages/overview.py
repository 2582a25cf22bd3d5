"""Overview: what this coverage is, what happened last in it, where accounts differ; each sentence leads on."""

from __future__ import annotations

import streamlit as st

from dashboard.model.since import before_of
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets.front import whole

st.html(builds.ASSETS / "front.css")
st.title("What this coverage holds", anchor=False)
told = cache.cached(whole.front_html, before=before_of(context.coverage()))
if told:
    st.html(told)
else:
    empty_states.nothing_matches("articles")
    st.html(whole.made_html())
