"""The button that keeps an event, a quote or a passage in the notebook, and lets go of it again."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from dashboard.format.markdown import plain
from dashboard.format.wording import shortened
from dashboard.model.marked_text import first_words
from dashboard.model.notebook import BadNotebook, Entry, Kind, NotebookFull, entry, with_entry, without
from dashboard.shell import context, notebooks


def button(kind: Kind, heading: str, row: Any, *, thing: str = "", place: str = "") -> None:
    """Keep, or Kept, for the stretch ``start`` to ``end`` of the article of ``row``.

    ``heading`` is plain text: the event in a sentence, who is quoted, the article's headline. ``thing`` is the id of
    the event or quote; ``place`` tells two buttons of one thing on one page apart.
    """
    article, start, end = row.article, int(row.start), int(row.end)
    mark = f"{kind}:{article}:{start}:{end}"
    book = notebooks.current()
    kept = book is not None and book.has(mark)
    st.button(
        "Kept" if kept else "Keep",
        icon=":material/bookmark_added:" if kept else ":material/bookmark_add:",
        type="tertiary",
        key=f"keep_{mark}_{place}",
        help="In the notebook; press to take it out" if kept else "Keep it in the notebook",
        on_click=_let_go if kept else _keep,
        args=(mark,) if kept else (kind, heading, article, start, end, thing),
    )


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
