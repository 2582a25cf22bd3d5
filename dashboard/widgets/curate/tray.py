"""What waits on the Curate page: each change with its undo, and the button that applies them all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import streamlit as st

from analysis.coverage import Coverage
from analysis.reading.corrections import write_corrections
from analysis.records import Correction
from dashboard.format.markdown import plain
from dashboard.format.wording import counted
from dashboard.model import waiting
from dashboard.model.curation import still_there
from dashboard.shell import context, jobs, progress
from dashboard.widgets.buttons import button_for
from dashboard.widgets.curate import desk

LISTED, MOST = 3, 100
"""So many of what waits are shown at once, the latest first, and so many when all are asked for."""
_DONE = "_curate_done"


def show() -> None:
    """What waits, each with its undo, and the button that applies it; what failed, and what was done."""
    tell_what_was_done()
    said, spoiled = desk.wanted_or_spoiled()
    now = waiting.changes(desk.applied(), said)
    failed = spoiled or st.session_state.pop(desk.FAILED, None)
    if failed:
        st.error(plain(failed), icon=":material/error:")
    if spoiled:
        st.caption("Put the file right, or let go of what was said since this build was made.")
        st.button("Forget what waits", icon=":material/delete:", key="curate_forget", on_click=desk.forget)
    if not now.count:
        return
    with st.container(border=True, gap="small", key="curate_tray"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap="xxsmall", width="content"):
                st.markdown(f"**{counted(now.count, 'change')} wait{'s' if now.count == 1 else ''}**")
                st.caption("Nothing is changed until you apply: that makes a new build, and this one stays.")
            with st.container(horizontal=True, gap="small", width="content"):
                st.button("Discard", key="curate_discard", type="tertiary", on_click=desk.forget)
                start = st.button(
                    f"Apply {counted(now.count, 'change')}",
                    icon=":material/published_with_changes:",
                    type="primary",
                    key="curate_apply",
                )
        lines = [(each, False) for each in reversed(now.new)] + [(each, True) for each in now.undone]
        with st.container(gap=None):
            for nth, (each, undone) in enumerate(lines[:LISTED]):
                _line(each, undone, nth)
        if len(lines) > LISTED:
            more = st.expander(f"{len(lines) - LISTED:,} more", on_change="rerun", key="curate_tray_more")
            if more.open:
                with more, st.container(gap=None):
                    for nth, (each, undone) in enumerate(lines[LISTED:MOST], start=LISTED):
                        _line(each, undone, nth)
                    if len(lines) > MOST:
                        st.caption(f"The latest {MOST}; the file that can be downloaded holds all {len(lines):,}.")
        if start:
            apply()


def tell_what_was_done() -> None:
    """What the last rebuild did, with the way back to the build before it, while its result and page are shown."""
    told, page, build, before = st.session_state.get(_DONE, ("", "", "", None))
    if not told or (page, build) != (context.page(), context.coverage().id):
        st.session_state.pop(_DONE, None)
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="curate_done"):
        st.success(told, icon=":material/task_alt:", width="stretch")
        context.link_to_view("Undo: back to the build before", before, icon=":material/undo:")


def _line(correction: Correction, undone: bool, nth: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False, key=f"curate_waits_{nth}"):
        words = desk.sentence(correction)
        note = f" ({correction.note})" if correction.note else ""
        st.markdown(plain(f"No longer: {words}" if undone else words + note))
        if not undone:
            _note(correction)
        button_for(
            "Keep it" if undone else "Undo",
            icon=":material/undo:",
            type="tertiary",
            key=f"curate_undo_{nth}",
            shortcut="U" if not nth else None,
            on_click=desk.keep if undone else desk.take_back,
            args=(correction,),
        )


def _note(correction: Correction) -> None:
    """Why it is said: for whoever reads the corrections later."""
    mark = crc32(repr(replace(correction, note=None)).encode("utf-8", "surrogatepass"))
    over = st.popover("Note", type="tertiary", on_change="rerun", key=f"curate_note_{mark}")
    if over.open:
        key = f"curate_why_{mark}"

        def keep_it() -> None:
            why = " ".join(st.session_state[key].split())
            desk.do(waiting.put_in_place, replace(correction, note=why or None))

        with over:
            st.text_input(
                "Why", value=correction.note or "", key=key, max_chars=500, placeholder="A reason", on_change=keep_it
            )


def apply() -> None:
    """Makes the corrected build and shows it."""
    shown = context.coverage()
    said = desk.wanted()
    file = waiting.waiting_file(desk.shelf(), shown.id)
    with st.status("Starting …", expanded=True) as status, TemporaryDirectory() as aside:
        try:
            # A copy: somebody else may say more in the meantime.
            copy = Path(aside, file.name)
            write_corrections(copy, said)
            made = progress.follow(jobs.correct(shown.path, copy), status)
        except jobs.AnalysisFailed as error:
            status.update(label="The corrected build was not made", state="error")
            st.text(str(error))
            st.write("What waits is still there. Put that right and apply again, or run it in a terminal:")
            build = f"{desk.shelf().name}/{shown.id}"
            st.code(f"communique correct --build {build} --corrections {desk.shelf().name}/{file.name}", language=None)
            return
        status.update(label="Done", state="complete")
    if made is not None:
        waiting.carry_over(desk.shelf(), shown.id, made.stem, said)
        told = (
            f"This is the new build, with {counted(len(said), 'correction')}. "
            if said
            else ("This is the build without corrections. ")
        )
        told += "The one before stays as it was, and so do links to it."
        st.session_state[_DONE] = told, context.page(), made.stem, context.view()
        picked = context.selection()
        context.forget_build(made.stem)
        context.pick(**_still_there(shown, made, picked))
    st.rerun()


def _still_there(before: Coverage, build: Path, picked: dict[str, str]) -> dict[str, str]:
    """What was picked as the new build has it: events change their ids with their parties, and may be gone."""
    with Coverage(build) as after:
        return still_there(before, after, picked)
