"""``communique export``: the tables of a build in files."""

import csv
import io

import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import lines, run


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
    ["articles", "entities", "mentions", "times", "quotes", "events", "reports", "differences", "notes", "rejections"],
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


def test_excel_gets_a_workbook(shelf, tmp_path):
    from openpyxl import load_workbook

    file = tmp_path / "articles.xlsx"
    assert run("export", "articles", "--build", shelf, "--format", "xlsx", "--output", file)[0] == 0
    names, *rows = load_workbook(file).active.iter_rows(values_only=True)
    (row,) = lines(run("export", "articles", "--build", shelf, "--format", "jsonl")[1])
    assert list(names) == list(row) and rows[0][0] == row["article"]


def test_csv_is_marked_for_excel_on_request_and_other_formats_are_not(shelf, tmp_path):
    file = tmp_path / "articles.csv"
    assert run("export", "articles", "-b", shelf, "--excel", "--output", file)[0] == 0
    assert file.read_bytes().startswith(b"\xef\xbb\xbfarticle,")
    code, _, err = run("export", "articles", "-b", shelf, "--format", "jsonl", "--excel")
    assert code == 2 and "marks CSV" in err
