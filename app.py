"""``streamlit run app.py``: page config, the shared filters, navigation; nothing else."""

import streamlit as st

from dashboard import context, filters, frame, states

st.set_page_config(
    page_title="Communiqué",
    page_icon=str(frame.ASSETS / "icon.svg"),
    layout="wide",
    initial_sidebar_state="auto",
)
page = frame.navigation()
view = context.enter(frame.name_of(page))
path = states.need_build(view.build)
context.show_coverage(path)
frame.build_picker()
filters.sidebar()
with frame.around_page():
    page.run()
