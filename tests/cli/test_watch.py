"""``communique watch``: a build is made when files changed and came to rest; nothing but a signal ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.cli import watch as module
from analysis.cli.watch import SETTLE, changes, stamps
from tests.cli.conftest import run
from tests.conftest import ROOT
from tests.patience import PATIENCE


class Looks:
    """How the files are at each look; the waits between are noted."""

    def __init__(self, *states: dict) -> None:
        self.states, self.waits = list(states), []

    def look(self) -> dict:
        if not self.states:
            raise KeyboardInterrupt
        return self.states.pop(0)

    def changes(self) -> list[dict]:
        found = []
        with pytest.raises(KeyboardInterrupt):
            for each in changes(self.look, self.waits.append, 7.0):
                found.append(each)
        return found


A, B, C = ({"f": (n, n, 1)} for n in (1, 2, 3))


def test_what_is_there_at_first_is_a_change_and_what_stays_the_same_is_none():
    looks = Looks(A, A, A, A)
    assert looks.changes() == [A] and looks.waits == [SETTLE, 7.0, 7.0, 7.0]


def test_a_file_that_is_still_being_written_is_waited_for():
    looks = Looks(A, A, B, C, C, C)
    assert looks.changes() == [A, C]
    assert looks.waits == [SETTLE, 7.0, SETTLE, SETTLE, 7.0, 7.0]


def test_a_change_that_is_taken_back_before_it_comes_to_rest_is_none():
    assert Looks(A, A, B, A, A).changes() == [A]


def test_what_changes_all_the_time_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(module, "MOST_SETTLES", 3)
    ever = [{"f": (n, n, 1)} for n in range(9)]
    assert Looks(*ever).changes() == [ever[3], ever[7]]


def test_stamps_tell_a_new_a_changed_and_a_lost_file_and_skip_what_is_hidden(tmp_path: Path):
    (tmp_path / "a.txt").write_text("Envoys met.", encoding="utf-8")
    first = stamps([tmp_path])
    (tmp_path / ".hidden.txt").write_text("x", encoding="utf-8")
    assert stamps([tmp_path]) == first
    os.utime(tmp_path / "a.txt", ns=(1, 1))
    changed = stamps([tmp_path])
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    more = stamps([tmp_path])
    assert first != changed and len(more) == 2 and more[str(tmp_path / "b.txt")] == (0, 0, 0)
    assert stamps([tmp_path / "gone"]) == {str(tmp_path / "gone"): (0, 0, 0)}


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch):
    """``steps(first, second, …)``: what happens to the files before each further look that finds them at rest."""

    def given(*what) -> None:
        todo = list(what)

        def rounds(look, wait, every):
            yield look()
            for step in todo:
                step()
                yield look()
            raise KeyboardInterrupt

        monkeypatch.setattr(module, "changes", rounds)

    return given


def test_a_build_follows_the_files_and_each_trouble_costs_only_itself(tmp_path: Path, steps):
    news, out, said = tmp_path / "news", tmp_path / "builds", tmp_path / "said.jsonl"
    news.mkdir()
    said.write_text("", encoding="utf-8")
    one = news / "one.txt"
    steps(
        lambda: one.write_text("Ada Quill met envoys in France.", encoding="utf-8"),
        lambda: (news / "bad.jsonl").write_text("no JSON\n", encoding="utf-8"),
        lambda: said.write_text("no JSON", encoding="utf-8"),
        lambda: said.write_text("", encoding="utf-8"),
        lambda: (news / "two.txt").write_text("Orin Vask resigned in May.", encoding="utf-8"),
        lambda: one.unlink(),
    )
    code, told, err = run("watch", news, "--out", out, "--corrections", said)
    assert code == 0
    builds = told.split()
    assert len(builds) == 4 and all(Path(each).is_file() for each in builds)
    assert "There is no article yet." in err
    assert err.count("rejected news/bad.jsonl") == 1  # once, not with every build
    assert "said.jsonl" in err and "it is tried again when a file changes" in err
    assert "2 articles (1 annotated before), 1 rejected" in err
    assert "1 article (1 annotated before), 1 rejected" in err
    assert err.strip().endswith(f"Stopped watching; build {Path(builds[-1]).stem} is current.")
    (current,) = [line for line in run("builds", out)[1].splitlines() if line.startswith("*")]
    assert Path(builds[-1]).stem in current


def test_a_fault_that_nobody_foresaw_does_not_end_the_watch(tmp_path: Path, steps, monkeypatch: pytest.MonkeyPatch):
    def resolve(articles, annotations, corrections=()):
        raise ZeroDivisionError("no rule for this")

    monkeypatch.setattr("analysis.resolve", resolve)
    (tmp_path / "one.txt").write_text("Envoys met.", encoding="utf-8")
    steps(lambda: None)
    code, told, err = run("watch", tmp_path / "one.txt", "--out", tmp_path / "builds")
    assert (code, told) == (0, "") and err.count("ZeroDivisionError: no rule for this") == 2


def test_the_model_is_loaded_once(tmp_path: Path, steps, monkeypatch: pytest.MonkeyPatch):
    from analysis.engines import here

    loaded, load = [], here.load_pipeline
    monkeypatch.setattr(here, "load_pipeline", lambda *what: loaded.append(what) or load(*what))
    (tmp_path / "one.txt").write_text("Envoys met.", encoding="utf-8")
    steps(lambda: (tmp_path / "one.txt").write_text("Envoys met again.", encoding="utf-8"))
    assert len(run("watch", tmp_path / "one.txt", "--out", tmp_path / "builds")[1].split()) == 2
    assert len(loaded) == 1


def test_builds_in_a_folder_that_is_watched_are_refused_unless_they_are_hidden(tmp_path: Path, steps):
    code, _, err = run("watch", tmp_path, "--out", tmp_path / "builds")
    assert code == 2 and "Name one outside it with --out" in err
    steps()
    assert run("watch", tmp_path, "--out", tmp_path / ".builds")[0] == 0


def test_a_model_that_is_not_installed_ends_it_at_once(tmp_path: Path):
    one = tmp_path / "one.txt"
    one.write_text("Envoys met.", encoding="utf-8")
    code, _, err = run("watch", one, "--out", tmp_path / "builds", "--model", "xx_no_such_model")
    assert code == 3 and "pip install xx_no_such_model" in err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_in_order(tmp_path: Path, number: signal.Signals):
    (tmp_path / "news").mkdir()
    command = [sys.executable, "-m", "analysis", "watch", tmp_path / "news", "--out", tmp_path / "builds"]

    def as_in_a_terminal() -> None:  # a job in the background inherits that interrupts are ignored
        signal.signal(number, signal.SIG_DFL)

    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, preexec_fn=as_in_a_terminal) as process:
        assert process.stderr is not None
        while "There is no article yet" not in (line := process.stderr.readline()):
            assert line, "it ended by itself"
        process.send_signal(number)
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0 and err.strip().endswith("Stopped watching.")


def test_of_the_builds_that_were_made_by_watching_the_newest_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture):
    from analysis import Built
    from analysis.coverage.shelf import build_path, set_current

    ids = [f"b{number:012x}" for number in range(5)]
    build_path(tmp_path, ids[4]).write_bytes(b"of another command")
    made = iter(ids[:4])

    def make() -> Built:
        id_ = next(made)
        build_path(tmp_path, id_).write_bytes(b"build")
        set_current(tmp_path, id_)
        return Built(id=id_, path=build_path(tmp_path, id_), existed=False, articles=1, rejections=())

    for keep in (None, None, 2, 2):  # and what was watched before, in another process, counts too
        module._Rounds(make, tmp_path, keep).go_round()
    assert sorted(each.stem for each in tmp_path.glob("*.duckdb")) == [ids[2], ids[3], ids[4]]
    assert f"Removed {ids[0]}" in (err := capsys.readouterr().err) and f"Removed {ids[1]}" in err
