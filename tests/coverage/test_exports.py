"""The contract's tables as CSV, JSON Lines and Parquet."""

import csv
import io
import json
from dataclasses import replace

import pyarrow.parquet as pq
import pytest

from analysis.coverage import Coverage
from analysis.coverage.exports import export_table
from tests.affair import POST
from tests.coverage.conftest import ANNOTATIONS, ARTICLES, write

CONTRACT = {
    "articles": "article title published source url language origin text",
    "entities": "entity name kind country aliases roles",
    "mentions": "article start end kind entity",
    "times": "article start end type value earliest latest precision",
    "quotes": "quote article start end kind parts speaker_start speaker_end speaker_entity anonymous cue_start cue_end "
    "stance addressee_entity",
    "events": "event type mode cameo status earliest latest precision source_entities target_entities articles outlets",
    "reports": "report event article start end trigger_start trigger_end type status asserted_by_entity earliest "
    "latest",
    "rejections": "origin reason",
    "notes": "origin article reason",
}


def exported(coverage, what, format_):
    out = io.BytesIO()
    export_table(coverage, what, format_, out)
    return out.getvalue()


def jsonl(coverage, what):
    return [json.loads(line) for line in exported(coverage, what, "jsonl").decode().splitlines()]


@pytest.mark.parametrize("what", CONTRACT)
def test_every_table_has_the_columns_of_the_contract_in_every_format(coverage, what):
    wanted = set(CONTRACT[what].split())
    header, *lines = csv.reader(io.StringIO(exported(coverage, what, "csv").decode()))
    assert wanted <= set(header)
    assert [list(row) for row in jsonl(coverage, what)] == [header] * len(lines)
    assert pq.read_table(io.BytesIO(exported(coverage, what, "parquet"))).column_names == header


def test_json_lines_keep_types(coverage):
    quote = next(each for each in jsonl(coverage, "quotes") if each["quote"] == "post-1#q0")
    texts = [POST.text[part["start"] : part["end"]] for part in quote["parts"]]
    assert texts == ["“The talks with Fennmark were open,”", "“We will come back in June.”"]
    assert (quote["anonymous"], quote["addressee_entity"], quote["about_entities"]) == (False, None, ["fennmark"])
    (entity, *_) = jsonl(coverage, "entities")
    assert entity["aliases"] == ["Quill", "阿達"]
    assert entity["roles"] == [
        {"title": "envoy", "organisation": None, "country": "BOR", "first": "2031-05-07", "last": "2031-05-09"}
    ]


def test_csv_holds_iso_days_json_lists_and_empty_cells_for_null(coverage):
    rows = list(csv.DictReader(io.StringIO(exported(coverage, "events", "csv").decode())))
    assert [(row["event"], row["earliest"], row["latest"]) for row in rows] == [
        ("ev-protest", "2031-04-01", "2031-04-30"),
        ("ev-rejection", "", ""),
        ("ev-threat", "2031-06-01", ""),
        ("ev-visit", "2031-05-05", "2031-05-05"),
    ]
    assert json.loads(rows[3]["source_entities"]) == ["ada-quill"]
    quotes = csv.DictReader(io.StringIO(exported(coverage, "quotes", "csv").decode()))
    assert [row["anonymous"] for row in quotes] == ["true", "false", "false", "false", "true", "false"]


def test_a_spreadsheet_runs_no_formula_from_an_article(coverage):
    texts = [row["text"] for row in csv.DictReader(io.StringIO(exported(coverage, "articles", "csv").decode()))]
    assert texts[3].startswith("'=1+1 is a formula")
    assert jsonl(coverage, "articles")[3]["text"].startswith("=1+1 is a formula")


def test_articles_round_trip_through_json_lines(coverage):
    from analysis.reading.jsonl import read_line

    row = next(row for row in jsonl(coverage, "articles") if row["article"] == "post-1")
    again = read_line(json.dumps({**row, "id": row["article"]}).encode(), POST.origin)
    assert again == replace(POST, dated_by="field")


@pytest.mark.parametrize("format_", ["csv", "jsonl", "parquet"])
def test_the_same_inputs_give_the_same_bytes_whatever_their_order(coverage, tmp_path, format_):
    with Coverage(write(tmp_path, ARTICLES[::-1], ANNOTATIONS[::-1])) as again:
        assert exported(again, "mentions", format_) == exported(coverage, "mentions", format_)


def test_csv_for_excel_begins_with_the_mark_of_its_character_set(coverage):
    out = io.BytesIO()
    export_table(coverage, "articles", "csv", out, marked=True)
    assert out.getvalue() == b"\xef\xbb\xbf" + exported(coverage, "articles", "csv")
    out = io.BytesIO()
    export_table(coverage, "articles", "jsonl", out, marked=True)
    assert out.getvalue() == exported(coverage, "articles", "jsonl")
