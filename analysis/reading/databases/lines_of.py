"""Which database wrote a text, by its lines; for rich text, PDF files and whatever else comes down to lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from analysis.reading.databases import factiva_text, lexisnexis_text, nexis_uni, proquest_text
from analysis.reading.databases.nexis_uni import Paragraph
from analysis.reading.databases.record import Record
from analysis.reading.formats import HEAD


class Layout(NamedTuple):
    """The name of a database, and what finds the articles in the lines of its texts."""

    database: str
    articles: Callable[[Iterator[str]], Iterator[Record]]


def layout(text: str) -> Layout | None:
    """The layout in which ``text`` is written; None where no database wrote it."""
    head = text[:HEAD]
    if lexisnexis_text.known(head):
        return Layout("LexisNexis", lexisnexis_text.articles)
    if nexis_uni.known(head):
        return Layout("Nexis Uni", lambda lines: nexis_uni.articles(Paragraph(line) for line in lines))
    if factiva_text.known(head):
        return Layout("Factiva", factiva_text.articles)
    return Layout("ProQuest", proquest_text.articles) if proquest_text.known(head) else None
