"""Each file that was handed over, and what it holds."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.sizes import size
from dashboard.model import holdings
from dashboard.model.handed_over import Handed
from dashboard.model.holdings import Told
from dashboard.shell import handed
from dashboard.widgets.add import columns
from dashboard.widgets.buttons import button_for

SHOWN = 30
"""Files that are shown one by one."""
_TOLD = 3
"""Reasons that are told without being asked for."""


def show(files: Sequence[Handed], told: Sequence[Told] | None) -> None:
    """The files; ``told`` is what each holds, None where nobody knows (yet)."""
    for nth, file in enumerate(files[:SHOWN]):
        with st.container(border=True, gap="xsmall", key=f"handed_{file.number}"):
            _one(file, told[nth] if told is not None else None)
    if len(files) > SHOWN:
        st.caption(f"and {len(files) - SHOWN:,} more files, which count above")


def _one(file: Handed, told: Told | None) -> None:
    with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute", wrap=False):
        with st.container(gap=None, key=f"handed_name_{file.number}"):
            st.markdown(f"**{plain(file.name)}**")
            st.caption(plain(" · ".join((size(file.size), holdings.headline(told)) if told else (size(file.size),))))
        button_for(
            "Remove",
            icon=":material/close:",
            type="tertiary",
            key=f"handed_drop_{file.number}",
            on_click=handed.files().drop,
            args=(file.number,),
        )
    if told is None:
        return
    _reasons(told, "rejections", ":material/block:", "could not be read")
    table = holdings.columns_of(told)
    if table is not None:
        st.caption(f":material/view_column: {plain(table.line)}")
        opened = not told["articles"] or bool(table.guessed) or bool(file.fields)
        with st.expander("Set the columns", expanded=opened, key=f"handed_columns_{file.number}"):
            rows = holdings.first_rows(told)
            if rows is not None:
                st.caption("The first rows, as they stand in the file")
                st.dataframe(rows, hide_index=True, alt=f"The first rows of {file.name}")
            columns.show(file, table)
    if told["samples"]:
        with st.expander("The first articles, as they are read", key=f"handed_samples_{file.number}"):
            st.dataframe(holdings.samples(told), hide_index=True, alt=f"The first articles of {file.name}")
    _reasons(told, "notes", ":material/info:", "to note")


def _reasons(told: Told, what: str, icon: str, words: str) -> None:
    found, left = holdings.reasons(told, what)
    for each in found[:_TOLD]:
        st.caption(f"{icon} {plain(each.line(told['name']))}")
    rest = len(found) - _TOLD + left
    if rest > 0:
        with st.expander(f"{rest:,} more {words}", key=f"more_{what}_{told['name']}"):
            for each in found[_TOLD:]:
                st.caption(plain(each.line(told["name"])))
            if left:
                st.caption(f"and {left:,} other reasons")
