"""How an actor's mentions were tied together, how surely and why; and who else may be the same."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import counted, printed, shortened
from dashboard.model.profile import Profile
from dashboard.model.rows import rows
from dashboard.shell import context

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
            st.caption(plain(f"score {row.score:.2f}: {_told(row.reasons)}"), width="content")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption("Too little speaks for it: nothing was tied together.", width="content")
        context.link("Decide", "curate", icon=":material/edit_note:", actor=profile.suggestions["entity"].iloc[0])


def tied_together(profile: Profile) -> None:
    """By which rules mentions were recognised and articles tied together, and which of the same words are not."""
    st.subheader("How the mentions were tied together", anchor=False)
    forms = {"name": "by name", "role": "by office", "description": "by description", "pronoun": "by pronoun"}
    facts = []
    for row in rows(profile.tied):
        facts.append(
            f"{row.mentions:,} {forms.get(row.form, row.form)} "
            f"(rule {row.rule}, confidence {_range(row.least, row.most)})"
        )
    st.caption(plain("Within articles: " + "; ".join(facts)))
    _across(profile)
    if profile.untied.empty:
        return
    with st.expander(f"Written the same, and not tied to this actor · {len(profile.untied)}"):
        for row in rows(profile.untied):
            whom = f"stands for {row.name}" if row.entity else "stands for nobody known"
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
        f"{counted(row.links, 'article')} by {row.reason} (score {_range(row.least, row.most)})"
        for row in rows(profile.reasons)
    ]
    st.caption(plain("Across articles: " + "; ".join(facts)))
    doubtful: pd.DataFrame = profile.links.iloc[::-1]
    with st.expander(f"Each article with its reasons, the least sure first · {len(doubtful):,}"):
        for row in rows(doubtful.head(SHOWN)):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                place(f"“{shortened(row.text, 60)}”", row)
                where = printed(row.source, row.published)
                st.caption(plain(f"score {row.score:.2f}: {_told(row.reasons)} · {where}"), width="content")
        if len(doubtful) > SHOWN:
            st.caption(f"and {counted(len(doubtful) - SHOWN, 'other article')}, more surely")


def _told(reasons: Any) -> str:
    return ", ".join(reasons)


def _range(least: float, most: float) -> str:
    return f"{least:.2f}" if least == most else f"{least:.2f} to {most:.2f}"


def place(label: str, row: Any) -> None:
    """A link to where it stands (article, start, end of the row), as far as that is known."""
    if row.article:
        context.link(label, "article", article=row.article, start=int(row.start), end=int(row.end))
    else:
        st.text(label, width="content")
