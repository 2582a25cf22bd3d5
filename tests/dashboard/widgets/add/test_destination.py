"""Where the articles go, and the button that begins."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.shell import jobs
from tests.dashboard.handing import MET, Standing, pressed, upload
from tests.dashboard.screen import texts, titles


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What is asked for, each time that an analysis begins."""
    asked: list[dict[str, Any]] = []

    def add(folder: Path, request: Path, title: str, base: Path | None = None, holds: object = None) -> Standing:
        asked.append(json.loads(request.read_text()) | {"called": title, "folder": folder})
        return Standing()

    monkeypatch.setattr(jobs, "add", add)
    return asked


def test_a_new_coverage_is_begun_under_its_title(adding: AppTest, own_shelf: Path, begun: list[dict[str, Any]]) -> None:
    app = upload(adding, {"news.txt": MET})
    app.text_input(key="add_title_new").set_value("  Spring   in Tarn ")
    app = pressed(app, "Analyse 1 article")
    (asked,) = begun
    assert (asked["base"], asked["title"], asked["folder"]) == (None, "Spring in Tarn", own_shelf)
    assert asked["inputs"][0]["name"] == "news.txt"
    assert titles(app) == ["Analysing “Spring”"]


def test_added_to_what_is_shown_it_names_that_build(
    adding: AppTest, own_shelf: Path, begun: list[dict[str, Any]]
) -> None:
    app = upload(adding, {"news.txt": MET})
    assert app.radio(key="add_where").options == ["A new coverage", "Added to what is shown (4 articles)"]
    app.radio(key="add_where").set_value("added").run()
    app = pressed(app, "Add 1 article")
    (asked,) = begun
    (build,) = own_shelf.glob("*.duckdb")
    assert (asked["base"], asked["title"], asked["called"]) == (str(build), None, "1 file")


def test_without_an_article_nothing_can_be_begun(adding: AppTest, begun: list[dict[str, Any]]) -> None:
    app = upload(adding, {"odd.xyz": b"\0\1"})
    assert app.button(key="add_go").disabled
    assert "There is no article yet" in texts(app)


def test_while_another_analysis_runs_it_says_so_and_keeps_what_was_handed_over(
    adding: AppTest, begun: list[dict[str, Any]]
) -> None:
    app = upload(adding, {"news.txt": MET})
    other = Standing()
    jobs._running[:] = [other]  # type: ignore[list-item]
    app = pressed(app, "Analyse 1 article")
    assert "Another analysis is under way, and one runs at a time." in app.warning[0].value
    assert "news.txt" in texts(app) and not begun
    # and is begun when that one is done
    other.finished, other.failure = True, "No space left."
    app = pressed(app, "Analyse 1 article")
    assert len(begun) == 1 and titles(app) == ["Analysing “Spring”"]


def test_it_is_called_by_its_title_or_by_how_many_files_hold_articles(
    adding: AppTest, begun: list[dict[str, Any]]
) -> None:
    app = upload(adding, {"odd.xyz": b"\0\1", "a.txt": MET, "b.txt": MET + "It rained."})
    app = pressed(app, "Analyse 2 articles")
    assert [each["called"] for each in begun] == ["2 files"]


def test_what_is_stopped_keeps_its_title_and_where_it_goes(adding: AppTest, begun: list[dict[str, Any]]) -> None:
    app = upload(adding, {"news.txt": MET})
    app.radio(key="add_where").set_value("added").run()
    (field,) = [each for each in app.text_input if each.label == "Title" and each.key.startswith("add_title_")]
    field.set_value("Spring in Tarn")
    app = pressed(app, "Add 1 article")
    assert begun[0]["called"] == "“Spring in Tarn”"
    app.button(key="add_cancel").click().run()
    assert app.radio(key="add_where").value == "added"
    assert [each.value for each in app.text_input if each.key == field.key] == ["Spring in Tarn"]
