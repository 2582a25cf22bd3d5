"""What is said on the Curate page: what the build has, what waits, and why something could not be kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st

from analysis.coverage import Coverage, Filter, list_builds
from analysis.records import Correction
from dashboard.model import waiting
from dashboard.shell import context
from dashboard.widgets.curate import desk
from tests.affair import QUILL, VASK
from tests.dashboard.curating import corrected, waits

RENAME = Correction(kind="rename", entity=QUILL, value="Ada Q. Quill")
HIDE = Correction(kind="hide", entity=VASK)


@pytest.fixture
def at_the_desk(own_shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """``at_the_desk()``: the newest build of the shelf is the one on the screen."""

    def sit() -> None:
        opened = Coverage(list_builds(own_shelf)[0])
        monkeypatch.setattr(context, "coverage", lambda: opened)
        monkeypatch.setattr(context, "current_filter", Filter)

    monkeypatch.setattr(st, "session_state", {})
    sit()
    return sit


def test_what_is_said_waits_until_it_is_taken_back(at_the_desk: Callable[[], None], own_shelf: Path) -> None:
    desk.say(RENAME, HIDE)
    assert (desk.new(), desk.applied(), desk.outcomes()) == ((RENAME, HIDE), (), ())
    assert waits(own_shelf) == [RENAME, HIDE]
    desk.take_back(RENAME)
    assert desk.new() == desk.wanted() == (HIDE,)
    desk.forget()
    assert desk.new() == () and waits(own_shelf) == []


def test_what_a_build_has_is_undone_and_kept_after_all(at_the_desk: Callable[[], None], own_shelf: Path) -> None:
    corrected(own_shelf, RENAME, HIDE)
    at_the_desk()
    assert desk.applied() == desk.wanted() == (RENAME, HIDE)
    assert [each.status for each in desk.outcomes()] == ["applied", "applied"]
    desk.take_back(HIDE)
    assert (desk.wanted(), desk.new()) == ((RENAME,), ())
    desk.keep(HIDE)
    assert set(desk.wanted()) == {RENAME, HIDE}


def test_a_file_that_cannot_be_read_is_told_and_the_build_stays_as_it_is(
    at_the_desk: Callable[[], None], own_shelf: Path
) -> None:
    corrected(own_shelf, RENAME)
    at_the_desk()
    waiting.waiting_file(own_shelf, context.coverage().id).write_text("spoiled\n", encoding="utf-8")
    said, spoiled = desk.wanted_or_spoiled()
    assert said == (RENAME,) and "line 1: this is no JSON" in spoiled


def test_a_folder_that_cannot_be_written_is_told_with_what_to_do(
    at_the_desk: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(waiting, "add", refuse)
    desk.say(RENAME)
    told = st.session_state[desk.FAILED]
    assert told.startswith("What you said cannot be kept: Permission denied.")
    assert "COMMUNIQUE_BUILDS" in told


def test_a_read_only_dashboard_keeps_nothing(
    at_the_desk: Callable[[], None], own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    desk.say(RENAME)
    assert waits(own_shelf) == [] and desk.wanted() == ()


@pytest.mark.parametrize(
    ("correction", "words"),
    [(RENAME, "“Ada Quill” is called “Ada Q. Quill”"), (HIDE, "“Orin Vask” is no actor")],
)
def test_a_correction_is_told_in_words(at_the_desk: Callable[[], None], correction: Correction, words: str) -> None:
    assert desk.sentence(correction) == words
