"""One event on the Curate page: which accounts do not belong to it, and which other event is the same."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Correction, Place
from dashboard.format.event_words import coverage_of, kind_of, when
from dashboard.format.excerpt import told_html
from dashboard.format.markdown import joined, plain
from dashboard.format.wording import event_title, printed, shortened
from dashboard.model import event_list, waiting
from dashboard.model.curation import may_be_one_event, report_place
from dashboard.model.event_accounts import AccountPart, accounts_part_of
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import correction_record, desk
from dashboard.widgets.turner import turner


def show(event: str) -> None:
    """The event with its accounts, and those that are most like it."""
    found = cache.cached(event_list.event_of, filter=EVERYTHING, event=event)
    if found.empty:
        st.warning("This build has no such event. Pick one that it has.", icon=":material/link_off:")
        context.link("Timeline", "timeline", icon=":material/timeline:")
        return
    row = next(rows(found))
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        context.link("All suggestions", "curate", icon=":material/arrow_back:")
        context.link("The event in time", "timeline", icon=":material/timeline:", event=event)
    st.title(plain(shortened(event_title(row), 120)), anchor=False)
    facts = [when(row), kind_of(row), f"in {row.place}" if row.place else "", coverage_of(row, context.unit())]
    st.caption(joined(facts))
    number = int(context.selection().get("number", 1))
    part = cache.cached(accounts_part_of, filter=EVERYTHING, event=event, number=number)
    correction_record.about(event=event)
    _accounts(part)
    if not waiting.read_only():
        _same(event, report_place(next(rows(part.first))))


def _accounts(part: AccountPart) -> None:
    """Each account with the reason for which it belongs to the event."""
    st.subheader("What is told of it", anchor=False)
    if part.paging.total > 1:
        st.caption("Each account with the reason for which it was joined with the others.")
    firsts = [report_place(row) for row in rows(part.first)]
    out = {_key(each.place) for each in desk.new() if each.kind == "different-event"}
    with st.container(gap="medium"):
        for nth, row in enumerate(rows(part.reports), start=part.paging.offset):
            # An account that leaves is told apart from the first of the others.
            rest = firsts[-1] if nth == 0 else firsts[0]
            _account(row, nth, rest if part.paging.total > 1 else None, out)
    turner(part.paging, key="curate_accounts")


def _account(row: Any, nth: int, rest: Place | None, out: set[tuple[str, int, int]]) -> None:
    """One account and, where there is a ``rest`` of the event, the way to take it ``out`` of that."""
    place = report_place(row)
    with st.container(gap=None, key=f"curate_account_{nth}"):
        st.html(told_html(row))
        told = [printed(row.source, row.published), row.status, row.reason]
        st.caption(joined(told))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            context.link(
                "Read it in the article",
                "article",
                article=row.article,
                start=int(row.start),
                end=int(row.end),
                report=row.report,
            )
            if rest is None or waiting.read_only():
                return
            if _key(place) in out:
                st.caption("will be taken out", width="content")
                return
            button_for(
                "Another event",
                icon=":material/call_split:",
                type="tertiary",
                key=f"curate_out_{nth}",
                help="This account tells of something else: it becomes an event of its own",
                on_click=desk.say,
                args=(Correction(kind="different-event", place=place, other_place=rest),),
            )


def _key(place: Place | None) -> tuple[str, int, int]:
    assert place is not None
    return place.article, place.start, place.end


def _same(event: str, first: Place) -> None:
    """Which other event is the same: those most like it, or those that are looked for."""
    st.subheader("Told elsewhere as another event", anchor=False)
    words = st.text_input(
        "Find the other event",
        key=f"curate_event_words_{event}",
        type="search",
        placeholder="Words of its sentence, a party, a type",
        max_chars=200,
        width=420,
    )
    found = cache.cached(may_be_one_event, filter=EVERYTHING, event=event, words=words)
    joined = {_key(each.other_place) for each in desk.new() if each.kind == "same-event"}
    if found.empty:
        st.caption("No other event is like it." if not words else "No event holds these words.")
    elif not words:
        st.caption("Events with the same parties, the most similar first.")
    for nth, row in enumerate(rows(found)):
        other = report_place(row)
        if _key(other) in joined:
            continue
        with st.container(gap=None, key=f"curate_other_{nth}"):
            context.link(shortened(event_title(row), 120), "timeline", event=row.event)
            st.html(told_html(row))
            st.caption(plain(" · ".join((when(row), kind_of(row), coverage_of(row, context.unit())))))
            button_for(
                "Same event",
                icon=":material/merge:",
                type="tertiary",
                key=f"curate_one_{nth}",
                help="Both are one event, with the accounts of both",
                on_click=desk.say,
                args=(Correction(kind="same-event", place=first, other_place=other),),
            )
