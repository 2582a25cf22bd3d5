"""The corrections of the build on the screen, what became of each, and the same as a file to take along or bring."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from analysis.coverage.reasons import sentence
from analysis.coverage.shelf import build_path
from analysis.reading.corrections import BadCorrections, dump_corrections, parse_corrections
from analysis.records import Outcome
from dashboard.format.markdown import joined, plain
from dashboard.format.wording import counted
from dashboard.model import waiting
from dashboard.shell import context, permalink
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import desk

_GROUPS: Mapping[str, tuple[str, str]] = {
    "lost": (
        "Not applied",
        "What these speak of is not here any more. They change nothing; undo them, or say it anew.",
    ),
    "applied": ("In this build", "These have changed what the analysis found, or hold it as it is."),
    "unneeded": ("Without effect", "It is so without them, or a later one overrules them."),
}
SHOWN = 200


def show() -> None:
    """The record, and the files."""
    found = desk.outcomes()
    if not found:
        st.subheader("No corrections in this build", anchor=False)
        undone = "" if waiting.read_only() else " What you apply is listed here, and can be undone."
        st.write(f"It shows what the analysis found.{undone}")
    else:
        _base()
    for status, (heading, about) in _GROUPS.items():
        some = [each for each in found if each.status == status]
        if not some:
            continue
        st.subheader(f"{heading} · {len(some):,}", anchor=False)
        st.caption(about)
        with st.container(gap="small"):
            for nth, each in enumerate(some[:SHOWN]):
                row(each, f"{status}_{nth}")
        if len(some) > SHOWN:
            st.caption(f"The first {SHOWN}; the file holds all {len(some):,}.")
    if not waiting.read_only() or found:
        _files()


def warn() -> None:
    """Corrections that are not applied, where somebody looks at something else."""
    lost = sum(each.status == "lost" for each in desk.outcomes())
    if lost:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            do = "does" if lost == 1 else "do"
            told = f":material/warning: {counted(lost, 'correction')} {do} not apply in this build."
            st.caption(told, width="content")
            context.link("See why", "curate", view="record")


def _base() -> None:
    info = context.coverage().info
    if info.base != info.id and build_path(info.path.parent, info.base).is_file():
        view = permalink.View(page="overview", build=info.base, filter=context.current_filter())
        st.page_link(
            context.SCRIPTS["overview"],
            label=":primary[See the same coverage without corrections]",
            icon=":material/history:",
            query_params=permalink.to_query(view),
        )


def about(entity: str = "", event: str = "") -> None:
    """The corrections of this build that speak of an actor, or of an event; nothing where there are none."""
    wanted = entity or event
    some = [each for each in desk.outcomes() if wanted in (each.entity, each.other, each.event, each.other_event)]
    if not some:
        return
    st.subheader("Set right in this build", anchor=False)
    with st.container(gap="small"):
        for nth, each in enumerate(some[:SHOWN]):
            row(each, f"about_{nth}", links=False)


def row(outcome: Outcome, key: str, *, links: bool = True) -> None:
    """One of them with what became of it, and its undo. ``key`` tells it from others on the page."""
    wanted = outcome.correction in desk.wanted()
    with st.container(gap=None, key=f"curate_record_{key}"):
        with st.container(
            horizontal=True, vertical_alignment="center", gap="small", wrap=False, key=f"curate_waits_{key}"
        ):
            st.markdown(plain(desk.sentence(outcome.correction)))
            if not waiting.read_only():
                button_for(
                    "Undo" if wanted else "Keep it",
                    icon=":material/undo:",
                    type="tertiary",
                    key=f"curate_take_back_{key}",
                    on_click=desk.take_back if wanted else desk.keep,
                    args=(outcome.correction,),
                )
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            told = [sentence((outcome.why,)), outcome.correction.note or "", "" if wanted else "will be undone"]
            st.caption(joined(told), width="content")
            if outcome.entity and links:
                context.link("Profile", "actors", actor=outcome.entity)
            if outcome.event and links:
                context.link("Event", "timeline", event=outcome.event)


def _files() -> None:
    st.subheader("As a file", anchor=False)
    coverage, wanted = context.coverage(), desk.wanted()
    st.caption(
        "One correction a line, to be read through, kept, and used when the coverage is analysed again: "
        "communique analyse PATH --corrections FILE"
    )
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.download_button(
            f"Download {counted(len(wanted), 'correction')}",
            dump_corrections(wanted),
            file_name=f"corrections-{coverage.id}.jsonl",
            mime="application/x-ndjson",
            icon=":material/download:",
            on_click="ignore",
            disabled=not wanted,
            key="curate_download",
            help="Those of this build, without those to be undone, and what waits",
        )
    if not waiting.read_only():
        _upload()


def _upload() -> None:
    given = st.file_uploader(
        "Add corrections from a file", type=["jsonl", "ndjson", "json", "txt"], key="curate_upload", max_upload_size=20
    )
    if given is None:
        return
    try:
        said = parse_corrections(given.getvalue(), given.name)
    except BadCorrections as bad:
        st.error(plain(str(bad)), icon=":material/error:")
        return
    here = set(desk.wanted())
    fresh = tuple(each for each in said if each not in here)
    if not fresh:
        st.caption(f"All {counted(len(said), 'correction')} of the file are here.")
        return
    button_for(
        f"Add {counted(len(fresh), 'correction')}",
        icon=":material/playlist_add:",
        key="curate_add_file",
        on_click=desk.say_all,
        args=(fresh,),
    )
