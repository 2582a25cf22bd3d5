"""The frame around every page: the build and its picker, notes on the address, Share."""

from __future__ import annotations

from pathlib import Path

import duckdb

from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import texts


def test_the_page_names_its_build_and_the_address_does_too(open_app: Open, small_coverage) -> None:
    app = open_app()
    assert "4 articles · 7 – 12 May 2031" in texts(app)
    assert small_coverage.id not in texts(app)
    assert query(app, "build") == [small_coverage.id]


def test_with_several_builds_one_can_be_picked(open_app: Open, own_shelf: Path) -> None:
    (path,) = own_shelf.glob("*.duckdb")
    other = own_shelf / "b222222222222.duckdb"
    other.write_bytes(path.read_bytes())
    with duckdb.connect(other) as connection:
        connection.execute("UPDATE build SET id = 'b222222222222'")
    app = open_app(builds=own_shelf)
    picker = app.selectbox(key="build_picker")
    assert picker.value == path.stem
    assert len(set(picker.options)) == 2 and any(each.endswith("2 of 2") for each in picker.options)
    picker.set_value("b222222222222").run()
    assert query(app, "build") == ["b222222222222"]
    assert app.selectbox(key="build_picker").value == "b222222222222"


def test_with_one_build_there_is_no_picker(open_app: Open) -> None:
    assert not [each for each in open_app().selectbox if each.key == "build_picker"]


def test_what_is_told_once_is_text_and_gone_in_the_next_run(open_app: Open) -> None:
    app = open_app()
    app.session_state["_told_once"] = "6 articles were *analysed*."
    assert [each.value.replace("\\", "") for each in app.run().success] == ["6 articles were *analysed*."]
    assert "\\*" in app.success[0].value
    assert not app.run().success


def test_nothing_stands_around_what_is_shown_alone(open_app: Open) -> None:
    app = open_app("timeline", only="drawing")
    assert "4 articles" not in texts(app) and not [each for each in app.button if each.key == "share"]
