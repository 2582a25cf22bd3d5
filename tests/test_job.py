"""A build made for another program: what it is told line by line, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis import job
from analysis.coverage import open_coverage
from analysis.reading.corrections import write_corrections
from analysis.records import Correction, EntityRef
from tests.conftest import SEED_FILE


def told(capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    shelf = tmp_path_factory.mktemp("builds")
    assert job.main(["analyse", str(shelf), str(SEED_FILE)]) == 0
    return next(shelf.glob("*.duckdb"))


def test_analysing_tells_each_stage_and_at_the_end_the_file(tmp_path: Path, capsys) -> None:
    assert job.main(["analyse", str(tmp_path), str(SEED_FILE)]) == 0
    *steps, last = told(capsys)
    stages = list(dict.fromkeys(each["stage"] for each in steps))
    assert stages == ["reading", "loading the model", "looking up", "annotating", "resolving", "writing"]
    assert {"stage": "annotating", "done": 1, "total": 1} in steps
    assert last == {"path": str(next(tmp_path.glob("*.duckdb")))}


def test_articles_that_were_analysed_before_are_known(tmp_path: Path, capsys) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("Ada Quill met envoys in France.", encoding="utf-8")
    assert job.main(["analyse", str(tmp_path / "shelf"), str(news)]) == 0
    (news / "b.txt").write_text("Orin Vask resigned in May.", encoding="utf-8")
    capsys.readouterr()
    assert job.main(["analyse", str(tmp_path / "shelf"), str(news)]) == 0
    annotating = [each for each in told(capsys) if each.get("stage") == "annotating"]
    assert [(each["done"], each["total"]) for each in annotating] == [(1, 2), (2, 2)]


def test_nothing_to_analyse_is_told_with_the_reason(tmp_path: Path, capsys) -> None:
    assert job.main(["analyse", str(tmp_path / "shelf"), str(tmp_path / "gone")]) == 1
    (*_, last) = told(capsys)
    assert str(last["error"]).startswith("There is no article to analyse. ") and "gone" in str(last["error"])


def test_a_build_is_made_anew_with_corrections(built: Path, tmp_path: Path, capsys) -> None:
    with open_coverage(built) as coverage:
        first = coverage.entities().iloc[0]
    said = tmp_path / "said.jsonl"
    ref = EntityRef(id=first["entity"], name=first["name"], kind=first["kind"], country=first["country"])
    write_corrections(said, (Correction(kind="rename", entity=ref, value="Somebody else"),))
    assert job.main(["correct", str(built), str(said)]) == 0
    (*_, last) = told(capsys)
    made = Path(str(last["path"]))
    assert made != built
    with open_coverage(made) as coverage:
        assert "Somebody else" in set(coverage.entities()["name"])


def test_corrections_that_cannot_be_read_are_told(built: Path, tmp_path: Path, capsys) -> None:
    spoiled = tmp_path / "spoiled.jsonl"
    spoiled.write_text("no JSON", encoding="utf-8")
    assert job.main(["correct", str(built), str(spoiled)]) == 1
    (*_, last) = told(capsys)
    assert "spoiled.jsonl" in str(last["error"])


def test_what_files_hold_is_told_without_a_build(tmp_path: Path, capsys) -> None:
    request = tmp_path / "request.json"
    (tmp_path / "1.txt").write_text("Orin Vask resigned in May.", encoding="utf-8")
    request.write_text(json.dumps({"inputs": [{"path": str(tmp_path / "1.txt"), "name": "mine.txt"}]}))
    assert job.main(["read", str(request)]) == 0
    *steps, last = told(capsys)
    assert steps == [{"stage": "reading", "done": 1, "total": 0}]
    assert last["holds"]["all"]["articles"] == 1  # type: ignore[index]
    assert not list(tmp_path.rglob("*.duckdb"))


def test_files_are_added_to_a_build(built: Path, tmp_path: Path, capsys) -> None:
    request = tmp_path / "request.json"
    (tmp_path / "1.txt").write_text("Orin Vask resigned in May.", encoding="utf-8")
    given = {"inputs": [{"path": str(tmp_path / "1.txt"), "name": "mine.txt"}], "base": str(built), "title": "Both"}
    request.write_text(json.dumps(given))
    assert job.main(["add", str(tmp_path / "shelf"), str(request)]) == 0
    (*_, last) = told(capsys)
    assert {name: last[name] for name in ("before", "new", "already", "rejected")} == {
        "before": 1,
        "new": 1,
        "already": 0,
        "rejected": 0,
    }
    with open_coverage(Path(str(last["path"]))) as coverage:
        assert (coverage.info.articles, coverage.info.title) == (2, "Both")


def test_asked_to_end_it_ends_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit) as ended:
        job._end_in_order(15, None)
    assert ended.value.code == 143
