"""Names in the order of a figure, with a bar each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

import streamlit as st

from analysis.coverage import Filter
from dashboard.format.html import anchor, facts, tag
from dashboard.format.palette import DARK, LIGHT, css
from dashboard.format.wording import counted, shortened
from dashboard.model.summary import LISTED
from dashboard.shell import context

ACCENT = css(LIGHT.accent, DARK.accent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """One line of a ranking: what it is called, how often it occurs, and where it leads; nowhere without a page."""

    name: str
    value: int
    page: str = ""
    filter: Filter | None = None
    selection: dict[str, str] = field(default_factory=dict)
    colour: str = ACCENT


def ranking(title: str, what: str, nothing: str, ranks: Sequence[Rank], most_lines: int = LISTED) -> None:
    """Names with a figure and a bar each, at most ``most_lines``; a name with a page is a link.

    ``what`` is counted, ``nothing`` is said where there is no name.
    """
    st.subheader(title, anchor=False)
    told = ranking_html(what, nothing, ranks, most_lines)
    if told:
        st.html(told)


def ranking_html(what: str, nothing: str, ranks: Sequence[Rank], most_lines: int = LISTED) -> str:
    """The same without its title, as one piece of HTML: a line of elements each would cost ten times as much."""
    if not ranks:
        return facts((nothing,))
    most = max(rank.value for rank in ranks)
    lines = "".join(_line(rank, what, most) for rank in ranks[:most_lines])
    told = tag("ol", lines, "cq-ranks")
    if len(ranks) > most_lines:
        rest = sum(rank.value for rank in ranks[most_lines:])
        told += facts((f"and {counted(rest, what)} more, in {len(ranks) - most_lines} smaller groups",))
    return told


def _line(rank: Rank, what: str, most: int) -> str:
    if rank.page:
        name = anchor(shortened(rank.name, 48), context.href(rank.page, filter=rank.filter, **rank.selection))
    else:
        name = tag("span", escape(shortened(rank.name, 60)))
    figure = tag("small", escape(counted(rank.value, what)))
    bar = f'<i style="width:{100 * rank.value / max(most, 1):.1f}%;background:{rank.colour}"></i>'
    return tag("li", name + figure + bar)
