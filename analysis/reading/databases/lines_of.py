"""Which database wrote a text, by its lines; for rich text, PDF files and whatever else comes down to lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.reading.databases import factiva_text, lexisnexis_text, nexis_uni, proquest_text
from analysis.reading.databases.nexis_uni import Paragraph
from analysis.reading.databases.record import Record
from analysis.reading.formats import HEAD

Articles = Callable[[Iterator[str]], Iterator[Record]]


def layout(text: str) -> Articles | None:
    """What finds the articles in the lines of ``text``; None where no database wrote it."""
    head = text[:HEAD]
    if lexisnexis_text.known(head):
        return lexisnexis_text.articles
    if nexis_uni.known(head):
        return lambda lines: nexis_uni.articles(Paragraph(line) for line in lines)
    if factiva_text.known(head):
        return factiva_text.articles
    return proquest_text.articles if proquest_text.known(head) else None
