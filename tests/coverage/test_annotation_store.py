"""Annotations kept beside the builds: they survive kills, are told apart by setting, stay bounded, and stop nothing."""

from __future__ import annotations

import gc
import os
import re
import signal
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path

import grimp
import pytest

from analysis.coverage import annotation_store
from analysis.coverage.annotation_store import ANNOTATING, FILE, FOLDER, SETTINGS_KEPT, AnnotationStore, setting_of
from analysis.records import Annotation
from tests.conftest import ROOT
from tests.coverage.conftest import ANNOTATIONS
from tests.patience import PATIENCE

PAIRS = [(bytes([n]) * 32, each) for n, each in enumerate(ANNOTATIONS)]
KEYS = [key for key, _ in PAIRS]


def filled(shelf: Path, setting: str = "one") -> None:
    with AnnotationStore(shelf, setting) as store:
        store.keep(PAIRS)
        assert store.trouble is None


def found(shelf: Path, setting: str = "one") -> dict[bytes, Annotation]:
    with AnnotationStore(shelf, setting) as store:
        return store.fetch(KEYS)


def count(shelf: Path) -> int:
    connection = sqlite3.connect(shelf / FOLDER / FILE)
    try:
        return connection.execute("SELECT count(*) FROM annotations").fetchone()[0]
    finally:
        connection.close()


def test_what_was_kept_is_found_again_in_its_setting_and_in_no_other(tmp_path: Path):
    filled(tmp_path)
    assert found(tmp_path) == dict(PAIRS)
    assert found(tmp_path, "two") == {}
    with AnnotationStore(tmp_path, "one") as store:
        assert store.fetch([b"never"]) == {}


@pytest.mark.parametrize("enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(tmp_path: Path, enabled: bool):
    filled(tmp_path)
    before = gc.isenabled()
    try:
        gc.enable() if enabled else gc.disable()
        assert found(tmp_path) and gc.isenabled() == enabled
    finally:
        gc.enable() if before else gc.disable()


def test_what_is_kept_twice_is_the_later_one(tmp_path: Path):
    filled(tmp_path)
    with AnnotationStore(tmp_path, "one") as store:
        store.keep([(KEYS[0], ANNOTATIONS[1])])
    assert found(tmp_path)[KEYS[0]] == ANNOTATIONS[1]


def test_an_annotation_that_cannot_be_read_is_not_known_and_costs_only_itself(tmp_path: Path):
    filled(tmp_path)
    connection = sqlite3.connect(tmp_path / FOLDER / FILE)
    spoiled = [b"no zlib", zlib.compress(b"[]"), zlib.compress(b'{"article":"a"}')[:-3]]
    with connection:
        connection.executemany(
            "UPDATE annotations SET annotation = ? WHERE key = ?", zip(spoiled, KEYS[:3], strict=True)
        )
    connection.close()
    assert found(tmp_path) == {KEYS[3]: ANNOTATIONS[3]}


def test_an_annotation_that_swells_is_not_unpacked_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    filled(tmp_path)
    monkeypatch.setattr(annotation_store, "_MOST_BYTES", 20)
    assert found(tmp_path) == {}


def test_the_setting_follows_the_model_the_actors_the_libraries_and_the_code(monkeypatch: pytest.MonkeyPatch):
    settings = {setting_of("en_a 1.0"), setting_of("en_a 1.1"), setting_of("en_a 1.0", "actors")}
    monkeypatch.setattr(annotation_store, "installed", lambda package: "9.9")
    settings.add(setting_of("en_a 1.0"))
    monkeypatch.setattr(annotation_store, "code_fingerprint", lambda parts: "other")
    settings.add(setting_of("en_a 1.0"))
    assert len(settings) == 5


def test_the_code_that_counts_is_all_that_annotating_reaches():
    graph = grimp.build_graph("analysis")
    reached = {"analysis.annotating", "analysis.engines", "analysis.coverage.annotations"}
    for room in ("analysis.annotating", "analysis.engines"):
        for module in graph.find_descendants(room):
            reached |= {module, *graph.find_upstream_modules(module)}
    inner = {each.removeprefix("analysis.") for each in reached} - {"analysis"}
    counted = [part.removesuffix(".py").replace("/", ".") for part in ANNOTATING]
    assert (
        sorted(each for each in inner if not any(each == part or each.startswith(f"{part}.") for part in counted)) == []
    )


def test_only_the_settings_used_last_are_kept(tmp_path: Path):
    for n in range(SETTINGS_KEPT + 2):
        filled(tmp_path, str(n))
    filled(tmp_path, "0")  # used again
    with AnnotationStore(tmp_path, "0") as store:
        store.prune()
    assert [bool(found(tmp_path, str(n))) for n in range(SETTINGS_KEPT + 2)] == [True, False, False, *[True] * 3]
    assert count(tmp_path) == SETTINGS_KEPT * len(PAIRS)


def test_where_there_is_too_much_only_what_was_needed_last_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    filled(tmp_path, "other")
    filled(tmp_path)
    monkeypatch.setattr(annotation_store, "LARGEST", 1)
    with AnnotationStore(tmp_path, "one") as store:
        assert store.fetch(KEYS[:2]) and len(store.fetch(KEYS[1:2])) == 1
        store.keep([(b"new", ANNOTATIONS[0])])
        store.fetch([b"new"])
        store.prune()
        assert store.trouble is None
        assert set(store.fetch([*KEYS, b"new"])) == {*KEYS[:2], b"new"}
    assert count(tmp_path) == 3


def test_pruning_gives_the_room_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    big = Annotation(article=os.urandom(200_000).hex())
    with AnnotationStore(tmp_path, "one") as store:
        store.keep([(bytes([n]), big) for n in range(10)])
    before = (tmp_path / FOLDER / FILE).stat().st_size
    monkeypatch.setattr(annotation_store, "LARGEST", 1)
    with AnnotationStore(tmp_path, "one") as store:
        store.prune()
    assert (tmp_path / FOLDER / FILE).stat().st_size < before / 5


def test_a_file_that_is_none_of_ours_is_begun_anew(tmp_path: Path):
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / FILE).write_bytes(b"no database at all" * 1000)
    filled(tmp_path)
    assert found(tmp_path) == dict(PAIRS)


def test_a_file_of_another_shape_is_begun_anew(tmp_path: Path):
    filled(tmp_path)
    connection = sqlite3.connect(tmp_path / FOLDER / FILE)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert found(tmp_path) == {}
    filled(tmp_path)
    assert found(tmp_path) == dict(PAIRS)


def test_a_file_that_is_damaged_inside_stops_nothing_and_is_begun_anew_next_time(tmp_path: Path):
    with AnnotationStore(tmp_path, "one") as store:
        store.keep([(n.to_bytes(32), Annotation(article=os.urandom(3000).hex())) for n in range(300)])
    path = tmp_path / FOLDER / FILE
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] + b"\xff" * (len(whole) - len(whole) // 2))
    with AnnotationStore(tmp_path, "one") as store:
        for n in range(300):
            store.fetch([n.to_bytes(32)])
        assert store.trouble and FILE in store.trouble
        store.keep(PAIRS)
        store.prune()
    filled(tmp_path)
    assert found(tmp_path) == dict(PAIRS)


def test_a_folder_that_cannot_be_made_is_told_and_stops_nothing(tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with AnnotationStore(tmp_path / "file", "one") as store:
        assert re.search("Not a directory|File exists", store.trouble or "")
        store.keep(PAIRS)
        assert store.fetch(KEYS) == {}
        store.prune()


def test_what_was_kept_survives_a_kill_and_two_processes_keep_at_once(tmp_path: Path):
    script = (
        "import sys; from pathlib import Path; from analysis.records import Annotation\n"
        "from analysis.coverage.annotation_store import AnnotationStore\n"
        "store = AnnotationStore(Path(sys.argv[1]), 'one')\n"
        "for n in range(50):\n"
        "    store.keep([(sys.argv[2].encode() + bytes([n]), Annotation(article='a'))])\n"
        "assert store.trouble is None\n"
        "print('kept', flush=True); sys.stdin.read()\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path), name],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("x", "y")
    ]
    for each in running:
        assert each.stdout is not None and each.stdout.readline() == "kept\n"
        each.send_signal(signal.SIGKILL)
        each.communicate(timeout=PATIENCE)
    with AnnotationStore(tmp_path, "one") as store:
        assert len(store.fetch([name + bytes([n]) for name in (b"x", b"y") for n in range(50)])) == 100
