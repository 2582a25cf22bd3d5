"""Why the accounts of an event are taken to tell of one event, closed at first."""

from __future__ import annotations

from html import escape

import streamlit as st

from analysis.coverage import EVERYTHING
from dashboard.format.wording import counted, printed
from dashboard.model.event_accounts import accounts_part_of
from dashboard.model.table_rows import rows
from dashboard.shell import cache, context


def why_one_event(event: str, total: int) -> None:
    """An expander with the first accounts and the reason for which each was joined; worked out once it is open."""
    more = st.expander(
        f"Why these {counted(total, 'account')} are one event",
        icon=":material/merge:",
        on_change="rerun",
        key=f"why_{event}",
    )
    if not more.open:
        return
    part = cache.cached(accounts_part_of, filter=EVERYTHING, event=event, number=1)
    told = "".join(
        f"<li>{escape(row.reason or 'not kept')}<small>{escape(printed(row.source, row.published))}</small></li>"
        for row in rows(part.reports)
    )
    with more:
        st.html(f'<ol class="cq-steps">{told}</ol>')
        if total > len(part.reports):
            st.caption(f"The first {len(part.reports)} of {total:,}.")
        context.link("Take one out, or join it with another", "curate", icon=":material/edit_note:", event=event)
