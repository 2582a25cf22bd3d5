"""A shelf with one small build, and the app on it: ``open_app("quotes", kinds="direct")``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest

from analysis.coverage import Coverage
from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import Annotation, Resolution
from analysis.resolving import complete
from dashboard.shell import jobs
from tests import affair
from tests.conftest import ROOT
from tests.dashboard import inputs
from tests.dashboard.meetings import write_many
from tests.patience import PATIENCE

Open = Callable[..., AppTest]


def write_affair(
    folder: Path,
    annotations: Sequence[Annotation] = affair.ANNOTATIONS,
    resolution: Resolution = affair.RESOLUTION,
) -> Path:
    """Writes the invented affair as a build into the folder."""
    id_ = build_id(affair.ARTICLES, affair.REJECTIONS, affair.MODEL, repr((annotations, resolution)))
    return write_build(
        folder,
        id_,
        affair.ARTICLES,
        annotations,
        complete(resolution, affair.ARTICLES, annotations),
        affair.REJECTIONS,
        model=affair.MODEL,
    )


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Streamlit makes app.py the program's main module; a process that a later test starts would run it."""
    before = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = before


@pytest.fixture(autouse=True)
def nothing_under_way() -> Iterator[None]:
    """No test finds what another one began, or a server that takes no files because it was to be read-only."""
    size = config.get_option("server.maxUploadSize")
    yield
    jobs._running.clear()
    jobs._ended.clear()
    config.set_option("server.maxUploadSize", size)


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one build. Tests that change a shelf make their own (`write_affair`)."""
    folder = tmp_path_factory.mktemp("builds")
    write_affair(folder)
    return folder


@pytest.fixture
def own_shelf(tmp_path: Path) -> Path:
    """The same build on a shelf that the test may change."""
    write_affair(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a build of more events than can be drawn one by one."""
    folder = tmp_path_factory.mktemp("crowded")
    write_many(folder, 1_200)
    return folder


@pytest.fixture(scope="session")
def connected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same affair, in which the visit, the rejection and the threat follow each other."""
    folder = tmp_path_factory.mktemp("connected")
    events = tuple(
        each if each.id == "ev-protest" else replace(each, affair="ev-visit") for each in affair.RESOLUTION.events
    )
    write_affair(folder, resolution=replace(affair.RESOLUTION, events=events))
    return folder


@pytest.fixture(scope="session")
def disputed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same affair, but Orin Vask denies the visit."""
    folder = tmp_path_factory.mktemp("disputed")
    threat, visit = affair.ANNOTATIONS[1].events
    denied = replace(visit, status="denied", asserted_by="Orin Vask", asserted_by_chain=3)
    herald = replace(affair.ANNOTATIONS[1], events=(threat, denied))
    write_affair(folder, (affair.ANNOTATIONS[0], herald, *affair.ANNOTATIONS[2:]))
    return folder


@pytest.fixture(scope="session")
def badly(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a build of what came in badly (`tests.dashboard.inputs`)."""
    folder = tmp_path_factory.mktemp("badly")
    inputs.write(folder).close()
    return folder


@pytest.fixture
def bad_coverage(badly: Path) -> Coverage:
    """The build of what came in badly, opened."""
    return Coverage(next(badly.glob("*.duckdb")))


@pytest.fixture
def small_coverage(shelf: Path) -> Coverage:
    """The build on the shelf, opened."""
    return Coverage(next(shelf.glob("*.duckdb")))


@pytest.fixture
def open_app(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """``open_app(page="overview", **query)``: the app as a link with these query parameters opens it.

    A parameter's value is a text, or several texts. Errors on the page fail the test.
    """

    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])  # put back as `main_module` does

    def run(page: str = "overview", *, builds: Path | None = None, **query: str | Sequence[str]) -> AppTest:
        monkeypatch.setenv("COMMUNIQUE_BUILDS", str(builds or shelf))
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=PATIENCE)
        app.run()
        if page != "overview":
            app.switch_page(f"dashboard/pages/{page}.py")
        app.query_params.clear()
        for name, value in query.items():
            app.query_params[name] = [value] if isinstance(value, str) else list(value)
        app.run()
        assert not app.exception, app.exception[0].message
        return app

    return run


def query(app: AppTest, name: str) -> list[str]:
    """The values of a query parameter in the app's address. (AppTest gives a single one as a text.)"""
    found = app.query_params.get(name, [])
    return [found] if isinstance(found, str) else list(found)
