"""The frame around every page: builds, notes, Share, and the first start."""

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
from tests.dashboard.conftest import Open, query, write_affair
from tests.patience import PATIENCE


def texts(app: AppTest) -> str:
    """All that the page says outside its widgets."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "text", "warning", "error")
    return "\n".join(str(each.value) for kind in kinds for each in app.get(kind))


def labels(app: AppTest) -> set[str]:
    return {button.label for button in app.button}


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


def test_without_coverage_and_seeds_the_page_says_how_to_begin(
    open_app: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "SEEDS", tmp_path / "none")
    app = open_app(builds=tmp_path)
    assert "There is no coverage yet" in texts(app)
    assert app.code[0].value.startswith("communique analyse PATH --out ")


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


def test_analysing_tells_how_far_it_is_and_fails_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(jobs.AnalysisFailed, match="There is no article to analyse"):
        list(jobs.analyse(tmp_path / "shelf", [tmp_path / "nothing-here"]))


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
