"""``communique correct``: a build with corrections."""

from pathlib import Path

from tests.cli.conftest import lines, run
from tests.conftest import SEED_FILE


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
