"""A build: its id, how it gets into place, and what stops one from being opened."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from analysis.coverage import (
    BuildTooOld,
    CoverageError,
    NoBuild,
    NotABuild,
    identity,
    list_builds,
    open_coverage,
    schema,
    writer,
)
from analysis.coverage.identity import build_id
from analysis.coverage.schema import TABLES
from analysis.records import Rejection
from tests.coverage.conftest import ANNOTATIONS, ARTICLES, HERALD, MODEL, POST, REJECTIONS, write, write_small

# --- the id ----------------------------------------------------------------------------------------------------------


def test_the_id_does_not_depend_on_the_order_of_the_inputs():
    assert build_id(ARTICLES, REJECTIONS, MODEL) == build_id(ARTICLES[::-1], REJECTIONS, MODEL)


@pytest.mark.parametrize(
    ("articles", "rejections", "model"),
    [
        ([POST], REJECTIONS, MODEL),
        ([replace(POST, published=date(2031, 5, 8)), HERALD], REJECTIONS, MODEL),
        ([replace(POST, text=POST.text + " "), HERALD], REJECTIONS, MODEL),
        ([POST, HERALD], [], MODEL),
        ([POST, HERALD], [Rejection(origin="news/scan.pdf", reason="another")], MODEL),
        ([POST, HERALD], REJECTIONS, "en_test 1.1"),
    ],
)
def test_the_id_changes_with_all_that_the_tables_depend_on(articles, rejections, model):
    assert build_id(articles, rejections, model) != build_id([POST, HERALD], REJECTIONS, MODEL)


def test_the_id_changes_with_a_users_own_actors_and_with_the_title():
    ids = [build_id(ARTICLES, REJECTIONS, MODEL, *more) for more in ((), ("d1",), ("d2",), ("", "A title"))]
    assert len(set(ids)) == 4


def test_the_id_changes_with_the_code(tmp_path, monkeypatch):
    (tmp_path / "rules.toml").write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(identity, "CODE", tmp_path)
    seen = []
    for content in ("a = 1\n", "a = 2\n", "a = 1\r\n"):
        (tmp_path / "rules.toml").write_bytes(content.encode())
        identity.code_fingerprint.cache_clear()
        seen.append(identity.code_fingerprint())
    identity.code_fingerprint.cache_clear()
    assert seen[0] != seen[1] and seen[0] == seen[2]  # line ends are no change


# --- into place ------------------------------------------------------------------------------------------------------


def test_the_same_inputs_give_the_same_tables(tmp_path):
    first, second = write(tmp_path / "a"), write(tmp_path / "b", ARTICLES[::-1], ANNOTATIONS[::-1])
    assert first.name == second.name
    with open_coverage(first) as one, open_coverage(second) as other:
        for name in TABLES:
            assert one.table(name).equals(other.table(name)), name


def test_a_folder_holds_its_builds_and_the_name_of_the_current_one(tmp_path):
    first = write(tmp_path)
    second = write_small(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([first.name, second.name, "current"])
    assert (tmp_path / "current").read_text(encoding="ascii") == f"{second.stem}\n"
    assert open_coverage(tmp_path).id == second.stem
    assert set(list_builds(tmp_path)) == {first, second}


def test_a_build_is_opened_by_folder_file_or_id(shelf):
    (path,) = list_builds(shelf)
    assert {open_coverage(each).id for each in (shelf, str(shelf), path, shelf / path.stem)} == {path.stem}


def test_without_the_name_of_the_current_one_the_newest_is_current(tmp_path):
    first = write(tmp_path)
    second = write_small(tmp_path)
    os.utime(first, (2_000_000_000, 2_000_000_000))
    for content in (None, "", "b000000000000\n", "../../elsewhere\n", "\x80"):
        (tmp_path / "current").unlink(missing_ok=True)
        if content is not None:
            (tmp_path / "current").write_text(content, encoding="latin-1")
        assert open_coverage(tmp_path).id == first.stem
    assert second.exists()


def test_a_write_that_fails_leaves_no_trace(tmp_path, monkeypatch):
    def tables(*_):
        yield "build", TABLES["build"].empty_table()
        raise RuntimeError("out of luck")

    write_small(tmp_path)
    before = sorted(tmp_path.iterdir())
    monkeypatch.setattr(writer, "build_tables", tables)
    with pytest.raises(RuntimeError, match="out of luck"):
        write(tmp_path)
    assert sorted(tmp_path.iterdir()) == before


def test_what_a_dead_run_left_is_removed_and_what_a_live_one_writes_is_not(tmp_path):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = [f".b0123456789ab.{dead.pid}.01234567.part", f".b0123456789ab.{dead.pid}.01234567.part.wal"]
    kept = [f".b0123456789ab.{os.getpid()}.01234567.part", "notes.part", ".keep"]
    for name in (*left, *kept):
        (tmp_path / name).touch()
    write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} >= set(kept)
    assert not {path.name for path in tmp_path.iterdir()} & set(left)


def test_a_reader_keeps_its_build_while_others_are_written(tmp_path):
    write(tmp_path)
    with open_coverage(tmp_path) as coverage:
        write_small(tmp_path)
        assert len(coverage.articles()) == 3


# --- what cannot be opened -------------------------------------------------------------------------------------------


def test_no_build(tmp_path):
    for path in (tmp_path, tmp_path / "nowhere", tmp_path / "b0123456789ab", tmp_path / "b0123456789ab.duckdb"):
        with pytest.raises(NoBuild, match="communique analyse"):
            open_coverage(path)


def test_a_file_that_is_no_build(tmp_path):
    (tmp_path / "text.duckdb").write_text("not a database", encoding="utf-8")
    duckdb.connect(tmp_path / "other.duckdb").execute("CREATE TABLE sheep (n INT)").close()
    duckdb.connect(tmp_path / "empty.duckdb").execute("CREATE TABLE build (schema INT)").close()
    for name in ("text", "other", "empty"):
        with pytest.raises(NotABuild, match=f"{name}.duckdb"):
            open_coverage(tmp_path / f"{name}.duckdb")


def test_a_build_of_another_version(tmp_path, monkeypatch):
    path = write(tmp_path)
    found = schema.SCHEMA_VERSION
    for wanted, says in ((found + 1, "an older version.*Analyse the articles again"), (found - 1, "a newer.*Update")):
        monkeypatch.setattr("analysis.coverage.connection.SCHEMA_VERSION", wanted)
        with pytest.raises(BuildTooOld, match=says) as raised:
            open_coverage(path)
        assert (raised.value.found, raised.value.wanted) == (found, wanted)
        assert isinstance(raised.value, CoverageError)
