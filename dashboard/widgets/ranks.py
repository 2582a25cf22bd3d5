"""Names in the order of a figure, with a bar each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import streamlit as st

from analysis.coverage import Filter
from dashboard.format.markdown import plain
from dashboard.format.wording import counted, shortened
from dashboard.model.summary import LISTED
from dashboard.shell import context
from dashboard.widgets.bar import ACCENT, bar


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
    if not ranks:
        st.caption(nothing)
    most = max((rank.value for rank in ranks), default=1)
    for rank in ranks[:most_lines]:
        with st.container(gap=None):
            with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
                if rank.page:
                    context.link(shortened(rank.name, 36), rank.page, filter=rank.filter, **rank.selection)
                else:
                    st.markdown(f":small[{plain(shortened(rank.name, 60))}]", width="content")
                st.caption(counted(rank.value, what), width="content")
            bar(rank.value, most, rank.colour)
    if len(ranks) > most_lines:
        rest = sum(rank.value for rank in ranks[most_lines:])
        st.caption(f"and {counted(rest, what)} more, in {len(ranks) - most_lines} smaller groups")
