"""Markdown: its fields, its title, and its text without marks."""

from time import process_time

import pytest

from analysis.reading.documents.markdown import plain_line, plain_text
from tests.reading.samples import DAY, articles, read, reasons

YAML = b"""---
title: "Envoy: leaves talks"
date: 2031-03-14T10:00:00Z
author: Lena Oduya
source: 'The Meridian Post'
url: https://post.example/envoy
tags:
  - talks
summary: >
  folded
---

# Another heading

The *envoy* of [Borevia](https://post.example/b) left.
"""


def test_fields_stand_between_two_lines_at_the_top():
    (article,) = articles(read(YAML, "a.md"))
    assert (article.title, article.published, article.author) == ("Envoy: leaves talks", DAY, "Lena Oduya")
    assert (article.source, article.url) == ("The Meridian Post", "https://post.example/envoy")
    assert (article.text, article.format) == ("The envoy of Borevia left.", "Markdown")


def test_toml_and_a_plain_header_are_fields_too():
    (article,) = read(b'+++\ntitle = "Envoy leaves"\ndate = 2031-03-14\n+++\nShe left.\n', "a.md")
    assert (article.title, article.published, article.text) == ("Envoy leaves", DAY, "She left.")
    (article,) = read(b"title: Envoy leaves\ndate: 2031-03-14\n\nShe left.\n", "a.markdown")
    assert (article.title, article.published, article.text) == ("Envoy leaves", DAY, "She left.")


@pytest.mark.parametrize("heading", [b"# Envoy *leaves* #\n\n", b"Envoy leaves\n============\n\n"])
def test_the_first_heading_is_the_title(heading):
    (article,) = read(heading + b"She left.\r\n", "a.md")
    assert (article.title, article.text) == ("Envoy leaves", "She left.")


def test_marks_are_taken_out_and_the_words_stay():
    text = "## Why\n\n> *“No”*, she said.\n\n- **one** item\n* two\n\n```\ncode\n```\n---\n![a map](m.png)\n[1]: http://x\n"
    assert plain_text(text).split("\n") == ["Why", "", "“No”, she said.", "", "one item", "two", "", "code"]
    assert plain_line("2 * 3 * 4 and snake_case_name and 5\\* and <https://x.example>") == (
        "2 * 3 * 4 and snake_case_name and 5* and https://x.example"
    )


def test_a_rule_in_a_text_without_fields_begins_none():
    (article,) = read(b"---\nShe left on Monday.\n", "a.md")
    assert article.title is None and "She left on Monday." in article.text


def test_another_character_set_is_noted():
    found = read("# Café\n\nShe left the café.".encode("cp1252"), "a.md")
    assert articles(found)[0].text == "She left the café." and "Windows-1252" in reasons(found)[0]


def test_repetition_costs_linear_time():
    start = process_time()
    for part in ("*", "_", "[", "](", "![", "`", "> ", "# ", "- ", "**a", "<http://", "\\", "[a]: ", "---\n"):
        plain_text(part * 100_000)
        read((part * 100_000).encode(), "a.md")
    assert process_time() - start < 30
