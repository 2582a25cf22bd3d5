"""The files of a session: taken from the browser, and looked into."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model import handed_over
from dashboard.shell import handed, jobs
from tests.dashboard.conftest import Open
from tests.dashboard.handing import MET, Standing, look_here, pressed, upload
from tests.dashboard.screen import texts


def files_of(app: AppTest) -> handed_over.HandedOver:
    found: handed_over.HandedOver = app.session_state["_handed_over"]
    return found


def test_what_is_dropped_lies_in_a_folder_and_the_field_is_empty_again(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "look", look_here)
    app = upload(open_app("add", builds=own_shelf), {"../a.txt": MET})
    (file,) = files_of(app).files
    assert (file.name, file.path.read_text()) == ("a.txt", MET)
    assert app.file_uploader[0].key == "add_drop_1"
    # they are there when somebody comes back from another page
    app.switch_page("dashboard/pages/overview.py").run()
    app.switch_page("dashboard/pages/add.py").run()
    assert "a.txt" in texts(app)


def test_what_is_not_taken_is_told_once_with_the_reason(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "look", look_here)
    monkeypatch.setattr(handed_over, "MOST_BYTES", len(MET) + 10)
    app = upload(open_app("add", builds=own_shelf), {"a.txt": MET, "b.txt": MET + "."})
    assert "b.txt was not taken. All files together may have" in app.warning[0].value.replace("\\", "")
    assert len(files_of(app).files) == 1
    assert not app.run().warning


def test_files_are_looked_into_once_and_again_when_something_changed(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []

    def look(request: Path, holds: object = None) -> Standing:
        looks.append(request)
        return look_here(request)

    monkeypatch.setattr(jobs, "look", look)
    app = upload(open_app("add", builds=own_shelf), {"a.txt": MET, "b.txt": MET + "."})
    app.run()
    assert len(looks) == 1
    pressed(app, "Remove")
    assert len(looks) == 2


def test_files_that_cannot_be_looked_into_stay_and_can_be_removed(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        jobs, "look", lambda request, holds=None: Standing(finished=True, failure="It ran out of memory.")
    )
    app = upload(open_app("add", builds=own_shelf), {"a.txt": MET})
    assert "It ran out of memory." in app.error[0].value.replace("\\", "")
    assert "a.txt" in texts(app)
    assert not pressed(app, "Remove").error


def test_while_files_are_looked_into_there_is_a_way_to_stop(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buttons: list[str] = []

    def look(request: Path, holds: object = None) -> Standing:
        raise jobs.AnalysisFailed("stands still")

    monkeypatch.setattr(jobs, "look", look)
    button = handed.st.button
    monkeypatch.setattr(handed.st, "button", lambda label, **more: buttons.append(label) or button(label, **more))
    app = upload(open_app("add", builds=own_shelf), {"a.txt": MET})
    assert "Stop, and remove the files" in buttons
    assert "a.txt" in texts(app)


def test_the_server_does_not_hold_what_lies_in_the_folder(
    open_app: Open, own_shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_go: list[str] = []
    monkeypatch.setattr(jobs, "look", look_here)
    monkeypatch.setattr(
        handed.MemoryUploadedFileManager, "remove_file", lambda self, session_id, file_id: let_go.append(file_id)
    )
    upload(open_app("add", builds=own_shelf), {"a.txt": MET, "b.txt": MET + "."})
    assert len(set(let_go)) == 2
