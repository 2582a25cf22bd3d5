"""Timeline: events by the day on which they happened, in the lanes of those who act, and the same as a list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from zlib import crc32

import streamlit as st

from analysis.coverage import EVERYTHING, EventOrder
from dashboard.charts import event_marks
from dashboard.format.dating import spanned
from dashboard.format.markdown import plain
from dashboard.format.palette import palette
from dashboard.format.wording import counted, period, shortened
from dashboard.model import event_list
from dashboard.model.affairs import affair_of
from dashboard.model.drawing import TOLD, Drawing, Grouping
from dashboard.model.event_drawing import drawing_of
from dashboard.model.event_list import EventList, EventPart
from dashboard.model.table_rows import rows
from dashboard.shell import builds, cache, context, empty_states
from dashboard.widgets import one_affair
from dashboard.widgets.event_card import event_card
from dashboard.widgets.event_rows import rows_html
from dashboard.widgets.pressable import pressable
from dashboard.widgets.scrolling import scroll_to
from dashboard.widgets.take_along import take_along
from dashboard.widgets.timeline_chart import FROM_LIST, chart, select_span, span_of
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
    groups = [(heading, list(group)) for heading, group in event_list.by_date(part.rows)]
    _entries(f'<h2 class="cq-unseen">{_ORDERED[order]}</h2>', groups, picked, "timeline_list")
    _pages(part, "number")


def undated_list(part: EventPart, picked: str | None) -> None:
    """The events whose date nobody tells."""
    told = (
        "No account tells when, and none tells it as news of a day. That an article was published on some day does not "
        "date what it tells."
    )
    head = f'<h2>Without a date</h2><p class="facts">{told}</p>'
    _entries(head, [("", list(rows(part.rows)))], picked, "timeline_undated_list")
    _pages(part, "undated")


def _entries(head: str, groups: list[tuple[str, list[Any]]], picked: str | None, key: str) -> None:
    """The list as one element; where an event of it is open, as two, with the card between them."""
    opened = next((row for _, group in groups for row in group if row.event == picked), None)
    if opened is None or not st.session_state.get(FROM_LIST):
        pressable(head + rows_html(groups, picked=picked), key=key, on_pick=pick_in_list)
        return
    above, below = _parted(groups, opened)
    pressable(head + rows_html(above, picked=picked), key=key, on_pick=pick_in_list)
    event_card(opened, heading=False)
    if below:
        pressable(rows_html(below), key=f"{key}_on", on_pick=pick_in_list)


def _parted(groups: list[tuple[str, list[Any]]], opened: Any) -> tuple[list[Any], list[Any]]:
    """The groups up to the event, itself included, and those after it."""
    above: list[tuple[str, list[Any]]] = []
    for nth, (heading, group) in enumerate(groups):
        events = [row.event for row in group]
        if opened.event in events:
            at = events.index(opened.event) + 1
            rest = [(heading, group[at:])] if group[at:] else []
            return [*above, (heading, group[:at])], [*rest, *groups[nth + 1 :]]
        above.append((heading, group))
    return above, []


def _pages(part: EventPart, name: str) -> None:
    turner(part.paging, key=f"timeline_{name}", name=name)


# --- the page -------------------------------------------------------------------------------------------------------


def summary(listing: EventList, drawing: Drawing) -> str:
    """How many events, how many of them doubtful where those are shown, by how many actors, when."""
    told = [counted(listing.total, "event")]
    if context.current_filter().doubtful and listing.held:
        told.append(f"{listing.held:,} of them doubtful")
    if drawing.dated and drawing.grouping == "actors":
        told.append(counted(drawing.actors, "actor"))
    if drawing.dated:
        told.append(spanned(drawing.first, drawing.last))
    if listing.without_date:
        told.append(f"{listing.without_date:,} without a date")
    if listing.background:
        told.append(f"{listing.background:,} of quite other days, not drawn")
    return " · ".join(each for each in told if each)


def list_head(listing: EventList, order: EventOrder, span: tuple[date, date] | None) -> None:
    """Which days the list holds, in which order it stands, and how to make these days those of all pages."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="timeline_list_head"):
        days = f", {period(*span)}" if span else ", all days" if listing.total > listing.without_date else ""
        st.markdown(f"**{counted(listing.total, 'event')}**{days}", width="stretch")
        if span:
            st.button(
                "These days on all pages",
                icon=":material/filter_alt:",
                key="timeline_narrow",
                on_click=_narrow,
                args=(span,),
                help="Sets the filter in the sidebar to these days of events",
            )
            st.button("List all days", key="timeline_span_off", on_click=select_span, args=(None,))
        st.session_state["timeline_order"] = order
        st.selectbox(
            "Order of the list",
            list(event_list.ORDERS),
            key="timeline_order",
            format_func=event_list.ORDERS.__getitem__,
            on_change=_reorder,
            width=170,
            label_visibility="collapsed",
        )


def _narrow(span: tuple[date, date]) -> None:
    select_span(None)
    context.narrow(replace(context.current_filter(), since=span[0], until=span[1], date_kind="event"))


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


def asked(picked: dict[str, str]) -> dict[str, Any]:
    """What the address asks the model for, beside the filter."""
    return {
        "affair": picked.get("affair", ""),
        "view": event_list.view_of(picked.get("view", "")),
    }


def drawn(wanted: dict[str, Any], picked: dict[str, str], span: tuple[date, date] | None) -> Drawing:
    """The drawing that the address asks for."""
    lanes: Grouping = "affairs" if picked.get("lanes") == "affairs" else "actors"
    given = {**wanted, "told": picked.get("placed") == TOLD, "grouping": lanes}
    drawing: Drawing = cache.cached(drawing_of, **given)
    if span is None or drawing.is_whole:
        return drawing
    # Too many to be handed over at once: those of the days that are shown.
    return cache.cached(drawing_of, **given, since=span[0], until=span[1])


def show_drawing(drawing: Drawing, listing: EventList, name: str, span: tuple[date, date] | None) -> None:
    """The drawing with its legend, and what a saved picture says of it."""
    info = context.coverage().info
    days = period(info.first_published, info.last_published)
    statuses = (*listing.statuses, *(("claimed",) if any(mark.claimed for mark in drawing.marks) else ()))
    chart(
        drawing,
        title=name or info.title or "What happened, and when",
        source=f"Communiqué · {counted(info.articles, 'article')}, {days} · {counted(drawing.dated, 'event')}"
        + ("" if context.is_open() else ", filtered"),
        legend=event_marks.legend(listing.types, statuses, listing.extents, palette(st.context.theme.type)),
        span=span,
        picked=context.selection().get("event"),
        alone=bool(context.selection().get("affair")),
    )


def switches(listing: EventList, told: bool) -> None:
    """What else can be drawn: events without a date."""
    with st.container(horizontal=True, gap="medium", key="timeline_switches"):
        if listing.without_date:
            st.session_state["timeline_placed"] = told
            they = "it was" if listing.without_date == 1 else "they were"
            label = f"Draw {counted(listing.without_date, 'event')} without a date on the day {they} first told"
            st.toggle(label, key="timeline_placed", on_change=_place)


def page() -> None:
    """The page: chart, what is picked in it, lists."""
    st.html(builds.ASSETS / "cards.css")
    picked = context.selection()
    wanted = asked(picked)
    if picked.get("only") == "drawing":
        alone(wanted, picked)
        return
    st.title("What happened, and when", anchor=False)
    if wanted["affair"] and not one_affair.head(wanted["affair"]):
        wanted["affair"] = ""
    order, span = event_list.order_of(picked.get("order", "")), span_of(picked)
    place: dict[str, Any] = {
        "order": order,
        "number": int(picked.get("number", 1)),
        "undated": int(picked.get("undated", 1)),
    }
    listing = cache.cached(event_list.event_list_of, **{**wanted, **place})
    if not listing.total:
        empty_states.nothing_matches("events")
        if "event" in picked:
            picked_card(picked["event"])
        return
    wanted["view"] = listing.view
    drawing = drawn(wanted, picked, span)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{summary(listing, drawing)}**", width="content")
        take_along(listing, wanted["affair"], order)
    views(listing)
    if drawing.dated:
        show_drawing(drawing, listing, "", span)
    switches(listing, picked.get("placed") == TOLD)
    listed = listing if span is None else in_span(wanted, place, span)
    card_of_pick(listed)
    list_head(listed, order, span)
    lists(listed, order)
    if wanted["affair"]:
        one_affair.differences(wanted["affair"])


def in_span(wanted: dict[str, Any], place: dict[str, Any], span: tuple[date, date]) -> EventList:
    """The list of the days that are shown."""
    found: EventList = cache.cached(event_list.event_list_of, **{**wanted, **place}, since=span[0], until=span[1])
    return found


def card_of_pick(listing: EventList) -> None:
    """The card of what was picked in the drawing or by a link; what was picked in the list opens there."""
    event = context.selection().get("event")
    in_list = {*listing.dated.rows["event"], *listing.undated.rows["event"]}
    if event and not (st.session_state.get(FROM_LIST) and event in in_list):
        with st.container(key="timeline_picked"):
            picked_card(event)
        scroll_to(".st-key-timeline_picked", str(crc32(event.encode())))


def lists(listing: EventList, order: EventOrder) -> None:
    """The events with a date under it, then those without one."""
    event = context.selection().get("event")
    if listing.dated.paging.total:
        dated_list(listing.dated, order, event)
    if listing.undated.paging.total:
        undated_list(listing.undated, event)


def alone(wanted: dict[str, Any], picked: dict[str, str]) -> None:
    """The drawing and nothing else, for a page that embeds it, with the way to all the rest."""
    found = cache.cached(affair_of, filter=EVERYTHING, affair=wanted["affair"]) if wanted["affair"] else None
    wanted["affair"] = found.id if found else ""
    place: dict[str, Any] = {"order": "newest", "number": 1, "undated": 1}
    listing = cache.cached(event_list.event_list_of, **{**wanted, **place})
    wanted["view"] = listing.view
    drawing = drawn(wanted, picked, span_of(picked))
    name = shortened(found.name, 120) if found else ""
    if name:
        st.subheader(plain(name), anchor=False)
    if not drawing.dated:
        st.caption("No event with a date.")
        return
    show_drawing(drawing, listing, name, span_of(picked))
    # In another page's frame there is no room for more: it opens in a tab of its own.
    there = context.href("timeline", affair=wanted["affair"] or None)
    st.caption(f"[:material/open_in_new: Accounts and sentences]({there})")
    if "event" in picked:
        picked_card(picked["event"])


page()
