"""A quote as a card: the words, who said them and how, and the way to the sentence."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.markdown import plain
from dashboard.format.quote_words import manner, quote_html
from dashboard.format.wording import counted, printed, shortened
from dashboard.model.state_names import states_by_code
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.article_link import article_link

MOST = 12
"""Tellings of one statement that a card shows."""
_KINDS = ("direct", "mixed", "indirect")


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
        if tellings is not None and not tellings.empty:
            _tellings(tellings, place)


def _tellings(tellings: pd.DataFrame, place: str) -> None:
    """Where else the words are quoted: closed at first, since each is a line and a link."""
    articles = tellings["article"].nunique()
    label = f"Quoted in {counted(articles, 'more article')}, too"
    more = st.expander(label, icon=":material/format_quote:", on_change="rerun", key=f"tellings_{place}")
    if not more.open:
        return
    with more:
        for row in list(rows(tellings))[:MOST]:
            st.markdown(plain(shortened(row.words, 240)))
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                who = f"given to {shortened(row.speaker_name, 40)}" if row.speaker_name else "speaker not known"
                st.caption(plain(f"{printed(row.source, row.published)} · {who}"), width="content")
                article_link(row, "Read it", quote=row.quote)


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
