"""Events as files for other programs: a button that opens the choice."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from urllib.parse import quote, urljoin

import streamlit as st

from analysis.coverage import EventOrder
from dashboard.format.wording import counted
from dashboard.model import event_files
from dashboard.model.event_list import EventList
from dashboard.shell import context


def take_along(listing: EventList, affair: str, order: EventOrder) -> None:
    """The events as files for other programs; they are made when somebody asks."""
    box = st.popover("Download", icon=":material/download:", on_change="rerun", key="timeline_files")
    if not box.open:
        return
    wanted = event_files.Asked(
        coverage=context.coverage(),
        filter=context.current_filter(),
        affair=affair,
        view=listing.view,
        order=order,
        address=addresser(),
    )
    with box:
        st.caption(
            f"{counted(listing.total, 'event')}, as the filters have them. Buttons above the drawing save its picture."
        )
        for kind in event_files.KINDS:
            st.download_button(
                kind.name,
                partial(kind.make, wanted),
                file_name=f"events-{context.coverage().id}.{kind.ending}",
                mime=kind.mime,
                on_click="ignore",
                key=f"timeline_{kind.ending}",
                help=kind.what,
                width="stretch",
            )


def addresser() -> Callable[[str], str]:
    """What makes the whole address of an event, also when nobody is at the page any more."""
    here, pattern = st.context.url or "", context.href("event", event="EVENT")
    return lambda event: urljoin(here, pattern.replace("EVENT", quote(event)))
