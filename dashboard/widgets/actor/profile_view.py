"""One actor's profile: names, roles, words, deeds and company, every figure one click from its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Entity
from dashboard.charts import activity_bars, company_arcs
from dashboard.format.markdown import plain
from dashboard.format.palette import DARK, LIGHT, css, palette
from dashboard.format.wording import actor_kind, counted, day, period, shortened
from dashboard.model.actor_list import Asked, neighbours_of
from dashboard.model.profile import (
    Activity,
    Company,
    Profile,
    activity_of,
    company_of,
    days_of,
    profile_of,
    states_by_code,
)
from dashboard.shell import context, tables
from dashboard.widgets import event_card, quote_card
from dashboard.widgets.actor import ties
from dashboard.widgets.actor.ranking import asked
from dashboard.widgets.curate import desk

WRITTEN = 12
ROLES = 6
_ACCENT = css(LIGHT.accent, DARK.accent)
_STILL: Mapping[str, bool] = {"displayModeBar": False}
"""The drawings are small and not to be zoomed; Plotly's bar would bring a button that sends the data to its cloud."""


def show(entity: Entity) -> None:
    """The profile."""
    way_back(entity)
    profile = tables.cached(profile_of, actor=entity.id)
    header(entity, profile)
    if not profile.mentions:
        nobody_here(entity)
        return
    figures(entity, profile)
    found: Activity = tables.cached(activity_of, actor=entity.id)
    if len(found.periods) > 1:
        left, right = st.columns([3, 2], gap="large")
        with left:
            over_time(entity, found)
        with right:
            names(entity, profile)
            roles(entity, profile)
    else:  # the days stand among the figures, and there is nothing to draw
        left, right = st.columns(2, gap="large")
        with left:
            names(entity, profile)
        with right:
            roles(entity, profile)
    quotes(entity, profile)
    events(entity, profile)
    appears_with(entity)
    ties.may_be(profile)
    ties.tied_together(profile)


# --- around ---------------------------------------------------------------------------------------------------------


def way_back(entity: Entity) -> None:
    """Back to the list, and to the actors before and after this one in it."""
    chosen: Asked = asked()
    beside = tables.cached(neighbours_of, asked=chosen, actor=entity.id)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"):
        context.link("All actors", "actors", icon=":material/arrow_back:", **chosen.selection)
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            for found, icon in ((beside.before, "chevron_left"), (beside.after, "chevron_right")):
                if found:
                    label, icon = shortened(found[1], 30), f":material/{icon}:"
                    context.link(label, "actors", icon=icon, actor=found[0], **chosen.selection)
            if beside.place:
                st.caption(f"{beside.place:,} of {beside.total:,}", width="content")


def header(entity: Entity, profile: Profile) -> None:
    """The name, what it is, and the way to narrow everything to it."""
    st.title(plain(entity.name), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(actor_kind(entity.kind, entity.country).capitalize(), width="content")
        _country(entity)
        if entity.wikidata:
            st.link_button(
                "Wikidata",
                f"https://www.wikidata.org/wiki/{entity.wikidata}",
                icon=":material/open_in_new:",
                type="tertiary",
            )
        filter_ = context.current_filter()
        if filter_.actors == (entity.id,):
            st.button(
                "Stop filtering by this actor",
                icon=":material/filter_alt_off:",
                key="actor_filter",
                on_click=lambda: context.narrow(replace(context.current_filter(), actors=())),
            )
        else:
            st.button(
                "Filter everything by this actor",
                icon=":material/filter_alt:",
                key="actor_filter",
                on_click=lambda: context.narrow(replace(context.current_filter(), actors=(entity.id,))),
            )
        context.link("Curate", "curate", icon=":material/edit_note:", actor=entity.id)
        said = sum(entity.id in (each.entity, each.other) for each in desk.outcomes())
        if said:
            st.caption(f"{counted(said, 'correction')} by hand", width="content")


def _country(entity: Entity) -> None:
    if not entity.country:
        return
    id_, name = tables.cached(states_by_code, filter=EVERYTHING).get(entity.country, (None, entity.country))
    if id_ == entity.id:
        st.caption(plain(entity.country), width="content")
    elif id_:
        context.link(name, "actors", actor=id_)
    else:
        st.caption(plain(name), width="content")


def nobody_here(entity: Entity) -> None:
    """The filters leave no article that mentions the actor."""
    st.subheader("Not mentioned under these filters", anchor=False)
    st.markdown(plain(f"No article that the filters leave mentions {entity.name}. Clear them to see all."))
    st.button(
        "Clear filters",
        icon=":material/filter_alt_off:",
        key="actor_clear_filters",
        on_click=context.clear_filters,
    )


def figures(entity: Entity, profile: Profile) -> None:
    """The key figures, each with the way to what it counts."""
    own = replace(context.current_filter(), actors=(entity.id,))
    outlets = f"{counted(profile.outlets, 'outlet')}, " if profile.outlets else ""
    days = period(profile.first, profile.last)
    source = f"{profile.as_source:,} as source, {profile.as_target:,} as target"
    with st.grid(5, min_column_width=150):
        _figure("Mentions", profile.mentions, _forms(profile), "Read them", "actors", actor=entity.id, view="sentences")
        with _tile("Articles", profile.articles, f"{outlets}{days}"):
            context.link("List them", "article", filter=own)
        _figure("Quotes by", profile.quotes_by, "as the speaker", "Hear them", "quotes", speaker=entity.id)
        _figure("Quotes about", profile.quotes_about, "named in the words", "Hear them", "quotes", about=entity.id)
        with _tile("Events", profile.events, source):
            if profile.events:
                context.link("See them in time", "timeline", filter=own)


def _tile(label: str, value: int, note: str) -> Any:
    place = st.container(border=True, gap="xxsmall", height="stretch")
    place.metric(label, f"{value:,}")
    place.caption(plain(note))
    return place


def _figure(label: str, value: int, note: str, link: str, page: str, **selected: Any) -> None:
    with _tile(label, value, note):
        if value:
            context.link(link, page, **selected)


def _forms(profile: Profile) -> str:
    return f"{profile.pronouns:,} of them as “he”, “she”, “it” …" if profile.pronouns else "all by a name or title"


# --- who --------------------------------------------------------------------------------------------------------------


def names(entity: Entity, profile: Profile) -> None:
    """Every way in which the coverage writes the name, and the names that it gives beside."""
    st.subheader("Written as", anchor=False)
    with st.container(horizontal=True, gap="small"):
        for row in context.rows(profile.written.head(WRITTEN)):
            label = f"{shortened(row.text, 60)} · {row.mentions:,}"
            written = row.text if len(row.text) < 300 else None
            context.link(label, "actors", actor=entity.id, view="sentences", written=written)
        if len(profile.written) > WRITTEN:
            st.caption(f"and {counted(len(profile.written) - WRITTEN, 'other way')}", width="content")
    if not profile.aliases.empty:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.caption("Also known as", width="content")
            for row in context.rows(profile.aliases):
                ties.place(shortened(row.alias, 60), row)


def roles(entity: Entity, profile: Profile) -> None:
    """The offices that the coverage gives, with the days of publication at which it does."""
    if profile.roles.empty:
        return
    named = tables.cached(states_by_code, filter=EVERYTHING)
    st.subheader("Called", anchor=False)
    for row in context.rows(profile.roles.head(ROLES)):
        with st.container(gap="xxsmall"):
            ties.place(shortened(row.title, 120), row)
            country = named.get(row.country, ("", row.country))[1] if row.country else None
            facts = [row.organisation, country, period(row.first, row.last)]
            facts.append(f"beside {counted(row.mentions, 'mention')}" if row.mentions else None)
            st.caption(plain(" · ".join(fact for fact in facts if fact)))
    if len(profile.roles) > ROLES:
        st.caption(f"and {counted(len(profile.roles) - ROLES, 'other title')}")


# --- when -------------------------------------------------------------------------------------------------------------


def over_time(entity: Entity, found: Activity) -> None:
    """Articles that mention the actor by publication, as a drawing and as a list."""
    st.subheader("In the news", anchor=False)
    drawn = st.plotly_chart(
        activity_bars.activity_figure(found.periods, found.unit, entity.name, palette(st.context.theme.type)),
        theme=None,
        config=dict(_STILL),
        key=f"activity_{entity.id}",
        on_select="rerun",
        selection_mode="points",
        alt=activity_bars.activity_alt(found.periods, found.unit, entity.name),
    )
    _open_period(entity, drawn)
    with st.expander(f"The same as a list, by {found.unit} of publication"):
        _listed(entity, found)
    if found.undated:
        st.caption(f"{counted(found.undated, 'article')} without a day of publication not drawn.")


def _listed(entity: Entity, found: Activity) -> None:
    for row in context.rows(found.periods[found.periods["articles"] > 0]):
        first, last = days_of(row)
        filter_ = replace(context.current_filter(), since=first, until=last, date_kind="published")
        facts = [f"{row.articles:,} of {counted(row.articles + row.others, 'article')}", counted(row.quotes, "quote")]
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            label = f"{activity_bars.label(row, found.unit)}: {counted(row.mentions, 'mention')}"
            context.link(label, "actors", filter=filter_, actor=entity.id, view="sentences")
            st.caption(" · ".join(facts), width="content")


def _open_period(entity: Entity, drawn: Any) -> None:
    """Whoever presses a bar reads its sentences."""
    for point in drawn["selection"]["points"]:
        first, last = (pd.Timestamp(each).date() for each in point["customdata"])
        filter_ = replace(context.current_filter(), since=first, until=last, date_kind="published")
        context.go("actors", filter=filter_, actor=entity.id, view="sentences")


# --- said, done -------------------------------------------------------------------------------------------------------


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


def _some_quotes(place: str, title: str, rows: pd.DataFrame, total: int, **selected: Any) -> None:
    st.subheader(plain(shortened(title, 60)), anchor=False)
    with st.container(gap="medium"):
        for nth, row in enumerate(context.rows(rows)):
            quote_card.show(row, f"{place}_{nth}", speaker=place == "about")
    if total > len(rows):
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


def _some_events(title: str, side: str, rows: pd.DataFrame, total: int, picked: str | None) -> bool:
    """The latest of them; whether the card of the picked one is among them."""
    st.subheader(title, anchor=False)
    shown = False
    for nth, row in enumerate(context.rows(rows)):
        is_picked = row.event == picked
        event_card.entry(row, key=f"{side}_{nth}", picked=is_picked, on_click=_pick_event)
        if is_picked:
            event_card.event_card(row, heading=False, on_close=_close_event)
            shown = True
    if total > len(rows):
        st.caption(f"The latest {len(rows)} of {total:,}.")
    return shown


def _pick_event(event: str) -> None:
    context.select(event=None if context.selection().get("event") == event else event)


def _close_event() -> None:
    context.select(event=None)


# --- with whom --------------------------------------------------------------------------------------------------------


def appears_with(entity: Entity) -> None:
    """Who is named in the same sentences and articles, as a ranked list and as a drawing."""
    found: Company = tables.cached(company_of, actor=entity.id)
    st.subheader("Appears with", anchor=False)
    if not found.total:
        st.caption("No other actor is mentioned in these articles.")
        return
    left, right = st.columns(2, gap="large")
    with left:
        companions(entity, found)
    drawn = found.companions.head(max((other for _, other in found.pairs), default=0))
    with right:
        if any(one == 0 for one, _ in found.pairs):
            _arcs(entity, drawn, found.pairs)
        else:
            st.caption("They share articles, and no sentence.")


def companions(entity: Entity, found: Company, *, whole: bool = False) -> None:
    """The list: who, and in how many sentences and articles together. ``whole`` where the page is nothing else."""
    most = max(1, int(found.companions["sentences"].max()))
    for row in context.rows(found.companions):
        with st.container(gap=None):
            with st.container(
                horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small"
            ):
                context.link(shortened(row.name, 40), "actors", actor=row.entity)
                shared = counted(row.articles, "article")
                if row.sentences:
                    label = f"{counted(row.sentences, 'sentence')} in {shared}"
                    context.link(label, "actors", actor=entity.id, other=row.entity, view="sentences")
                else:
                    st.caption(f"{shared}, no sentence", width="content")
            width = f"{100 * row.sentences / most:.1f}%"
            st.html(f'<div class="cq-bar" style="width:{width};background:{_ACCENT}"></div>')
    if found.total > len(found.companions):
        rest = found.total - len(found.companions)
        if whole:
            st.caption(f"and {counted(rest, 'actor')} more; filters narrow the list")
            return
        context.link(f"and {counted(rest, 'actor')} more", "actors", actor=entity.id, view="company")


def _arcs(entity: Entity, drawn: pd.DataFrame, pairs: Mapping[tuple[int, int], int]) -> None:
    named = [entity.name, *drawn["name"]]
    chart = st.plotly_chart(
        company_arcs.company_figure(named, [entity.id, *drawn["entity"]], pairs, palette(st.context.theme.type)),
        theme=None,
        config=dict(_STILL),
        key=f"company_{entity.id}",
        on_select="rerun",
        selection_mode="points",
        alt=company_arcs.company_alt(named, pairs),
    )
    st.caption("An arc joins two who share sentences; the thicker, the more. Press a dot for its profile.")
    for point in chart["selection"]["points"]:
        chosen = point.get("customdata")
        if chosen and chosen != entity.id:
            context.go("actors", actor=str(chosen))


def published(value: Any, source: str | None) -> str:
    """Outlet and day of publication."""
    return f"{source or 'Outlet not known'} · {day(value)}"
