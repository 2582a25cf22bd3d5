"""Factiva as HTML: ``<div class="article enArticle">`` for each article, with the language in the class.

With indexing its fields are a table of codes and values (HD, PD, SN, LP, TD …); without, divisions in one order:

    headline, author, 877 words, 9 January 1993, 15:32, source, code, edition, page, language, copyright, paragraphs
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from analysis.reading.databases import trees, words
from analysis.reading.databases.factiva import NO_END, Head, code_record, number_of
from analysis.reading.databases.incoming import Incoming, head_text, reader
from analysis.reading.databases.record import LIMIT, Record

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARK = re.compile(r"<div\b[^<>]{0,200}?\bclass\s{0,3}=\s{0,3}[\"']article [a-z]{2}Article\b", re.IGNORECASE)
_TITLE = re.compile(r"<title>\s{0,9}(?:Dow Jones )?Factiva\b", re.IGNORECASE)
_LANGUAGE = re.compile(r"\barticle ([a-z]{2})article\b", re.IGNORECASE)


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is one."""
    text = head_text(head)
    # A page that a browser saved begins with so many styles that no article may be seen yet.
    return bool(MARK.search(text) or _TITLE.search(text))


def _records(incoming: Incoming) -> Iterator[Record]:
    for piece in incoming.pieces(MARK):
        made = _record(piece)
        made.raw = piece
        yield made


def _record(piece: str) -> Record:
    if len(piece) > LIMIT:
        return Record(refused=f"it is longer than {LIMIT // 1_000_000} million characters")
    root = trees.tree(piece)
    article = None if root is None else next((each for each in root.iter("div") if _language(each)), None)
    if article is None:
        return Record(refused="there is nothing in it; export it again")
    rows = list(_rows(article))
    made = code_record(rows) if any(code in ("HD", "AN", "TD", "LP") for code, _ in rows) else _by_order(article)
    made.language = made.language or _language(article)
    return made


def _language(element: HtmlElement) -> str:
    found = _LANGUAGE.search(element.get("class") or "")
    return found[1].lower() if found else ""


def _rows(article: HtmlElement) -> Iterator[tuple[str, list[str]]]:
    """Codes and the lines of their values, from a table of two columns."""
    for row in article.iter("tr"):
        cells = [each for each in row if each.tag in ("td", "th")]
        if len(cells) == 2:
            code = trees.line(cells[0])
            if re.fullmatch(r"[A-Z]{2,4}", code):
                yield code, trees.lines(cells[1])


def _by_order(article: HtmlElement) -> Record:
    made = Record()
    headline = next((each for each in article.iter() if _is_headline(each)), None)
    made.title = trees.line(headline)
    authors = trees.with_class(article, "author")
    made.author = trees.line(authors[0]) if authors else ""
    head = Head()
    # Beside the paragraphs a publisher may stand in one of no class.
    classed = any(_is_paragraph(each) for each in article.iter("p"))
    for each in article.iter("div", "p"):
        if each is article or (each.tag == "div" and next(each.iterdescendants("div", "p"), None) is not None):
            continue
        line = trees.line(each)
        if each.tag == "p":
            number = number_of(line)
            if number:
                made.id = number
                break
            if _is_paragraph(each) or (head.begun and not classed):
                made.paragraphs += trees.lines(each)
        elif not made.paragraphs and not words.is_about_rights(line):
            head.take(line)
    head.fill(made)
    if not made.id:
        made.notes.append(NO_END)
    return made


def _is_paragraph(element: HtmlElement) -> bool:
    return "articleparagraph" in (element.get("class") or "").lower()


def _is_headline(element: HtmlElement) -> bool:
    name = (element.get("class") or "").lower()
    return element.get("id") == "hd" or name.endswith("headline")


read = reader(_records)
