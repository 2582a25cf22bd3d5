"""Factiva as XML: an ``<article>`` for each article, with ``<headline>``, ``<leadParagraph>``, ``<tailParagraphs>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from analysis.reading.databases.factiva import NO_END
from analysis.reading.databases.incoming import Bounded, head_text
from analysis.reading.databases.record import LIMIT, Record, results
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

if TYPE_CHECKING:
    from lxml.etree import _Element

FILE_LIMIT = 2_000_000_000
"""Bytes of a file, which is read piece by piece."""
_FIELDS = {
    "headline": "title",
    "byline": "author",
    "sourceName": "source",
    "baseLanguage": "language",
    "reference": "id",
}
_SIGN = re.compile(r"<(?:\w{1,20}:)?(?:leadParagraph|tailParagraphs|sourceName)\b")
_PUBLISHED = re.compile(r"<(?:\w{1,20}:)?publicationDate\b")
_PARAGRAPHS = ("leadParagraph", "tailParagraphs")


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is one."""
    text = head_text(head)
    return text.lstrip().startswith("<") and bool(_SIGN.search(text) and _PUBLISHED.search(text))


def read(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The articles of a file. What precedes a mistake in the XML is kept; the mistake is one rejection."""
    from lxml import etree

    try:
        yield from results(_records(stream), origin, options)
    except (etree.LxmlError, OSError) as error:
        yield Rejection(origin=origin, reason=f"the XML cannot be read to its end ({error}); download it again")


def _records(stream: BinaryIO) -> Iterator[Record]:
    from lxml import etree

    source = Bounded(stream, FILE_LIMIT, LIMIT * 4)
    found = etree.iterparse(
        source, events=("end",), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    for _, element in found:
        if _name(element) == "article":
            source.go_on()
            yield _record(element)
            element.clear(keep_tail=True)
            while element.getprevious() is not None:
                del element.getparent()[0]


def _name(element: _Element) -> str:
    """The name of an element without its namespace; "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _record(article: _Element) -> Record:
    made = Record()
    for part in article:
        name, text = _name(part), _text(part)
        if name in _FIELDS:
            setattr(made, _FIELDS[name], text)
        elif name == "publicationDate":
            made.published = next((_text(each) for each in part if _name(each) == "date"), text)
        elif name == "wordCount":
            made.length = int(text) if text.isdecimal() and len(text) < 10 else None
        elif name in _PARAGRAPHS:
            paragraphs = [each for each in part.iter() if _name(each) == "paragraph"]
            made.paragraphs += [_text(each) for each in paragraphs] or [text]
    made.raw = "\n".join([made.title, *made.paragraphs])
    # "distdoc:archive/ArchiveDoc::Article/LANTPO0020310314e73e0001r"
    made.id = made.id.rpartition("/")[2]
    if not made.id:
        made.notes.append(NO_END)
    return made


def _text(element: _Element) -> str:
    return " ".join("".join(element.itertext()).split())
