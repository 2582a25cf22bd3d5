"""Who appears with an actor, as a ranked list and as a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import pandas as pd
import streamlit as st

from analysis.records import Entity
from dashboard.charts import company_arcs
from dashboard.format.palette import palette
from dashboard.format.wording import counted, in_units, shortened
from dashboard.model.company import Company, company_of
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.actor.still import STILL
from dashboard.widgets.bar import bar


def appears_with(entity: Entity) -> None:
    """Who is named in the same sentences and articles, as a ranked list and as a drawing."""
    found: Company = cache.cached(company_of, actor=entity.id)
    st.subheader("Appears with", anchor=False)
    if not found.total:
        st.caption("No other actor is mentioned in these articles.")
        return
    left, right = st.columns(2, gap="large")
    with left:
        companions(entity, found)
        between(entity, found)
    drawn = found.companions.head(max((other for _, other in found.pairs), default=0))
    with right:
        if any(one == 0 for one, _ in found.pairs):
            _arcs(entity, drawn, found.pairs)
        else:
            st.caption("They share articles, and no sentence.")


def companions(entity: Entity, found: Company, *, whole: bool = False) -> None:
    """The list: who, and in how many sentences and articles together. ``whole`` where the page is nothing else."""
    most = max(1, int(found.companions["sentences"].max()))
    for row in rows(found.companions):
        with st.container(gap=None):
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
            ):
                context.link(shortened(row.name, 40), "actors", actor=row.entity)
                shared = in_units(row.units, context.unit())
                if row.sentences:
                    label = f"{counted(row.sentences, 'sentence')} in {shared}"
                    context.link(label, "actors", actor=entity.id, other=row.entity, view="sentences")
                else:
                    st.caption(f"{shared}, no sentence", width="content")
            bar(row.sentences, most)
    if found.total > len(found.companions):
        rest = found.total - len(found.companions)
        if whole:
            st.caption(f"and {counted(rest, 'actor')} more; filters narrow the list")
            return
        context.link(f"and {counted(rest, 'actor')} more", "actors", actor=entity.id, view="company")


def between(entity: Entity, found: Company) -> None:
    """The ways to what happened between the actor and each of its companions, in order."""
    ways = (
        f"<a href='{escape(context.href('relations', one=entity.id, two=row.entity))}'>"
        f"{escape(shortened(row.name, 40))}</a>"
        for row in rows(found.companions)
    )
    st.html(f"<p class='cq-between'>What happened between {escape(entity.name)} and: {', '.join(ways)}</p>")


def _arcs(entity: Entity, drawn: pd.DataFrame, pairs: Mapping[tuple[int, int], int]) -> None:
    named = [entity.name, *drawn["name"]]
    chart = st.plotly_chart(
        company_arcs.company_figure(named, [entity.id, *drawn["entity"]], pairs, palette(st.context.theme.type)),
        theme=None,
        config=dict(STILL),
        key=f"company_{entity.id}",
        on_select="rerun",
        selection_mode="points",
        alt=company_arcs.company_alt(named, pairs),
    )
    st.caption("An arc joins two who share sentences; the thicker, the more. Press a dot for its profile.")
    for point in chart["selection"]["points"]:
        chosen = point.get("customdata")
        if chosen and chosen != entity.id:
            context.go("actors", actor=str(chosen))
