"""Word files (DOCX): an article a file. Exports of Nexis in Word are read by `analysis.reading.databases.word`.

Paragraphs are read from the XML itself, as python-docx holds the tree of a whole file in memory. What was deleted with
changes tracked is left out; headers, notes and comments are no text of the article.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple, cast

from analysis.reading.archives.nesting import TooMuch, seekable
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.blocks import PARAGRAPH
from analysis.records import Article, Rejection

SUFFIXES = (".docx", ".docm")
OTHER_SUFFIXES = (".doc", ".pages", ".pptx", ".ppt", ".wpd", ".mobi")
LIMIT = 200_000_000
"""Bytes of a file, and of the text in it when it is unpacked."""
DOCUMENT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
_OLD = b"\xd0\xcf\x11\xe0"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_TITLES = ("title", "heading1", "titel", "berschrift1", "titre", "titre1")
"""How the names of styles end that are those of an article's title."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Paragraph(NamedTuple):
    """A paragraph of a Word file and the name of its style; "" for the usual one."""

    text: str
    style: str


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is an office's, with the parts of a Word file."""
    return head.startswith(b"PK\x03\x04") and b"word/" in head and b"[Content_Types].xml" in head


def read_word(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the file; its title is the first paragraph, if it is set as one, or what the file calls itself."""
    from lxml.etree import LxmlError

    notes: list[str] = []
    try:
        with seekable(stream, LIMIT) as file, zipfile.ZipFile(file) as archive:
            found = [each for each in paragraphs(_part(archive, DOCUMENT)) if each.text]
            title = _title(archive)
        if found and found[0].style.lower().endswith(_TITLES) and len(found) > 1:
            title, found = found[0].text, found[1:]
        elif found and title and found[0].text == title and len(found) > 1:
            found = found[1:]
        yield article_from(
            {"text": PARAGRAPH.join(each.text for each in found), "title": title}, origin, notes, options.day_first
        )
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except (Unreadable, TooMuch) as error:
        yield Rejection(origin=origin, reason=str(error))
    except (*_DAMAGE, LxmlError) as error:
        yield Rejection(origin=origin, reason=f"the Word file is damaged ({str(error)[:150]}); save it again")


def read_other(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """Documents that are not read, with the remedy. What is called .doc and is none has been known by its content."""
    head = stream.read(4)
    kind = "old files of Word" if head == _OLD else "documents of this kind"
    yield Rejection(origin=origin, reason=f"{kind} are not read; open it there and save it as .docx or .pdf")


def paragraphs(document: BinaryIO) -> Iterator[Paragraph]:
    """The paragraphs of ``word/document.xml``, those in tables and text boxes too. Raises `lxml.etree.LxmlError`."""
    from lxml import etree

    found = etree.iterparse(
        document,
        events=("end",),
        tag=(f"{_W}p", _FALLBACK),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    for _, element in found:
        # What an old program shows in place of a text box says the same again.
        if element.tag == f"{_W}p" and next(element.iterancestors(_FALLBACK), None) is None:
            style = element.find(f"{_W}pPr/{_W}pStyle")
            pieces = (each.text or "" if each.tag == f"{_W}t" else _BREAKS.get(each.tag, "") for each in element.iter())
            text = "\n".join(line.strip() for line in "".join(pieces).split("\n")).strip()
            yield Paragraph(text, (style.get(f"{_W}val") or "") if style is not None else "")
        element.clear(keep_tail=True)
        if element.tag == f"{_W}p":
            while element.getprevious() is not None:
                del element.getparent()[0]


def _part(archive: zipfile.ZipFile, name: str) -> BinaryIO:
    if archive.getinfo(name).file_size > LIMIT:
        raise Unreadable(f"the text of the file is larger than {LIMIT // 1_000_000} MB; split it")
    # A part never gives more bytes than its entry says.
    return cast("BinaryIO", archive.open(name))


def _title(archive: zipfile.ZipFile) -> str | None:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        with archive.open(_PROPERTIES) as part:
            root = fromstring(part.read(1_000_000))
    except (*_DAMAGE, ParseError, DefusedXmlException):
        return None
    title = root.find("{http://purl.org/dc/elements/1.1/}title")
    return " ".join(title.text.split())[:500] or None if title is not None and title.text else None
