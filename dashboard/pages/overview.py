"""Overview: what is in this coverage, each figure linked to what it counts."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from analysis.language.event_sentences import type_name
from dashboard.format.dating import spanned
from dashboard.format.event_words import answered_for, coverage_of, kind_of, silence, when
from dashboard.format.markdown import joined, plain
from dashboard.format.palette import DARK, LIGHT, QUAD_CLASS, QUAD_NAMES, css
from dashboard.format.wording import counted, day, event_title, period, shortened
from dashboard.model.affair_differences import affair_differences_of
from dashboard.model.affairs import affairs_of
from dashboard.model.day_counts import day_counts_of
from dashboard.model.differing import differences_of, html_of
from dashboard.model.summary import Summary, summarise
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context, empty_states
from dashboard.widgets import difference_card
from dashboard.widgets.curate import desk
from dashboard.widgets.day_bars import day_bars
from dashboard.widgets.ranks import Rank, ranking
from dashboard.widgets.tile import tile

AFFAIRS = 6


def figures(found: Summary) -> None:
    """The key figures of what the filters leave."""
    unit = context.unit()
    outlets = f"from {counted(found.outlets, 'outlet')}" if found.outlets else "outlets not known"
    if unit == "outlets":
        outlets = f"with {counted(found.articles, 'text')} of their own"
    with st.grid(4, min_column_width=150):
        again = f", {found.copies:,} of them {'a copy' if found.copies == 1 else 'copies'}" if found.copies else ""
        note = f"{outlets}, {period(found.first, found.last)}{again}"
        tile(unit.capitalize(), found.units, note, "Read them", "article")
        people = f"{found.people:,} of them {'a person' if found.people == 1 else 'people'}" if found.people else ""
        tile("Actors", found.actors, people, "See who they are", "actors")
        tile("Quotes", found.quotes, f"{found.unnamed:,} by unnamed sources", "Hear who said what", "quotes")
        have = "has" if found.not_occurred == 1 else "have"
        notes = [
            f"{found.not_occurred:,} of them {have} not happened (yet)" if found.not_occurred else "",
            f"{counted(found.held, 'doubtful one')} not counted" if found.held else "",
        ]
        tile("Events", found.events, "; ".join(filter(None, notes)), "See them in time", "timeline")


def rank_actors(actors: pd.DataFrame) -> list[Rank]:
    """The most mentioned, each leading to its profile."""
    value = "units" if context.unit() == "outlets" else "mentions"
    return [
        Rank(name=row.name, value=getattr(row, value), page="actors", selection={"actor": row.entity})
        for row in rows(actors)
    ]


def rank_speakers(speaking: pd.DataFrame) -> list[Rank]:
    """Who is quoted most, each leading to the quotes by or about them."""
    filter_ = context.current_filter()
    value = "quoted_in" if filter_.unit == "outlets" else "quotes"
    return [
        Rank(name=row.name, value=getattr(row, value), page="quotes", filter=replace(filter_, actors=(row.entity,)))
        for row in rows(speaking)
    ]


def rank_types(types: dict[str, int]) -> list[Rank]:
    """Event types by number, each leading to its events in time, in the colour of its quad class."""
    filter_ = context.current_filter()
    return [
        Rank(
            name=type_name(type_),
            value=count,
            page="timeline",
            filter=replace(filter_, event_types=(type_,)),
            colour=css(LIGHT.event_type(type_), DARK.event_type(type_)),
        )
        for type_, count in sorted(types.items(), key=lambda each: (-each[1], each[0]))
    ]


def key_to_colours(types: dict[str, int]) -> None:
    """What the colours of the event types mean."""
    present = {QUAD_CLASS[type_] for type_ in types if type_ in QUAD_CLASS}
    keys = (
        f'<span><i style="background:{css(LIGHT.quads[quad], DARK.quads[quad])}"></i>{QUAD_NAMES[quad]}</span>'
        for quad in LIGHT.quads
        if quad in present
    )
    st.html(f'<p class="cq-keys">{"".join(keys)}</p>')


def events_in_short(key: str, title: str, events: pd.DataFrame, nothing: str) -> None:
    """Some events, each leading to its card in the timeline; ``key`` is a name of the list for this page."""
    st.subheader(title, anchor=False)
    if events.empty:
        st.caption(nothing)
    for row in rows(events):
        with st.container(gap="xxsmall", key=f"short_{key}_{row.event}"):
            context.link(shortened(event_title(row), 110), "timeline", event=row.event)
            facts = (when(row), kind_of(row), answered_for(row), coverage_of(row, context.unit()))
            st.caption(plain(" · ".join(facts)))


def affairs() -> None:
    """The affairs of most outlets and events, each leading to its events in order."""
    found = cache.cached(affairs_of, most=AFFAIRS)
    if not found.total:
        return
    st.subheader("Affairs", anchor=False)
    st.caption("Events that follow each other in one matter, called by what most of it is about.")
    with st.grid(2, min_column_width=320, gap="small"):
        for each in found.first:
            with st.container(gap="xxsmall", key=f"short_affair_{each.id}"):
                name = shortened(each.name, 110)
                context.link(name, "timeline", affair=each.id, order="oldest")
                days = spanned(each.first, each.last) if pd.notna(each.first) else ""
                facts = (counted(each.events, "event"), counted(each.outlets, "outlet") if each.outlets else "", days)
                st.caption(joined(facts))
                st.caption(plain(f"Most widely told: “{shortened(each.widest, 110)}”"))
                if each.silent:
                    st.caption(plain(silence(each.silent)))
    if found.total > len(found.first):
        st.caption(f"and {counted(found.total - len(found.first), 'smaller affair')}")


def differing(found: Summary) -> None:
    """Where outlets differ: the most widely told events whose accounts do, then sentences of one affair.

    Where none is found, that is said with how much was compared.
    """
    over = cache.cached(affair_differences_of)
    if found.differing.empty and not over.compared:
        return
    st.subheader("Where accounts differ", anchor=False)
    if found.differing.empty and not over.contradictions:
        st.caption(f"No contradiction found among {over.compared}.")
    elif over.compared:
        st.caption(f"Only what cannot all be true, among {over.compared}.")
    events_that_differ(found)
    for each in over.first:
        difference_card.show(each)
    if over.total > len(over.first):
        st.caption(f"and {counted(over.total - len(over.first), 'more difference')}, in the export “differences”")


def events_that_differ(found: Summary) -> None:
    """The most widely told events whose accounts contradict each other, with what each of them tells."""
    table = cache.table("differences", events=tuple(found.differing["event"]))
    for row in rows(found.differing):
        with st.container(gap="xxsmall", key=f"short_differ_{row.event}"):
            context.link(shortened(event_title(row), 110), "timeline", event=row.event)
            st.html(html_of(differences_of(table[table["event"] == row.event]), heading=""))
    if found.differ > len(found.differing):
        context.link(f"All {found.differ:,} events on which accounts differ", "timeline", view="differ")


def came_in() -> None:
    """The way to what came in, with what could not be read, in whole or in part. Filters do not touch it."""
    info = context.coverage().info
    st.subheader("What it was made of", anchor=False)
    rejected = counted(info.rejections, "input")
    told = [
        f"{rejected} could not be read" if info.rejections else "Every input was read",
        f"{counted(info.notes, 'note')} on what was not understood" if info.notes else "",
    ]
    st.caption(f"{'; '.join(filter(None, told))}. No figure above counts what could not be read.")
    context.link("What came in, how it was cleaned, and what could not be read", "sources", icon=":material/inbox:")


def about() -> None:
    """Which model and code made the build."""
    info = context.coverage().info
    st.subheader("How it was made", anchor=False)
    st.caption(
        f"Language model {info.model} under spaCy {info.spacy}; Communiqué {info.communique}; build {info.id}, "
        f"written on {day(info.created.date())}. The build never changes, and neither does a link that names it."
    )
    outcomes = desk.outcomes()
    if outcomes:
        lost = sum(each.status == "lost" for each in outcomes)
        told = f"{counted(len(outcomes), 'correction')} by hand" + (f", {lost:,} of them not applied" if lost else "")
        context.link(told, "curate", icon=":material/edit_note:", view="record")


st.title("What this coverage holds", anchor=False)
found = cache.cached(summarise)
by_outlet = context.unit() == "outlets"
if found.articles:
    figures(found)
    with st.grid(3, min_column_width=260, gap="large"):
        with st.container():
            ranking(
                "Most mentioned",
                "outlet" if by_outlet else "mention",
                "Nobody is mentioned.",
                rank_actors(found.mentioned),
            )
        with st.container():
            ranking(
                "Quoted most",
                "outlet" if by_outlet else "quote",
                "Nobody with a name is quoted.",
                rank_speakers(found.speaking),
            )
        with st.container():
            ranking("What happened", "event", "No event was found.", rank_types(found.types))
            key_to_colours(found.types)
    with st.grid(2, min_column_width=320, gap="large"):
        with st.container():
            events_in_short("widest", "Most widely told", found.widest, "No event is told by more than one text.")
        with st.container():
            events_in_short("latest", "Latest events", found.latest, "No event has a date.")
            if found.undated and not found.latest.empty:
                st.caption(f"{counted(found.undated, 'more event')} without a date.")
    differing(found)
    affairs()
    day_bars(cache.cached(day_counts_of))
else:
    empty_states.nothing_matches("articles")
came_in()
about()
