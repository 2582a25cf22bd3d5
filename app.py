"""``streamlit run app.py``: page config, the shared filters, navigation; nothing else."""

import streamlit as st

from dashboard.shell import builds, context, filters, frame, wanted_build
from dashboard.widgets.set_right import bar

st.set_page_config(
    page_title="Communiqué",
    page_icon=str(builds.ASSETS / "icon.svg"),
    layout="wide",
    initial_sidebar_state="auto",
)
page = frame.navigation()
view = context.enter(frame.name_of(page))
path = wanted_build.need_build(view.build, view.page)
if path is None:
    context.show_nothing()
    filters.leave_out()
    page.run()
else:
    context.show_coverage(path)
    if frame.is_alone():
        filters.leave_out()
        page.run()
    else:
        frame.build_picker()
        if view.page in frame.UNFILTERED:
            filters.leave_out()
        else:
            filters.sidebar()
        with frame.around_page():
            bar.show()
            page.run()
