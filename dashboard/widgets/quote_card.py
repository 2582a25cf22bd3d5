"""A quote as a card: the words, who said them and how, and the way to the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.markdown import plain
from dashboard.format.wording import day, shortened
from dashboard.model.profile import states_by_code
from dashboard.shell import context, tables

MODALITIES = {"negated": "not said", "hypothetical": "hypothetical"}
"""Words for quotes that nobody said, or only might say; nothing for those that were said."""

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
            st.caption(plain(" · ".join(manner(row, addressee(row), state(row)))), width="content")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(plain(f"{row.source or 'Outlet not known'} · {day(row.published)}"), width="content")
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
        st.markdown(plain(row.speaker_name), width="content")
    else:
        st.markdown("Speaker not known", width="content")


def manner(row: Any, addressee: str | None = None, state: str | None = None) -> list[str]:
    """How the words were said: the words for the speaker where they differ from the name, kind, cue, stance, to whom,
    on what occasion. ``state`` is the name of the unnamed source's state.

    ``unnamed source: diplomat, European Union``, ``in the text “he”``, ``direct quote``, ``not said``, ``“told”``,
    ``promises``, ``to the Post``, ``when: Tuesday``, ``in an interview``.
    """
    return [fact for fact in _facts(row, addressee, state) if fact]


def _facts(row: Any, addressee: str | None, state: str | None) -> Iterable[str | None]:
    yield unnamed_source(row, state) if row.anonymous else None
    yield f"stands for {row.speaker_entity_name}" if _differs(row.speaker_entity_name, row.speaker_name) else None
    yield f"in the text “{shortened(row.speaker_text, 60)}”" if _differs(row.speaker_text, row.speaker_name) else None
    yield f"{row.kind} quote"
    yield MODALITIES.get(row.modality)
    yield f"“{shortened(row.cue_text, 40)}”" if row.cue_text else None
    yield row.stance
    yield f"to {shortened(addressee, 60)}" if addressee else None
    yield from occasion(row)


def unnamed_source(row: Any, state: str | None = None) -> str:
    """What is told of an unnamed source: ``unnamed source: diplomat, European Union; spoke on condition of anonymity``.

    ``state`` is the name of its state; the code stands where it is None.
    """
    many = row.unnamed_number not in (None, "one")
    label = "unnamed sources" if many else "unnamed source"
    if many and row.unnamed_number != "several":
        label = f"{row.unnamed_number} {label}"
    told = [row.unnamed_office, row.unnamed_affiliation, state or row.unnamed_nationality]
    words = ", ".join(each for each in told if each)
    label += f": {shortened(words, 80)}" if words else ""
    if not row.condition_text:
        return label
    condition = shortened(row.condition_text, 140)
    return f"{label}; spoke {condition}" if condition.lower().startswith("on ") else f"{label}; “{condition}”"


def occasion(row: Any) -> Iterable[str]:
    """When, and where or how it was said, where the article tells: ``when: Tuesday``, ``in an interview``."""
    if row.times_text:
        yield f"when: {shortened(row.times_text, 60)}"
    if row.setting_text:
        yield shortened(row.setting_text[:1].lower() + row.setting_text[1:], 80)


def state(row: Any) -> str | None:
    """The name that the coverage gives the state of an unnamed source; None where it names none."""
    if not row.unnamed_nationality:
        return None
    found = tables.cached(states_by_code, filter=EVERYTHING).get(row.unnamed_nationality)
    return found[1] if found else None


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
