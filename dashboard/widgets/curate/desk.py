"""What is said on the Curate page: what the build has, what waits to be applied, and how that is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.coverage.inputs import outcomes_of
from analysis.reading.corrections import BadCorrections, read_corrections
from analysis.records import Correction, Outcome
from dashboard.format.correction_words import in_words
from dashboard.model import waiting
from dashboard.model.curation import article_words, articles_of
from dashboard.shell import cache, context

FAILED = "_curate_failed"
"""Session key: why the last thing that was said could not be kept."""


def outcomes() -> tuple[Outcome, ...]:
    """The corrections of the build on the screen, with what became of each."""
    return cache.cached(_outcomes, filter=EVERYTHING)


def _outcomes(coverage: Coverage, filter_: Filter) -> tuple[Outcome, ...]:
    return outcomes_of(coverage)


def applied() -> tuple[Correction, ...]:
    """The same without what became of them."""
    return tuple(each.correction for each in outcomes())


def wanted() -> tuple[Correction, ...]:
    """What the next build is to be corrected with; what the build has where that cannot be read."""
    return wanted_or_spoiled()[0]


def wanted_or_spoiled() -> tuple[tuple[Correction, ...], str]:
    """The same as `wanted`, and what is wrong with the file of what waits; "" where nothing is."""
    if waiting.read_only():
        return applied(), ""
    file = waiting.waiting_file(shelf(), context.coverage().id)
    try:
        stamp = file.stat()
    except OSError:
        return applied(), ""
    said, spoiled = _read(str(file), stamp.st_mtime_ns, stamp.st_size)
    return (applied(), spoiled) if spoiled else (said, "")


@st.cache_data(max_entries=50, show_spinner=False)
def _read(file: str, changed: int, size: int) -> tuple[tuple[Correction, ...], str]:
    # `changed` and `size` are part of the key: several ask in one run, and the file is replaced when it changes.
    try:
        return read_corrections(file), ""
    except BadCorrections as bad:
        return (), str(bad)


def new() -> tuple[Correction, ...]:
    """What waits and is not in the build."""
    if waiting.read_only() or not waiting.waiting_file(shelf(), context.coverage().id).is_file():
        return ()  # asked by every card of a page
    return waiting.changes(applied(), wanted()).new


def say(*corrections: Correction) -> None:
    """Lets these wait. For callbacks."""
    do(waiting.add, corrections)


def take_back(correction: Correction) -> None:
    """Takes back what waits, or undoes what the build has. For callbacks."""
    do(waiting.take_back, correction)


def keep(correction: Correction) -> None:
    """Keeps what was to be undone. For callbacks."""
    do(waiting.keep, correction)


def forget() -> None:
    """Lets go of all that waits. For callbacks."""
    try:
        waiting.forget(shelf(), context.coverage().id)
    except OSError as error:
        st.session_state[FAILED] = _unwritable(error)


def do(change: Callable[..., Any], what: Any) -> None:
    """Changes what waits (by a function of `waiting`), and keeps the reason where that fails. For callbacks."""
    if waiting.read_only():
        return
    try:
        change(shelf(), context.coverage().id, applied(), what)
    except BadCorrections as bad:
        st.session_state[FAILED] = str(bad)
    except OSError as error:
        st.session_state[FAILED] = _unwritable(error)


def say_all(corrections: Sequence[Correction]) -> None:
    """Lets the corrections of a file wait. For callbacks."""
    do(waiting.add, corrections)


def _unwritable(error: OSError) -> str:
    return (
        f"What you said cannot be kept: {error.strerror or error}. The folder of builds must be one that this "
        "dashboard may write into; COMMUNIQUE_BUILDS names it."
    )


def shelf() -> Path:
    """The folder of the build on the screen."""
    return context.coverage().path.parent


def sentence(correction: Correction) -> str:
    """The correction in words, plain text."""
    words = cache.cached(article_words, filter=EVERYTHING, articles=articles_of([correction]))
    return in_words(correction, words)
