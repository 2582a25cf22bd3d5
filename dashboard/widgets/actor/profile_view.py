"""One actor's profile: names, roles, words, deeds and company, every figure one click from its sentences."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from analysis.coverage import EVERYTHING
from analysis.records import Entity
from dashboard.format.markdown import plain
from dashboard.format.wording import actor_kind, counted, period, shortened
from dashboard.model.activity import Activity, activity_of
from dashboard.model.actor_list import Asked, neighbours_of
from dashboard.model.profile import Profile, profile_of
from dashboard.model.state_names import states_by_code
from dashboard.shell import cache, context, empty_states
from dashboard.widgets.actor import companions, dealing_lists, names_and_roles, over_time, said_and_done, ties
from dashboard.widgets.actor.ranking import asked
from dashboard.widgets.curate import desk
from dashboard.widgets.set_right import actor as set_right_actor


def show(entity: Entity) -> None:
    """The profile."""
    way_back(entity)
    profile = cache.cached(profile_of, actor=entity.id)
    header(entity, profile)
    if not profile.mentions:
        nobody_here(entity)
        return
    figures(entity, profile)
    found: Activity = cache.cached(activity_of, actor=entity.id)
    if len(found.periods) > 1:
        left, right = st.columns([3, 2], gap="large")
        with left:
            over_time.show(entity, found)
    else:  # the days stand among the figures, and there is nothing to draw
        left = right = st.container()
    with right:
        names_and_roles.roles(profile)
        names_and_roles.names_written(entity, profile)
    names_and_roles.portraits(entity)
    dealing_lists.show(entity)
    said_and_done.quotes(entity, profile)
    companions.appears_with(entity)
    how = st.expander("How this profile was put together", on_change="rerun", key=f"actor_how_{entity.id}")
    ties.may_be(profile)
    if how.open:
        with how:
            ties.tied_together(profile)


# --- around ---------------------------------------------------------------------------------------------------------


def way_back(entity: Entity) -> None:
    """Back to the list, and to the actors before and after this one in it."""
    chosen: Asked = asked()
    beside = cache.cached(neighbours_of, asked=chosen, actor=entity.id)
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
        set_right_actor.offer(entity)
        context.link("Curate", "curate", icon=":material/edit_note:", actor=entity.id)
        said = sum(entity.id in (each.entity, each.other) for each in desk.outcomes())
        if said:
            st.caption(f"{counted(said, 'correction')} by hand", width="content")


def _country(entity: Entity) -> None:
    if not entity.country:
        return
    id_, name = cache.cached(states_by_code, filter=EVERYTHING).get(entity.country, (None, entity.country))
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
    empty_states.clear_button("actor_clear_filters")


def figures(entity: Entity, profile: Profile) -> None:
    """The key figures, each with the way to what it counts."""
    own = replace(context.current_filter(), actors=(entity.id,))
    outlets = f"{counted(profile.outlets, 'outlet')}, " if profile.outlets else ""
    days = period(profile.first, profile.last)
    unit = context.unit()
    sides = f"acts in {profile.as_source:,}, acted upon in {profile.as_target:,}"
    tiles = [
        _tile("Mentions", profile.mentions, _forms(profile), context.href("actors", actor=entity.id, view="sentences")),
        _tile(
            unit.capitalize(),
            profile.units,
            days if unit == "outlets" else f"{outlets}{days}",
            context.href("article", filter=own),
        ),
        _tile("Quotes", profile.quotes_by, "as the speaker", context.href("quotes", speaker=entity.id)),
        _tile("Quotes about", profile.quotes_about, "named in the words", context.href("quotes", about=entity.id)),
        _tile("Events", profile.events, sides, context.href("timeline", filter=own)),
    ]
    st.html(f'<div class="cq-tiles">{"".join(tiles)}</div>')


def _tile(label: str, value: int, note: str, here: str) -> str:
    """A figure that leads to what it counts; nothing leads to nothing."""
    inside = f"<span>{escape(label)}</span><strong>{value:,}</strong><small>{escape(note)}</small>"
    return f'<a href="{escape(here)}">{inside}</a>' if value else f"<div>{inside}</div>"


def _forms(profile: Profile) -> str:
    return f"{profile.pronouns:,} of them as “he”, “she”, “it” …" if profile.pronouns else "all by a name or title"
