"""What somebody sees first, before there is any coverage."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.shell import jobs
from tests.conftest import ROOT
from tests.dashboard.conftest import Open, write_affair
from tests.dashboard.handing import MET, Standing, look_here
from tests.dashboard.screen import headings, links, texts, titles
from tests.patience import PATIENCE


def first(folder: Path, monkeypatch: pytest.MonkeyPatch, **state: object) -> AppTest:
    monkeypatch.setenv("COMMUNIQUE_BUILDS", str(folder))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
    for name, value in state.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception, app.exception[0].message
    return app


CHOOSING = {"_first_choosing": True}


def test_it_says_what_this_is_and_shows_three_ways_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = first(tmp_path, monkeypatch, **CHOOSING)
    assert titles(app) == ["What shall Communiqué read?"]
    assert "who said what, who did what to whom, and when" in texts(app)
    assert headings(app) == ["Your own coverage", "One real article", "An invented affair"]
    assert "every word of it is invented" in texts(app)
    assert len(app.get("file_uploader")) == 1
    assert {each.label for each in app.button} == {"Analyse it", "Look at the demo affair"}
    assert [label for label, _ in links(app)] == ["Or paste a text"]


def test_whoever_waits_ends_at_the_seed_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def analyse(folder: Path) -> Standing:
        write_affair(folder)
        return Standing(finished=True)

    monkeypatch.setattr(jobs, "analyse", analyse)
    assert titles(first(tmp_path, monkeypatch)) == ["What this coverage holds"]


def test_whoever_wants_to_choose_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def analyse(folder: Path) -> Standing:
        raise jobs.AnalysisFailed("stands still")

    monkeypatch.setattr(jobs, "analyse", analyse)
    app = first(tmp_path, monkeypatch)
    assert "stands still" in texts(app)
    app.button(key="first_wait").click().run()
    assert "stands still" not in texts(app)
    app.button(key="first_seed_go").click().run()
    assert "stands still" in texts(app)


def test_what_is_dropped_is_taken_to_the_page_that_adds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "look", look_here)
    app = first(tmp_path, monkeypatch, **CHOOSING)
    app.file_uploader(key="first_drop_0").set_value([("news.txt", MET.encode(), "text/plain")])
    app.run()
    assert titles(app) == ["Add coverage"] and "news.txt" in texts(app)
    assert [each.label for each in app.button if each.key == "add_go"] == ["Analyse 1 article"]


def test_the_demo_is_analysed_while_the_page_shows_how_far_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "demo", lambda folder: Standing())
    app = first(tmp_path, monkeypatch, **CHOOSING)
    app.button(key="first_demo_go").click().run()
    assert titles(app) == ["Analysing “Spring”"]
    # meanwhile nothing else is begun
    again = first(tmp_path, monkeypatch)
    assert "Analysing “Spring” …" in texts(again)
    assert again.button(key="first_seed_go").disabled and again.button(key="first_demo_go").disabled


def test_an_example_that_somebody_else_was_quicker_to_begin_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(start: object) -> None:
        raise jobs.Busy

    monkeypatch.setattr(jobs, "begin", busy)
    app = first(tmp_path, monkeypatch, **CHOOSING)
    app.button(key="first_demo_go").click().run()
    assert "Another analysis is under way" in texts(app)


def test_whoever_may_not_add_gets_the_seed_article_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_app: Open
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")

    def analyse(folder: Path) -> Standing:
        raise jobs.AnalysisFailed("stands still")

    monkeypatch.setattr(jobs, "analyse", analyse)
    app = first(tmp_path, monkeypatch)
    assert titles(app) == ["Reading the coverage"] and "stands still" in texts(app)
    assert not app.get("file_uploader") and {each.label for each in app.button} == {"Try again"}


def test_without_seeds_whoever_may_not_add_is_told_what_is_missing(
    open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMMUNIQUE_READ_ONLY", "1")
    monkeypatch.setattr(jobs, "SEEDS", tmp_path / "none")
    app = open_app(builds=tmp_path)
    assert "There is no coverage yet" in texts(app)
    assert app.code[0].value.startswith("communique analyse PATH --out ")
