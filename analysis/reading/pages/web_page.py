"""One saved page in, its article out: the text by `main_text`, what is said of it by `metadata`.

A page that is no article (an error, a wall, a front) is rejected with the reason. What is measured of its text stands
in `main_text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, BinaryIO

from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.blocks import PARAGRAPH, blocks
from analysis.reading.pages.main_text import main_text
from analysis.reading.pages.metadata import metadata_of
from analysis.reading.pages.no_article import what_is_missing, why_none
from analysis.reading.pages.trees import LIMIT, after_prolog, characters, tree_of
from analysis.records import Article, Rejection

SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_TAGS = 20_000
"""Elements of a page. No article has more, and each costs time."""
_ITEMS = 2_000
"""Items of one list. A longer one is no part of an article, and would cost the square of its length."""


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a page, whatever it is called."""
    return after_prolog(head).startswith((b"<!doctype html", b"<html>", b"<html "))


def read_page(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the page, or why there is none; then what could not be used of it."""
    raw = stream.read(LIMIT + 1)
    notes: list[str] = []
    try:
        yield article_of(raw, origin, notes)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        yield Rejection(origin=origin, reason=str(error), content=raw[:LIMIT])


def article_of(
    raw: bytes,
    origin: str,
    notes: list[str],
    *,
    address: str | None = None,
    charset: str | None = None,
    fetched: date | None = None,
    also: dict[str, Any] | None = None,
) -> Article:
    """The article of a page. Raises `Unreadable`.

    ``address`` is where the page was fetched and ``charset`` what its server called its character set; ``fetched`` is
    the day of that, after which it cannot have come out; ``also`` are fields for those that the page does not give.
    """
    if len(raw) > LIMIT:
        raise Unreadable(f"the page is larger than {LIMIT // 1_000_000} MB; save the article's text alone")
    if not raw.strip():
        raise Unreadable("the page is empty; save it again")
    page = tree_of(characters(raw, notes, charset))
    if page is None or not len(page):
        raise Unreadable("there is no page in the file; save it again")
    if sum(1 for _ in page.iter()) > _TAGS:
        raise Unreadable(f"the page has more than {_TAGS:,} elements; save the article's text alone")
    for each in [one for one in page.iter("ul", "ol", "dl", "select") if len(one) > _ITEMS]:
        each.drop_tree()
    about = metadata_of(page, address)
    headings = [" ".join(each.text_content().split()) for each in page.iter("h1")][:3]
    whole = list(blocks(page))
    unscripted = " ".join(each.text_content() for each in page.iter("noscript"))[:2_000]
    paragraphs = main_text(page, (about.title, *headings))
    reason = why_none(paragraphs, whole, about, headings, unscripted)
    if reason:
        raise Unreadable(reason)
    if missing := what_is_missing(paragraphs, about):
        notes.append(missing)
    published, dated_by = about.published, about.dated_by
    if published and fetched and published > fetched + timedelta(days=1):
        notes.append(f"the page gives {published} as its day, but was fetched on {fetched}; the day was left out")
        published = dated_by = None
    fields = {
        "text": PARAGRAPH.join(paragraphs),
        "title": about.title,
        "author": about.author,
        "published": published.isoformat() if published else None,
        "dated_by": dated_by,
        "source": about.outlet,
        "url": about.url,
        "language": about.language,
    }
    for name, value in (also or {}).items():
        fields[name] = fields.get(name) or value
    return article_from(fields, origin, notes)
