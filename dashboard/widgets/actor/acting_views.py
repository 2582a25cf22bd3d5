"""Who acts on whom, as a drawing with the same as a list: the network of actors, and states on a map of tiles."""

from __future__ import annotations

from html import escape
from typing import Literal

import streamlit as st

from dashboard.charts.network_svg import BOTH, CONFLICT, COOPERATION, colour_of, network_svg
from dashboard.charts.states_svg import states_svg
from dashboard.format.wording import counted, period
from dashboard.model.acting import Acting, Pair, network_of, states_of
from dashboard.shell import cache, context
from dashboard.widgets import drawing

_WORDS = {CONFLICT: "mostly conflict", COOPERATION: "mostly cooperation", BOTH: "as much of both"}


def show(view: Literal["network", "states"]) -> None:
    """The drawing and its list; says so where there is nothing to draw."""
    found: Acting = cache.cached(network_of if view == "network" else states_of)
    if not found.pairs:
        st.caption("Nobody is told to act on anybody under these filters.")
        return
    draw = network_svg if view == "network" else states_svg
    drawn = draw(found, lambda id_: context.href("actors", actor=id_))
    about = {
        "network": "A line joins two of whom one acts on the other: the thicker, the more events. Press a name for its "
        "profile.",
        "states": "Each state is a tile about where it lies. An arrow leads from who acts to who is acted upon: the "
        "thicker, the more events. Only what is told of the states themselves counts here.",
    }[view]
    keys = "".join(f'<span><i style="background:{colour}"></i>{words}</span>' for colour, words in _WORDS.items())
    drawing.show(drawn, key=f"acting_{view}")
    st.html(f'<p class="cq-keys">{keys}</p><p class="cq-more">{about}</p>{_listed(found)}')


def _listed(found: Acting) -> str:
    names = {actor.id: actor.name for actor in found.actors}
    lines = "".join(_pair(pair, names) for pair in found.pairs)
    more = f'<p class="cq-more">and {counted(found.more, "other pair")}</p>' if found.more else ""
    return f'<h3 class="cq-heading">The same as a list</h3><div class="cq-columns">{lines}</div>{more}'


def _pair(pair: Pair, names: dict[str, str]) -> str:
    """A pair with the events that are told most widely, closed at first."""
    lines = []
    for id_, told, first, last, precision in pair.told:
        here, when = context.href("event", event=id_), period(first, last, precision)
        lines.append(f'<li><a href="{escape(here)}">{escape(told)}</a> <small>{escape(when)}</small></li>')
    rest = pair.events - len(lines)
    more = f"<p>and {rest:,} more</p>" if rest > 0 else ""
    return (
        f'<details class="cq-dealing"><summary><b>{escape(names[pair.source])} → {escape(names[pair.target])}</b> '
        f"{pair.events:,}<small>{_WORDS[colour_of(pair)]}</small></summary><ul>{''.join(lines)}</ul>{more}</details>"
    )
