"""The entries of a notebook, a part at a time: to read, to order, to write notes under, or only to read."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import printed, shortened
from dashboard.model.notebook import LONGEST_NOTE, Entry, Notebook, annotated, moved, with_entry, without
from dashboard.model.notebook_report import KINDS
from dashboard.shell import builds, context
from dashboard.shell.permalink import View
from dashboard.widgets.notebook.changing import change, has_changed

_ICONS = {"event": ":material/bolt:", "quote": ":material/format_quote:", "passage": ":material/notes:"}
_TAKEN = "_notebook_taken_out"


def view_of(kept: Entry) -> View:
    """Where an entry stands in the dashboard: an event's page, or the article at its words."""
    place = {"article": kept.article, "start": str(kept.start), "end": str(kept.end)}
    if kept.kind == "event" and kept.thing:
        return View(page="event", build=kept.build, selection={"event": kept.thing})
    return View(page="article", build=kept.build, selection=place)


def entries(book: Notebook, first: int, last: int, *, writable: bool) -> None:
    """The entries ``first`` to ``last`` (from 0, last exclusive): the words, where they stand, the note."""
    here = {each.build: builds.wanted_build(builds.shelf(), each.build) is not None for each in book.entries}
    for number, kept in enumerate(book.entries[first:last], first):
        with st.container(border=True, gap="small", key=f"kept_{number}"):
            _words(kept)
            _facts(kept, here[kept.build])
            if writable:
                _note(book, kept)
                _buttons(book, kept, number)
            elif kept.note:
                st.html(f'<p class="cq-note">{escape(kept.note)}</p>')


def taken_out(book: Notebook) -> None:
    """What was taken out last, and the way to have it back."""
    taken: tuple[str, int, Entry] | None = st.session_state.get(_TAKEN)
    if taken is None or taken[0] != book.id or book.has(taken[2].key):
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="notebook_taken_out"):
        st.caption(plain(f"Taken out: “{shortened(taken[2].heading, 80)}”."), width="content")
        st.button(
            "Undo", icon=":material/undo:", type="tertiary", key="notebook_undo", on_click=_put_back, args=(book,)
        )


def _words(kept: Entry) -> None:
    st.html(
        f'<h3 class="cq-kept-heading">{escape(kept.heading)}</h3>'
        f'<blockquote class="cq-kept">{escape(kept.words)}</blockquote>'
    )


def _facts(kept: Entry, shown: bool) -> None:
    title = shortened(kept.title, 90) if kept.title != kept.heading else ""
    facts = " · ".join(part for part in (KINDS[kept.kind], printed(kept.source, kept.day), title) if part)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(f"{_ICONS[kept.kind]} {plain(facts)}", width="content")
        if shown:
            context.link_to("Show it", view_of(kept), icon=":material/arrow_forward:")
        else:
            st.caption("Its coverage is no longer here; the words stay.", width="content")


def _note(book: Notebook, kept: Entry) -> None:
    key = f"note_{book.id}_{kept.key}"
    # The file may have been changed elsewhere: the field shows what it holds now.
    st.session_state[key] = kept.note
    st.text_area(
        f"Note on “{shortened(kept.heading, 60)}”",
        key=key,
        placeholder="Your note",
        height="content",
        max_chars=LONGEST_NOTE,
        label_visibility="collapsed",
        on_change=lambda: change(book, partial(annotated, key=kept.key, note=st.session_state[key])),
    )


def _buttons(book: Notebook, kept: Entry, number: int) -> None:
    with st.container(horizontal=True, gap="small", key=f"kept_buttons_{number}"):
        st.button(
            "Up",
            icon=":material/arrow_upward:",
            type="tertiary",
            key=f"kept_up_{kept.key}",
            disabled=number == 0,
            on_click=change,
            args=(book, partial(moved, key=kept.key, by=-1)),
        )
        st.button(
            "Down",
            icon=":material/arrow_downward:",
            type="tertiary",
            key=f"kept_down_{kept.key}",
            disabled=number == len(book.entries) - 1,
            on_click=change,
            args=(book, partial(moved, key=kept.key, by=1)),
        )
        st.button(
            "Take out",
            icon=":material/bookmark_remove:",
            type="tertiary",
            key=f"kept_out_{kept.key}",
            on_click=_take_out,
            args=(book, kept, number),
        )


def _take_out(book: Notebook, kept: Entry, number: int) -> None:
    if has_changed(book, partial(without, key=kept.key)):
        st.session_state[_TAKEN] = (book.id, number, kept)


def _put_back(book: Notebook) -> None:
    _, number, kept = st.session_state.pop(_TAKEN)
    change(book, partial(with_entry, kept=kept, at=number))
