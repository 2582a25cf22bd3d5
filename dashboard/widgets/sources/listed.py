"""Long lists of the Sources page: articles as they were read, outlets, and what was cleaned."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard.format.markdown import joined, plain
from dashboard.format.source_words import defect as defect_words
from dashboard.format.source_words import language, mended, state
from dashboard.format.wording import counted, day, period, shortened
from dashboard.model import source_list
from dashboard.model.source_list import Part
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context, empty_states
from dashboard.widgets.bar import bar
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.turner import turner


def articles(number: int) -> None:
    """Every article: what it was read as and from where, how it is dated, and its original where it was cleaned."""
    part: Part = cache.cached(source_list.inputs_part_of, number=number)
    if not part.paging.total:
        empty_states.nothing_matches("articles")
        return
    coverage, filter_ = context.coverage(), context.current_filter()
    _head(
        f"{counted(part.paging.total, 'article')}, newest first",
        "articles",
        lambda: source_list.inputs_csv(coverage, filter_),
        "Every article with outlet, day, format, origin and what was mended",
    )
    _rows(part)


def cleaned(defect: str, number: int) -> None:
    """What was mended, and in which articles."""
    found = cache.table("defects")
    if found.empty:
        st.write("Every text came in clean, or the filters leave none that did not.")
        return
    if defect not in set(found["defect"]):
        defect = ""
    st.caption("What was mended, and in how many articles. Pick one to see them.")
    most = int(found["articles"].max())
    for row in rows(found):
        with st.container(gap=None, width=640):
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                context.link(defect_words(row.defect), "sources", view="cleaned", defect=row.defect)
                told = f"{counted(row.articles, 'article')}, {counted(row.times, 'place')}"
                st.caption(told, width="content")
            bar(row.articles, most)
    part: Part = cache.cached(source_list.cleaned_part_of, defect=defect, number=number)
    st.subheader(defect_words(defect) if defect else "All that were cleaned", anchor=False)
    coverage, filter_ = context.coverage(), context.current_filter()
    _head(
        f"{counted(part.paging.total, 'article')}, newest first",
        "cleaned",
        lambda: source_list.inputs_csv(coverage, filter_, cleaned=True, defect=defect),
        "These articles with what was mended in each",
    )
    if defect:
        context.link("All that were cleaned", "sources", icon=":material/arrow_back:", view="cleaned")
    _rows(part)


def outlets(number: int) -> None:
    """Every outlet with its state, its articles, how many of them are its own, and from when to when."""
    part: Part = cache.cached(source_list.outlets_part_of, number=number)
    if not part.paging.total:
        empty_states.nothing_matches("articles")
        return
    coverage, filter_ = context.coverage(), context.current_filter()
    _head(
        f"{counted(part.paging.total, 'outlet')}, those of most articles first; copies count here, too",
        "outlets",
        lambda: source_list.outlets_csv(coverage, filter_),
        "Every outlet with state, articles, own texts, copies, first and last day",
    )
    most = int(part.rows["articles"].max())
    for row in rows(part.rows):
        with st.container(gap=None, width=760):
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                if row.source:
                    own = replace(filter_, outlets=(row.source,))
                    context.link(shortened(row.source, 60), "sources", filter=own, view="articles")
                else:
                    st.markdown("Outlet not known", width="content")
                st.caption(joined(_outlet_facts(row)), width="content")
            bar(row.articles, most)
    turner(part.paging, key="sources_number")


def _outlet_facts(row: Any) -> list[str | None]:
    copies = f"{counted(row.copies, 'copy', 'copies')}" if row.copies else ""
    return [state(row.country), counted(row.articles, "article"), copies, period(row.first, row.last)]


def _head(told: str, what: str, make: Any, help: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(told, width="content")
        csv_button(what, make, key=f"sources_{what}_csv", help=help)


def _rows(part: Part) -> None:
    with st.container(gap="small"):
        for row in rows(part.rows):
            _row(row)
    turner(part.paging, key="sources_number")


def _row(row: Any) -> None:
    with st.container(gap=None, key=f"short_input_{row.article}"):
        context.link(shortened(row.headline, 110), "article", article=row.article)
        dated = f"{day(row.published)} (by {_BY[row.dated_by]})" if row.dated_by in _BY else day(row.published)
        facts = (
            row.source or "outlet not known",
            state(row.country),
            dated,
            "a copy" if row.copy_of else "",
            language(row.language) if row.language != "en" else "",
            row.format,
            shortened(row.origin, 80),
        )
        st.caption(joined(facts))
        if len(row.mended):
            with st.container(
                horizontal=True, vertical_alignment="center", gap="small", key=f"facts_mended_{row.article}"
            ):
                st.caption(plain(f"Mended: {mended(row.mended)}"), width="content")
                context.link("As it came in", "sources", view="original", article=row.article)


_BY = {"page": "its page", "URL": "its address", "dateline": "its dateline"}
"""What says when an article came out, where that is no field of the input."""
