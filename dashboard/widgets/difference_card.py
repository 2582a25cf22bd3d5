"""One difference between outlets as a card: each version, who tells it, and the way to its sentence."""

from __future__ import annotations

import streamlit as st

from dashboard.format.excerpt import marked_html
from dashboard.format.markdown import joined, plain
from dashboard.format.wording import day, shortened
from dashboard.model.affair_differences import Shown, Told
from dashboard.widgets.article_link import article_link

EXCERPT = 260
"""Characters of a sentence that are shown."""


def show(shown: Shown) -> None:
    """The card. Nothing that articles tell is read as formatting."""
    with st.container(gap="xxsmall", key=f"differing_{shown.id}"):
        st.markdown(f"**{plain(shortened(shown.title, 90))}**")
        st.caption(plain(shown.parted))
        with st.grid(2, min_column_width=300, gap="medium"):
            for version in shown.versions:
                with st.container(gap="xxsmall"):
                    _version(version)


def _version(version: Told) -> None:
    st.markdown(f"“{plain(shortened(version.value, 120))}”")
    for each in version.tellings:
        place = (each.start - each.sentence_start, each.end - each.sentence_start)
        st.html(marked_html(each.sentence, 0, len(each.sentence), [place], longest=EXCERPT, name="cq-excerpt"))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(joined([each.who, day(each.published)]), width="content")
            article_link(each, "Read it")
    if version.more:
        st.caption(f"and {version.more:,} more")
