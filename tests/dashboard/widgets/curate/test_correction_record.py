"""The corrections of a build: what became of each, and the same as a file."""

from __future__ import annotations

from pathlib import Path

from analysis.reading.corrections import read_corrections, write_corrections
from analysis.records import Correction, EntityRef
from dashboard.model.waiting import waiting_file
from tests.affair import QUILL, VASK
from tests.dashboard.conftest import Open
from tests.dashboard.curating import button, corrected, said, waits
from tests.dashboard.screen import captions, headings, target


def test_the_record_tells_what_became_of_each_correction_and_undoes_it(open_app: Open, own_shelf: Path) -> None:
    lost = Correction(kind="hide", entity=EntityRef(name="<b>Nobody</b>"), note="left over")
    renamed = Correction(kind="rename", entity=QUILL, value="Ada *Q.* Quill")
    build = corrected(own_shelf, renamed, lost)
    app = open_app("curate", builds=own_shelf, view="record", on="curate")
    assert headings(app)[:2] == ["Not applied · 1", "In this build · 1"]
    assert "nobody is called “<b>Nobody</b>” here · left over" in captions(app)
    assert "“Ada Quill” is called “Ada *Q.* Quill”" in said(app)
    assert target(app, "See the same coverage without corrections")["build"] != [build.stem]
    button(app, "curate_take_back_lost_0").click().run()
    assert list(read_corrections(waiting_file(own_shelf, build.stem))) == [renamed]
    assert "No longer: “<b>Nobody</b>” is no actor" in said(app)
    button(app, "curate_take_back_lost_0").click().run()
    assert not waiting_file(own_shelf, build.stem).exists()


def test_what_was_set_right_is_told_where_somebody_reads(open_app: Open, own_shelf: Path) -> None:
    corrected(
        own_shelf,
        Correction(kind="rename", entity=QUILL, value="Ada Q. Quill"),
        Correction(kind="hide", entity=EntityRef(name="Nobody")),
    )
    overview = open_app(builds=own_shelf)
    assert target(overview, "2 corrections by hand, 1 of them not applied")["view"] == ["record"]
    assert "1 correction by hand" in captions(open_app("actors", builds=own_shelf, actor="ada-quill"))
    assert "1 correction by hand" not in captions(open_app("actors", builds=own_shelf, actor="borland"))
    suggestions = open_app("curate", builds=own_shelf)
    assert any("1 correction does not apply in this build." in each for each in captions(suggestions))
    app = open_app("curate", builds=own_shelf, actor="ada-quill", on="curate")
    assert "Set right in this build" in headings(app)
    button(app, "curate_take_back_about_0").click().run()
    assert "No longer: “Ada Quill” is called “Ada Q. Quill”" in said(app)


def test_a_file_of_corrections_is_taken_in_and_one_with_a_fault_is_told(open_app: Open, own_shelf: Path) -> None:
    app = open_app("curate", builds=own_shelf, view="record", on="curate")
    assert "No corrections in this build" in headings(app)
    app.file_uploader(key="curate_upload").set_value(("mine.jsonl", b'{"kind": "hide"}\n', "text/plain")).run()
    assert app.error[0].value.replace("\\", "") == (
        "mine.jsonl, line 1: a correction of kind hide needs the field entity."
    )
    file = own_shelf / "mine.jsonl"
    write_corrections(file, [Correction(kind="hide", entity=VASK), Correction(kind="hide", entity=QUILL)])
    app.file_uploader(key="curate_upload").set_value(("mine.jsonl", file.read_bytes(), "text/plain")).run()
    button(app, "curate_add_file").click().run()
    assert [each.entity for each in waits(own_shelf)] == [VASK, QUILL]
    assert "All 2 corrections of the file are here." in captions(app)
