"""A change to a notebook from the page: what goes wrong is said there."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.model.notebook import BadNotebook, Notebook, NotebookFull
from dashboard.shell import notebooks


def change(book: Notebook, how: Callable[[Notebook], Notebook]) -> None:
    """Changes the notebook, or says on the screen why that could not be written. For callbacks."""
    has_changed(book, how)


def has_changed(book: Notebook, how: Callable[[Notebook], Notebook]) -> bool:
    """The same, and whether it was written."""
    try:
        notebooks.change(how, book)
    except NotebookFull as full:
        st.toast(f"{full} Start another one.", icon=":material/error:")
    except (OSError, BadNotebook) as error:
        st.toast(plain(f"The change could not be written: {error}."), icon=":material/error:")
    else:
        return True
    return False
