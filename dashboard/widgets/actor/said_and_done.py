"""The newest quotes by and about an actor, and the latest events in which it acts or is acted upon."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from analysis.records import Entity
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, shortened
from dashboard.model.profile import Profile
from dashboard.model.rows import rows
from dashboard.shell import context
from dashboard.widgets import event_card, quote_card


def quotes(entity: Entity, profile: Profile) -> None:
    """The newest quotes by and about the actor."""
    if not profile.quotes_by and not profile.quotes_about:
        return
    sides = iter(st.columns(2, gap="large") if profile.quotes_by and profile.quotes_about else [st.container()])
    if profile.quotes_by:
        with next(sides):
            _some_quotes("by", f"By {entity.name}", profile.by, profile.quotes_by, speaker=entity.id)
    if profile.quotes_about:
        with next(sides):
            _some_quotes("about", f"About {entity.name}", profile.about, profile.quotes_about, about=entity.id)


def _some_quotes(place: str, title: str, quotes: pd.DataFrame, total: int, **selected: Any) -> None:
    st.subheader(plain(shortened(title, 60)), anchor=False)
    with st.container(gap="medium"):
        for nth, row in enumerate(rows(quotes)):
            quote_card.show(row, f"{place}_{nth}", speaker=place == "about")
    if total > len(quotes):
        context.link(f"All {total:,} quotes", "quotes", icon=":material/format_quote:", **selected)


def events(entity: Entity, profile: Profile) -> None:
    """The latest events in which the actor acts, and those in which it is acted upon."""
    if not profile.events:
        return
    picked = context.selection().get("event")
    sides = iter(st.columns(2, gap="large") if profile.as_source and profile.as_target else [st.container()])
    shown = False
    if profile.as_source:
        with next(sides):
            shown = _some_events("As the one who acts", "acts", profile.acting, profile.as_source, picked)
    if profile.as_target:
        with next(sides):
            rest = None if shown else picked
            _some_events("As the one acted upon", "acted_upon", profile.targeted, profile.as_target, rest)
    own = replace(context.current_filter(), actors=(entity.id,))
    label = f"{counted(profile.events, 'event')} in time"
    context.link(label, "timeline", filter=own, icon=":material/timeline:")


def _some_events(title: str, side: str, events: pd.DataFrame, total: int, picked: str | None) -> bool:
    """The latest of them; whether the card of the picked one is among them."""
    st.subheader(title, anchor=False)
    shown = False
    for nth, row in enumerate(rows(events)):
        is_picked = row.event == picked
        event_card.entry(row, key=f"{side}_{nth}", picked=is_picked, on_click=_pick_event)
        if is_picked:
            event_card.event_card(row, heading=False, on_close=_close_event)
            shown = True
    if total > len(events):
        st.caption(f"The latest {len(events)} of {total:,}.")
    return shown


def _pick_event(event: str) -> None:
    context.select(event=None if context.selection().get("event") == event else event)


def _close_event() -> None:
    context.select(event=None)
