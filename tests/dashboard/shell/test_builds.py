"""The builds that can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.coverage import BuildInfo, NotABuild
from dashboard.shell import builds
from tests.dashboard.conftest import write_affair


def test_the_folder_is_the_one_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMMUNIQUE_BUILDS", str(tmp_path))
    assert builds.shelf() == tmp_path
    monkeypatch.delenv("COMMUNIQUE_BUILDS")
    assert builds.shelf() == builds.ROOT / "builds"


def test_the_root_is_where_the_app_and_the_assets_are() -> None:
    assert (builds.ROOT / "app.py").is_file()
    assert (builds.ASSETS / "cards.css").is_file()


def test_a_build_is_found_by_its_id_and_the_current_one_without(tmp_path: Path) -> None:
    assert builds.wanted_build(tmp_path, None) is None
    path = write_affair(tmp_path)
    assert builds.wanted_build(tmp_path, None) == path == builds.wanted_build(tmp_path, path.stem)
    assert builds.wanted_build(tmp_path, "b000000000000") is None


def test_a_build_is_described_or_what_is_wrong_with_it(tmp_path: Path) -> None:
    info = builds.describe(write_affair(tmp_path))
    assert isinstance(info, BuildInfo) and info.articles == 4
    spoiled = tmp_path / "b000000000000.duckdb"
    spoiled.write_text("nothing", encoding="utf-8")
    assert isinstance(builds.describe(spoiled), NotABuild)
