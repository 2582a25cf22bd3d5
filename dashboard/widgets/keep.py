"""The button that keeps an event, a quote or a passage in the notebook, and lets go of it again."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import Any

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import shortened
from dashboard.model.marked_text import first_words
from dashboard.model.notebook import BadNotebook, Entry, Kind, NotebookFull, entry, with_entry, without
from dashboard.shell import context, notebooks

_HELP = {True: "In the notebook; press to take it out", False: "Keep it in the notebook"}
_DOES = {True: "let_go", False: "keep"}
"""What a press asks for, by whether the thing is kept: two words, so that each press means what was on the screen."""


def button(kind: Kind, heading: str, row: Any, *, thing: str = "", place: str = "") -> None:
    """Keep, or Kept, for the stretch ``start`` to ``end`` of the article of ``row``.

    ``heading`` is plain text: the event in a sentence, who is quoted, the article's headline. ``thing`` is the id of
    the event or quote; ``place`` tells two buttons of one thing on one page apart.
    """
    article, start, end = row.article, int(row.start), int(row.end)
    mark = _mark(kind, row)
    kept = _has(mark)
    st.button(
        "Kept" if kept else "Keep",
        icon=":material/bookmark_added:" if kept else ":material/bookmark_add:",
        type="tertiary",
        key=f"keep_{mark}_{place}",
        help=_HELP[kept],
        on_click=_let_go if kept else _keep,
        args=(mark,) if kept else (kind, heading, article, start, end, thing),
    )


def in_html(kind: Kind, row: Any) -> str:
    """The same button as HTML, for `pressable`: a press on it is answered by `pressed`."""
    mark = _mark(kind, row)
    kept = _has(mark)
    return (
        f'<button type="button" data-pick="{escape(f"{_DOES[kept]} {mark}")}" aria-pressed="{str(kept).lower()}" '
        f'title="{_HELP[kept]}">{"Kept" if kept else "Keep"}</button>'
    )


def pressed(told: str, kind: Kind, heading: str, row: Any, *, thing: str = "") -> None:
    """Does what a press on `in_html` asks for; nothing where ``told`` is another press or about something else."""
    mark = _mark(kind, row)
    if told == f"{_DOES[False]} {mark}":
        _keep(kind, heading, row.article, int(row.start), int(row.end), thing)
    elif told == f"{_DOES[True]} {mark}":
        _let_go(mark)


def _mark(kind: Kind, row: Any) -> str:
    return f"{kind}:{row.article}:{int(row.start)}:{int(row.end)}"


def _has(mark: str) -> bool:
    book = notebooks.current()
    return book is not None and book.has(mark)


def _keep(kind: Kind, heading: str, article: str, start: int, end: int, thing: str) -> None:
    found = context.coverage().article(article)
    if found is None:
        return
    kept: Entry = entry(
        kind,
        heading or found.title or first_words(found.text),
        found.text,
        start,
        end,
        build=context.coverage().id,
        article=article,
        thing=thing,
        title=found.title or "",
        source=found.source or "",
        published=found.published.isoformat() if found.published else "",
        url=found.url or "",
    )
    try:
        book = notebooks.change(partial(with_entry, kept=kept))
    except NotebookFull as full:
        st.toast(f"{full} Start another one on the Notebook page.", icon=":material/error:")
    except (OSError, BadNotebook) as error:
        st.toast(plain(f"It could not be kept: {error}."), icon=":material/error:")
    else:
        st.toast(plain(f"Kept in “{shortened(book.title, 60)}”."), icon=":material/bookmark_added:")


def _let_go(mark: str) -> None:
    try:
        notebooks.change(partial(without, key=mark))
    except (OSError, BadNotebook) as error:
        st.toast(plain(f"It could not be taken out: {error}."), icon=":material/error:")
