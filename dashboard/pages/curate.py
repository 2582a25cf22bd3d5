"""Curate: a person sets right who is who, and which reports tell of one event, and sees the build made anew."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard import (
    builds,
    context,
    curate_actor,
    curate_desk,
    curate_event,
    curate_record,
    curate_suggestions,
    waiting,
)

ASSETS = builds.ROOT / "dashboard" / "assets"
VIEWS: Mapping[str, str] = {"suggestions": "Suggestions", "find": "Find an actor", "record": "Corrections"}


def views(view: str) -> None:
    """What of the page is shown."""
    counts = {"suggestions": len(curate_suggestions.left()), "record": len(curate_desk.applied())}
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
    st.html(ASSETS / "cards.css")
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
        curate_desk.tray()
    if "event" in picked:
        curate_event.show(picked["event"])
        return
    entity = context.coverage().entity(picked["actor"]) if "actor" in picked else None
    if entity is not None:
        curate_actor.show(entity)
        return
    if "actor" in picked:
        st.warning("This build has no such actor. Pick one that it has.", icon=":material/link_off:")
    view = picked.get("view", "suggestions")
    view = view if view in VIEWS else "suggestions"
    views(view)
    if view != "record":
        curate_record.warn()
    {"suggestions": curate_suggestions.show, "find": curate_actor.find, "record": curate_record.show}[view]()


page()
