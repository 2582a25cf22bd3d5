"""A quote set right from its card: that it is none, who speaks, which words are his, and what kind of quote it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.reading.correction_values import UNNAMED
from analysis.records import Correction, Place
from dashboard.format.set_right_words import QUOTES, begun
from dashboard.format.wording import shortened
from dashboard.model import set_right, waiting
from dashboard.shell import cache, context
from dashboard.widgets.curate import desk, tray
from dashboard.widgets.set_right import parts

_WRONG = {"speaker": "Who speaks", "extent": "Where it begins or ends", "kind": "What kind of quote"}
_UNNAMED, _NOBODY = "?unnamed", "?nobody"
_HELP = "Say that this is no quote, or what is wrong with it"
_LONGEST = 5_000
"""Characters of a quote that are offered to be changed."""


def offer(row: Any, place: str) -> None:
    """On the card of a quote, a row of `Coverage.quotes`: what waits for it, and the way to set it right. ``place``
    tells the card from others of the page."""
    if waiting.read_only():
        return
    parts.offer(f"quote_{place}", _HELP, lambda: form(row))
    parts.waits(waiting_for(row), place)


def in_html(row: Any) -> tuple[str, str]:
    """For a card made of HTML: the button that opens the form, and what waits for the quote; both "" for nothing."""
    if waiting.read_only():
        return "", ""
    button = f'<button type="button" data-pick="set_right {escape(row.quote)}" title="{_HELP}">Set right</button>'
    return button, parts.waits_html(waiting_for(row))


def waiting_for(row: Any) -> list[Correction]:
    """What waits to be applied to the quote."""
    new = desk.new()
    return set_right.about_quote(new, _span(row)) if new else []


def pressed(told: str | None, rows: Sequence[Any]) -> None:
    """While the page is drawn: opens the form of that quote of ``rows`` whose button of `in_html` was pressed, or
    starts the rebuild."""
    if told is None or waiting.read_only():
        return
    if told == "rebuild":
        tray.apply()
    for row in rows:
        if told == f"set_right {row.quote}":
            form(row)
            return


def _span(row: Any) -> set_right.Key:
    """Where the quote was found, in the words of a correction that the build has."""
    own = row.article, int(row.start), int(row.end)
    return set_right.key_of_quote(desk.applied(), own)


@st.dialog("Set this quote right", icon=parts.ICON)
def form(row: Any) -> None:
    """The form."""
    article, start, end = _span(row)
    place: Place = cache.cached(set_right.quote_place, filter=EVERYTHING, article=article, start=start, end=end)
    parts.about(shortened(row.text, 300))
    parts.one_press("Not a quote", "It is left out.", "no_quote", Correction(kind="no-quote", place=place))
    what = parts.fields(row.quote, _WRONG)
    if what:
        {"speaker": _speaker, "extent": _extent, "kind": _kind}[what](row, place)
    wanted = set(desk.wanted())
    some = set_right.about_quote(desk.applied(), (article, start, end))
    parts.said_before([each for each in some if each in wanted], row.quote)
    st.caption("Nothing changes until you rebuild. What you say waits, and can be undone.")


def _speaker(row: Any, place: Place) -> None:
    named = cache.cached(set_right.actors_named, filter=EVERYTHING, articles=(row.article,))
    labels = {_UNNAMED: "An unnamed source", _NOBODY: "Nobody known", **named}
    now = _UNNAMED if row.anonymous else row.speaker_entity if row.speaker_entity in named else _NOBODY
    picked = st.selectbox(
        "It was said by",
        list(labels),
        index=list(labels).index(now),
        format_func=labels.__getitem__,
        key="set_right_speaker",
        help="Whoever is named in the article can be picked",
    )
    if picked == now:
        said = []
    elif picked in (_UNNAMED, _NOBODY):
        value = UNNAMED if picked == _UNNAMED else None
        said = [Correction(kind="quote-speaker", place=place, value=value)]
    else:
        refs = cache.cached(set_right.refs_of, filter=EVERYTHING, actors=(picked,))
        said = [Correction(kind="quote-speaker", place=place, entity=refs[picked])]
    parts.save("speaker_set", said)


def _extent(row: Any, place: Place) -> None:
    article = context.coverage().article(row.article)
    text = article.text if article else ""
    start, end = int(row.start), int(row.end)
    words = st.text_area(
        "All the words of the quote, as the article has them",
        value=text[start:end],
        max_chars=_LONGEST,
        height="content",
        key="set_right_words",
    )
    found = set_right.found_words(text, words, start)
    if words.strip() and found is None:
        st.caption("The article does not hold these words one after the other.")
    if found is None or found == (start, end):
        parts.save("extent_set", [])
        return
    other = Place(article=row.article, start=found[0], end=found[1], words=text[found[0] : found[1]])
    parts.save("extent_set", [Correction(kind="quote-extent", place=place, other_place=other)])


def _kind(row: Any, place: Place) -> None:
    kinds = list(QUOTES)
    picked = st.radio(
        "It is",
        kinds,
        index=kinds.index(row.kind) if row.kind in kinds else 0,
        format_func=lambda each: begun(QUOTES[each]),
        key="set_right_quote_kind",
    )
    changed = picked != row.kind
    parts.save("quote_kind_set", [Correction(kind="quote-kind", place=place, value=picked)] if changed else [])
