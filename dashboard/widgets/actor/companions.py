"""Who appears with an actor, as a ranked list and as a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analysis.records import Entity
from dashboard.charts import company_arcs
from dashboard.format.wording import counted, in_units, shortened
from dashboard.model.company import Company, company_of
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets import drawing


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
    lines = "".join(_companion(entity, row, most) for row in rows(found.companions))
    rest = found.total - len(found.companions)
    more = f"and {counted(rest, 'actor')} more" + ("; filters narrow the list" if whole else "")
    if rest > 0 and not whole:
        more = f'<a href="{escape(context.href("actors", actor=entity.id, view="company"))}">{more}</a>'
    st.html(f'<ol class="cq-ranking">{lines}</ol>' + (f'<p class="cq-list">{more}</p>' if rest > 0 else ""))


def _companion(entity: Entity, row: Any, most: int) -> str:
    shared = in_units(row.units, context.unit())
    told = f"{shared}, no sentence"
    if row.sentences:
        here = context.href("actors", actor=entity.id, other=row.entity, view="sentences")
        told = f'<a href="{escape(here)}">{counted(row.sentences, "sentence")} in {shared}</a>'
    who = f'<a href="{escape(context.href("actors", actor=row.entity))}">{escape(shortened(row.name, 40))}</a>'
    bar = f'<div class="cq-bar" style="width:{100 * row.sentences / most:.1f}%"></div>'
    return f"<li><p><b>{who}</b><span>{told}</span></p>{bar}</li>"


def between(entity: Entity, found: Company) -> None:
    """The ways to what happened between the actor and each of its companions, in order."""
    ways = (
        f"<a href='{escape(context.href('relations', one=entity.id, two=row.entity))}'>"
        f"{escape(shortened(row.name, 40))}</a>"
        for row in rows(found.companions)
    )
    st.html(f"<p class='cq-between'>What happened between {escape(entity.name)} and: {', '.join(ways)}</p>")


def _arcs(entity: Entity, drawn: pd.DataFrame, pairs: Mapping[tuple[int, int], int]) -> None:
    named, ids = [entity.name, *drawn["name"]], [entity.id, *drawn["entity"]]
    svg = company_arcs.company_svg(named, ids, pairs, lambda id_: context.href("actors", actor=id_))
    drawing.show(svg, key=f"company_{entity.id}")
    st.caption("An arc joins two who share sentences; the thicker, the more. Press a name for its profile.")
