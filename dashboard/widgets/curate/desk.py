"""What is said on the Curate page: kept until it is applied, applied, taken back. And where it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

import streamlit as st

from analysis.coverage import EVERYTHING, Coverage, Filter
from analysis.coverage.inputs import outcomes_of
from analysis.reading.corrections import BadCorrections, read_corrections, write_corrections
from analysis.records import Correction, Outcome
from dashboard.format.correction_words import in_words
from dashboard.format.markdown import plain
from dashboard.format.wording import counted
from dashboard.model import waiting
from dashboard.model.curation import article_words, articles_of
from dashboard.shell import context, jobs, tables, wanted_build

LISTED, MOST = 3, 100
"""So many of what waits are shown at once, the latest first, and so many when all are asked for."""
_FAILED = "_curate_failed"
_DONE = "_curate_done"


# --- what is said ---------------------------------------------------------------------------------------------------


def outcomes() -> tuple[Outcome, ...]:
    """The corrections of the build on the screen, with what became of each."""
    return tables.cached(_outcomes, filter=EVERYTHING)


def _outcomes(coverage: Coverage, filter_: Filter) -> tuple[Outcome, ...]:
    return outcomes_of(coverage)


def applied() -> tuple[Correction, ...]:
    """The same without what became of them."""
    return tuple(each.correction for each in outcomes())


def wanted() -> tuple[Correction, ...]:
    """What the next build is to be corrected with; what the build has where that cannot be read."""
    return _wanted()[0]


def _wanted() -> tuple[tuple[Correction, ...], str]:
    """The same, and what is wrong with the file of what waits; "" where nothing is."""
    if waiting.read_only():
        return applied(), ""
    file = waiting.waiting_file(_shelf(), context.coverage().id)
    try:
        stamp = file.stat()
    except OSError:
        return applied(), ""
    said, spoiled = _read(str(file), stamp.st_mtime_ns, stamp.st_size)
    return (applied(), spoiled) if spoiled else (said, "")


@st.cache_data(max_entries=50, show_spinner=False)
def _read(file: str, changed: int, size: int) -> tuple[tuple[Correction, ...], str]:
    # `changed` and `size` are part of the key: several ask in one run, and the file is replaced when it changes.
    try:
        return read_corrections(file), ""
    except BadCorrections as bad:
        return (), str(bad)


def new() -> tuple[Correction, ...]:
    """What waits and is not in the build."""
    return waiting.changes(applied(), wanted()).new


def say(*corrections: Correction) -> None:
    """Lets these wait. For callbacks."""
    _do(waiting.add, corrections)


def take_back(correction: Correction) -> None:
    """Takes back what waits, or undoes what the build has. For callbacks."""
    _do(waiting.take_back, correction)


def keep(correction: Correction) -> None:
    """Keeps what was to be undone. For callbacks."""
    _do(waiting.keep, correction)


def _forget() -> None:
    try:
        waiting.forget(_shelf(), context.coverage().id)
    except OSError as error:
        st.session_state[_FAILED] = _unwritable(error)


def _do(change: Callable[..., Any], what: Any) -> None:
    if waiting.read_only():
        return
    try:
        change(_shelf(), context.coverage().id, applied(), what)
    except BadCorrections as bad:
        st.session_state[_FAILED] = str(bad)
    except OSError as error:
        st.session_state[_FAILED] = _unwritable(error)


def say_all(corrections: Sequence[Correction]) -> None:
    """Lets the corrections of a file wait. For callbacks."""
    _do(waiting.add, corrections)


def _unwritable(error: OSError) -> str:
    return (
        f"What you said cannot be kept: {error.strerror or error}. The folder of builds must be one that this "
        "dashboard may write into; COMMUNIQUE_BUILDS names it."
    )


def _shelf() -> Path:
    return context.coverage().path.parent


# --- what waits -----------------------------------------------------------------------------------------------------


def sentence(correction: Correction) -> str:
    """The correction in words, plain text."""
    words = tables.cached(article_words, filter=EVERYTHING, articles=articles_of([correction]))
    return in_words(correction, words)


def tray() -> None:
    """What waits, each with its undo, and the button that applies it; what failed, and what was done."""
    told = st.session_state.pop(_DONE, None)
    if told:
        st.success(told, icon=":material/task_alt:")
    said, spoiled = _wanted()
    now = waiting.changes(applied(), said)
    failed = spoiled or st.session_state.pop(_FAILED, None)
    if failed:
        st.error(plain(failed), icon=":material/error:")
    if spoiled:
        st.caption("Put the file right, or let go of what was said since this build was made.")
        st.button("Forget what waits", icon=":material/delete:", key="curate_forget", on_click=_forget)
    if not now.count:
        return
    with st.container(border=True, gap="small", key="curate_tray"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap="xxsmall", width="content"):
                st.markdown(f"**{counted(now.count, 'change')} wait{'s' if now.count == 1 else ''}**")
                st.caption("Nothing is changed until you apply: that makes a new build, and this one stays.")
            with st.container(horizontal=True, gap="small", width="content"):
                st.button("Discard", key="curate_discard", type="tertiary", on_click=_forget)
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
            _apply()


def _line(correction: Correction, undone: bool, nth: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False, key=f"curate_waits_{nth}"):
        words = sentence(correction)
        note = f" ({correction.note})" if correction.note else ""
        st.markdown(plain(f"No longer: {words}" if undone else words + note))
        if not undone:
            _note(correction)
        st.button(
            "Keep it" if undone else "Undo",
            icon=":material/undo:",
            type="tertiary",
            key=f"curate_undo_{nth}",
            shortcut="U" if not nth else None,
            on_click=keep if undone else take_back,
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
            _do(waiting.put_in_place, replace(correction, note=why or None))

        with over:
            st.text_input(
                "Why", value=correction.note or "", key=key, max_chars=500, placeholder="A reason", on_change=keep_it
            )


def _apply() -> None:
    """Makes the corrected build and shows it."""
    shown = context.coverage()
    said = wanted()
    file = waiting.waiting_file(_shelf(), shown.id)
    with st.status("Starting …", expanded=True) as status, TemporaryDirectory() as aside:
        try:
            # A copy: somebody else may say more in the meantime.
            copy = Path(aside, file.name)
            write_corrections(copy, said)
            made = wanted_build.follow(jobs.correct(shown.path, copy), status)
        except jobs.AnalysisFailed as error:
            status.update(label="The corrected build was not made", state="error")
            st.text(str(error))
            st.write("What waits is still there. Put that right and apply again, or run it in a terminal:")
            build = f"{_shelf().name}/{shown.id}"
            st.code(f"communique correct --build {build} --corrections {_shelf().name}/{file.name}", language=None)
            return
        status.update(label="Done", state="complete")
    if made is not None:
        waiting.carry_over(_shelf(), shown.id, made.stem, said)
        told = (
            f"This is the new build, with {counted(len(said), 'correction')}. "
            if said
            else ("This is the build without corrections. ")
        )
        st.session_state[_DONE] = told + f"Build {shown.id} stays as it was, and so do links to it."
        picked = context.selection()
        context.forget_build(made.stem)
        context.pick(**_still_there(made, picked))
    st.rerun()


def _still_there(build: Path, picked: dict[str, str]) -> dict[str, str]:
    """Of what was picked that which the new build has, too: events change their ids with their parties."""
    with Coverage(build) as coverage:
        if "actor" in picked:
            return {"actor": picked["actor"]} if coverage.entity(picked["actor"]) else {}
        if "event" in picked:
            return {"event": picked["event"]} if len(coverage.reports(event=picked["event"])) else {}
        return {"view": picked["view"]} if "view" in picked else {}
