"""An analysis that is under way: how far it is, the way to stop it, and what becomes of it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from analysis.coverage import EVERYTHING, Coverage
from dashboard.format.markdown import plain
from dashboard.model import waiting
from dashboard.model.holdings import added_words
from dashboard.model.summary import summarise
from dashboard.shell import builds, context, frame, handed, jobs, progress, started
from dashboard.widgets.curate import desk

_EVERY = 1.0
"""Seconds between two looks."""


def show(work: jobs.Work) -> None:
    """How far it is, looked at every second."""
    st.title(f"Analysing {plain(work.title)}", anchor=False)
    _look(work)
    st.caption(
        "You can look at other pages, or close this one: the analysis goes on as long as the dashboard runs. "
        "What is found in each article is kept, so that the next analysis does not look for it again."
    )


@st.fragment(run_every=_EVERY)
def _look(work: jobs.Work) -> None:
    if work.finished:
        st.rerun()
    amount = progress.amount_of(work)
    with st.container(border=True, key="add_progress"):
        # What is begun in an article is finished before it stops.
        stage = "Stopping" if work.stopped else progress.stage_of(work.progress)
        st.progress(progress.share_of(work), text=f"**{stage} …**" + (f"  \n{amount}" if amount else ""))
        st.button(
            "Cancel",
            icon=":material/stop:",
            key="add_cancel",
            on_click=work.stop,
            disabled=work.stopped,
            help="Nothing is left half made, and what you handed over stays here."
            if work is started.own()
            else "Another tab began it. Nothing is left half made, and what was handed over there stays there.",
        )


def of_others(work: jobs.Work) -> None:
    """A quiet word on what another session began: files can be handed over meanwhile, but not be analysed yet."""
    if not work.finished:
        st.caption(
            f":material/hourglass_top: Another analysis is under way, begun in another tab: that of "
            f"{plain(work.title)}. Hand files over meanwhile; they can be analysed when it is done."
        )
        _look(work)
    elif work.path is not None:
        frame.under_way(work)
    else:
        st.caption(f":material/error: The analysis of {plain(work.title)} did not finish. {plain(work.failure or '')}")
        started.known(work)


def land(work: jobs.Work) -> None:
    """What became of it: the new build is shown; or why there is none."""
    started.landed(work)
    path = work.path
    if path is None:
        if work.stopped:
            st.info("The analysis was stopped, and nothing was changed.", icon=":material/stop_circle:")
            return
        st.error(plain(f"The analysis did not finish. {work.failure}"), icon=":material/error:")
        st.caption(
            "What you handed over is still here. Put that right, or remove the file that it names, and begin anew."
        )
        return
    if "new" in work.answer:
        handed.forget(work)
        frame.tell_once(added_words(work.answer, _more(path, work.base)), unread=work.answer["rejected"] > 0)
    context.forget_build(path.stem)
    if work.base is not None:
        context.show_coverage(path)
        waiting.copy_over(builds.shelf(), work.base.stem, path.stem, desk.applied())
    context.go("overview")


def _more(path: Path, base: Path | None) -> dict[str, int]:
    """How many actors, quotes and events the build has more than the one that it adds to."""
    now, before = _counts(path), _counts(base) if base is not None else {}
    return {thing: number - before.get(thing, 0) for thing, number in now.items()}


def _counts(path: Path) -> dict[str, int]:
    with Coverage(path) as coverage:
        found = summarise(coverage, EVERYTHING)
    return {"actor": found.actors, "quote": found.quotes, "event": found.events}
