"""Curate: a person sets right who is who, and which reports tell of one event, and sees the build made anew."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.model import waiting
from dashboard.shell import builds, context
from dashboard.widgets.curate import correction_record, desk, find_actor, one_actor, one_event, suggested_pairs, tray

VIEWS: Mapping[str, str] = {"suggestions": "Suggestions", "find": "Find an actor", "record": "Corrections"}


def views(view: str) -> None:
    """What of the page is shown."""
    counts = {"suggestions": len(suggested_pairs.left()), "record": len(desk.applied())}
    st.session_state["curate_view"] = view
    st.pills(
        "View",
        list(VIEWS),
        key="curate_view",
        format_func=lambda name: f"{VIEWS[name]} · {counts[name]:,}" if name in counts else VIEWS[name],
        required=True,
        on_change=_turn,
        label_visibility="collapsed",
    )


def _turn() -> None:
    view = st.session_state["curate_view"]
    context.pick(view=None if view == "suggestions" else view)


def page() -> None:
    """The page."""
    st.html(builds.ASSETS / "cards.css")
    picked = context.selection()
    if not {"event", "actor"} & set(picked):
        st.title("Set right what was found", anchor=False)
    if waiting.read_only():
        st.info(
            "Curation is off on this dashboard: its builds are shown as they are. Suggestions and corrections can be "
            "read; to decide, open the build in a dashboard of your own.",
            icon=":material/lock:",
        )
    else:
        tray.show()
    if "event" in picked:
        one_event.show(picked["event"])
        return
    entity = context.coverage().entity(picked["actor"]) if "actor" in picked else None
    if entity is not None:
        one_actor.show(entity)
        return
    if "actor" in picked:
        st.warning("This build has no such actor. Pick one that it has.", icon=":material/link_off:")
    view = picked.get("view", "suggestions")
    view = view if view in VIEWS else "suggestions"
    views(view)
    if view != "record":
        correction_record.warn()
    {"suggestions": suggested_pairs.show, "find": find_actor.show, "record": correction_record.show}[view]()


page()
