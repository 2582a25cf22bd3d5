"""The build to show; where there is none, what the screen says instead. The first one is made here."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

import streamlit as st
from streamlit.elements.lib.mutable_status_container import StatusContainer

from analysis.coverage import BuildInfo, CoverageError, list_builds
from dashboard.shell import builds, context, jobs

_STAGES = {
    "reading": "Reading the articles",
    "reading the build": "Reading the build",
    "loading the model": "Loading the language model",
    "looking up": "Looking up what is known of them",
    "annotating": "Looking for names, dates, quotes and events",
    "resolving": "Telling who is who across the articles",
    "writing": "Writing the build",
}


@st.cache_data(max_entries=200, show_spinner=False)
def described(path: str, changed: int) -> BuildInfo | str:
    """What a build is, or in plain words why it cannot be opened. ``changed`` is the file's time: part of the key."""
    found = builds.describe(Path(path))
    return str(found) if isinstance(found, CoverageError) else found


def description(path: Path) -> BuildInfo | str:
    """`described` for the file as it stands now."""
    return described(str(path), path.stat().st_mtime_ns)


def need_build(wanted: str | None) -> Path:
    """The build to show. Where there is none, says so with a next step and ends the run.

    With an empty folder, the seed coverage is analysed first.
    """
    folder = builds.shelf()
    path = builds.wanted_build(folder, wanted)
    if path is None and wanted is not None:
        _missing(wanted, folder)
    if path is None:
        path = _first_build(folder)
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
            _run(folder)
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


@st.cache_resource(show_spinner=False)
def _one_at_a_time() -> threading.Lock:
    # Two people who open an empty dashboard at once must not analyse the same files twice.
    return threading.Lock()


def _first_build(folder: Path) -> Path:
    if not jobs.SEEDS.is_dir() or not any(jobs.SEEDS.iterdir()):
        st.title("There is no coverage yet", anchor=False)
        st.write("Analyse some articles, then look again:")
        st.code(f"communique analyse PATH --out {folder.name}", language=None)
        st.button("Look again", icon=":material/refresh:", type="primary")
        st.stop()
    st.title("Reading the coverage", anchor=False)
    st.write(
        "This is the first start: the articles in `seeds/` are being analysed. It usually takes less than a minute."
    )
    with _one_at_a_time():
        path = builds.wanted_build(folder, None)
        if path is None:
            _run(folder)
    st.rerun()


def _run(folder: Path) -> None:
    with st.status("Starting …", expanded=True) as status:
        try:
            follow(jobs.analyse(folder), status)
        except jobs.AnalysisFailed as error:
            status.update(label="The analysis did not finish", state="error")
            st.text(str(error))
            st.write("Put that right, or run it in a terminal, where all messages are seen:")
            st.code(f"communique analyse seeds --out {folder.name}", language=None)
            st.button("Try again", icon=":material/refresh:", type="primary")
            st.stop()
        status.update(label="Done", state="complete")


def follow(work: Iterable[jobs.Progress | Path], status: StatusContainer) -> Path | None:
    """Shows in the status, inside of which it is called, how far the work is; returns the file that it made.

    Raises what the work raises.
    """
    shown, made, bar = "", None, st.progress(0.0)
    for each in work:
        if isinstance(each, Path):
            made = each
            continue
        stage = _STAGES.get(each.stage, each.stage.capitalize())
        if stage != shown:
            st.write(f"{stage} …")
            shown = stage
        counted = f" ({each.done:,} of {each.total:,})" if each.total else ""
        status.update(label=f"{stage}{counted} …", expanded=True)
        if each.total:
            bar.progress(each.done / each.total)
    return made
