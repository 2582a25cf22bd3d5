"""``communique analyse``: inputs, exit codes, what makes another build."""

import csv
import io
from pathlib import Path

from analysis.engines import here as engines_here
from tests.cli.conftest import lines, run
from tests.conftest import SEED_FILE


def test_the_same_analysis_again_is_the_same_build_and_is_not_done_twice(shelf, monkeypatch):
    (build,) = shelf.glob("*.duckdb")
    before = build.stat()
    monkeypatch.setattr("analysis.resolve", None)  # would fail if it were called
    code, out, _ = run("analyse", SEED_FILE.parent, "--out", shelf)
    assert (code, out) == (0, f"{build}\n")
    assert build.stat() == before


def test_a_bad_input_costs_that_input_and_exits_with_1(tmp_path):
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text("date 2031-05-07 Ada Quill met envoys in France.", encoding="utf-8")
    (news / "b.txt").write_bytes(b"")
    (news / "c.jsonl").write_text('{"id": "c1", "text": "All went well."}\n{"id": "c2"}\n', encoding="utf-8")
    code, out, err = run("analyse", news, "--out", tmp_path / "builds")
    assert code == 1 and out.strip().endswith(".duckdb")
    assert "rejected news/b.txt: " in err and "news/c.jsonl#L2: there is no text" in err
    code, out, _ = run("export", "articles", "--build", tmp_path / "builds", "--format", "jsonl")
    assert code == 0 and "c1" in [row["article"] for row in lines(out)]
    code, out, _ = run("export", "rejections", "--build", tmp_path / "builds")
    assert [row["origin"] for row in csv.DictReader(io.StringIO(out))] == ["news/b.txt", "news/c.jsonl#L2"]


def test_nothing_to_analyse_exits_with_3_and_makes_nothing(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    code, out, err = run("analyse", tmp_path, tmp_path / "nowhere", "--out", tmp_path / "builds")
    assert (code, out) == (3, "")
    assert "the text is empty" in err and "no such file" in err and "communique analyse --help" in err
    assert not (tmp_path / "builds").exists()


def test_a_model_that_is_not_installed_exits_with_3_and_says_how_to_get_it(tmp_path):
    code, _, err = run("analyse", SEED_FILE, "--out", tmp_path, "--model", "xx_no_such_model")
    assert code == 3 and "pip install xx_no_such_model" in err
    assert run("annotate", input="", COMMUNIQUE_MODEL="xx_no_such_model")[0] == 3


def test_a_folder_that_cannot_be_written_exits_with_3(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, _, err = run("analyse", SEED_FILE, "--out", tmp_path / "file" / "builds")
    assert code == 3 and "Name another folder" in err


def test_own_actors_and_a_title_make_another_build(tmp_path):
    actors = tmp_path / "actors.csv"
    actors.write_text("name,kind,country,capital\nRuritania,country,QRU,Strelsau\n", encoding="utf-8")
    news = tmp_path / "news.txt"
    news.write_text("Strelsau denied the report on Monday.", encoding="utf-8")
    known = ["--actors", actors, "--title", "Border talks"]
    code, out, _ = run("analyse", news, "--out", tmp_path / "builds", *known)
    assert code == 0
    _, listed, _ = run("builds", tmp_path / "builds")
    assert "“Border talks”" in listed
    (entity,) = lines(run("export", "entities", "--build", out.strip(), "--format", "jsonl")[1])
    assert (entity["name"], entity["kind"], entity["country"]) == ("Ruritania", "country", "QRU")


def test_a_bad_table_of_actors_is_named_and_nothing_is_written(tmp_path):
    actors = tmp_path / "actors.csv"
    actors.write_text("name,kind\nRuritania,kingdom\n", encoding="utf-8")
    code, out, err = run("analyse", SEED_FILE, "--out", tmp_path / "builds", "--actors", actors)
    assert (code, out) == (3, "") and "actors.csv, line 2: kind is 'kingdom'" in err.replace("\n", " ")
    assert not (tmp_path / "builds").exists()
    code, out, err = run("annotate", "--actors", actors, input='{"text": "Hello."}\n')
    assert (code, out) == (3, "") and "line 2" in err


def test_an_article_more_is_annotated_alone_unless_all_are_to_be_annotated_anew(tmp_path, monkeypatch):
    news, given = tmp_path / "news", []
    news.mkdir()
    monkeypatch.setattr(engines_here, "annotate_chunk", counting(given, engines_here.annotate_chunk))
    (news / "a.txt").write_text("Ada Quill met envoys in France.", encoding="utf-8")
    assert run("analyse", news, "--out", tmp_path / "builds")[0] == 0
    (news / "b.txt").write_text("Orin Vask resigned in May.", encoding="utf-8")
    code, known, _ = run("analyse", news, "--out", tmp_path / "builds")
    assert code == 0 and [len(each) for each in given] == [1, 1]
    code, fresh, _ = run("analyse", news, "--out", tmp_path / "fresh", "--fresh")
    assert code == 0 and len(given[-1]) == 2
    assert Path(known.strip()).name == Path(fresh.strip()).name
    assert not (tmp_path / "fresh" / ".annotations").exists()


def test_what_cannot_be_kept_is_told_and_the_build_is_made(tmp_path):
    (tmp_path / "builds").mkdir()
    (tmp_path / "builds" / ".annotations").write_text("", encoding="utf-8")
    code, out, err = run("analyse", SEED_FILE, "--out", tmp_path / "builds")
    assert code == 0 and out.strip().endswith(".duckdb")
    assert "annotations are not kept" in err and ".annotations" in err


def counting(given, annotate_chunk):
    def counted(chunk, nlp):
        given.append(list(chunk))
        return annotate_chunk(chunk, nlp)

    return counted
