"""Notebook: what somebody keeps of the coverage, with notes, in an order of their own, to be shared and taken along."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from html import escape

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import counted, day, shortened
from dashboard.model.notebook import (
    LONGEST_NOTE,
    LONGEST_TITLE,
    BadNotebook,
    Entry,
    Notebook,
    by_day,
    introduced,
    titled,
)
from dashboard.model.notebook_report import to_csv, to_html, to_markdown
from dashboard.model.paging import paging
from dashboard.shell import builds, context, notebooks
from dashboard.widgets.notebook.changing import change
from dashboard.widgets.notebook.entries import entries, taken_out, view_of
from dashboard.widgets.turner import turner

AT_ONCE = 20
_FILES = {
    "HTML": (to_html, "text/html", "html", "A page for a browser, a printer or a colleague"),
    "Markdown": (to_markdown, "text/markdown", "md", "For an editor of plain text"),
    "CSV": (to_csv, "text/csv", "csv", "A table, one row an entry"),
}


def wanted() -> Notebook | None:
    """The notebook that the address names, else the one that is written in; None where there is none."""
    named = context.selection().get("notebook")
    if named is not None:
        try:
            found = notebooks.shelf().read(named)
        except BadNotebook as error:
            st.warning(plain(f"The notebook of this link cannot be read: {error}."), icon=":material/link_off:")
        else:
            if found is not None:
                return found
            st.warning("There is no notebook under this link: it may have been deleted.", icon=":material/link_off:")
    return notebooks.current()


def choose(book: Notebook | None) -> None:
    """The notebooks that can be written in, and a new one."""
    listed = {each.id: each for each in notebooks.listed()}
    if len(listed) > 1 and book is not None and book.id in listed:
        st.session_state["notebook_picker"] = book.id
        st.selectbox(
            "Notebook",
            list(listed),
            key="notebook_picker",
            format_func=lambda id_: f"{listed[id_].title} · {len(listed[id_].entries)}",
            on_change=lambda: open_book(st.session_state["notebook_picker"]),
            label_visibility="collapsed",
            width=260,
        )
    if notebooks.are_stored():
        st.button("New notebook", icon=":material/add:", key="notebook_new", on_click=begin)


def open_book(id_: str) -> None:
    """Shows this notebook, and writes in it from now on."""
    notebooks.write_in(id_)
    context.pick(notebook=id_)


def begin() -> None:
    """An empty notebook, shown at once."""
    titles = {each.title for each in notebooks.listed()}
    names = (notebooks.FIRST, *(f"{notebooks.FIRST} {number}" for number in range(2, len(titles) + 3)))
    try:
        context.pick(notebook=notebooks.start(next(each for each in names if each not in titles)).id)
    except OSError as error:
        st.toast(plain(f"A notebook could not be written: {error}."), icon=":material/error:")


def delete(book: Notebook) -> None:
    """Removes the notebook for good."""
    try:
        notebooks.remove(book)
    except OSError as error:
        st.toast(plain(f"It could not be deleted: {error}."), icon=":material/error:")
    else:
        context.pick()
        st.toast(plain(f"“{shortened(book.title, 60)}” was deleted."), icon=":material/delete:")


def head(book: Notebook) -> None:
    """The title, how much is in it, and what it begins with."""
    st.title(plain(book.title), anchor=False)
    changed = f"last changed {day(datetime.fromisoformat(book.changed))}" if book.changed else ""
    st.caption(" · ".join(part for part in (counted(len(book.entries), "entry", "entries"), changed) if part))
    if book.about:
        st.html(f'<p class="cq-note">{escape(book.about)}</p>')


def edit_head(book: Notebook) -> None:
    """The fields for the title and for what it begins with."""
    title, about = f"notebook_title_{book.id}", f"notebook_about_{book.id}"
    st.session_state[title], st.session_state[about] = book.title, book.about
    with st.popover("Title and introduction", icon=":material/edit:", type="tertiary"):
        st.text_input(
            "Title",
            key=title,
            max_chars=LONGEST_TITLE,
            on_change=lambda: change(book, partial(titled, title=st.session_state[title])),
        )
        st.text_area(
            "Introduction",
            key=about,
            max_chars=LONGEST_NOTE,
            on_change=lambda: change(book, partial(introduced, about=st.session_state[about])),
        )


def take_along(book: Notebook) -> None:
    """The report in three forms."""

    def link(kept: Entry) -> str:
        return context.url_of(view_of(kept))

    for name, (make, mime, ending, what) in _FILES.items():
        st.download_button(
            name,
            partial(make, book, link),
            file_name=f"notebook-{book.id}.{ending}",
            mime=mime,
            icon=":material/download:",
            on_click="ignore",
            key=f"notebook_{ending}",
            help=what,
        )


def tidy_up(book: Notebook) -> None:
    """The order of time, and the way to delete it."""
    if len(book.entries) > 1:
        st.button(
            "In order of time",
            icon=":material/sort:",
            type="tertiary",
            key="notebook_sort",
            help="By the day of publication",
            on_click=change,
            args=(book, by_day),
        )
    with st.popover("Delete", icon=":material/delete:", type="tertiary"):
        st.write(f"Delete this notebook with {counted(len(book.entries), 'entry', 'entries')}? Its link ends, too.")
        st.button("Delete it", type="primary", key="notebook_delete", on_click=delete, args=(book,))


def nothing_kept() -> None:
    """What a notebook is for, and how something comes into it."""
    st.subheader("Nothing is kept yet", anchor=False)
    st.write(
        "Press **Keep** beside an event, a quote or a marked passage of an article. It is kept here with its sentence, "
        "outlet, day and link: write notes, put it in order, share the link, or take it along as a report."
    )
    context.link("Go to the timeline", "timeline", icon=":material/timeline:")


def page() -> None:
    """The page: which notebook, its head, its entries."""
    st.html(builds.ASSETS / "cards.css")
    book = wanted()
    if book is None:
        st.title("Notebook", anchor=False)
        nothing_kept()
        choose(None)
        return
    if notebooks.are_stored() and context.selection().get("notebook") != book.id:
        context.select(notebook=book.id)
    writable = notebooks.are_stored() or book == notebooks.current()
    head(book)
    if not notebooks.are_stored() and writable:
        st.caption("It lasts as long as this page is open: take it along before you close it.")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="notebook_bar"):
        if writable:
            choose(book)
        if book.entries:
            take_along(book)
        if writable:
            edit_head(book)
            tidy_up(book)
    taken_out(book)
    if not book.entries:
        nothing_kept()
        return
    part = paging(len(book.entries), int(context.selection().get("number", 1)), AT_ONCE)
    entries(book, part.offset, min(part.offset + AT_ONCE, part.total), writable=writable)
    turner(part, key="notebook_number")


page()
