"""What somebody sees first, before there is any coverage: what this is, and three ways on.

Whoever just starts it and waits ends at the article in ``seeds/``, which is analysed meanwhile. Whoever may add nothing
here gets that alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.shell import access, builds, context, handed, jobs, started
from dashboard.shell.progress import follow_in_a_line

_CHOOSING = "_first_choosing"
_MEASURE = 740
"""Pixels of a line of text that is easy to read."""


def show(folder: Path) -> None:
    """The screen for an empty ``folder`` of builds. Ends the run."""
    if not access.may_add():
        _only_the_seeds(folder)
        st.rerun()
    st.title("What shall Communiqué read?", anchor=False)
    with st.container(width=_MEASURE):
        st.write(
            "Communiqué reads news coverage and shows who said what, who did what to whom, and when, with the sentence "
            "behind every figure one click away. It runs on this machine: nothing that you give it is sent anywhere."
        )
    busy = jobs.running()
    waits = busy is not None and not busy.finished
    if busy is not None and waits:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.write(f"Analysing {plain(busy.title)} …")
            context.link("See how far it is", "add")
    with st.grid(3, min_column_width=280, gap="medium"):
        with st.container(border=True, height="stretch", key="first_own"):
            _own()
        with st.container(border=True, height="stretch", key="first_seed"):
            wanted = _seed(waits)
        with st.container(border=True, height="stretch", key="first_demo"):
            _demo(folder, waits)
    if wanted is not None:
        with wanted:
            run_seeds(folder)
        st.rerun()
    st.stop()


def _own() -> None:
    st.subheader("Your own coverage", anchor=False)
    st.write("Web pages, feeds, tables, PDF and Word files, exports of news databases, archives of any of these.")
    if handed.drop_zone("first_drop"):
        st.session_state[_CHOOSING] = True
        context.go("add")
    context.link("Or paste a text", "add", icon=":material/content_paste:")


def _seed(waits: bool) -> st.delta_generator.DeltaGenerator | None:
    """The card of the seed article; a place to show how far its analysis is, where that is to be done now."""
    st.subheader("One real article", anchor=False)
    st.write("A wire report about a visit of ambassadors that stalled: short enough to check every line.")
    if not jobs.SEEDS.is_dir() or not any(jobs.SEEDS.iterdir()):
        st.caption("It is not here: the folder `seeds/` is empty.")
        return None
    choosing = st.session_state.get(_CHOOSING, False)
    if waits or choosing:
        if st.button("Analyse it", key="first_seed_go", icon=":material/article:", disabled=waits):
            st.session_state[_CHOOSING] = False
            return st.container()
        return None
    st.caption("Being analysed now; it opens by itself, usually in less than a minute.")
    place = st.container()
    st.button("Wait, let me choose", key="first_wait", icon=":material/pause:", on_click=_choose)
    return place


def _choose() -> None:
    st.session_state[_CHOOSING] = True


def _demo(folder: Path, waits: bool) -> None:
    st.subheader("An invented affair", anchor=False)
    st.write(
        "More than eighty articles by eight outlets that tell the same events differently. It shows what one article "
        "cannot; every word of it is invented, and marked so."
    )
    if st.button("Look at the demo affair", key="first_demo_go", icon=":material/theater_comedy:", disabled=waits):
        start(lambda: jobs.demo(folder))


def start(example: Callable[[], jobs.Work]) -> None:
    """Begins to analyse an example, and shows how far it is. Ends the run."""
    try:
        started.begin(example)
    except jobs.Busy:
        st.warning("Another analysis is under way. Begin this one when it is done.", icon=":material/hourglass_top:")
        st.stop()
    context.go("add")


def _only_the_seeds(folder: Path) -> None:
    if not jobs.SEEDS.is_dir() or not any(jobs.SEEDS.iterdir()):
        st.title("There is no coverage yet", anchor=False)
        st.write("Whoever runs this dashboard has to analyse some articles first:")
        st.code(f"communique analyse PATH --out {folder.name}", language=None)
        st.button("Look again", icon=":material/refresh:", type="primary")
        st.stop()
    st.title("Reading the coverage", anchor=False)
    st.write("This is the first start: an article is being analysed. It usually takes less than a minute.")
    run_seeds(folder)


@st.cache_resource(show_spinner=False)
def _one_at_a_time() -> threading.Lock:
    # Two people who open an empty dashboard at once must not analyse the same files twice.
    return threading.Lock()


def run_seeds(folder: Path) -> None:
    """Analyses ``seeds/`` and shows how far it is. Where that fails, says why and ends the run."""
    place = st.empty()
    while not _one_at_a_time().acquire(timeout=0.3):
        place.progress(0.0, text="Somebody else has begun; waiting for them …")
    try:
        if _unusable(folder):
            with place:
                follow_in_a_line(jobs.analyse(folder))
    except jobs.AnalysisFailed as error:
        place.empty()
        st.error("The analysis did not finish.", icon=":material/error:")
        st.text(str(error))
        st.write("Put that right, or run it in a terminal, where all messages are seen:")
        st.code(f"communique analyse seeds --out {folder.name}", language=None)
        st.button("Try again", icon=":material/refresh:", type="primary")
        st.stop()
    finally:
        _one_at_a_time().release()


def _unusable(folder: Path) -> bool:
    path = builds.wanted_build(folder, None)
    return path is None or isinstance(builds.describe(path), Exception)
