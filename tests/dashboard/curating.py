"""What tests of curating begin with: what waits, and the buttons wherever they stand."""

from __future__ import annotations

import re
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from analysis import correct
from analysis.coverage import list_builds
from analysis.reading.corrections import read_corrections
from analysis.records import Correction
from dashboard.model.waiting import waiting_file
from tests.dashboard.screen import plain


def said(app: AppTest) -> list[str]:
    return [plain(each.value) for each in app.markdown]


def waits(folder: Path) -> list[Correction]:
    """What waits for the only build of the folder."""
    (build,) = list_builds(folder)
    file = waiting_file(folder, build.stem)
    return list(read_corrections(file)) if file.is_file() else []


def place(key: str) -> str:
    """A button's key without the mark of what it is for."""
    return re.sub(r"_[0-9]{5,}$", "", key)


def keys(app: AppTest) -> set[str]:
    return {place(each.key) for each in app.button if each.key}


def button(app: AppTest, key: str) -> Button:
    """The button at a place of the page, whatever it is for."""
    return next(each for each in app.button if each.key and place(each.key) == key)


def corrected(folder: Path, *corrections: Correction) -> Path:
    return correct(folder, corrections).path


def press(app: AppTest, opened_by: str, key: str | None = None) -> AppTest:
    """Runs the app with the form open that the button ``opened_by`` opens, and with a button of the form pressed.

    A form is a dialog, which a browser keeps open while its fields change. AppTest runs the whole page each time, as if
    nobody had opened it.
    """
    app.button(key=opened_by).click()
    if key is not None:
        app.button(key=key).click()
    app.run()
    assert not app.exception, app.exception[0].message
    return app
