"""The frame around every page: the build and its picker, notes on the address, Share."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import Open, query, write_affair


def texts(app: AppTest) -> str:
    """All that the page says outside its widgets."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "text", "warning", "error")
    return "\n".join(str(each.value) for kind in kinds for each in app.get(kind))


@pytest.fixture
def own_shelf(tmp_path: Path) -> Path:
    """A shelf that the test may change."""
    write_affair(tmp_path)
    return tmp_path


def test_the_page_names_its_build_and_the_address_does_too(open_app: Open, small_coverage) -> None:
    app = open_app()
    assert f"4 articles · 7 – 12 May 2031 · build {small_coverage.id}" in texts(app)
    assert query(app, "build") == [small_coverage.id]


def test_share_shows_a_link_to_page_filters_and_selection(open_app: Open, small_coverage) -> None:
    app = open_app("article", article="post-1", start="0", end="9", on="article", types=["CONSULT", "REJECT"])
    app.button(key="share").click().run()
    link = f"article?build={small_coverage.id}&dates=published&types=CONSULT&types=REJECT"
    assert app.code[0].value == f"{link}&article=post-1&start=0&end=9&on=article"


def test_an_address_that_makes_no_sense_is_said_so_and_the_rest_is_shown(open_app: Open) -> None:
    app = open_app(types="FIGHT", kinds="direct")
    assert [each.value for each in app.warning] == ["“FIGHT” is not an event type; it was left out."]
    assert query(app, "kinds") == ["direct"]
    assert query(app, "types") == []


def test_the_note_goes_when_something_else_is_looked_at(open_app: Open) -> None:
    app = open_app(types="FIGHT")
    app.run()
    assert app.warning
    app.text_input(key="filter_text").set_value("Quill").run()
    assert not app.warning


def test_with_several_builds_one_can_be_picked(open_app: Open, own_shelf: Path) -> None:
    (path,) = own_shelf.glob("*.duckdb")
    other = own_shelf / "b222222222222.duckdb"
    other.write_bytes(path.read_bytes())
    with duckdb.connect(other) as connection:
        connection.execute("UPDATE build SET id = 'b222222222222'")
    app = open_app(builds=own_shelf)
    picker = app.selectbox(key="build_picker")
    assert picker.value == path.stem
    picker.set_value("b222222222222").run()
    assert query(app, "build") == ["b222222222222"]
    assert "build b222222222222" in texts(app)


def test_with_one_build_there_is_no_picker(open_app: Open) -> None:
    assert not [each for each in open_app().selectbox if each.key == "build_picker"]


def test_the_filters_survive_going_to_another_page(open_app: Open) -> None:
    app = open_app()
    app.multiselect(key="filter_actors").set_value(["ada-quill"]).run()
    app.switch_page("dashboard/pages/article.py").run()
    assert app.multiselect(key="filter_actors").value == ["ada-quill"]
    assert query(app, "actors") == ["ada-quill"]
    assert not app.exception
