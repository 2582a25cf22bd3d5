"""One event as a card with every account of it. Used by every page that shows events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.certainty import how_sure
from dashboard.format.dating import INFERRED
from dashboard.format.event_words import (
    answered_for,
    codes,
    course_in_words,
    coverage_of,
    doubt,
    kind_of,
    status_word,
    when,
)
from dashboard.format.excerpt import told_html
from dashboard.format.markdown import joined, plain
from dashboard.format.wording import NAMES, counted, day, event_title, shortened
from dashboard.model.affairs import course_of
from dashboard.model.differing import html_of, words_html
from dashboard.model.event_accounts import Accounts, accounts_of
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets import keep
from dashboard.widgets.article_link import article_link
from dashboard.widgets.set_right import event as set_right_event

ACCOUNTS_AT_ONCE = 3
MOST_ACCOUNTS = 100


def event_card(row: Any, *, heading: bool = True, on_close: Callable[[], None] | None = None) -> None:
    """Everything known of the event in a row of `Coverage.events`: its facts, every account, and where they differ.

    ``heading`` False where the event's title stands right above; ``on_close`` adds a button that calls it. All accounts
    are shown, whatever the filters; those that the filters leave out say so. Call it once for one event on a page.
    """
    accounts = cache.cached(accounts_of, event=row.event, most=MOST_ACCOUNTS)
    with st.container(border=True, gap="small", key=f"event_card_{row.event}"):
        if heading or on_close:
            with st.container(
                horizontal=True, wrap=False, vertical_alignment="center", horizontal_alignment="distribute"
            ):
                if heading:
                    st.subheader(plain(event_title(row)), anchor=False)
                if on_close:
                    st.button("Close", icon=":material/close:", type="tertiary", key="event_close", on_click=on_close)
        place = f"in {row.place}" if row.place else ""
        facts = [when(row), kind_of(row), place, answered_for(row), coverage_of(row, context.unit()), how_sure(row)]
        st.markdown(joined(facts))
        set_right_event.offer(row)
        st.caption(codes(row))
        if turns := course_in_words(row):
            st.caption(plain(f"As it was told: {turns}"))
        _profiles(row)
        if accounts.differences:
            st.html(html_of(accounts.differences))
        if accounts.words:
            st.html(words_html(accounts.words))
        _accounts(row, accounts)
        _affair(row)
        with st.container(horizontal=True, gap="medium"):
            context.link(
                "Open as a page",
                "event",
                icon=":material/open_in_full:",
                help="All accounts side by side",
                event=row.event,
            )
            context.link(
                "Why one event, and set it right" if accounts.total > 1 else "Curate",
                "curate",
                icon=":material/edit_note:",
                help="See why accounts are one event, take one out, or join it with another",
                event=row.event,
            )


def _affair(row: Any) -> None:
    """What came before it and what followed, in the affair that it belongs to."""
    if not row.affair:
        return
    course = cache.cached(course_of, filter=EVERYTHING, affair=row.affair, event=row.event)
    if course.total < 2:
        return
    affair = f"“{shortened(course.name, 90)}”" if course.name else "an affair"
    label = plain(f"Before and after: one of {counted(course.total, 'event')} of {affair}")
    more = st.expander(label, icon=":material/linear_scale:", on_change="rerun", key=f"affair_{row.event}")
    if not more.open:
        return
    with more, st.container(gap="xsmall", key=f"short_affair_{row.event}"):
        for step in rows(course.steps):
            dated = pd.notna(step.earliest) or pd.notna(step.latest)
            told = when(step) if dated else f"first told {day(step.first_told)}"
            facts = [told, event_title(step), coverage_of(step, context.unit())]
            with st.container(gap=None):
                name = shortened(step.sentence, 140)
                if step.event == row.event:
                    st.markdown(f"**{plain(name)}**")
                else:
                    context.link(name, "event", event=step.event)
                st.caption(plain(" · ".join(facts)))
        if course.total > len(course.steps):
            st.caption(f"The {len(course.steps)} most widely told of {course.total:,}.")
        context.link("The affair, in order and by outlet", "affair", icon=":material/route:", affair=row.affair)


def _profiles(row: Any) -> None:
    parties = dict.fromkeys([*row.source_entities, *row.target_entities])
    known = [found for entity in parties if (found := context.coverage().entity(entity)) is not None]
    if known:
        with st.container(horizontal=True, gap="small"):
            for entity in known[: 2 * NAMES]:
                context.link(shortened(entity.name, 60), "actors", icon=":material/person:", actor=entity.id)


def _accounts(event: Any, accounts: Accounts) -> None:
    listed = list(rows(accounts.first))
    for row in listed[:ACCOUNTS_AT_ONCE]:
        _account(row, event, outside=row.report not in accounts.matching)
    rest = listed[ACCOUNTS_AT_ONCE:]
    if not rest:
        return
    more = st.expander(f"{counted(len(rest), 'more account')}", on_change="rerun", key=f"accounts_{event.event}")
    if more.open:
        with more:
            for row in rest:
                _account(row, event, outside=row.report not in accounts.matching)
            if accounts.total > MOST_ACCOUNTS:
                st.caption(
                    f"The first {MOST_ACCOUNTS} of {accounts.total:,} accounts; narrow the outlets to see others."
                )


def _account(row: Any, event: Any, *, outside: bool) -> None:
    """One account: its sentence, who tells it, and its own date and status where they are not the event's."""
    with st.container(gap="xxsmall"):
        st.html(told_html(row))
        facts = [
            row.source or "outlet not known",
            day(row.published),
            f"says {row.asserted_by_name}" if row.asserted_by_name else "the article says so itself",
            status_word(row.status) if row.status != event.status else "",
            _own_date(row, event),
            "outside the filters" if outside else "",
        ]
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption(joined(facts), width="content")
            article_link(row, report=row.report)
            keep.button("event", event_title(event), row, thing=event.event, place=row.report)
            set_right_event.offer_account(row)
        if doubt(row) and len(row.doubts):
            st.caption(plain(f"{doubt(row).capitalize()}: {'; '.join(row.doubts[:2])}"))
        elif len(row.vouched_by):
            st.caption(plain(f"Shown because {row.doubts[0]}"))


def _own_date(row: Any, event: Any) -> str:
    """How the account dates the event, where it does so otherwise than the event is dated."""
    if pd.isna(row.earliest) and pd.isna(row.latest):
        return ""
    words = when(row)
    if words == when(event):
        return ""
    if row.date_basis == "joined":
        return f"the day is {INFERRED['joined'].words}"
    return words if row.date_basis == "news" else f"dates it {words}"
