"""How an actor's mentions were tied together, how surely and why; and who else may be the same."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import counted, printed, shortened
from dashboard.model.profile import Profile
from dashboard.model.table_rows import rows
from dashboard.shell import context

SURE = ((0.85, "sure"), (0.65, "likely"), (0.0, "doubtful"))
"""How sure something is in a word, by the least score that it needs."""
SHOWN = 30
"""How many articles are listed with their reasons: the surest are last, for doubt is what is looked for."""


def may_be(profile: Profile) -> None:
    """Others that may be the same actor, each with how likely that is, why, and the way to its profile."""
    if profile.suggestions.empty:
        return
    st.subheader("May be the same as", anchor=False)
    for row in rows(profile.suggestions):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            context.link(shortened(row.other_name, 60), "actors", actor=row.other)
            st.caption(plain(_told(row.reasons)), width="content")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("There is too little to say so: they are counted apart.", width="content")
        context.link("Decide", "curate", icon=":material/edit_note:", actor=profile.suggestions["entity"].iloc[0])


def tied_together(profile: Profile) -> None:
    """By which rules mentions were recognised and articles tied together, and which of the same words are not."""
    st.subheader("How the mentions were tied together", anchor=False)
    forms = {"name": "by name", "role": "by office", "description": "by description", "pronoun": "by pronoun"}
    facts = []
    for row in rows(profile.tied):
        facts.append(f"{row.mentions:,} {forms.get(row.form, row.form)} ({surely(row.least, row.most)})")
    st.caption(plain("Within articles: " + "; ".join(facts)))
    _across(profile)
    if profile.untied.empty:
        return
    with st.expander(f"Written the same, and somebody else · {len(profile.untied)}"):
        for row in rows(profile.untied):
            whom = f"means {row.name}" if row.entity else "means nobody whom we know"
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                place(f"“{shortened(row.text, 60)}”", row)
                st.caption(plain(f"{whom} in {counted(row.mentions, 'mention')}"), width="content")
                if row.entity:
                    context.link(f"Profile of {shortened(row.name, 40)}", "actors", actor=row.entity)


def _across(profile: Profile) -> None:
    """Why the articles are about one and the same: counts of the reasons, and each article with its own."""
    if profile.links.empty:
        return
    facts = [
        f"{counted(row.links, 'article')} by {row.reason} ({surely(row.least, row.most)})"
        for row in rows(profile.reasons)
    ]
    st.caption(plain("Across articles: " + "; ".join(facts)))
    doubtful: pd.DataFrame = profile.links.iloc[::-1]
    with st.expander(f"Each article with its reasons, the least sure first · {len(doubtful):,}"):
        for row in rows(doubtful.head(SHOWN)):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                place(f"“{shortened(row.text, 60)}”", row)
                where = printed(row.source, row.published)
                st.caption(plain(f"{surely(row.score, row.score)}: {_told(row.reasons)} · {where}"), width="content")
        if len(doubtful) > SHOWN:
            st.caption(f"and {counted(len(doubtful) - SHOWN, 'other article')}, more surely")


def _told(reasons: Any) -> str:
    return ", ".join(reasons)


def surely(least: float, most: float) -> str:
    """How sure it is, in words: ``sure``, ``likely``, ``doubtful to sure``."""
    first, last = _sure(least), _sure(most)
    return first if first == last else f"{first} to {last}"


def _sure(score: float) -> str:
    return next(word for limit, word in SURE if score >= limit)


def place(label: str, row: Any) -> None:
    """A link to where it stands (article, start, end of the row), as far as that is known."""
    if row.article:
        context.link(label, "article", article=row.article, start=int(row.start), end=int(row.end))
    else:
        st.text(label, width="content")
