"""The way to take a list along: the same rows as a file for a spreadsheet, each with its link."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from dashboard.format.csv_file import Links, linked
from dashboard.shell import context, permalink
from dashboard.shell.permalink import View


def csv_button(what: str, make: Callable[[], bytes], *, key: str, help: str) -> None:
    """A button for the file WHAT-BUILD.csv. It is made when somebody presses: a long list is megabytes that most
    visits do not want. What `csv_file` makes has permalinks: whole ones where the dashboard's address is known."""
    here, coverage = st.context.url, context.coverage()

    def link(page: str, picked: Mapping[str, str]) -> str:
        view = View(page=page, build=coverage.id, selection=picked)
        return permalink.absolute_url(here, view) if here else permalink.relative_url(view)

    def made() -> bytes:
        with linked(Links(link=link, urls=coverage.urls())):
            return make()

    st.download_button(
        "CSV",
        made,
        file_name=f"{what}-{coverage.id}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=key,
        help=help,
    )
