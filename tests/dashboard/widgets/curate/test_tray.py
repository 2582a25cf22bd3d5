"""What waits to be applied, and the button that applies it."""

from __future__ import annotations

import re
from pathlib import Path
from zlib import crc32

from analysis import open_coverage
from analysis.coverage import list_builds
from analysis.records import Correction
from dashboard.model.waiting import waiting_file
from dashboard.shell import jobs
from tests.affair import QUILL, VASK
from tests.dashboard.conftest import Open, query
from tests.dashboard.curating import button, corrected, keys, said, waits
from tests.dashboard.screen import titles


def test_what_waits_is_there_for_the_next_window(open_app: Open, own_shelf: Path) -> None:
    button(open_app("curate", builds=own_shelf), "curate_same_0").click().run()
    app = open_app("curate", builds=own_shelf)
    assert "“Ada Quill” and “Orin Vask” are one" in said(app)
    app.button(key="curate_discard").click().run()
    assert waits(own_shelf) == [] and "curate_same_0" in keys(app)


def test_a_reason_can_be_noted_with_what_is_said(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf)
    button(app, "curate_same_0").click().run()
    mark = crc32(repr(Correction(kind="same", entity=QUILL, other=VASK)).encode())
    app.session_state[f"curate_note_{mark}"] = True
    app.run()
    app.text_input(key=f"curate_why_{mark}").set_value(" one   signature *").run()
    assert waits(own_shelf) == [Correction(kind="same", entity=QUILL, other=VASK, note="one signature *")]
    assert "“Ada Quill” and “Orin Vask” are one (one signature *)" in said(app)


def test_applying_makes_a_build_that_is_shown_and_leaves_the_old_one(open_app: Open, own_shelf: Path) -> None:
    (old,) = list_builds(own_shelf)
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    app.text_input(key="curate_rename").set_value("Ada Q. Quill")
    app.button(key="FormSubmitter:curate_form-Save").click().run()
    app.button(key="curate_apply").click().run()
    assert not app.exception
    new = next(each for each in list_builds(own_shelf) if each != old)
    assert query(app, "build") == [new.stem] and titles(app) == ["Ada Q. Quill"]
    assert "This is the new build, with 1 correction." in app.success[0].value
    assert open_coverage(old).entity("ada-quill").name == "Ada Quill"
    assert not waiting_file(own_shelf, old.stem).exists() and (own_shelf / "current").read_text().strip() == new.stem
    assert titles(open_app("actors", builds=own_shelf, build=old.stem, actor="ada-quill")) == ["Ada Quill"]


def test_a_build_that_is_undone_to_its_end_is_the_first_one(open_app: Open, own_shelf: Path) -> None:
    first = corrected(own_shelf)  # resolved by today's rules, without corrections
    build = corrected(own_shelf, Correction(kind="hide", entity=VASK))
    app = open_app("curate", builds=own_shelf, view="record", on="curate")
    button(app, "curate_take_back_applied_0").click().run()
    app.button(key="curate_apply").click().run()
    assert query(app, "build") == [first.stem] != [build.stem]
    assert "This is the build without corrections." in app.success[0].value


def test_a_spoiled_file_of_what_waits_is_told_and_can_be_let_go(open_app: Open, own_shelf: Path) -> None:
    (build,) = list_builds(own_shelf)
    waiting_file(own_shelf, build.stem).write_text("spoiled\n", encoding="utf-8")
    app = open_app("curate", builds=own_shelf)
    assert re.search(r"waiting-b.*line 1: this is no JSON", app.error[0].value.replace("\\", ""))
    app.button(key="curate_forget").click().run()
    assert not app.error and waits(own_shelf) == []


def test_an_application_that_fails_keeps_what_waits(open_app: Open, own_shelf: Path, monkeypatch) -> None:
    def fail(build: Path, corrections: Path):
        raise jobs.AnalysisFailed("No space left.")

    monkeypatch.setattr(jobs, "correct", fail)
    app = open_app("curate", builds=own_shelf)
    button(app, "curate_same_0").click().run()
    app.button(key="curate_apply").click().run()
    assert "No space left." in [each.value for each in app.text]
    assert app.code[0].value.startswith("communique correct --build ")
    assert len(waits(own_shelf)) == 1
