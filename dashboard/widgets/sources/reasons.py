"""What could not be read, and what was only noted: each reason with what would mend it, and the inputs that have it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.coverage.queries.sources import ReasonTable
from dashboard.format.markdown import plain
from dashboard.format.source_words import reason_and_remedy
from dashboard.format.wording import counted, shortened
from dashboard.model import source_list
from dashboard.model.source_list import EXAMPLES, Part, ReasonPart
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.turner import turner

_TOLD: dict[ReasonTable, tuple[str, str, str]] = {
    "rejections": (
        "Inputs that could not be read at all: no figure counts them.",
        "Nothing: every input of this build was read.",
        "Every input that could not be read, with the reason and what would mend it",
    ),
    "notes": (
        "Inputs that were read, and what of them was not understood or had to be guessed.",
        "Nothing: all that came in was understood.",
        "Every note with its input, the article that it is about, and what would mend it",
    ),
}


def show(table: ReasonTable, view: str, key: str, number: int) -> None:
    """The reasons of one table, or the inputs of one of them, by its key. ``view`` is the page's name for the list."""
    about, nothing, help = _TOLD[table]
    part: ReasonPart = cache.cached(
        source_list.reasons_part_of, filter=EVERYTHING, table=table, number=1 if key else number
    )
    if not part.paging.total:
        st.write(nothing)
        return
    coverage = context.coverage()
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        narrowed = "" if context.is_open() else " Filters do not touch this list."
        st.caption(about + narrowed, width="content")
        csv_button(
            view,
            lambda: source_list.reasons_csv(coverage, EVERYTHING, table),
            key=f"sources_{view}_csv",
            help=help,
        )
    if key and _inputs(table, view, key, number):
        return
    with st.container(gap="medium"):
        for row in rows(part.reasons):
            own = part.inputs[part.inputs["key"] == row.key]
            _reason(row, list(rows(own)), view)
    turner(part.paging, key="sources_number")


def _reason(row: Any, inputs: list[Any], view: str) -> None:
    with st.container(gap="xxsmall", key=f"short_reason_{row.key}"):
        _told(row.reason)
        if row.inputs > 1:
            st.caption(f"{counted(row.inputs, 'input')} like this; figures and words in quotation marks may differ.")
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"facts_reason_{row.key}"):
            for each in inputs:
                _input(each)
            if row.inputs > EXAMPLES:
                context.link(f"All {row.inputs:,}", "sources", view=view, reason=row.key)


def _inputs(table: ReasonTable, view: str, key: str, number: int) -> bool:
    """The inputs of one reason; False where no reason has this key."""
    part: Part = cache.cached(source_list.inputs_of_reason, filter=EVERYTHING, table=table, key=key, number=number)
    if not part.paging.total:
        st.warning("This build has no such reason. Here are all.", icon=":material/link_off:")
        return False
    context.link("All reasons", "sources", icon=":material/arrow_back:", view=view)
    with st.container(gap="small"):
        for row in rows(part.rows):
            with st.container(gap=None):
                _told(row.reason)
                _input(row)
    turner(part.paging, key="sources_number")
    return True


def _told(reason: str) -> None:
    what, remedy = reason_and_remedy(reason)
    st.markdown(plain(what))
    if remedy:
        st.caption(plain(remedy))


def _input(row: Any) -> None:
    origin = shortened(row.origin, 100)
    if row.article:
        context.link(origin, "article", article=row.article)
    else:
        st.caption(plain(origin), width="content")
