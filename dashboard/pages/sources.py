"""Sources: what came in, how it was cleaned, what are copies, and what could not be read; each article's original."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.model.source_list import Totals, totals_of
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets.sources import copies, in_short, listed, original, reasons

VIEWS: Mapping[str, str] = {
    "": "In short",
    "articles": "Articles",
    "outlets": "Outlets",
    "cleaned": "Cleaned",
    "copies": "Copies",
    "notes": "Notes",
    "rejected": "Not read",
}
ORIGINAL = "original"


def counts(found: Totals) -> dict[str, int]:
    """How much each view lists."""
    return {
        "articles": found.articles,
        "outlets": found.listed_outlets,
        "cleaned": found.cleaned,
        "copies": found.copied,
        "notes": found.notes,
        "rejected": found.rejections,
    }


def views(found: Totals, view: str) -> None:
    """Which list is shown, with how much stands in each."""
    number = counts(found)
    st.session_state["sources_view"] = view
    st.pills(
        "Shown",
        list(VIEWS),
        key="sources_view",
        format_func=lambda name: f"{VIEWS[name]} · {number[name]:,}" if name else VIEWS[name],
        required=True,
        on_change=lambda: context.pick(view=st.session_state["sources_view"] or None),
        label_visibility="collapsed",
    )


def page() -> None:
    """The original of one article, or one of the views."""
    picked = context.selection()
    number = int(picked.get("number", 1))
    view = picked.get("view", "")
    if view == ORIGINAL and original.show(picked.get("article", ""), number):
        return
    st.html(builds.ASSETS / "cards.css")
    st.title("What came in", anchor=False)
    view = view if view in VIEWS else ""
    found: Totals = cache.cached(totals_of)
    views(found, view)
    if view == "notes":
        reasons.show("notes", view, picked.get("reason", ""), number)
    elif view == "rejected":
        reasons.show("rejections", view, picked.get("reason", ""), number)
    elif not found.articles:
        empty_states.nothing_matches("articles")
    elif view == "articles":
        listed.articles(number)
    elif view == "outlets":
        listed.outlets(number)
    elif view == "cleaned":
        listed.cleaned(picked.get("defect", ""), number)
    elif view == "copies":
        copies.show(number)
    else:
        in_short.show(found)


page()
