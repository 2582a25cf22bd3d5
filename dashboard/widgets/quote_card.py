"""A quote as a card: the words, who said them and how, and the way to the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING, Unit
from dashboard.format.markdown import plain
from dashboard.format.quote_words import manner, quote_html
from dashboard.format.wording import counted, printed, shortened
from dashboard.model.state_names import states_by_code
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets import keep
from dashboard.widgets.article_link import article_link

MOST = 12
"""Tellings of one statement that a card shows."""
_KINDS = ("direct", "mixed", "indirect")
_PRINTED: Mapping[Unit, str] = {"articles": "article", "texts": "printed", "outlets": "text_of"}
"""The column of `Coverage.quotes` and `Coverage.tellings` by which each unit is counted."""


def show(row: Any, place: str, *, words: str = "", speaker: bool = True, tellings: pd.DataFrame | None = None) -> None:
    """The card of one row of `Coverage.quotes`. ``place`` tells it from all other cards of the page.

    ``words`` are marked in it; ``speaker`` is False where the page names the speaker above; ``tellings`` are rows of
    `Coverage.tellings`: where else the same words are quoted, with what is cut there. Nothing of the quote is read as
    formatting. Its looks stand in assets/cards.css.
    """
    kind = row.kind if row.kind in _KINDS else "quote"
    with st.container(gap="xxsmall", key=f"card_{kind}_{place}"):
        st.html(quote_html(row.text, words))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if speaker:
                _speaker(row)
            st.caption(plain(" · ".join(manner(row, addressee(row), state(row)))), width="content")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(plain(printed(row.source, row.published)), width="content")
            article_link(row, quote=row.quote)
            keep.button("quote", row.speaker_name or "Speaker not known", row, thing=row.quote, place=place)
        if tellings is not None and not tellings.empty:
            _tellings(row, tellings, place)


def _tellings(row: Any, tellings: pd.DataFrame, place: str) -> None:
    """Where else the words of the row are quoted: closed at first, since each is a line and a link.

    Nothing where those are only copies of its own text, or texts of its outlet, and these do not count.
    """
    unit = context.unit()
    others = len(set(tellings[_PRINTED[unit]]) - {getattr(row, _PRINTED[unit])})
    if not others:
        return
    label = f"Quoted in {counted(others, f'more {unit.removesuffix("s")}')}, too"
    more = st.expander(label, icon=":material/format_quote:", on_change="rerun", key=f"tellings_{place}")
    if not more.open:
        return
    with more:
        for other in list(rows(tellings))[:MOST]:
            st.markdown(plain(shortened(other.words, 240)))
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                who = f"given to {shortened(other.speaker_name, 40)}" if other.speaker_name else "speaker not known"
                st.caption(plain(f"{printed(other.source, other.published)} · {who}"), width="content")
                article_link(other, "Read it", quote=other.quote)


def _speaker(row: Any) -> None:
    if row.speaker_entity and not row.anonymous:
        context.link(row.speaker_name or row.speaker_entity, "actors", actor=row.speaker_entity)
    elif row.speaker_name:
        st.markdown(plain(row.speaker_name), width="content")
    else:
        st.markdown("Speaker not known", width="content")


def state(row: Any) -> str | None:
    """The name that the coverage gives the state of an unnamed source; None where it names none."""
    if not row.unnamed_nationality:
        return None
    found = cache.cached(states_by_code, filter=EVERYTHING).get(row.unnamed_nationality)
    return found[1] if found else None


def addressee(row: Any) -> str | None:
    """To whom it was said: the name, or the article's own words where nobody is resolved; None where nobody is told."""
    if row.addressee_name:
        return str(row.addressee_name)
    if pd.isna(row.addressee_start):
        return None
    article = context.coverage().article(row.article)
    return article.text[int(row.addressee_start) : int(row.addressee_end)] if article else None
