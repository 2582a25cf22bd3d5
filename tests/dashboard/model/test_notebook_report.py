"""A notebook's report: HTML, Markdown and CSV that hold the evidence and run nothing."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from dashboard.model.notebook import Entry, Notebook, annotated
from dashboard.model.notebook_report import safe_url, to_csv, to_html, to_markdown
from tests.dashboard.model.test_notebook import EMPTY, _kept

HOSTILE = replace(
    _kept("a", "2031-04-30"),
    heading="<script>alert(1)</script> *bold*",
    words="# Not a heading\n[a link](javascript:x) & <b>more</b>\n1. no list",
    source="The Lantern Post",
    title="A headline",
    url="javascript:alert(1)",
)
FAIR = replace(_kept("b"), url="https://lantern.example/1", source="The Lantern Post")


def _book(*entries: Entry) -> Notebook:
    return annotated(replace(EMPTY, entries=entries), FAIR.key, "First line.\n<i>Second.</i>")


def _link(kept: Entry) -> str:
    return f"https://news.example/article?article={kept.article}&start={kept.start}"


def test_html_shows_each_entry_with_day_links_note_and_hash():
    page = to_html(_book(FAIR, replace(FAIR, article="c", published="2031-05-01")), _link).decode()
    assert "<h1>Borders</h1>" in page
    assert "2 entries" in page
    assert "<blockquote>Borevia closed its border.</blockquote>" in page
    assert "The Lantern Post · 1 May 2031" in page
    assert 'href="https://lantern.example/1"' in page
    assert 'href="https://news.example/article?article=b&amp;start=0"' in page
    assert f"Hash of the text (SHA-256): {FAIR.text_hash}" in page


def test_html_runs_nothing_of_an_article():
    page = to_html(_book(HOSTILE, FAIR), _link).decode()
    assert "<script" not in page
    assert "javascript:alert" not in page
    assert "&lt;b&gt;more&lt;/b&gt;" in page
    assert "&lt;i&gt;Second.&lt;/i&gt;" in page


def test_markdown_reads_no_formatting_in_an_articles_words():
    text = to_markdown(_book(HOSTILE, FAIR), _link).decode()
    assert "## \\<script\\>alert(1)\\</script\\> \\*bold\\*" in text
    assert "> \\# Not a heading\n> \\[a link\\](javascript:x) \\& \\<b\\>more\\</b\\>\n> 1\\. no list" in text
    assert "**Note:** First line.\\\n\\<i\\>Second.\\</i\\>" in text
    assert "[The article](<https://lantern.example/1>)" in text
    assert text.count("[The article]") == 1


def test_csv_has_a_row_an_entry_and_no_formula():
    made = to_csv(_book(replace(HOSTILE, heading="=SUM(1)"), FAIR), _link).decode("utf-8-sig")
    first, second = csv.DictReader(io.StringIO(made))
    assert (first["heading"], first["url"], first["published"]) == ("'=SUM(1)", "", "2031-04-30")
    assert (second["words"], second["link"]) == ("Borevia closed its border.", _link(FAIR))
    assert second["text_sha256"] == FAIR.text_hash


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        (" https://lantern.example/a?b=c ", "https://lantern.example/a?b=c"),
        ("HTTP://lantern.example", "HTTP://lantern.example"),
        ("javascript:alert(1)", ""),
        ('https://lantern.example/"onload=x', ""),
        ("lantern.example", ""),
    ],
)
def test_only_addresses_of_the_web_become_links(address: str, kept: str):
    assert safe_url(address) == kept
