"""EPUB: an edition of a newspaper or a magazine as an electronic book, an article a page of it, in the book's order.

Origins are ``post.epub/text/a.xhtml``. Day, language and outlet are those of the book where a page tells none.
Pages without an article's text (cover, contents) are passed over.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NamedTuple, cast
from urllib.parse import unquote

from analysis.reading.archives.members import place_of
from analysis.reading.archives.nesting import Counted, TooMuch, inside, seekable, take_member
from analysis.reading.fields import Unreadable
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.trees import LIMIT, characters, tree_of
from analysis.reading.pages.web_page import article_of
from analysis.records import Article, Rejection

SUFFIXES = (".epub",)
_KIND = b"mimetypeapplication/epub+zip"
_CONTAINER = "META-INF/container.xml"
_LOCKED = "META-INF/encryption.xml"
_LARGEST = 5_000_000
"""Bytes of what describes the book."""
_SHORT = 300
"""Characters of a page that may be passed over in silence: a cover, a title, contents."""
_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_DAMAGE = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class _Book(NamedTuple):
    pages: tuple[str, ...]
    fields: Mapping[str, str]


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is an EPUB."""
    return head.startswith(b"PK\x03\x04") and _KIND in head[:120]


def read_epub(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of each page of the book, or why a longer one holds none."""
    try:
        options = inside(options)
        with seekable(stream) as file, zipfile.ZipFile(file) as archive:
            if _is_locked(archive):
                yield Rejection(origin=origin, reason="the book is locked; save its articles from the program you read")
                return
            book = _book(archive)
            nothing = True
            for name in book.pages:
                take_member(options)
                for each in _read(archive, name, place_of(origin, name), book.fields, options):
                    nothing = False
                    yield each
            if nothing:
                yield Rejection(origin=origin, reason="there is no article in the book; save its articles as pages")
    except TooMuch as error:
        yield Rejection(origin=origin, reason=f"the book was not read to its end: {error}")
    except (*_DAMAGE, Unreadable) as error:
        yield Rejection(origin=origin, reason=f"the book is damaged ({str(error)[:150]}); download it again")


def _read(
    archive: zipfile.ZipFile, name: str, origin: str, fields: Mapping[str, str], options: Options
) -> Iterator[Article | Rejection]:
    notes: list[str] = []
    raw = b""
    try:
        member = archive.getinfo(name)
        with archive.open(member) as content:
            counted = Counted(cast("BinaryIO", content), options, lambda: max(member.compress_size, 1))
            raw = counted.read(LIMIT + 1) or b""
        yield article_of(raw, origin, notes, also=dict(fields))
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        if len(_text(raw)) > _SHORT:
            yield Rejection(origin=origin, reason=str(error))
    except _DAMAGE as error:
        yield Rejection(origin=origin, reason=f"the page is damaged ({str(error)[:100]}); download the book again")


def _text(raw: bytes) -> str:
    if len(raw) > LIMIT:
        return " " * (_SHORT + 1)
    page = tree_of(characters(raw, []))
    body = page.find("body") if page is not None else None
    return " ".join(body.text_content().split()) if body is not None else ""


def _book(archive: zipfile.ZipFile) -> _Book:
    """The pages of the book in its order, without its contents, and what it tells of itself."""
    container = _xml(archive, _CONTAINER)
    root_file = container.find(".//{urn:oasis:names:tc:opendocument:xmlns:container}rootfile")
    path = (root_file.get("full-path") if root_file is not None else None) or ""
    package = _xml(archive, path)
    items = {each.get("id"): each for each in package.iter(f"{_OPF}item")}
    pages = []
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        if item.get("media-type") in ("application/xhtml+xml", "text/html"):
            pages.append(posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(item.get("href") or ""))))
    told = {
        "published": _told(package, "date"),
        "language": _told(package, "language"),
        "source": _told(package, "publisher") or _told(package, "title"),
    }
    return _Book(tuple(dict.fromkeys(pages)), {name: value for name, value in told.items() if value})


def _told(package: Any, name: str) -> str:
    element = package.find(f".//{_DC}{name}")
    return " ".join((element.text or "").split())[:200] if element is not None else ""


def _xml(archive: zipfile.ZipFile, name: str) -> Any:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    with archive.open(name) as part:
        raw = part.read(_LARGEST + 1)
    try:
        return fromstring(raw[:_LARGEST])
    except (ParseError, DefusedXmlException) as error:
        raise Unreadable(str(error)) from None


def _is_locked(archive: zipfile.ZipFile) -> bool:
    """Whether its pages are encrypted; fonts alone may be in any book."""
    try:
        with archive.open(_LOCKED) as part:
            told = part.read(_LARGEST)
    except KeyError:
        return False
    return b"html" in told
