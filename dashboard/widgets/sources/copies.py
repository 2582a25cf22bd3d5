"""Texts that were printed again: the original and why it is that, and who printed it, when."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.source_words import why_original
from dashboard.format.wording import counted, day, printed, shortened
from dashboard.model import source_list
from dashboard.model.source_list import CopiedPart
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.turner import turner

SHOWN = 8
"""Copies of one text that are named; the others are counted."""


def show(number: int) -> None:
    """The texts, those of most copies first, whatever is counted."""
    part: CopiedPart = cache.cached(source_list.copied_part_of, number=number)
    if not part.paging.total:
        st.write("No text is printed twice among the articles that the filters leave.")
        return
    coverage, filter_ = context.coverage(), context.current_filter()
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(f"{counted(part.paging.total, 'text')} printed again, those of most copies first", width="content")
        csv_button(
            "copies",
            lambda: source_list.copies_csv(coverage, filter_),
            key="sources_copies_csv",
            help="Every copy with outlet and day, its original, and why that is the original",
        )
    by_original = {original: list(rows(table)) for original, table in part.copies.groupby("copy_of", sort=False)}
    with st.container(gap="medium"):
        for row in rows(part.originals):
            _text(row, by_original.get(row.article, []))
    turner(part.paging, key="sources_number")


def _text(row: Any, copies: list[Any]) -> None:
    with st.container(gap="xxsmall", key=f"short_copied_{row.article}"):
        context.link(shortened(row.headline, 110), "article", article=row.article)
        why = why_original(row.original_by, row.published)
        st.caption(plain(printed(row.source, row.published) + (f" · counts as the original: {why}" if why else "")))
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"facts_copies_{row.article}"):
            st.caption("Printed again by", width="content")
            for copy in copies[:SHOWN]:
                label = f"{shortened(copy.source or 'outlet not known', 40)}, {day(copy.published)}"
                context.link(label, "article", article=copy.article)
            if len(copies) > SHOWN:
                st.caption(f"and {len(copies) - SHOWN:,} more", width="content")
