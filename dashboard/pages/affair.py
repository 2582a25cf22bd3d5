"""Affair: its course in order, and how each outlet tells it."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.dating import spanned
from dashboard.format.event_words import status_word
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, day, shortened
from dashboard.model import affair_page
from dashboard.model.affair_differences import affair_differences_of
from dashboard.model.affair_page import UNKNOWN, AffairEvent, AffairPage, TurnRow
from dashboard.shell import builds, cache, context
from dashboard.widgets import difference_card, tellers_table
from dashboard.widgets.csv_button import csv_button
from dashboard.widgets.facts import fact_list, link_html


def head(affair: str, found: AffairPage) -> None:
    """When it was, what happened last, who takes part, how widely it is told."""
    facts = [
        ("When", escape(spanned(found.first, found.last)) if found.first is not None else ""),
        ("Last", _latest(found)),
        ("Events", escape(counted(found.total, "event"))),
        ("Told in", escape(_told_in(found))),
        ("Who takes part", _parties(found)),
        ("Nothing of it in", escape(", ".join(found.silent))),
    ]
    st.html(f'<div class="cq-lead">{fact_list(facts)}</div>')
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        context.link("On the timeline", "timeline", icon=":material/timeline:", affair=affair, order="oldest")
        if found.quotes and found.parties:
            filter_ = replace(
                EVERYTHING,
                actors=tuple(id_ for id_, _, _ in found.parties[:3]),
                since=found.told[0],
                until=found.told[1],
            )
            context.link("What its actors said", "quotes", icon=":material/format_quote:", filter=filter_)
        coverage, filter_now = context.coverage(), context.current_filter()
        csv_button(
            "affair",
            lambda: affair_page.csv_of(coverage, filter_now, affair),
            key="affair_csv",
            help="A line for each event and outlet: since when it is told, and where",
        )


def _latest(found: AffairPage) -> str:
    if found.latest is None:
        return ""
    name = link_html(shortened(found.latest.title, 110), context.href("event", event=found.latest.event))
    return f"<span>{name} <small>{escape(found.latest.when)}</small></span>"


def _told_in(found: AffairPage) -> str:
    if found.texts == 1:
        return f"one text{_by(found)}: nothing can be compared"
    copies = found.articles - found.texts
    again = f", {copies:,} of them {'a copy' if copies == 1 else 'copies'}" if copies else ""
    return f"{counted(found.articles, 'article')}{again}, from {counted(len(found.tellers), 'outlet')}"


def _by(found: AffairPage) -> str:
    known = [each.outlet for each in found.tellers if each.outlet != UNKNOWN]
    return f", by {known[0]}" if known else ""


def _parties(found: AffairPage) -> str:
    named = ((link_html(shortened(name, 60), context.href("actors", actor=id_)), n) for id_, name, n in found.parties)
    return "".join(f"<span>{link} <small>{number:,}</small></span>" for link, number in named)


def turns(found: AffairPage) -> None:
    """The turns in order, each in the tense in which it was told then, with the way to its sentence."""
    if not found.turns:
        return
    st.subheader(f"Its course in {counted(len(found.turns), 'turn')}", anchor=False)
    st.html(f'<ol class="cq-steps">{"".join(map(_turn, found.turns))}</ol>')


def _turn(each: TurnRow) -> str:
    name = link_html(shortened(each.title, 140), context.href("event", event=each.event))
    read = context.href("article", article=each.article, start=each.start, end=each.end, report=each.report)
    kind = "done" if each.status in ("occurred", "ongoing") else "open"
    told = f"{day(each.day)} · {status_word(each.status)} · "
    source = link_html(each.source or "read it", read)
    return f'<li class="{kind}">{name}<small>{escape(told)}{source}</small></li>'


def outlets(found: AffairPage) -> None:
    """How each outlet tells it: since when, how much, what it leaves out; then event by event."""
    if len(found.tellers) < 2:
        turning = {each.event for each in found.turns}
        others = [each for each in found.events if each.event not in turning]
        if others:
            st.subheader("Its other events", anchor=False)
            st.html(f'<ul class="cq-steps">{"".join(map(_event, others))}</ul>')
        return
    st.subheader("How each outlet tells it", anchor=False)
    st.html(tellers_table.tellers_html(found))
    st.subheader("Event by event", anchor=False)
    note = "● in words of its own, ○ a copy only. Each mark leads to the sentence."
    more = ""
    if found.total > len(found.events):
        more = f'<p class="cq-quiet">The {len(found.events)} most widely told of {found.total:,}; the file has all.</p>'
    st.html(f'<p class="cq-quiet">{note}</p>{tellers_table.table_html(found)}{more}')


def _event(each: AffairEvent) -> str:
    name = link_html(shortened(each.title, 140), context.href("event", event=each.event))
    return f'<li class="{"done" if each.done else "open"}">{name}<small>{escape(each.when)}</small></li>'


def differences(affair: str) -> None:
    """What outlets tell otherwise over its sentences."""
    found = cache.cached(affair_differences_of, filter=EVERYTHING, affair=affair)
    if not found.total:
        return
    st.subheader("Where outlets differ on it", anchor=False)
    for each in found.first:
        difference_card.show(each)
    if found.total > len(found.first):
        st.caption(f"and {counted(found.total - len(found.first), 'more difference')}, in the export “differences”")


def page() -> None:
    """The page of the affair that is picked."""
    st.html(builds.ASSETS / "matrix.css")
    affair = context.selection().get("affair")
    found = cache.cached(affair_page.affair_page_of, filter=EVERYTHING, affair=affair) if affair else None
    if affair is None or found is None:
        st.title("One affair", anchor=False)
        if affair:
            st.warning("This build has no such affair.", icon=":material/link_off:")
        else:
            st.write("Pick an affair on the overview: its page opens here.")
        context.link("To the overview", "overview", icon=":material/newspaper:")
        return
    st.title(plain(shortened(found.name, 160)), anchor=False)
    head(affair, found)
    turns(found)
    differences(affair)
    outlets(found)


page()
