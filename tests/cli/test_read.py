"""``communique read``: articles out, without analysing them."""

from tests.cli.conftest import lines, run
from tests.conftest import SEED_FILE


def test_read_prints_articles_that_are_valid_input_and_lists_what_it_rejects(tmp_path):
    (tmp_path / "x.xyz").write_bytes(b"\x00\x01")
    code, out, err = run("read", SEED_FILE, tmp_path, "--format", "jsonl")
    (row,) = lines(out)
    assert code == 1 and "x.xyz: files of this kind are not read" in err
    told = ["dated_by", "source", "country", "url"]
    assert list(row) == ["id", "origin", "title", "published", *told, "language", "author", "text"]
    (tmp_path / "again.jsonl").write_text(out, encoding="utf-8")
    (again,) = lines(run("read", tmp_path / "again.jsonl", "--format", "jsonl")[1])
    assert again == {**row, "origin": "again.jsonl#L1"}
    assert run("read", tmp_path / "x.xyz")[0] == 3


def test_what_is_missing_from_an_article_that_was_read_is_noted_and_nothing_fails(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Orin Vask\ufffds party won.", "published": "2031-02-30"}\n', encoding="utf-8")
    code, out, err = run("read", file, "--format", "jsonl")
    (row,) = lines(out)
    assert code == 0 and row["published"] is None and "rejected" not in err
    assert "noted a.jsonl#L1: the date '2031-02-30'" in err and "noted a.jsonl#L1: 1 character" in err


def test_read_tells_what_is_in_a_table_and_what_was_guessed(tmp_path):
    (tmp_path / "a.csv").write_text(
        "Kopf;Inhalt;wann\nVisit of the envoys goes on;" + "It rained on Borevia. " * 20 + ";03/04/2031\n",
        encoding="utf-8",
    )
    code, out, err = run("read", tmp_path)
    assert code == 0 and err == ""
    assert "Articles    1 (CSV 1)" in out and "the date was taken from the column 'wann'" in out
    assert "say --day-first or --month-first" in out
    code, out, _ = run("read", tmp_path, "--map", "title=Kopf", "--map", "published=wann", "--day-first")
    assert "2031-04-03" in out and "'Kopf'" not in out
    assert "2031-03-04" in run("read", tmp_path, "--month-first")[1]


def test_outlets_of_the_user_count(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "It rained.", "url": "https://fpost.example/1"}\n', encoding="utf-8")
    (tmp_path / "outlets.csv").write_text("name,country,hosts\nThe Post,QFE,fpost.example\n", encoding="utf-8")
    out = run("read", tmp_path / "a.jsonl", "--outlets", tmp_path / "outlets.csv")[1]
    assert "The Post (QFE) 1" in out
