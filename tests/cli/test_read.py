"""``communique read``: articles out, without analysing them."""

from tests.cli.conftest import lines, run
from tests.conftest import SEED_FILE


def test_read_prints_articles_that_are_valid_input_and_lists_what_it_rejects(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"%PDF")
    code, out, err = run("read", SEED_FILE, tmp_path, "--format", "jsonl")
    (row,) = lines(out)
    assert code == 1 and "x.pdf: files of this kind are not read" in err
    assert list(row) == ["id", "origin", "title", "published", "source", "url", "language", "author", "text"]
    (tmp_path / "again.jsonl").write_text(out, encoding="utf-8")
    (again,) = lines(run("read", tmp_path / "again.jsonl")[1])
    assert again == {**row, "origin": "again.jsonl#L1"}
    assert run("read", tmp_path / "x.pdf")[0] == 3


def test_what_is_missing_from_an_article_that_was_read_is_noted_and_nothing_fails(tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Orin Vask\ufffds party won.", "published": "2031-02-30"}\n', encoding="utf-8")
    code, out, err = run("read", file, "--format", "jsonl")
    (row,) = lines(out)
    assert code == 0 and row["published"] is None and "rejected" not in err
    assert "noted a.jsonl#L1: the date '2031-02-30'" in err and "noted a.jsonl#L1: 1 character" in err
