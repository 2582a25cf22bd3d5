"""Timeline: events by the day on which they happened, in the lanes of those who act, and the same as a list."""

from __future__ import annotations

from typing import Any
from zlib import crc32

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING, EventOrder
from dashboard.charts import event_marks
from dashboard.format.dating import spanned
from dashboard.format.event_words import silence
from dashboard.format.markdown import plain
from dashboard.format.palette import palette
from dashboard.format.wording import counted, printed, shortened
from dashboard.model import event_list
from dashboard.model.affair_differences import affair_differences_of
from dashboard.model.affairs import affair_of, turns_of
from dashboard.model.drawing import TOLD, Drawing
from dashboard.model.event_list import EventList, EventPart
from dashboard.model.table_rows import rows
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets import difference_card
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.event_card import entry, event_card
from dashboard.widgets.scrolling import scroll_to
from dashboard.widgets.timeline_chart import FROM_LIST, bar_card, chart, follow_click, stand_out
from dashboard.widgets.turner import turner

# --- what is picked -------------------------------------------------------------------------------------------------


def pick_in_list(event: str) -> None:
    """Picks an event of the list, and lets go of it when it is pressed again."""
    st.session_state[FROM_LIST] = True
    context.select(event=None if context.selection().get("event") == event else event)


def close() -> None:
    """Lets go of the picked event."""
    context.select(event=None)


def picked_card(event: str) -> None:
    """The card of an event that was picked in the chart or by a link."""
    found = cache.cached(event_list.event_of, filter=EVERYTHING, event=event)
    if found.empty:
        st.warning("This build has no such event. Pick one that it has.", icon=":material/link_off:")
        return
    if not cache.cached(event_list.event_matches, event=event):
        st.caption("This event is outside the filters.")
    event_card(next(rows(found)), on_close=close)


_ORDERED = {"newest": "By date, newest first", "oldest": "By date, oldest first", "told": "Most widely told first"}

# --- the list -------------------------------------------------------------------------------------------------------


def dated_list(part: EventPart, order: str, picked: str | None) -> None:
    """The events of this part under their dates."""
    st.subheader(_ORDERED[order], anchor=False)
    with st.container(gap="small"):
        for heading, group in event_list.by_date(part.rows):
            on, what = st.columns([2, 9], gap="small")
            on.markdown(f"**{heading}**")
            with what.container(gap="small"):
                _entries(group, picked)
    _pages(part, "number")


def undated_list(part: EventPart, picked: str | None) -> None:
    """The events whose date nobody tells."""
    st.subheader("Without a date", anchor=False)
    st.caption(
        "No account tells when, and none tells it as news of a day. That an article was published on some day does not "
        "date what it tells."
    )
    with st.container(gap="small"):
        _entries(rows(part.rows), picked)
    _pages(part, "undated")


def _entries(events: Any, picked: str | None) -> None:
    for row in events:
        chosen = row.event == picked
        entry(row, key=f"event_{row.event}", picked=chosen, on_click=pick_in_list, dated=False)
        if chosen and st.session_state.get(FROM_LIST):
            event_card(row, heading=False)


def _pages(part: EventPart, name: str) -> None:
    turner(part.paging, key=f"timeline_{name}", name=name)


# --- the page -------------------------------------------------------------------------------------------------------


def summary(listing: EventList, drawing: Drawing) -> str:
    """How many events, how many of them doubtful where those are shown, by how many actors, when."""
    told = [counted(listing.total, "event")]
    if context.current_filter().doubtful and listing.held:
        told.append(f"{listing.held:,} of them doubtful")
    if drawing.actors:
        told.append(f"{counted(drawing.actors, 'actor')}" if drawing.dated else "")
    if drawing.dated:
        told.append(spanned(drawing.first, drawing.last))
    if listing.without_date:
        told.append(f"{listing.without_date:,} without a date")
    if listing.background:
        told.append(f"{listing.background:,} of quite other days, not drawn")
    return " · ".join(each for each in told if each)


def head(listing: EventList, drawing: Drawing, affair: str, order: EventOrder) -> None:
    """What is shown, in which order the list stands, and the way to take it along."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(width="content"):
            st.markdown(f"**{summary(listing, drawing)}**")
        with st.container(width="content"), st.container(horizontal=True, gap="small"):
            st.session_state["timeline_order"] = order
            st.selectbox(
                "Order of the list",
                list(event_list.ORDERS),
                key="timeline_order",
                format_func=event_list.ORDERS.__getitem__,
                on_change=_reorder,
                width=160,
                label_visibility="collapsed",
            )
            coverage, filter_ = context.coverage(), context.current_filter()
            csv_button(
                "events",
                lambda: event_list.csv_of(coverage, filter_, affair, listing.view, order),
                key="timeline_csv",
                help=f"{counted(listing.total, 'event')} with date, parties, status and the offsets of the evidence",
            )


def affair_head(affair: str) -> bool:
    """Which affair is shown alone, and the way back to all events; False where this build has no such affair."""
    found = cache.cached(affair_of, filter=EVERYTHING, affair=affair)
    if found is None:
        st.warning("This build has no such affair. Here are all events.", icon=":material/link_off:")
        return False
    with st.container(border=True, horizontal=True, vertical_alignment="center", key="timeline_affair"):
        st.markdown(plain(f"One affair: {shortened(found.name, 120)}"), width="stretch")
        st.button("Show all events", icon=":material/close:", key="timeline_all", type="tertiary", on_click=_leave)
    days = spanned(found.first, found.last) if pd.notna(found.first) else ""
    outlets = counted(found.outlets, "outlet") if found.outlets else ""
    facts = (days, counted(found.events, "event"), outlets, silence(found.silent))
    st.caption(plain(" · ".join(each for each in facts if each)))
    affair_turns(affair)
    return True


def affair_turns(affair: str) -> None:
    """The main events of the affair in order, with every status that they had, each leading to its card."""
    found = cache.cached(turns_of, filter=EVERYTHING, affair=affair)
    if len(found) < 2:
        return
    more = st.expander(f"Its course in {len(found)} turns", icon=":material/route:", key="timeline_turns")
    with more, st.container(gap="xsmall", key="timeline_turns_list"):
        for turn in found:
            with st.container(gap=None):
                context.link(turn.told, "timeline", affair=affair, event=turn.event, order="oldest")
                st.caption(plain(f"“{turn.sentence}” ({printed(turn.source, turn.published)})"))


def _leave() -> None:
    context.select(affair=None, number=None, undated=None)


def views(listing: EventList) -> None:
    """All events, or those that several outlets tell, or on which accounts differ; where there are any."""
    offered = [view for view, count in listing.counts.items() if count]
    if len(offered) < 2:
        return
    st.session_state["timeline_view"] = listing.view
    st.pills(
        "Which events",
        offered,
        key="timeline_view",
        format_func=lambda view: f"{event_list.VIEWS[view]} · {listing.counts[view]:,}",
        on_change=_view,
        label_visibility="collapsed",
    )


def _view() -> None:
    context.select(view=st.session_state["timeline_view"] or None, number=None, undated=None)


def _place() -> None:
    context.select(placed=TOLD if st.session_state["timeline_placed"] else None)


def _reorder() -> None:
    order = st.session_state["timeline_order"]
    context.select(number=None, undated=None, order=None if order == "newest" else order)


def page() -> None:
    """The page: chart, what is picked in it, lists."""
    st.html(builds.ASSETS / "cards.css")
    st.title("What happened, and when", anchor=False)
    picked = context.selection()
    order = event_list.order_of(picked.get("order", ""))
    affair = picked.get("affair", "")
    if affair and not affair_head(affair):
        affair = ""
    listing = cache.cached(
        event_list.event_list_of,
        affair=affair,
        view=event_list.view_of(picked.get("view", "")),
        order=order,
        number=int(picked.get("number", 1)),
        undated=int(picked.get("undated", 1)),
    )
    if not listing.total:
        empty_states.nothing_matches("events")
        if "event" in picked:
            picked_card(picked["event"])
        return
    told = picked.get("placed") == TOLD
    drawing = cache.cached(event_list.drawing_of, affair=affair, view=listing.view, told=told)
    views(listing)
    head(listing, drawing, affair, order)
    if listing.without_date:
        st.session_state["timeline_placed"] = told
        they = "it was" if listing.without_date == 1 else "they were"
        label = f"Draw {counted(listing.without_date, 'event')} without a date on the day {they} first told"
        st.toggle(label, key="timeline_placed", on_change=_place)
    clicked = chart(drawing) if drawing.dated else []
    colours = palette(st.context.theme.type)
    st.html(event_marks.legend(listing.types, listing.statuses, listing.extents if drawing.marks else (), colours))
    bar = follow_click(clicked)
    event = context.selection().get("event")
    in_list = {*listing.dated.rows["event"], *listing.undated.rows["event"]}
    with st.container(key="timeline_picked"):
        if bar:
            bar_card(bar, drawing)
        beside_chart = event and not (st.session_state.get(FROM_LIST) and event in in_list)
        if event and beside_chart:
            picked_card(event)
    if clicked or beside_chart:
        scroll_to(".st-key-timeline_picked", str(crc32(str(clicked or event).encode())))
    if drawing.marks:
        stand_out(drawing, event)
    if listing.dated.paging.total:
        dated_list(listing.dated, order, event)
    if listing.undated.paging.total:
        undated_list(listing.undated, event)
    if affair:
        affair_differences(affair)


def affair_differences(affair: str) -> None:
    """What outlets tell otherwise of the affair that is shown alone."""
    found = cache.cached(affair_differences_of, affair=affair)
    if found.total:
        st.subheader("Where outlets differ on this affair", anchor=False)
        for each in found.first:
            difference_card.show(each)


page()
