"""Word files of databases: their paragraphs, one after the other, so that a file of thousands of articles fits in.

Read from the XML itself, as `python-docx` holds the tree of a whole file in memory.
"""

from __future__ import annotations

import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from analysis.reading.databases import nexis_uni
from analysis.reading.databases.incoming import Bounded
from analysis.reading.databases.nexis_uni import Paragraph
from analysis.reading.databases.record import LIMIT, results
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

if TYPE_CHECKING:
    from lxml.etree import _Element

DOCUMENT = "word/document.xml"
FILE_LIMIT = 500_000_000
"""Bytes of a file, and of the text in it when it is unpacked."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": " ", f"{_W}noBreakHyphen": "-"}
_LOCAL = b"PK\x03\x04"
_SHOWN = 400_000
"""Bytes of the unpacked beginning in which the signs of a database are looked for."""


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a Word file from Nexis Uni."""
    return head.startswith(_LOCAL) and DOCUMENT.encode() in head and nexis_uni.known(_beginning(head))


def _beginning(head: bytes) -> str:
    """The text with which a Word file begins, as far as its first bytes hold it."""
    at = head.find(_LOCAL)
    while at >= 0 and at + 30 <= len(head):
        name_length = int.from_bytes(head[at + 26 : at + 28], "little")
        extra = int.from_bytes(head[at + 28 : at + 30], "little")
        name = head[at + 30 : at + 30 + name_length]
        if name == DOCUMENT.encode():
            data = head[at + 30 + name_length + extra :]
            if int.from_bytes(head[at + 8 : at + 10], "little") == zipfile.ZIP_STORED:
                return _text_of(data[:_SHOWN])
            try:
                return _text_of(zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, _SHOWN))
            except zlib.error:
                return ""
        at = head.find(_LOCAL, at + 4)
    return ""


def _text_of(xml: bytes) -> str:
    from lxml import etree

    parser = etree.XMLPullParser(("end",), recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        parser.feed(xml)
        return "\n".join(_paragraph(each).text for _, each in parser.read_events() if each.tag == f"{_W}p")
    except etree.LxmlError:
        return ""


def read(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The articles of a Word file from Nexis Uni."""
    from lxml import etree

    with tempfile.SpooledTemporaryFile(max_size=1 << 24) as kept:
        size = 0
        while chunk := stream.read(1 << 16):
            size += len(chunk)
            if size > FILE_LIMIT:
                reason = f"the file is larger than {FILE_LIMIT // 1_000_000} MB; export fewer articles at once"
                yield Rejection(origin=origin, reason=reason)
                return
            kept.write(chunk)
        kept.seek(0)
        try:
            with _document(cast("BinaryIO", kept)) as document:
                yield from results(nexis_uni.articles(paragraphs(document)), origin, options)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            yield Rejection(origin=origin, reason=f"the Word file is damaged ({error}); download it again")
        except etree.LxmlError as error:
            yield Rejection(origin=origin, reason=f"the Word file cannot be read ({error}); download it again")


def _document(kept: BinaryIO) -> BinaryIO:
    """The text of a Word file, to be unpacked. Raises `zipfile.BadZipFile` for whatever is wrong with the file."""
    try:
        return cast("BinaryIO", zipfile.ZipFile(kept).open(DOCUMENT))
    except (KeyError, ValueError, RuntimeError, struct.error, OverflowError) as error:
        raise zipfile.BadZipFile(str(error)) from error


def paragraphs(document: BinaryIO) -> Iterator[Paragraph]:
    """The paragraphs of ``word/document.xml``, those in tables and text boxes too. Raises `lxml.etree.LxmlError`."""
    from lxml import etree

    source = Bounded(document, FILE_LIMIT, LIMIT * 4)
    found = etree.iterparse(
        source,
        events=("end",),
        tag=(f"{_W}p", f"{_W}bookmarkStart", _FALLBACK),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    # Bookmarks stand in a paragraph or before it.
    before: list[str] = []
    for _, element in found:
        source.go_on()
        if element.tag == f"{_W}bookmarkStart":
            if element.getparent() is not None and element.getparent().tag != f"{_W}p":
                before.append(element.get(f"{_W}name") or "")
            continue
        # What an old program shows in place of a text box says the same again.
        if element.tag == f"{_W}p" and next(element.iterancestors(_FALLBACK), None) is None:
            read = _paragraph(element)
            yield Paragraph(read.text, (*before, *read.bookmarks))
            before = []
        element.clear(keep_tail=True)
        if element.tag == f"{_W}p":
            while element.getprevious() is not None:
                del element.getparent()[0]


def _paragraph(element: _Element) -> Paragraph:
    pieces: list[str] = []
    bookmarks: list[str] = []
    for each in element.iter():
        if each.tag == f"{_W}t":
            pieces.append(each.text or "")
        elif each.tag in _BREAKS:
            pieces.append(_BREAKS[each.tag])
        elif each.tag == f"{_W}bookmarkStart":
            bookmarks.append(each.get(f"{_W}name") or "")
    return Paragraph("".join(pieces), tuple(bookmarks))
