"""OpenDocument texts (ODT, as LibreOffice writes them): an article a file.

What was deleted with changes tracked, comments and footnotes are no text of the article.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, cast

from analysis.reading.archives.nesting import TooMuch, seekable
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.blocks import PARAGRAPH
from analysis.records import Article, Rejection

SUFFIXES = (".odt", ".ott")
LIMIT = 200_000_000
"""Bytes of a file, and of the text in it when it is unpacked."""
_KIND = b"mimetypeapplication/vnd.oasis.opendocument.text"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_APART = (f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_TEXT}note", f"{_TEXT}ruby-text")
"""What stands in a paragraph or between two, and is no part of the text."""
_MARKS = {f"{_TEXT}line-break": "\n", f"{_TEXT}tab": " ", f"{_TEXT}s": " "}
_DAMAGE = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class _Paragraph(NamedTuple):
    text: str
    is_title: bool


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is an OpenDocument text."""
    return head.startswith(b"PK\x03\x04") and _KIND in head[:120]


def read_open_document(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the file; its title is the first paragraph, if it is set as one, or what the file calls itself."""
    from lxml.etree import LxmlError

    notes: list[str] = []
    try:
        with seekable(stream, LIMIT) as file, zipfile.ZipFile(file) as archive:
            found = [each for each in _paragraphs(_part(archive, "content.xml")) if each.text]
            title = _title(archive)
        if len(found) > 1 and (found[0].is_title or found[0].text == title):
            title, found = found[0].text, found[1:]
        text = PARAGRAPH.join(each.text for each in found)
        yield article_from({"text": text, "title": title}, origin, notes, options.day_first)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except (Unreadable, TooMuch) as error:
        yield Rejection(origin=origin, reason=str(error))
    except (*_DAMAGE, LxmlError) as error:
        yield Rejection(origin=origin, reason=f"the document is damaged ({str(error)[:150]}); save it again")


def _paragraphs(document: BinaryIO) -> Iterator[_Paragraph]:
    """The paragraphs of ``content.xml``, those in lists, tables and text boxes too. Raises `lxml.etree.LxmlError`."""
    from lxml import etree

    titles = {"Title"}
    found = etree.iterparse(
        document,
        events=("end",),
        tag=(*_PARAGRAPHS, *_APART, f"{_STYLE}style"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for _, element in found:
        if element.tag == f"{_STYLE}style":  # one that was changed by hand has a name of its own
            if element.get(f"{_STYLE}parent-style-name") in titles:
                titles.add(element.get(f"{_STYLE}name"))
            continue
        if element.tag in _PARAGRAPHS and next(element.iterancestors(*_APART), None) is None:
            is_title = element.tag == f"{_TEXT}h" or element.get(f"{_TEXT}style-name") in titles
            text = "\n".join(" ".join(line.split()) for line in _text(element).split("\n")).strip()
            yield _Paragraph(text, is_title)
        element.clear(keep_tail=True)
        if element.tag in _PARAGRAPHS:
            while element.getprevious() is not None:
                del element.getparent()[0]


def _text(paragraph: Any) -> str:
    """The text of a paragraph. What stands apart in it has been emptied when its own end was read."""
    pieces = [paragraph.text or ""]
    for each in paragraph.iterdescendants():
        pieces += (_MARKS.get(each.tag, ""), (each.text or "") if isinstance(each.tag, str) else "", each.tail or "")
    return "".join(pieces)


def _part(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    member = archive.getinfo(name)
    if member.flag_bits & 1 or _is_locked(archive):
        raise Unreadable("the document is locked with a password; open it and save it without")
    if member.file_size > LIMIT:
        raise Unreadable(f"the text of the document is larger than {LIMIT // 1_000_000} MB; split it")
    return cast("BinaryIO", archive.open(name))


def _is_locked(archive: zipfile.ZipFile) -> bool:
    try:
        with archive.open("META-INF/manifest.xml") as part:
            return b"encryption-data" in part.read(1_000_000)
    except KeyError:
        return False


def _title(archive: zipfile.ZipFile) -> str | None:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        with archive.open("meta.xml") as part:
            root = fromstring(part.read(1_000_000))
    except (*_DAMAGE, ParseError, DefusedXmlException):
        return None
    title = root.find(".//{http://purl.org/dc/elements/1.1/}title")
    return " ".join(title.text.split())[:500] or None if title is not None and title.text else None
