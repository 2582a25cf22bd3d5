"""Which column of a table holds what: as it was taken, and a form to set it right."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

import streamlit as st

from dashboard.model.handed_over import Handed
from dashboard.model.holdings import FIELDS, Columns, said
from dashboard.shell import handed

_NONE = "– no column –"
_DAYS: Mapping[str, tuple[str, bool | None]] = {
    "told": ("By the other days of the file", None),
    "day": ("3 April (day first)", True),
    "month": ("4 March (month first)", False),
}


def show(file: Handed, columns: Columns) -> None:
    """The form. What is said in it counts from the next look on."""
    # Whatever is said makes another form, which begins with what was taken then.
    mark = crc32(repr((file.number, sorted(file.fields.items()), file.day_first)).encode("utf-8", "surrogatepass"))
    with st.form(f"columns_{mark}", border=False):
        chosen: dict[str, str | None] = {}
        with st.grid(3, min_column_width=200):
            for name, label in FIELDS.items():
                options = ["", *columns.names]
                chosen[name] = st.selectbox(
                    label,
                    options,
                    index=options.index(columns.of.get(name, "")) if columns.of.get(name, "") in options else 0,
                    format_func=lambda column: column or _NONE,
                    key=f"column_{name}_{mark}",
                )
            way = st.selectbox(
                "Dates like 03/04/2031",
                list(_DAYS),
                index=[day_first for _, day_first in _DAYS.values()].index(file.day_first),
                format_func=lambda each: _DAYS[each][0],
                key=f"column_days_{mark}",
            )
        if columns.several:
            st.caption("What is said here counts for each table in it that has such a column.")
        if st.form_submit_button("Read it with these columns", key=f"columns_go_{mark}"):
            fields = {**file.fields, **said(columns, chosen)}
            handed.files().say(file.number, fields, _DAYS[way or "told"][1])
            st.rerun()
