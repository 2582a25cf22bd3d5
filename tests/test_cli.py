"""The command line as a person or a program meets it: results, messages, exit codes."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from rich.console import Console
from typer.testing import CliRunner

from analysis.cli import terminal
from analysis.cli.app import app
from tests.conftest import ROOT, SEED_FILE
from tests.patience import PATIENCE

COMMANDS = ["analyse", "annotate", "correct", "export", "read", "builds", "demo", "look-up"]


def run(*arguments, input=None, **environment):
    """`communique …` in this process: exit code, standard output, standard error."""
    result = CliRunner().invoke(app, [str(each) for each in arguments], input=input, env=environment)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    folder = tmp_path_factory.mktemp("builds")
    code, out, _ = run("analyse", SEED_FILE.parent, "--out", folder)
    assert code == 0 and Path(out.strip()).parent == folder
    return folder


# --- help ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example_and_its_exit_codes(command):
    code, out, _ = run(command, "--help", COLUMNS="200")
    assert code == 0
    assert f"communique {command}" in out.split("Usage:")[1].split("\n", 1)[1], "no example"
    assert "Exit codes: 0" in out


def test_help_names_all_commands_and_version_is_the_installed_one():
    from importlib.metadata import version

    code, out, _ = run("--help")
    assert code == 0 and all(command in out for command in COMMANDS)
    assert run("--version")[:2] == (0, f"communique {version('communique')}\n")


def test_help_loads_no_language_model():
    code = (
        "import sys\nfrom analysis.cli import main\nsys.argv = ['communique', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    sys.exit('spacy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "arguments",
    [["frobnicate"], ["analyse"], ["export", "sheep"], ["export", "quotes", "--format", "xls"], ["read", "--nope"]],
)
def test_wrong_usage_exits_with_2(arguments):
    assert run(*arguments)[0] == 2


# --- analyse ---------------------------------------------------------------------------------------------------------


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
    (news / "b.txt").write_bytes(b"caf\xe9")
    (news / "c.jsonl").write_text('{"id": "c1", "text": "All went well."}\n{"id": "c2"}\n', encoding="utf-8")
    code, out, err = run("analyse", news, "--out", tmp_path / "builds")
    assert code == 1 and out.strip().endswith(".duckdb")
    assert "news/b.txt: byte 3 is not UTF-8" in err and "news/c.jsonl#L2: there is no text" in err
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


def test_on_a_terminal_the_stages_and_the_result_are_shown(tmp_path, monkeypatch):
    screen = io.StringIO()
    monkeypatch.setattr(terminal, "errors", Console(file=screen, force_terminal=True, width=200, highlight=False))
    assert run("analyse", SEED_FILE, "--out", tmp_path)[0] == 0
    assert all(stage in screen.getvalue() for stage in ("reading", "loading the model", "annotating", "writing"))
    assert "1 article, 0 rejected" in screen.getvalue()


# --- export, builds, read --------------------------------------------------------------------------------------------


def test_export_shows_the_seed_article_with_offsets_into_its_text(shelf):
    (article,) = lines(run("export", "articles", "--build", shelf, "--format", "jsonl")[1])
    assert article["published"] == "2021-03-18" and article["text"].startswith("A visit by EU ambassadors")
    assert article["origin"] == "seeds/000_14e39499e71bf2f9.txt"
    mentions = lines(run("export", "mentions", "--build", shelf, "--format", "jsonl")[1])
    assert {row["article"] for row in mentions} == {article["article"]}
    assert all(article["text"][row["start"] : row["end"]] == row["text"] for row in mentions)
    assert "Ilham Tohti" in {row["text"] for row in mentions}


@pytest.mark.parametrize(
    "what",
    ["articles", "entities", "mentions", "times", "quotes", "events", "reports", "differences", "rejections"],
)
def test_every_table_of_the_seed_can_be_exported_in_every_format(shelf, tmp_path, what):
    rows = lines(run("export", what, "--build", shelf, "--format", "jsonl")[1])
    assert len(list(csv.reader(io.StringIO(run("export", what, "-b", shelf)[1])))) == len(rows) + 1
    code, out, _ = run("export", what, "-b", shelf, "-f", "parquet", "--output", tmp_path / "table.parquet")
    assert (code, out) == (0, "")
    assert pq.read_table(tmp_path / "table.parquet").num_rows == len(rows)
    assert [path.name for path in tmp_path.iterdir()] == ["table.parquet"]


def test_export_without_a_build_exits_with_3_and_says_how_to_make_one(tmp_path):
    code, out, err = run("export", "quotes", "--build", tmp_path / "nowhere")
    assert (code, out) == (3, "") and "communique analyse" in err


def test_an_export_that_cannot_be_written_exits_with_3(shelf, tmp_path):
    code, _, err = run("export", "quotes", "-b", shelf, "--output", tmp_path / "no" / "quotes.csv")
    assert code == 3 and "Name another file" in err


def test_builds_lists_the_current_one_with_a_star_and_survives_a_bad_file(shelf, tmp_path):
    (build,) = shelf.glob("*.duckdb")
    (tmp_path / build.name).write_bytes(build.read_bytes())
    (tmp_path / "b000000000000.duckdb").write_text("no database", encoding="utf-8")
    (tmp_path / "current").write_text(f"{build.stem}\n", encoding="utf-8")
    code, out, _ = run("builds", tmp_path)
    assert code == 0
    star, other = sorted(out.splitlines(), reverse=not out.startswith("*"))
    assert star.startswith(f"* {build.stem}") and "1 article, 0 outlets" in star and "en_core_web_md" in star
    assert "b000000000000  cannot be opened" in other
    assert run("builds", tmp_path / "nowhere")[0] == 3


def test_read_prints_articles_that_are_valid_input_and_lists_what_it_rejects(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    code, out, err = run("read", SEED_FILE, tmp_path, "--format", "jsonl")
    (row,) = lines(out)
    assert code == 1 and "x.pdf: files of this kind are not read" in err
    assert list(row) == ["id", "origin", "title", "published", "source", "url", "language", "text"]
    (tmp_path / "again.jsonl").write_text(out, encoding="utf-8")
    (again,) = lines(run("read", tmp_path / "again.jsonl")[1])
    assert again == {**row, "origin": "again.jsonl#L1"}
    assert run("read", tmp_path / "x.pdf")[0] == 3


# --- annotate --------------------------------------------------------------------------------------------------------

INPUT = [
    '{"id": "a", "text": "Ada Quill said on Monday: “We will go to France.”", "published": "2031-05-07"}',
    "nonsense",
    "",
    '{"id": "b"}',
    '{"id": 7, "text": "  Café in Paris. "}',
    '{"id": "a", "text": "The same id again is no fault here."}',
]


def test_annotate_answers_each_line_in_order_and_goes_on_after_a_bad_one():
    code, out, err = run("annotate", input="\n".join(INPUT))
    rows = lines(out)
    assert [row["id"] for row in rows] == ["a", None, "b", "7", "a"]
    assert ["error" in row for row in rows] == [False, True, True, False, False]
    assert "not JSON" in rows[1]["error"] and "there is no text" in rows[2]["error"]
    assert code == 1 and err == ""
    assert list(rows[0]) == ["id", "names", "times", "quotes", "events", "phrases"]


def test_annotations_have_the_fields_and_offsets_of_the_contract():
    text = "  Ada Quill visited Paris. "
    code, out, _ = run("annotate", input=json.dumps({"id": "a", "text": text}))
    (row,) = lines(out)
    assert code == 0
    quill = next(name for name in row["names"] if name["name"] == "Ada Quill")
    assert text[quill["start"] : quill["end"]] == "Ada Quill" and quill["kind"] == "person"
    assert {"rule", "confidence"} <= set(quill)


def test_annotate_answers_a_slow_writer_before_the_input_ends():
    command = [sys.executable, "-m", "analysis", "annotate"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        for id_ in ("one", "two"):
            process.stdin.write(json.dumps({"id": id_, "text": "Envoys met in Paris."}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == id_
        process.stdin.close()
        assert process.stdout.read() == "" and process.wait() == 0


def test_annotate_ends_well_when_its_reader_has_left_and_its_writer_goes_on():
    command = [sys.executable, "-m", "analysis", "annotate"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        line = json.dumps({"text": "Envoys met in Paris."}).encode() + b"\n"
        process.stdin.write(line)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(line)
        process.stdin.flush()
        assert process.wait(PATIENCE) == 0 and process.stderr.read() == b""


def test_annotate_takes_a_line_of_a_megabyte_and_a_last_line_without_its_end():
    long = {"id": "long", "text": "x", "note": "y" * 1_000_000}
    command = [sys.executable, "-m", "analysis", "annotate"]
    given = f"{json.dumps(long)}\n\n" + json.dumps({"id": "last", "text": "Envoys met."})
    done = subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=True)
    assert [row["id"] for row in lines(done.stdout)] == ["long", "last"]


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    source = tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps({"text": f"Text {n}. " * 50}) + "\n" for n in range(5000)), encoding="utf-8")
    command = [sys.executable, "-m", "analysis", "read", str(source)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.wait() == 0 and process.stderr.read() == b""


def test_the_console_script_is_quiet_and_plain_when_piped(tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "analysis", "analyse", str(SEED_FILE), "--out", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(done.stdout.strip()).is_file()


# --- actors, titles, the demo -------------------------------------------------------------------------------------


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


def test_the_demo_can_be_written_out_and_read_again(tmp_path):
    code, out, _ = run("demo", "--texts", tmp_path / "affair.jsonl")
    texts, actors = (Path(line) for line in out.split())
    assert code == 0 and actors.name == "affair.actors.csv"
    articles = lines(run("read", texts)[1])
    assert len(articles) >= 60 and all("Fiction: " in article["text"] for article in articles)
    assert len({article["source"] for article in articles}) == 8


def test_annotate_says_which_date_it_left_out_and_answers_all_the_same():
    code, out, err = run("annotate", input='{"id": "a", "text": "Envoys met.", "published": "03-02-2009"}\n')
    assert code == 0 and lines(out)[0]["id"] == "a" and "error" not in lines(out)[0]
    assert "-#L1" in err and "03-02-2009" in err


# --- correct ---------------------------------------------------------------------------------------------------------


def test_correcting_makes_the_build_that_analysing_with_corrections_makes(shelf, tmp_path):
    said = tmp_path / "said.jsonl"
    said.write_text(
        '{"kind": "rename", "entity": {"name": "Ilham Tohti"}, "value": "Prof. Ilham Tohti"}\n'
        '{"kind": "hide", "entity": {"name": "Nobody At All"}}\n',
        encoding="utf-8",
    )
    code, corrected, err = run("correct", "--build", shelf, "--corrections", said, "--out", tmp_path / "a")
    assert code == 0
    assert err.strip() == "not applied correction 2 (hide): nobody is called “Nobody At All” here"
    code, analysed, _ = run("analyse", SEED_FILE.parent, "--corrections", said, "--out", tmp_path / "b")
    assert code == 0 and Path(corrected.strip()).name == Path(analysed.strip()).name
    code, out, _ = run("export", "entities", "--build", tmp_path / "a", "--format", "jsonl")
    assert "Prof. Ilham Tohti" in {row["name"] for row in lines(out)}


def test_what_a_build_was_corrected_with_can_be_taken_out_of_it_and_used_again(shelf, tmp_path):
    said = tmp_path / "said.jsonl"
    said.write_text('{"kind": "hide", "entity": {"name": "Ilham Tohti"}}\n', encoding="utf-8")
    _, first, _ = run("correct", "--build", shelf, "--corrections", said, "--out", tmp_path)
    again = tmp_path / "again.jsonl"
    assert run("export", "corrections", "--build", tmp_path, "--format", "jsonl", "--output", again)[0] == 0
    code, second, _ = run("correct", "--build", shelf, "--corrections", again, "--out", tmp_path)
    assert code == 0 and second == first
    _, out, _ = run("builds", tmp_path)
    assert "1 correction to b" in out


def test_corrections_that_cannot_be_read_are_told_and_nothing_is_made(shelf, tmp_path):
    said = tmp_path / "said.jsonl"
    said.write_text('{"kind": "hide", "entity": {"name": "A"}}\n{"kind": "erase"}\n', encoding="utf-8")
    for command in (["correct", "--build", shelf], ["analyse", SEED_FILE.parent]):
        code, out, err = run(*command, "--corrections", said, "--out", tmp_path / "new")
        assert (code, out) == (3, "")
        assert 'said.jsonl, line 2: kind is "erase"; it must be one of same, different' in err
    assert not list(tmp_path.glob("new/*.duckdb"))
