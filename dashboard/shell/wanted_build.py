"""The build to show; where there is none, what the screen says instead."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analysis.coverage import BuildInfo, CoverageError, list_builds
from dashboard.shell import builds, context, first_screen


@st.cache_data(max_entries=200, show_spinner=False)
def described(path: str, changed: int) -> BuildInfo | str:
    """What a build is, or in plain words why it cannot be opened. ``changed`` is the file's time: part of the key."""
    found = builds.describe(Path(path))
    return str(found) if isinstance(found, CoverageError) else found


def description(path: Path) -> BuildInfo | str:
    """`described` for the file as it stands now."""
    return described(str(path), path.stat().st_mtime_ns)


def need_build(wanted: str | None, page: str) -> Path | None:
    """The build to show. Where there is none, says so with a next step and ends the run.

    With an empty folder that is the first screen; the page ``add`` goes without a build then, and gets None.
    """
    folder = builds.shelf()
    path = builds.wanted_build(folder, wanted)
    if path is None and wanted is not None:
        _missing(wanted, folder)
    if path is None:
        if page == "add":
            return None
        first_screen.show(folder)
    assert path is not None
    found = description(path)
    if isinstance(found, str):
        _unreadable(path, found, folder)
    return path


def _missing(wanted: str, folder: Path) -> None:
    st.title("This build is not here", anchor=False)
    st.write(
        f"The link names build `{wanted}`. A build is one file, and `{wanted}.duckdb` is not in this dashboard’s "
        "folder of builds: it was made elsewhere, or has been deleted."
    )
    st.write(
        "Ask whoever sent the link for that file and put it into the folder, or look at the same page and filters in "
        "a build that is here."
    )
    _offer_others(folder)
    st.stop()


def _unreadable(path: Path, why: str, folder: Path) -> None:
    st.title("This build cannot be opened", anchor=False)
    st.text(why)
    if not _offer_others(folder, but=path):
        st.write("Or analyse the seed coverage with this version:")
        if st.button("Analyse the seed coverage", icon=":material/refresh:", type="primary"):
            first_screen.run_seeds(folder)
            context.forget_build()
            st.rerun()
    st.stop()


def _offer_others(folder: Path, but: Path | None = None) -> bool:
    others = [each for each in list_builds(folder) if each != but]
    usable = [found for each in others if not isinstance(found := description(each), str)]
    if not usable:
        return False
    newest = usable[0]
    st.button(
        f"Show build {newest.id} instead",
        icon=":material/inventory_2:",
        type="primary",
        on_click=context.forget_build,
        args=(newest.id,),
    )
    return True
