"""``communique look-up``: names leave this machine only when somebody says so, and what comes back is a correction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from analysis import build_articles
from analysis.reading.corrections import read_corrections
from analysis.records import Article
from tests.cli.conftest import run
from tests.resolving.actors.register import Register, serve

TEXT = "French Ambassador Odo Marrend left Lima on Monday. “We are late,” Marrend said. Ilse Quandt of Peru stayed."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("builds")
    build_articles([Article(id="post-1", text=TEXT, published=date(2031, 3, 5))], folder)
    return folder


@pytest.fixture
def register() -> Register:
    return Register()


@pytest.fixture
def api(register: Register) -> Iterator[str]:
    with serve(register) as address:
        yield address


def test_nothing_is_sent_unless_it_is_said(shelf: Path, register: Register, api: str, tmp_path: Path) -> None:
    code, out, told = run("look-up", "--build", shelf, "--api", api, "--cache", tmp_path / "answers.sqlite")
    assert code == 2 and out == ""
    assert "the names of 2 people to 127.0.0.1" in told and "--yes" in told
    assert register.asked == []


def test_who_is_found_becomes_a_correction_and_who_is_not_is_told(
    shelf: Path, register: Register, api: str, tmp_path: Path
) -> None:
    out = tmp_path / "corrections.jsonl"
    options = ("look-up", "--build", shelf, "--api", api, "--cache", tmp_path / "answers.sqlite", "--yes", "--out", out)
    code, _, told = run(*options)
    assert code == 0, told
    (found,) = read_corrections(out)
    assert (found.kind, found.entity.name, found.value) == ("identity", "Odo Marrend", "Q7")
    assert found.note == "ambassador: same name, same state, described as ambassador (0.90)"
    assert "Ilse Quandt: nobody of this name" in told and "1 of 2 people identified" in told
    assert {each.get("search") for each in register.asked} == {"Odo Marrend", "Ilse Quandt", None}

    # Again: who is told already is not asked for, and what stands in the file stays.
    code, _, told = run(*options)
    assert code == 0 and "0 of 1 person identified" in told
    assert read_corrections(out) == (found,)


def test_where_the_register_fails_half_way_what_was_found_is_written(
    shelf: Path, register: Register, api: str, tmp_path: Path
) -> None:
    out = tmp_path / "corrections.jsonl"
    register.fails_after = 2
    code, _, told = run(
        "look-up", "--build", shelf, "--api", api, "--cache", tmp_path / "answers.sqlite", "--yes", "--out", out
    )
    assert code == 3 and "The register is being mended." in told
    assert [each.value for each in read_corrections(out)] == ["Q7"]
