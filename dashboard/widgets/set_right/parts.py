"""What the forms of “Set right” have in common: what waits with its undo, what is said with one press, and fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any
from zlib import crc32

import pandas as pd
import streamlit as st

from analysis.reading.correction_values import days_text
from analysis.records import Correction
from dashboard.format.correction_words import shortly
from dashboard.format.markdown import plain
from dashboard.model import waiting
from dashboard.shell import context
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import desk, tray

_GONE = {
    kind: f'<span class="cq-gone-{kind.removeprefix("no-")}"></span>' for kind in ("no-event", "no-report", "no-quote")
}
"""Stands on a card of what is to be left out: what it tells is struck through (assets/frame.css)."""
_HOW: Mapping[str, str] = {"day": "Day or days", "month": "Month", "year": "Year", "none": "No day is known"}
_MONTHS = tuple(f"{date(2000, month, 1):%B}" for month in range(1, 13))
FIRST_YEAR, LAST_YEAR = 1800, 2200
ICON = ":material/edit_note:"


def offer(key: str, help_: str, form: Callable[[], None]) -> None:
    """The button that opens the form; nothing where nobody may correct. ``key`` tells it from others of the page."""
    if not waiting.read_only() and st.button(
        "Set right", key=f"set_right_{key}", type="tertiary", icon=ICON, help=help_
    ):
        form()


def waits(some: Sequence[Correction], key: str) -> None:
    """What waits for the thing on the card, each with its undo; struck through where it is to be left out."""
    if not some:
        return
    start = False
    with st.container(gap=None, key=f"set_right_waits_{key}"):
        for nth, each in enumerate(some):
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.html(_GONE.get(each.kind, "") + f"<span>{escape(_will(each))}</span>", width="content")
                button_for(
                    "Undo",
                    icon=":material/undo:",
                    type="tertiary",
                    key=f"set_right_undo_{key}_{nth}",
                    on_click=desk.take_back,
                    args=(each,),
                )
                if not nth:
                    start = st.button(
                        "Rebuild",
                        key=f"set_right_rebuild_{key}",
                        type="tertiary",
                        icon=":material/published_with_changes:",
                    )
    if start:
        tray.apply()


def waits_html(some: Sequence[Correction]) -> str:
    """The same as HTML, for `pressable`; a press on its buttons is answered by `pressed`."""
    if not some:
        return ""
    rebuild = ' · <button type="button" data-pick="rebuild">Rebuild</button>'
    lines = [
        f'<p class="cq-facts">{_GONE.get(each.kind, "")}{escape(_will(each))} '
        f'<button type="button" data-pick="{_undo(each)}">Undo</button>{"" if nth else rebuild}</p>'
        for nth, each in enumerate(some)
    ]
    return f'<div class="cq-waits">{"".join(lines)}</div>'


def pressed(told: str, some: Sequence[Correction]) -> None:
    """Takes that correction back whose undo in `waits_html` was pressed."""
    for each in some:
        if told == _undo(each):
            desk.take_back(each)
            return


def _undo(correction: Correction) -> str:
    return f"undo {crc32(repr(correction).encode('utf-8', 'surrogatepass'))}"


def _will(correction: Correction) -> str:
    if correction.kind in _GONE or correction.kind == "hide":
        return "Will be left out of the next build."
    return f"{shortly(correction)}, from the next build on."


def said_before(some: Sequence[Correction], key: str) -> None:
    """What the build has been corrected in, and what waits, each with its undo. For forms."""
    for nth, each in enumerate(some):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(plain(f"Set right by hand. {shortly(each)}"), width="content")
            if st.button("Undo", key=f"set_right_back_{key}_{nth}", type="tertiary", icon=":material/undo:"):
                desk.take_back(each)
                st.rerun()


def about(words: str) -> None:
    """What the form is about, plain text. Forms stand outside of the app, and are told here which theme it has."""
    scheme = "dark" if st.context.theme.type == "dark" else "light"
    st.html(f"<style>[role='dialog'] {{ color-scheme: {scheme}; }}</style>")
    st.markdown(f"**{plain(words)}**")


def one_press(label: str, effect: str, key: str, *corrections: Correction) -> None:
    """The commonest thing to say, as one button; ``effect`` says what it does."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if st.button(label, key=f"set_right_{key}", icon=":material/block:", type="primary"):
            say(*corrections)
        st.caption(effect, width="content")


def say(*corrections: Correction) -> None:
    """Lets the corrections wait, and closes the form."""
    desk.say(*corrections)
    st.rerun()


def save(key: str, corrections: Sequence[Correction]) -> None:
    """The button of a field; it does nothing where nothing was changed."""
    if st.button(
        "Set", key=f"set_right_{key}", type="primary" if corrections else "secondary", disabled=not corrections
    ):
        say(*corrections)


def fields(key: str, choices: Mapping[str, str]) -> str | None:
    """Which field is wrong: one of the names of ``choices``, or None."""
    return st.pills("Or what is wrong?", list(choices), format_func=choices.__getitem__, key=f"set_right_what_{key}")


def days(row: Any, key: str) -> tuple[str | None, bool]:
    """Fields for when it was: the days as a correction has them, None for none; and whether that is another answer."""
    first, last = (None if pd.isna(each) else pd.Timestamp(each).date() for each in (row.earliest, row.latest))
    before = days_text(first, last, row.precision)
    now = "none" if before is None else row.precision if row.precision in _HOW else "day"
    how = st.segmented_control(
        "How exactly is it known?",
        list(_HOW),
        default=now,
        format_func=_HOW.__getitem__,
        key=f"set_right_how_{key}",
        required=True,
    )
    near = first or last or context.coverage().info.last_published or date.today()
    if how == "none":
        return None, before is not None
    if how == "day":
        shown = (first or near, last or first or near) if now == "day" else (near, near)
        picked = st.date_input(
            "From, and to",
            value=shown,
            min_value=date(FIRST_YEAR, 1, 1),
            max_value=date(LAST_YEAR, 12, 31),
            format="DD/MM/YYYY",
            key=f"set_right_days_{key}",
        )
        chosen = picked if isinstance(picked, tuple) else (picked,)
        after = days_text(chosen[0], chosen[-1], "day") if chosen else before
        return after, after != before
    with st.container(horizontal=True, gap="small"):
        month = near.month
        if how == "month":
            name = st.selectbox("Month", _MONTHS, index=near.month - 1, key=f"set_right_month_{key}")
            month = _MONTHS.index(name or _MONTHS[0]) + 1
        year = int(st.number_input("Year", FIRST_YEAR, LAST_YEAR, near.year, key=f"set_right_year_{key}"))
    after = f"{year:04}-{month:02}" if how == "month" else f"{year:04}"
    return after, after != before
