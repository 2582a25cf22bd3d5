"""An actor in the news over time, as a drawing and as a list."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from analysis.records import Entity
from dashboard.charts import activity_bars
from dashboard.format.palette import palette
from dashboard.format.wording import counted, in_units
from dashboard.model.activity import Activity, days_of
from dashboard.model.table_rows import rows
from dashboard.shell import context
from dashboard.widgets.actor.still import STILL


def show(entity: Entity, found: Activity) -> None:
    """Articles that mention the actor by publication, as a drawing and as a list."""
    st.subheader("In the news", anchor=False)
    drawn = st.plotly_chart(
        activity_bars.activity_figure(
            found.periods, found.unit, entity.name, palette(st.context.theme.type), found.counted
        ),
        theme=None,
        config=dict(STILL),
        key=f"activity_{entity.id}",
        on_select="rerun",
        selection_mode="points",
        alt=activity_bars.activity_alt(found.periods, found.unit, entity.name, found.counted),
    )
    _open_period(entity, drawn)
    with st.expander(f"The same as a list, by {found.unit} of publication"):
        _listed(entity, found)
    if found.undated:
        st.caption(f"{counted(found.undated, 'article')} without a day of publication not drawn.")


def _listed(entity: Entity, found: Activity) -> None:
    for row in rows(found.periods[found.periods["units"] > 0]):
        first, last = days_of(row)
        filter_ = replace(context.current_filter(), since=first, until=last, date_kind="published")
        facts = [f"{row.units:,} of {in_units(row.units + row.others, found.counted)}", counted(row.quotes, "quote")]
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            label = f"{activity_bars.label(row, found.unit)}: {counted(row.mentions, 'mention')}"
            context.link(label, "actors", filter=filter_, actor=entity.id, view="sentences")
            st.caption(" · ".join(facts), width="content")


def _open_period(entity: Entity, drawn: Any) -> None:
    """Whoever presses a bar reads its sentences."""
    for point in drawn["selection"]["points"]:
        first, last = (pd.Timestamp(each).date() for each in point["customdata"])
        filter_ = replace(context.current_filter(), since=first, until=last, date_kind="published")
        context.go("actors", filter=filter_, actor=entity.id, view="sentences")
