"""How far work is that somebody waits for, in words and as a bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st
from streamlit.elements.lib.mutable_status_container import StatusContainer

from dashboard.format.durations import about
from dashboard.shell import jobs

STAGES = {
    "starting": "Starting",
    "reading": "Reading the articles",
    "reading the build": "Reading the build",
    "loading the model": "Loading the language model",
    "looking up": "Looking up what is known of them",
    "annotating": "Looking for names, dates, quotes and events",
    "resolving": "Telling who is who across the articles",
    "writing": "Writing the build",
}
"""What is done in the stages that `analysis.job` tells of."""
_LOOK = 0.2
"""Seconds between two looks. A click is heard at the next one."""


def stage_of(progress: jobs.Progress) -> str:
    """``Reading the articles``."""
    return STAGES.get(progress.stage, progress.stage.capitalize())


def amount_of(work: jobs.Work) -> str:
    """``120 of 400 articles · about 3 minutes left in this step``; empty where nothing is counted."""
    progress = work.progress
    if not progress.total:
        return f"{progress.done:,} so far" if progress.done else ""
    parts = [f"{progress.done:,} of {progress.total:,} articles"]
    left = work.seconds_left()
    if left is not None:
        parts.append(f"{about(left)} left in this step")
    return " · ".join(parts)


def follow(work: jobs.Work, status: StatusContainer) -> Path | None:
    """Shows in the status, inside of which it is called, how far the work is; returns the file that it made.

    Whoever does something else meanwhile stops the work. Raises `jobs.AnalysisFailed` where nothing comes of it.
    """
    shown, bar = "", st.progress(0.0)

    def draw() -> None:
        nonlocal shown
        stage = stage_of(work.progress)
        if stage != shown:
            st.write(f"{stage} …")
            shown = stage
        status.update(label=_line(work), expanded=True)
        bar.progress(share_of(work))

    return _followed(work, draw)


def follow_in_a_line(work: jobs.Work) -> Path | None:
    """The same as a bar with one line above it."""
    bar = st.progress(0.0, text="Starting …")
    return _followed(work, lambda: bar.progress(share_of(work), text=_line(work)))


def _followed(work: jobs.Work, draw: Callable[[], object]) -> Path | None:
    try:
        while not work.wait(_LOOK):
            # Whatever is drawn lets Streamlit hear of a click; the same words again, too.
            draw()
    except BaseException:
        work.stop()
        raise
    if work.failure:
        raise jobs.AnalysisFailed(work.failure)
    return work.path


def _line(work: jobs.Work) -> str:
    amount = amount_of(work)
    return f"{stage_of(work.progress)}{f' ({amount})' if amount else ''} …"


def share_of(work: jobs.Work) -> float:
    """How much of the stage is done, from 0 to 1; 0 where that is not known."""
    progress = work.progress
    return min(1.0, progress.done / progress.total) if progress.total else 0.0
