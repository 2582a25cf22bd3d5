"""An actor in the news over time, as a drawing and as a list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from analysis.records import Entity
from dashboard.charts.activity_bars import activity_html
from dashboard.format.wording import counted
from dashboard.model.activity import Activity
from dashboard.shell import context


def show(entity: Entity, found: Activity) -> None:
    """Articles that mention the actor by publication; each bar and each line of the list leads to its sentences."""

    def href(first: date, last: date) -> str:
        filter_ = replace(context.current_filter(), since=first, until=last, date_kind="published")
        return context.href("actors", filter=filter_, actor=entity.id, view="sentences")

    st.subheader("In the news", anchor=False)
    st.html(activity_html(found.periods, found.unit, entity.name, href, found.counted))
    if found.undated:
        st.caption(f"{counted(found.undated, 'article')} without a day of publication not drawn.")
