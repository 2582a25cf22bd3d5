"""The newest quotes by and about an actor."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from analysis.records import Entity
from dashboard.format.markdown import plain
from dashboard.format.wording import shortened
from dashboard.model.profile import Profile
from dashboard.model.table_rows import rows
from dashboard.shell import context
from dashboard.widgets import quote_card


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
    quote_card.show_all(list(rows(quotes)), f"quotes_{place}", speaker=place == "about")
    if total > len(quotes):
        context.link(f"All {total:,} quotes", "quotes", icon=":material/format_quote:", **selected)
