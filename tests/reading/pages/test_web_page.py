"""A saved page from bytes to Article."""

from datetime import date
from time import process_time

import pytest

from analysis.reading.fields import Unreadable
from analysis.reading.pages import web_page
from analysis.reading.pages.web_page import article_of, looks
from tests.reading.samples import DAY, PARAGRAPHS, articles, page, read, reasons

HEAD = (
    '<link rel="canonical" href="https://post.example/envoy"><meta property="og:site_name" content="The Meridian Post">'
    '<meta property="article:published_time" content="2031-03-14T10:00:00Z"><meta name="author" content="Lena Oduya">'
)


def test_a_page_is_read_field_by_field():
    (article,) = read(page(head=HEAD).encode(), "folder/a.html")
    assert article.text == "\n\n".join(PARAGRAPHS)
    assert (article.title, article.author, article.published) == ("Envoy leaves talks", "Lena Oduya", DAY)
    assert (article.source, article.url, article.language) == ("The Meridian Post", "https://post.example/envoy", "en")
    assert (article.format, article.origin, article.dated_by) == ("web page", "folder/a.html", "page")


@pytest.mark.parametrize(
    ("head", "is_page"),
    [
        (b"<!DOCTYPE html><p>", True),
        (b"\xef\xbb\xbf\n<!-- saved from url --><html lang=en>", True),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', True),
        ("\ufeff<html>".encode("utf-16-le"), True),
        (b"<rss><channel>", False),
        (b"The <html> tag", False),
        (b"<!--" * 20_000, False),
    ],
)
def test_a_page_is_known_by_what_it_holds(head, is_page):
    assert looks(head) is is_page


def test_a_page_under_another_name_is_a_page():
    (article,) = articles(read(page().encode(), "saved.txt"))
    assert article.format == "web page"


def test_a_page_cannot_have_come_out_after_it_was_fetched():
    notes: list[str] = []
    raw = page(head=HEAD).encode()
    assert article_of(raw, "a", notes, fetched=date(2031, 3, 13)).published == DAY and notes == []
    article = article_of(raw, "a", notes, fetched=date(2031, 3, 1))
    assert article.published is None and "was fetched on 2031-03-01" in notes[0]


def test_fields_from_outside_stand_in_only_where_the_page_has_none():
    raw = page(head=HEAD).encode()
    article = article_of(raw, "a", [], also={"author": "Orin Vask", "id": "x"})
    assert (article.author, article.id) == ("Lena Oduya", "x")


@pytest.mark.parametrize("raw", [b"", b"  \n", b"<html></html>"])
def test_an_empty_page_is_rejected(raw):
    with pytest.raises(Unreadable):
        article_of(raw, "a", [])


def test_a_page_that_is_far_too_large_is_not_read(monkeypatch):
    monkeypatch.setattr(web_page, "LIMIT", 1_000)
    (reason,) = reasons(read(b"<html>" + b"x" * 2_000, "a.html"))
    assert "larger than" in reason


def test_more_elements_than_any_article_has_are_not_read():
    (reason,) = reasons(read(page("<b>x</b>" * 30_000).encode(), "a.html"))
    assert "more than" in reason


def test_repetition_costs_no_more_than_its_length():
    start = process_time()
    for part in (
        "<div>",
        "<br>",
        '"',
        "2031-03-14 ",
        " | ",
        "<a href=x>Some other headline here</a>",
        "<ul><li>a</ul>",
    ):
        read(page(part * 15_000, head=f"<script>{part * 1_000}</script>").encode(), "a.html")
    items = "<li>An item of the list" * 18_000
    read(page(f"<ul>{items}</ul>").encode(), "a.html")
    assert process_time() - start < 60
