"""Where the articles go, what that is called, and the button that begins."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analysis.coverage import BuildInfo
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, shortened
from dashboard.model.holdings import Told
from dashboard.shell import builds, context, handed, jobs, started

_LONGEST = 120
"""Characters of a title."""


def show(told: Told, files: int) -> None:
    """The choice, and the button; where it is pressed, the analysis begins and the page shows how far it is.

    ``files`` is how many of those that were handed over hold an article.
    """
    shown = context.coverage().info if context.has_coverage() else None
    with st.container(border=True, key="add_destination"):
        st.subheader("Analyse", anchor=False)
        base = shown if shown is not None and _is_added(shown) else None
        key = f"add_title_{base.id if base else 'new'}"
        handed.keep(key, (base.title or "") if base is not None else "")
        title = st.text_input("Title", max_chars=_LONGEST, placeholder="What the dashboard shall call it", key=key)
        handed.kept(key)
        if base is not None and base.corrections:
            st.caption(f"Its {counted(base.corrections, 'correction')} stay.")
        st.caption(
            "Everything is analysed on this machine. What is shown now stays as it is, and so do links to it."
            if shown
            else "Everything is analysed on this machine."
        )
        pressed = st.button(
            f"{'Analyse' if base is None else 'Add'} {counted(told['articles'], 'article')}",
            type="primary",
            icon=":material/play_arrow:",
            disabled=not told["articles"],
            key="add_go",
        )
    if pressed and told["articles"]:
        _begin(" ".join((title or "").split()), files, base.path if base else None)


def _is_added(shown: BuildInfo) -> bool:
    name = f"“{shortened(shown.title, 60)}”" if shown.title else "what is shown"
    options = {
        "new": "A new coverage",
        "added": f"Added to {name} ({counted(shown.articles, 'article')})",
    }
    handed.keep("add_where", "new")
    chosen = st.radio(
        "Where the articles go",
        list(options),
        format_func=lambda way: plain(options[way]),
        key="add_where",
    )
    handed.kept("add_where")
    return chosen == "added"


def _begin(title: str, number: int, base: Path | None) -> None:
    files = handed.files()
    name = f"“{shortened(title, 60)}”" if title else counted(number, "file")
    request = files.request(base, title)
    try:
        handed.begun(started.begin(lambda: jobs.add(builds.shelf(), request, name, base, holds=files)))
    except jobs.Busy:
        st.warning(
            "Another analysis is under way, and one runs at a time. Nothing was begun; what you handed over stays "
            "here. Press again when it is done.",
            icon=":material/hourglass_top:",
        )
        return
    st.rerun()
