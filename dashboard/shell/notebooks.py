"""The notebook that this browser writes in, and those that it may read.

Whoever may add to the dashboard writes into files beside the builds, which every browser there shares. Anybody else has
one notebook that lasts as long as the page is open: it can be taken along as a file, and has no link.
"""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.model.notebook import BadNotebook, Notebook
from dashboard.model.notebook_shelf import NotebookShelf
from dashboard.shell import access, builds

FIRST = "My notebook"
"""The title of a notebook that somebody did not name."""
_CURRENT = "_notebook"
_OWN = "_notebook_of_this_browser"


def are_stored() -> bool:
    """Whether notebooks are files here, which have links; else there is one that ends with the page."""
    return access.may_add()


def shelf() -> NotebookShelf:
    """The notebooks beside the builds."""
    return NotebookShelf(builds.shelf())


def listed() -> list[Notebook]:
    """The notebooks that can be written in, the one that was changed last first."""
    if not are_stored():
        own = st.session_state.get(_OWN)
        return [own] if own is not None else []
    return shelf().listed()


def current() -> Notebook | None:
    """The notebook that is written in: the one picked here, else the one changed last; None before the first."""
    if not are_stored():
        own: Notebook | None = st.session_state.get(_OWN)
        return own
    picked = st.session_state.get(_CURRENT)
    if picked is not None:
        try:
            found = shelf().read(picked)
        except BadNotebook:
            found = None
        if found is not None:
            return found
    return next(iter(shelf().listed()), None)


def write_in(id_: str) -> None:
    """From now on this browser writes in this notebook."""
    st.session_state[_CURRENT] = id_


def start(title: str = FIRST) -> Notebook:
    """An empty notebook, from now on the one that is written in. Raises OSError where it cannot be written."""
    book = shelf().new(title)
    if are_stored():
        book = shelf().change(book, lambda each: each)
        write_in(book.id)
    else:
        st.session_state[_OWN] = book
    return book


def change(how: Callable[[Notebook], Notebook], book: Notebook | None = None) -> Notebook:
    """Makes a change to the notebook (the current one where none is named; a first one where there is none).

    Raises OSError, `BadNotebook`, and what ``how`` raises.
    """
    here = book or current() or start()
    if are_stored():
        write_in(here.id)
        return shelf().change(here, how)
    changed = how(here)
    st.session_state[_OWN] = changed
    return changed


def remove(book: Notebook) -> None:
    """Removes the notebook. Raises OSError."""
    if are_stored():
        shelf().remove(book.id)
        st.session_state.pop(_CURRENT, None)
    else:
        st.session_state.pop(_OWN, None)
