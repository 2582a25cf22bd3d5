"""Files that name pages."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pyarrow as pa
import pytest
from pyarrow import parquet

from analysis.collecting.links import Link
from analysis.collecting.listings.files import links
from analysis.collecting.requests import BadList
from analysis.reading.formats import Options
from analysis.records import Rejection

A, B = "https://kesh.example/a", "https://orin.example/b"


@pytest.fixture
def found(tmp_path: Path):
    """What a file of this name and content names."""

    def of(name: str, content: str | bytes, options: Options = Options()) -> list[Link]:  # noqa: B008 - frozen
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return list(links(path, options))

    return of


def test_a_text_names_an_address_a_line(found):
    text = f"\ufeff# to read\n{A}\n\n  - {B}, in Kesh\n# {B}/not\nno address\nwww.kesh.example\n{A}/last"
    assert [each.url for each in found("list.txt", text)] == [A, B, f"{A}/last"]
    assert [each.url for each in found("list.txt", f"{A}\r\n{B}\r\n".encode("utf-16"))] == [A, B]
    assert [each.url for each in found("list", f"{A}\n")] == [A]


def test_a_text_without_an_address_is_told(found):
    for text in ("", "The envoy left.\n"):
        with pytest.raises(BadList, match="one a line"):
            found("list.txt", text)


def test_an_export_of_media_cloud_names_pages_with_title_and_day(found):
    table = (
        "id,indexed_date,language,media_name,media_url,publish_date,title,url\n"
        f"1,2031-03-15,en,Kesh Post,kesh.example,2031-03-14,Envoy leaves,{A}\n"
        f"2,2031-03-15,en,Orin News,orin.example,2031-03-13,Talks stall,{B}\n"
    )
    assert found("media.csv", table) == [Link(A, "Envoy leaves", "2031-03-14"), Link(B, "Talks stall", "2031-03-13")]


def test_an_export_of_gdelt_names_pages_and_its_day_is_no_day_of_publication(found):
    table = (
        "URL,MobileURL,Date,Title\n" f"{A},,20310314T101500Z,Envoy leaves\n" f"{B},,20310314T101500Z,Talks stall\n"
    )  # fmt: skip
    assert found("gdelt.csv", table) == [Link(A, "Envoy leaves"), Link(B, "Talks stall")]
    rows = {"articles": [{"url": A, "title": "Envoy leaves", "seendate": "20310314T101500Z", "domain": "kesh.example"}]}
    assert found("gdelt.json", json.dumps(rows)) == [Link(A, "Envoy leaves")]


def test_a_column_is_named_by_the_user_or_known_by_what_stands_in_it(found):
    table = f"name,where,also\nEnvoy,{A},{B}\nTalks,{A}/2,{B}/2\n"
    assert [each.url for each in found("a.csv", table, Options({"url": "also"}))] == [B, f"{B}/2"]
    lines = "".join(json.dumps({"where": each, "n": 1}) + "\n" for each in (A, B))
    assert [each.url for each in found("a.jsonl", lines)] == [A, B]


def test_workbooks_and_parquet_name_pages(found, tmp_path: Path):
    book = openpyxl.Workbook()
    book.active.append(["Title", "Link"])
    book.active.append(["Envoy leaves", A])
    book.active.append(["No address", None])
    book.create_sheet("more").append(["Link"])
    book["more"].append([B])
    book.save(tmp_path / "book.xlsx")
    assert list(links(tmp_path / "book.xlsx")) == [Link(A, "Envoy leaves"), Link(B)]
    parquet.write_table(pa.table({"url": [A, None, B]}), tmp_path / "a.parquet")
    assert [each.url for each in links(tmp_path / "a.parquet")] == [A, B]


def test_what_cannot_be_read_of_a_table_is_told_beside_what_can(found):
    lines = json.dumps({"url": A}) + "\n{broken\n" + json.dumps({"url": B}) + "\n"
    one, two, unread = found("a.jsonl", lines)
    assert [one, two] == [Link(A), Link(B)] and isinstance(unread, Rejection) and unread.origin == "a.jsonl#L2"


def test_a_saved_feed_and_a_list_of_feeds(found):
    feed = f"<rss version='2.0'><channel><item><link>{A}</link></item><item><link>/b</link></item></channel></rss>"
    assert [each.url for each in found("feed.xml", feed)] == [A, "/b"]
    outlines = f'<outline text="World"><outline text="Post" xmlUrl="{A}"/></outline>'
    opml = f'<?xml version="1.0"?><opml version="2.0"><body>{outlines}</body></opml>'
    assert found("feeds.xml", opml) == [Link(A, "Post", feed=True)]
    assert found("feeds.opml", opml) == [Link(A, "Post", feed=True)]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", "title,day\nEnvoy,2031-03-14\nTalks,2031-03-15\n", "--map url=COLUMN"),
        ("a.json", "{broken", "JSON"),
        ("a.pdf", "%PDF-1.7", "no list of addresses (PDF)"),
        ("a.opml", "<opml version='2.0'><body><outline text='World'/></body></opml>", "names none"),
        ("a.opml", "<opml version='2.0'><body>", "damaged"),
        (
            "a.opml",
            "<!DOCTYPE x [<!ENTITY a 'b'>]><opml version='2.0'><body><outline xmlUrl='&a;'/></body></opml>",
            "damaged",
        ),
    ],
)
def test_what_names_no_page_is_told_with_the_remedy(found, name: str, content: str, told: str):
    with pytest.raises(BadList) as error:
        found(name, content)
    assert told in str(error.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(BadList, match="check its path"):
        list(links(tmp_path / "none.txt"))


def test_long_lines_without_address_cost_their_length_alone(found):
    with pytest.raises(BadList):
        found("a.txt", "https:/" * 300_000)
    assert [each.url for each in found("a.txt", "x" * 3_000_000 + f"\n{A}\n")] == [A]
