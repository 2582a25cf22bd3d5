"""A quote as a card: the words, who said them and how, and the way to the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import context
from dashboard.wording import day, shortened

LONGEST = 700
"""Characters of a quote on a card; the article holds the rest."""

_ARTICLE = re.compile(r"^(?:an?|the) ")
_KINDS = ("direct", "mixed", "indirect")


def show(row: Any, place: str, *, words: str = "", speaker: bool = True) -> None:
    """The card of one row of `Coverage.quotes`. ``place`` tells it from all other cards of the page.

    ``words`` are marked in it; ``speaker`` is False where the page names the speaker above. Nothing of the quote is
    read as formatting. Its looks stand in assets/cards.css.
    """
    kind = row.kind if row.kind in _KINDS else "quote"
    with st.container(gap="xxsmall", key=f"card_{kind}_{place}"):
        st.html(quote_html(row.text, words))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            if speaker:
                _speaker(row)
            st.caption(context.plain(" · ".join(manner(row, addressee(row)))), width="content")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(context.plain(f"{row.source or 'Outlet not known'} · {day(row.published)}"), width="content")
            context.link(
                "Read it in the article",
                "article",
                icon=":material/arrow_forward:",
                article=row.article,
                start=int(row.start),
                end=int(row.end),
                quote=row.quote,
            )


def _speaker(row: Any) -> None:
    if row.speaker_entity and not row.anonymous:
        context.link(row.speaker_name or row.speaker_entity, "actors", actor=row.speaker_entity)
    elif row.speaker_name:
        st.markdown(context.plain(row.speaker_name), width="content")
    else:
        st.markdown("Speaker not known", width="content")


def manner(row: Any, addressee: str | None = None) -> list[str]:
    """How the words were said: the words for the speaker where they differ from the name, kind, cue, stance, to whom.

    ``unnamed source``, ``in the text “he”``, ``direct quote``, ``“told”``, ``promises``, ``to the Post``.
    """
    return [fact for fact in _facts(row, addressee) if fact]


def _facts(row: Any, addressee: str | None) -> Iterable[str | None]:
    yield "unnamed source" if row.anonymous else None
    yield f"stands for {row.speaker_entity_name}" if _differs(row.speaker_entity_name, row.speaker_name) else None
    yield f"in the text “{shortened(row.speaker_text, 60)}”" if _differs(row.speaker_text, row.speaker_name) else None
    yield f"{row.kind} quote"
    yield f"“{shortened(row.cue_text, 40)}”" if row.cue_text else None
    yield row.stance
    yield f"to {shortened(addressee, 60)}" if addressee else None


def _differs(written: str | None, name: str | None) -> bool:
    return bool(written and name) and _folded(written or "") != _folded(name or "")


def _folded(words: str) -> str:
    return _ARTICLE.sub("", " ".join(words.split()).casefold())


def addressee(row: Any) -> str | None:
    """To whom it was said: the name, or the article's own words where nobody is resolved; None where nobody is told."""
    if row.addressee_name:
        return str(row.addressee_name)
    if pd.isna(row.addressee_start):
        return None
    article = context.coverage().article(row.article)
    return article.text[int(row.addressee_start) : int(row.addressee_end)] if article else None


def quote_html(text: str, words: str = "") -> str:
    """The quoted words as HTML, at most `LONGEST` characters of them; ``words`` marked where they occur. Escaped."""
    line = shortened(text, LONGEST)
    wanted = " ".join(words.split())
    parts = re.split(f"({re.escape(wanted)})", line, flags=re.IGNORECASE) if wanted else [line]
    shown = "".join(f"<mark>{escape(each)}</mark>" if place % 2 else escape(each) for place, each in enumerate(parts))
    return f'<blockquote class="cq-quote">{shown}</blockquote>'
