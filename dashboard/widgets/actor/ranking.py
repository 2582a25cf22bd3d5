"""The ranked list of actors: searched, one kind or all, in parts; each figure leads to what it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any, Literal, cast

import streamlit as st

from analysis.coverage import EVERYTHING, ActorOrder, Unit
from dashboard.format.markdown import plain
from dashboard.format.wording import actor_facts, counted, in_units, shortened
from dashboard.model.actor_list import KINDS, ORDERS, ActorPart, Asked, actors_part_of
from dashboard.model.state_names import states_by_code
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context, empty_states
from dashboard.widgets.actor import acting_views
from dashboard.widgets.turner import turner


def asked() -> Asked:
    """What the address asks for."""
    picked = context.selection()
    kind, order = picked.get("kind", ""), picked.get("order", "")
    return Asked(
        kind=kind if kind in KINDS else "",
        words=picked.get("words", ""),
        order=cast(ActorOrder, order) if order in ORDERS else "mentions",
    )


VIEWS = {"list": "List", "network": "Who acts on whom", "states": "States on a map"}


def show() -> None:
    """The list with its controls, or a drawing of who acts on whom."""
    st.title("Who appears", anchor=False)
    view = context.selection().get("view", "")
    chosen = asked()
    part = cache.cached(actors_part_of, asked=chosen, number=int(context.selection().get("number", 1)))
    if not part.unsearched:
        empty_states.nothing_matches("actors")
        return
    st.session_state["actors_view"] = view if view in VIEWS else "list"
    st.segmented_control(
        "Shown",
        list(VIEWS),
        key="actors_view",
        format_func=VIEWS.__getitem__,
        required=True,
        on_change=_switch,
        label_visibility="collapsed",
    )
    if view in ("network", "states"):
        acting_views.show(cast(Literal["network", "states"], view))
        return
    _controls(chosen, part)
    if not part.total:
        _nothing(chosen)
        return
    named = cache.cached(states_by_code, filter=EVERYTHING)
    lines = "".join(_row(row, chosen, part.most, named) for row in rows(part.actors))
    head = "".join(f'<th scope="col" class="cq-number">{name}</th>' for name in ("Mentions", "Quotes", "Events"))
    st.html(
        f'<table class="cq-table cq-actors"><thead><tr><th scope="col">Who</th>{head}</tr></thead>'
        f"<tbody>{lines}</tbody></table>"
    )
    turner(part.paging, key="actors_number")


def _switch() -> None:
    view = st.session_state["actors_view"]
    context.select(number=None, view=None if view == "list" else view)


def _controls(chosen: Asked, part: ActorPart) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        st.session_state["actors_words"] = chosen.words
        st.text_input(
            "Find an actor",
            key="actors_words",
            type="search",
            placeholder="Name or alias, in any script",
            max_chars=200,
            width=300,
            on_change=lambda: context.select(number=None, words=st.session_state["actors_words"].strip() or None),
        )
        st.session_state["actors_order"] = chosen.order
        st.selectbox(
            "Order",
            list(ORDERS),
            key="actors_order",
            format_func=ORDERS.__getitem__,
            width=180,
            on_change=_reorder,
        )
    st.session_state["actors_kind"] = chosen.kind
    st.pills(
        "Kind",
        [kind for kind in KINDS if part.kinds[kind] or kind in ("", chosen.kind)],
        key="actors_kind",
        format_func=lambda kind: f"{KINDS[kind]} · {part.kinds[kind]:,}",
        required=True,
        on_change=lambda: context.select(number=None, kind=st.session_state["actors_kind"] or None),
        label_visibility="collapsed",
    )


def _reorder() -> None:
    order = st.session_state["actors_order"]
    context.select(number=None, order=None if order == "mentions" else order)


def _nothing(chosen: Asked) -> None:
    st.subheader("Nobody is found", anchor=False)
    kind = KINDS[chosen.kind].lower() if chosen.kind else "actors"
    of = f" with “{shortened(chosen.words, 60)}” in the name or an alias" if chosen.words else ""
    st.markdown(plain(f"The filters leave no {kind}{of}. Look for a part of the name, or for all kinds."))
    st.button(
        "Show all actors",
        icon=":material/filter_alt_off:",
        key="actors_clear",
        on_click=lambda: context.select(number=None, words=None, kind=None),
    )


def _row(row: Any, chosen: Asked, most: int, named: Mapping[str, tuple[str, str]]) -> str:
    """An actor with three figures, each a link to what it counts, as HTML."""
    here = context.href("actors", actor=row.entity, **chosen.selection)
    own = replace(context.current_filter(), actors=(row.entity,))
    figures = (
        (row.mentions, context.href("actors", actor=row.entity, view="sentences")),
        (row.quotes, context.href("quotes", speaker=row.entity)),
        (row.events, context.href("timeline", filter=own)),
    )
    cells = "".join(_figure(number, link) for number, link in figures)
    bar = f'<div class="cq-bar" style="width:{100 * row.mentions / most:.1f}%"></div>'
    return (
        f'<tr><th scope="row"><a href="{escape(here)}">{escape(shortened(row.name, 60))}</a> '
        f"<small>{escape(_facts(row, named))}</small>{bar}</th>{cells}</tr>"
    )


def _figure(number: int, here: str) -> str:
    inside = f'<a href="{escape(here)}">{number:,}</a>' if number else "–"
    return f'<td class="cq-number">{inside}</td>'


def _facts(row: Any, named: Mapping[str, tuple[str, str]]) -> str:
    role = max(row.roles, key=lambda each: str(each["last"] or ""), default=None)
    return actor_facts(row.kind, row.country, row.name, named, shortened(role["title"], 60) if role else "")


def how_mentioned(kind: str, country: str | None, name: str, mentions: int, units: int, unit: Unit) -> str:
    """What an actor is, of which state, and how often the coverage mentions it, in how many of what is counted."""
    named = cache.cached(states_by_code, filter=EVERYTHING)
    often = f"{counted(mentions, 'mention')} in {in_units(units, unit)}"
    return actor_facts(kind, country, name, named, often)
