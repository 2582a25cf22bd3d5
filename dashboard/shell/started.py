"""Whose analysis it is: each session lands on what it began itself, and is told quietly of what others began."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.shell import context, jobs

_OWN = "_own_work"
_KNOWN = "_known_work"


def begin(start: Callable[[], jobs.Work]) -> jobs.Work:
    """`jobs.begin` for this session. Raises `jobs.Busy`."""
    work = jobs.begin(start)
    st.session_state[_OWN] = work
    return work


def own() -> jobs.Work | None:
    """The analysis that this session began, until it `landed`."""
    found: jobs.Work | None = st.session_state.get(_OWN)
    return found


def landed(work: jobs.Work) -> None:
    """This session saw what became of its own."""
    st.session_state.pop(_OWN, None)
    st.session_state[_KNOWN] = work
    jobs.seen(work)


def others() -> jobs.Work | None:
    """What another session began and this one may want to know of: it is under way, or ended a moment ago."""
    work = jobs.running()
    if _KNOWN not in st.session_state:  # what was over before this session began is no news
        st.session_state[_KNOWN] = jobs.ended()
    work = work or jobs.ended()
    if work is None or work is own() or work is st.session_state[_KNOWN]:
        return None
    if work.finished and (work.stopped or _is_shown(work)):
        known(work)
        return None
    return work


def known(work: jobs.Work) -> None:
    """This session need not hear of it again."""
    st.session_state[_KNOWN] = work


def _is_shown(work: jobs.Work) -> bool:
    return work.path is not None and context.has_coverage() and context.coverage().id == work.path.stem
