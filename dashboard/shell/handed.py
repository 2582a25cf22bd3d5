"""The files that somebody hands over in this session: taken from the browser, and looked into."""

from __future__ import annotations

from typing import Any

import streamlit as st
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.typing import UploadedFile

from dashboard.model.handed_over import MOST_BYTES, HandedOver, Refused, shown_name
from dashboard.model.holdings import Told
from dashboard.shell import jobs, progress

_FILES = "_handed_over"
_ROUND = "_handed_round"
_REFUSED = "_handed_refused"
_LOOK = "_handed_look"
_BEGUN = "_handed_begun"
_SAID = "_handed_said"

LIMITS = f"At most {MOST_BYTES // 1_000_000:,} MB in all."


def files() -> HandedOver:
    """Those of this session."""
    if _FILES not in st.session_state:
        st.session_state[_FILES] = HandedOver()
    found: HandedOver = st.session_state[_FILES]
    return found


def begun(work: jobs.Work) -> None:
    """The files of this session are what is analysed."""
    st.session_state[_BEGUN] = work


def forget(work: jobs.Work) -> None:
    """Lets go of all of them where they are what was analysed."""
    if st.session_state.get(_BEGUN) is work:
        _forget_all()


def _forget_all() -> None:
    for name in (_FILES, _LOOK, _REFUSED, _BEGUN, _SAID):
        st.session_state.pop(name, None)


def keep(key: str, otherwise: str) -> None:
    """Before a widget of this key is drawn: it begins with what was said in it, or with something else.

    A widget that the page leaves out for a while, as it does while files are analysed, forgets by itself.
    """
    st.session_state.setdefault(key, st.session_state.get(_SAID, {}).get(key, otherwise))


def kept(key: str) -> None:
    """After it was drawn: what is said in it stays as long as the files do."""
    st.session_state.setdefault(_SAID, {})[key] = st.session_state[key]


def drop_zone(key: str) -> bool:
    """A field to drop files into; whether some were taken. They are then in `files`, and the field is empty again."""
    nth = st.session_state.setdefault(_ROUND, 0)
    given = st.file_uploader("Drop files here, or choose them", accept_multiple_files=True, key=f"{key}_{nth}")
    if not given:
        return False
    for each in given:
        try:
            files().take(each.name, each.getbuffer())
        except Refused as why:
            refuse(f"{shown_name(each.name) or 'A file'} was not taken. {why}")
        _let_go(each)
    st.session_state[_ROUND] = nth + 1
    return True


def refuse(why: str) -> None:
    """Keeps in plain words why something was not taken, for `refusals`."""
    st.session_state.setdefault(_REFUSED, []).append(why)


def refusals() -> list[str]:
    """What was not taken, and why; told once."""
    told: list[str] = st.session_state.pop(_REFUSED, [])
    return told


def holds() -> Told:
    """What the files hold. Looks into them, and shows how far that is, where something changed since the last time.

    Raises `jobs.AnalysisFailed`, each time until something changes.
    """
    mark = files().mark()
    kept: tuple[Any, Told | None, str] | None = st.session_state.get(_LOOK)
    if kept is None or kept[0] != mark:
        kept = (mark, *_look())
        st.session_state[_LOOK] = kept
    if kept[1] is None:
        raise jobs.AnalysisFailed(kept[2])
    return kept[1]


def _look() -> tuple[Told | None, str]:
    place = st.empty()
    with place.container():
        st.button("Stop, and remove the files", icon=":material/stop:", type="tertiary", on_click=_forget_all)
        work = jobs.look(files().request(), holds=files())
        try:
            progress.follow_in_a_line(work)
        except jobs.AnalysisFailed as why:
            place.empty()
            return None, str(why)
    place.empty()
    return work.answer["holds"], ""


def _let_go(file: UploadedFile) -> None:
    # The server holds what came in for as long as the session lasts, and it lies in a folder by now.
    run = get_script_run_ctx()
    if run is not None and isinstance(run.uploaded_file_mgr, MemoryUploadedFileManager):
        run.uploaded_file_mgr.remove_file(session_id=run.session_id, file_id=file.file_id)
