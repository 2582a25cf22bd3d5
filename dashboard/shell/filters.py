"""The shared sidebar: widgets ⇄ the one `Filter` that every page and every link carries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any, cast

import streamlit as st

from analysis.coverage import EVERYTHING, Coverage, Filter, Unit
from analysis.coverage.filter import DateKind
from analysis.language.event_sentences import type_name
from dashboard.format import certainty
from dashboard.format.palette import QUAD_CLASS
from dashboard.format.wording import COUNTED
from dashboard.model.actor_list import ACTOR_KINDS
from dashboard.model.table_rows import rows
from dashboard.shell import actor_filters, cache, context

_SHOWN = "_filter_shown"
_KEY = "filter_"

LISTED_ACTORS = 300
"""From so many actors on the list is searched by the server: a browser's list grows slow with thousands."""

_WITH_OTHERS = ("date_kind", "until", "parts", "together", "whole_states", "doubtful")
_DATE_KINDS: Mapping[str, str] = {"published": "Publication", "event": "Event"}
_UNITS: Mapping[Unit, str] = {"articles": "Articles", "texts": "Texts", "outlets": "Outlets"}
_SPEAKERS: Mapping[str, bool | None] = {"All": None, "Named": False, "Unnamed": True}


def sidebar() -> None:
    """Draws the filters, already set to the current one, and makes what is chosen in them the current filter."""
    before = _known(context.current_filter())
    _seed(before)
    with st.sidebar:
        head = st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute")
        actors = _actors()
        together, whole_states = actor_filters.joined(actors)
        parts = actor_filters.parts(before, actors)
        text = _text()
        since, until, date_kind = _dates()
        event_types, statuses = _events()
        doubtful = _doubtful(before)
        quote_kinds, anonymous = _quotes()
        outlets = _outlets()
        unit = _unit()
        chosen = Filter(
            actors=tuple(actors),
            since=since,
            until=until,
            date_kind=date_kind,
            event_types=tuple(event_types),
            statuses=tuple(statuses),
            quote_kinds=tuple(quote_kinds),
            anonymous=anonymous,
            outlets=tuple(outlets),
            text=text,
            unit=unit,
            parts=parts,
            together=together,
            whole_states=whole_states,
            doubtful=doubtful,
        )
        if since and until and since > until:
            st.warning("The first day is after the last: nothing can match.", icon=":material/date_range:")
        _heading(head, active_fields(chosen))
    st.session_state[_SHOWN] = chosen
    if chosen != before:
        context.forget_notes()
    context.narrow(chosen)


def leave_out() -> None:
    """For a page without filters. Streamlit forgets widgets that are not drawn: drawn again, they are set anew."""
    st.session_state.pop(_SHOWN, None)


def active_fields(filter_: Filter) -> list[str]:
    """Names of the fields that narrow, the two days counting as one, and so all that is said of actors."""
    narrowing = [
        each.name
        for each in fields(Filter)
        if each.name not in _WITH_OTHERS and getattr(filter_, each.name) != getattr(EVERYTHING, each.name)
    ]
    if filter_.until and "since" not in narrowing:
        narrowing.append("since")
    return narrowing


def _heading(place: Any, active: Sequence[str]) -> None:
    count = len(active)
    with place:
        st.subheader("Filters" if not count else f"Filters · {count}", anchor=False, width="content")
        st.button(
            "Clear filters",
            icon=":material/filter_alt_off:",
            type="tertiary",
            key="clear_filters",
            disabled=not count,
            on_click=context.clear_filters,
        )


# --- what a filter may hold in this build ---------------------------------------------------------------------------


def _known(filter_: Filter) -> Filter:
    """The filter without actors and outlets that this build does not have; a note tells what was left out."""
    entities = {each for each in filter_.actors if context.coverage().entity(each) is not None}
    actors = _keep(filter_.actors, entities, "actor")
    outlets = _keep(filter_.outlets, _options()["outlets"], "outlet")
    return replace(filter_, actors=actors, outlets=outlets)


def _keep(values: Sequence[str], known: Collection[str], what: str) -> tuple[str, ...]:
    kept = tuple(value for value in values if value in known)
    for value in values:
        if value not in kept:
            context.note(f"This build has no {what} “{value}”; it was left out of the filter.")
    return kept


def _seed(filter_: Filter) -> None:
    """Sets the widgets to the filter where somebody other than the widgets chose it: a link, a page, Clear all."""
    if filter_ == st.session_state.get(_SHOWN):
        return
    speakers = next(label for label, value in _SPEAKERS.items() if value is filter_.anonymous)
    for name, value in {
        "actors": list(filter_.actors),
        "text": filter_.text,
        "since": filter_.since,
        "until": filter_.until,
        "dates": filter_.date_kind,
        "types": list(filter_.event_types),
        "statuses": list(filter_.statuses),
        "kinds": list(filter_.quote_kinds),
        "speakers": speakers,
        "outlets": list(filter_.outlets),
        "count": filter_.unit,
        "joined": filter_.together,
        "states": filter_.whole_states,
        "doubtful": filter_.doubtful,
    }.items():
        st.session_state[_KEY + name] = value


def _options() -> dict[str, list[str]]:
    return cache.cached(_options_of, filter=EVERYTHING)


def _options_of(coverage: Coverage, filter_: Filter) -> dict[str, list[str]]:
    return coverage.options()


def _most_mentioned(coverage: Coverage, filter_: Filter, words: str) -> tuple[int, dict[str, tuple[str, int]]]:
    """How many actors there are; of the most mentioned with ``words`` in a name the name and mentions, by id."""
    found = coverage.entities(filter_, ACTOR_KINDS, words=words, limit=LISTED_ACTORS)
    whole = not words and len(found) < LISTED_ACTORS
    total = len(found) if whole else sum(coverage.count_entities(filter_, ACTOR_KINDS).values())
    return total, {row.entity: (row.name, row.mentions) for row in rows(found)}


# --- the widgets ----------------------------------------------------------------------------------------------------


def _actors() -> list[str]:
    total, listed = cache.cached(_most_mentioned, filter=EVERYTHING, words="")
    if total > LISTED_ACTORS:
        words = st.text_input(
            "Find an actor",
            key="find_actor",
            type="search",
            placeholder="Name",
            help=f"The list below holds the {LISTED_ACTORS} most mentioned that match, of {total:,} in all.",
        )
        if words:
            _, listed = cache.cached(_most_mentioned, filter=EVERYTHING, words=words)
    picked: list[str] = st.session_state[_KEY + "actors"]

    def label(id_: str) -> str:
        if id_ in listed:
            name, mentions = listed[id_]
            return f"{name} · {mentions:,}"
        entity = context.coverage().entity(id_)
        return entity.name if entity else id_

    return st.multiselect(
        "Actors",
        list(dict.fromkeys([*picked, *listed])),
        key=_KEY + "actors",
        format_func=label,
        placeholder="Anybody",
        select_all=False,
        help="People, countries, organisations and groups; the figure is how often they are mentioned.",
    )


def _doubtful(before: Filter) -> bool:
    """The one switch for the events that are held back as doubtful, with how many there are under these filters."""
    held, right = cache.cached(_held_back_of)
    if not held:
        return before.doubtful
    return st.toggle(
        certainty.held_back(held, shown=st.session_state[_KEY + "doubtful"]),
        key=_KEY + "doubtful",
        help=certainty.cost_of_doubt(right),
    )


def _held_back_of(coverage: Coverage, filter_: Filter) -> tuple[int, float]:
    return coverage.held_back(filter_)


def _text() -> str:
    text = st.text_input(
        "Words in the text",
        key=_KEY + "text",
        type="search",
        max_chars=300,
        placeholder="As they stand in the article",
    )
    return (text or "").strip()


def _dates() -> tuple[date | None, date | None, DateKind]:
    kind = st.segmented_control(
        "Date of",
        list(_DATE_KINDS),
        key=_KEY + "dates",
        format_func=_DATE_KINDS.__getitem__,
        required=True,
        width="stretch",
        help=(
            "“Publication” limits articles, and all that they tell, by the day they were published. “Event” limits "
            "events by the day they happened; articles and quotes stay."
        ),
    )
    ends = _days(str(kind)) | {"format": "YYYY-MM-DD"}
    since = st.date_input("From", value=None, key=_KEY + "since", **ends)
    until = st.date_input("To", value=None, key=_KEY + "until", **ends)
    return since, until, cast(DateKind, kind if kind in _DATE_KINDS else "published")


def _days(kind: str) -> dict[str, Any]:
    """The days that the pickers offer, those of the coverage, so that they open there and not on today; what is chosen
    already is among them."""
    days = [day for day in cache.cached(_days_of, filter=EVERYTHING, events=kind == "event") if day]
    chosen = [day for name in ("since", "until") if (day := st.session_state[_KEY + name])]
    if not days:
        return {"min_value": date.min, "max_value": date.max}
    return {"min_value": min(days + chosen), "max_value": max(days + chosen)}


def _days_of(coverage: Coverage, filter_: Filter, events: bool) -> tuple[date | None, date | None]:
    """The first and last day of publication; with those of events, but for plans of more than a year ahead, which would
    open the pickers far from what is told."""
    first, last = coverage.info.first_published, coverage.info.last_published
    if not events or first is None or last is None:
        return first, last
    earliest, latest = coverage.days_of_events(filter_)
    return min(first, earliest or first), max(last, min(latest or last, last + timedelta(days=366)))


def _events() -> tuple[list[str], list[str]]:
    options = _options()
    order = list(QUAD_CLASS)
    present = sorted(options["event_types"], key=lambda each: order.index(each) if each in order else len(order))
    types = _multiselect("Events", "types", present, "Any type", type_name)
    statuses = _multiselect("Status", "statuses", options["statuses"], "Any status", str.capitalize)
    return types, statuses


def _quotes() -> tuple[list[str], bool | None]:
    kinds = st.pills(
        "Quotes",
        _with_picked(("direct", "mixed", "indirect"), "kinds"),
        selection_mode="multi",
        key=_KEY + "kinds",
        format_func=str.capitalize,
        help="All words inside quotation marks, some of them, or none.",
    )
    speakers = st.segmented_control(
        "Speakers",
        list(_SPEAKERS),
        key=_KEY + "speakers",
        required=True,
        width="stretch",
        help="Unnamed: sources such as “a diplomat”. Named: speakers with a name.",
    )
    return list(kinds or ()), _SPEAKERS.get(speakers or "All")


def _unit() -> Unit:
    chosen = st.segmented_control(
        "Count",
        list(_UNITS),
        key=_KEY + "count",
        format_func=_UNITS.__getitem__,
        required=True,
        width="stretch",
        help=(
            "Texts: of articles that print the same text, copies of an agency’s report, one is shown and counted. "
            "Outlets: the same texts, and each outlet counts once for those that are its own."
        ),
    )
    unit = cast(Unit, chosen if chosen in _UNITS else "articles")
    st.caption(COUNTED[unit])
    return unit


def _outlets() -> list[str]:
    outlets = cache.table("outlets", filter=EVERYTHING)
    counts = {source: count for source, count in zip(outlets["source"], outlets["articles"], strict=True) if source}

    def shown(outlet: str) -> str:
        return f"{outlet} · {counts[outlet]:,}"

    about = "The figure is how many articles an outlet has in all, copies among them."
    return _multiselect("Outlets", "outlets", list(counts), "Any outlet", shown, about)


def _multiselect(
    label: str,
    name: str,
    options: Sequence[str],
    nothing: str,
    shown: Callable[[str], str],
    help: str | None = None,
) -> list[str]:
    return st.multiselect(
        label,
        _with_picked(options, name),
        key=_KEY + name,
        format_func=shown,
        placeholder=nothing,
        select_all=False,
        help=help,
    )


def _with_picked(options: Sequence[str], name: str) -> list[str]:
    # A link may ask for a type that this build lacks: it is shown as chosen, and nothing matches.
    return list(dict.fromkeys([*options, *st.session_state[_KEY + name]]))
