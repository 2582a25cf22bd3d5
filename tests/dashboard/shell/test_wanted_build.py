"""The build to show, and what the screen says where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.shell import jobs
from tests.conftest import ROOT
from tests.dashboard.conftest import Open, query
from tests.dashboard.screen import texts
from tests.patience import PATIENCE


def labels(app: AppTest) -> set[str]:
    return {button.label for button in app.button}


def test_a_link_to_a_build_that_is_not_here_says_what_to_do(open_app: Open, small_coverage) -> None:
    app = open_app("quotes" if (ROOT / "dashboard/pages/quotes.py").exists() else "article", build="b000000000000")
    assert "This build is not here" in texts(app)
    assert "b000000000000.duckdb" in texts(app)
    (button,) = [each for each in app.button if each.label == f"Show build {small_coverage.id} instead"]
    button.click().run()
    assert not app.exception
    assert query(app, "build") == [small_coverage.id]


def test_a_build_of_another_version_says_what_to_do(open_app: Open, own_shelf: Path) -> None:
    (path,) = own_shelf.glob("*.duckdb")
    with duckdb.connect(path) as connection:
        connection.execute("UPDATE build SET schema = 0")
    app = open_app(builds=own_shelf)
    assert "This build cannot be opened" in texts(app)
    assert "older version of Communiqué" in texts(app)
    assert "Analyse the seed coverage" in labels(app)


def test_a_file_that_is_no_build_says_what_to_do(open_app: Open, own_shelf: Path) -> None:
    (own_shelf / "b111111111111.duckdb").write_bytes(b"not a database at all")
    app = open_app(builds=own_shelf, build="b111111111111")
    assert "This build cannot be opened" in texts(app)
    assert any(label.startswith("Show build b") for label in labels(app))


def test_without_coverage_and_seeds_the_other_ways_on_are_there(
    open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "SEEDS", tmp_path / "none")
    app = open_app(builds=tmp_path)
    assert "the folder `seeds/` is empty" in texts(app)
    assert labels(app) == {"Look at the demo affair"}


def test_the_page_that_adds_needs_no_build(open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "SEEDS", tmp_path / "none")
    app = open_app("add", builds=tmp_path)
    assert [each.value for each in app.title] == ["Add coverage"]


def test_a_first_analysis_that_fails_says_why_and_what_to_do(
    open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(folder: Path, paths: object = ()) -> None:
        raise jobs.AnalysisFailed("The spaCy pipeline 'en_none' is not installed.")

    monkeypatch.setattr(jobs, "analyse", fail)
    app = open_app(builds=tmp_path)
    assert "The spaCy pipeline 'en_none' is not installed." in texts(app)
    assert app.code[0].value.startswith("communique analyse seeds --out ")
    assert "Try again" in labels(app)


def test_the_first_start_analyses_the_seeds_and_never_loads_spacy_itself(tmp_path: Path) -> None:
    # In a process of its own, because other tests load spaCy into this one.
    script = f"""
import sys
from streamlit.testing.v1 import AppTest
app = AppTest.from_file("app.py", default_timeout={PATIENCE}).run()
assert not app.exception, app.exception
assert app.title[0].value == "What this coverage holds", app.title
loaded = sorted({{name.partition(".")[0] for name in sys.modules}} & {{"spacy", "thinc", "torch"}})
print("loaded:", loaded)
"""
    environment = {**os.environ, "COMMUNIQUE_BUILDS": str(tmp_path), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=2 * PATIENCE
    )
    assert done.returncode == 0, done.stderr
    assert "loaded: []" in done.stdout
    assert len(list(tmp_path.glob("*.duckdb"))) == 1
