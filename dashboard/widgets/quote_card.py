"""A quote as a card: the words, who said them and how, other tellings, and the way to the sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType
from typing import Any

import pandas as pd

from analysis.coverage import EVERYTHING, Unit
from dashboard.format.citation import citation
from dashboard.format.quote_words import manner, quote_html
from dashboard.format.wording import counted, printed, shortened
from dashboard.model.quote_cuts import Piece, Telling
from dashboard.model.state_names import states_by_code
from dashboard.shell import cache, context
from dashboard.widgets import keep
from dashboard.widgets.pressable import pressable
from dashboard.widgets.set_right import parts as set_right_parts
from dashboard.widgets.set_right import quote as set_right_quote

SHOWN = 3
"""Other tellings of a statement that stand on its card; the rest is closed."""
_KINDS = ("direct", "mixed", "indirect")
_PRINTED: Mapping[Unit, str] = {"articles": "article", "texts": "printed", "outlets": "text_of"}
"""The column of `Coverage.quotes` and `Telling` by which each unit is counted."""


def show_all(
    quotes: Sequence[Any],
    key: str,
    *,
    words: str = "",
    speaker: bool = True,
    tellings: Mapping[str, Sequence[Telling]] = MappingProxyType({}),
    heads: Mapping[int, str] = MappingProxyType({}),
) -> None:
    """The cards of rows of `with_sentences`, as one element. ``key`` tells the list from others of the page.

    ``words`` are marked in them; ``speaker`` is False where the page names the speaker above; ``tellings``: where else
    the same words are quoted, by quote; ``heads``: HTML that stands above a card, by its place in the list. Their looks
    stand in assets/cards.css.
    """

    def pick(told: str) -> None:
        for row in quotes:
            keep.pressed(told, "quote", row.speaker_name or "Speaker not known", row, thing=row.quote)
            set_right_parts.pressed(told, set_right_quote.waiting_for(row))

    cards = [
        heads.get(nth, "") + _card(row, words=words, speaker=speaker, tellings=tellings.get(row.quote, ()))
        for nth, row in enumerate(quotes)
    ]
    told = pressable(f'<div class="cq-cards">{"".join(cards)}</div>', key=key, on_pick=pick)
    set_right_quote.pressed(told, quotes)


def _card(row: Any, *, words: str, speaker: bool, tellings: Sequence[Telling]) -> str:
    kind = row.kind if row.kind in _KINDS else "quote"
    right, waits = set_right_quote.in_html(row)
    buttons = [each for each in (keep.in_html("quote", row), right) if each]
    shown = card_html(row, words=words, speaker=speaker, tellings=tellings, buttons=buttons)
    return f'<article class="cq-card cq-card-{kind}">{shown}{waits}</article>'


def card_html(
    row: Any,
    *,
    words: str = "",
    speaker: bool = True,
    tellings: Sequence[Telling] = (),
    buttons: Sequence[str] = (),
) -> str:
    """What is read on the card, as HTML; everything in it is escaped. ``buttons`` is HTML that ends its last line.
    Its button copies by `shell.soft_links`."""
    facts = [escape(each) for each in manner(row, addressee(row), state(row))]
    who = [f"<b>{_speaker(row)}</b>"] if speaker else []
    here = context.href("article", article=row.article, start=int(row.start), end=int(row.end), quote=row.quote)
    copied = escape(citation(row, row.told), quote=True)
    return (
        f"{quote_html(row.told, words, row.said)}"
        f'<p class="cq-facts">{" · ".join(who + facts)}</p>'
        f'<p class="cq-facts">{escape(printed(row.source, row.published))} '
        f'·&nbsp;<a href="{escape(here)}">Read it in the article</a> '
        f'·&nbsp;<button type="button" data-copy="{copied}" data-link="{escape(here)}">Copy with citation</button>'
        f"{_and(buttons)}</p>"
        f"{_tellings(row, tellings)}"
    )


def _and(buttons: Sequence[str]) -> str:
    return "".join(f" ·&nbsp;{each}" for each in buttons)


def _tellings(row: Any, tellings: Sequence[Telling]) -> str:
    """Where else the words of the row are quoted, a line each.

    Nothing where those are only copies of its own text, or texts of its outlet, and these do not count.
    """
    unit = context.unit()
    column = _PRINTED[unit]
    others = len({getattr(each, column) for each in tellings} - {getattr(row, column)})
    if not others:
        return ""
    same = "in full" if any(each.cuts for each in tellings) else "the same words"
    lines = [f"<li>{_telling(each, same)}</li>" for each in tellings]
    label = f"Quoted in {counted(others, f'more {unit.removesuffix("s")}')} too"
    rest = f"<details><summary>and {len(lines) - SHOWN} more</summary><ul>{''.join(lines[SHOWN:])}</ul></details>"
    return (
        f'<div class="cq-tellings"><p>{label}</p><ul>{"".join(lines[:SHOWN])}</ul>'
        f"{rest if len(lines) > SHOWN else ''}</div>"
    )


def _telling(telling: Telling, same: str) -> str:
    """A line; ``same`` is what is told of a telling that neither cuts nor words it otherwise."""
    here = context.href("article", article=telling.article, start=telling.start, end=telling.end, quote=telling.quote)
    where = f'<a href="{escape(here)}">{escape(printed(telling.source, telling.published))}</a>'
    said = " ".join(_piece(each) for each in telling.pieces)
    how = " and ".join(
        each for each in ("cut" if telling.cuts else "", "worded otherwise" if telling.differs else "") if each
    )
    return f"{where} <small>{how or same}</small> <q>{said}</q>"


def _piece(piece: Piece) -> str:
    kind, words = piece
    shown = escape(words)
    if kind == "cut":
        return f'<del title="left out here">{shown}</del>'
    return f'<ins title="only here">{shown}</ins>' if kind == "other" else shown


def _speaker(row: Any) -> str:
    if not row.speaker_name:
        return "No speaker named"
    name = escape(shortened(row.speaker_name[:1].upper() + row.speaker_name[1:], 120))
    if row.speaker_entity and not row.anonymous:
        return f'<a href="{escape(context.href("actors", actor=row.speaker_entity))}">{name}</a>'
    return name


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
