"""From the bytes of a page to its tree: the character set, and a parser that is safe with pages of strangers."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from analysis.reading.encodings import encoding_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LIMIT = 20_000_000
"""Bytes. No page with an article in it is larger."""
_PROLOG = 16_000
"""Bytes at the beginning of a file in which its first tag stands."""
_FIRST = 4_000
_SAMPLE = 1 << 16
"""Bytes by which a character set is guessed."""
_BAD = 50
"""A page that says it is in UTF-8 is, if no more than one letter in so many is broken."""
_BEGINNING = 4096
"""Bytes at the beginning of a page in which it may name its character set."""
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{2,40})", re.I
)
_NO_TEXT = frozenset(("base64", "bz2", "hex", "quopri", "rot13", "uu", "zlib", "idna", "punycode", "undefined"))
_AS_BROWSERS_DO = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
}
"""What browsers take a page for that names a character set: the larger one that others wrote under its name."""


def characters(raw: bytes, notes: list[str], told: str | None = None) -> str:
    """The text of a page. ``told`` is the character set that its server named; ``notes`` gets what was guessed or lost.

    UTF-8 counts before what server and page say: browsers save pages in UTF-8 and leave the old name in them.
    """
    for mark in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        if raw.startswith(mark):
            found = encoding_of(raw[:_BEGINNING])
            return _plain(raw[found.mark :].decode(found.name, "replace"))
    named = _CHARSET.search(raw[:_BEGINNING])
    names = [each for each in (told, named[1].decode("ascii", "replace") if named else None) if each]
    if names and names[0].lower().startswith("iso-2022"):  # of seven bits, and so good UTF-8
        return _plain(_decoded(raw, names[0]) or raw.decode("utf-8", "replace"))
    try:
        return _plain(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        # A page that was cut off within its last letter is in UTF-8 all the same.
        if error.start > len(raw) - 4:
            return _plain(raw.decode("utf-8", "ignore"))
    if any(each.lower().replace("-", "") == "utf8" for each in names):
        text = raw.decode("utf-8", "replace")
        if text.count("\ufffd") * _BAD < sum(byte > 127 for byte in raw):
            return _plain(text)
    for name in names:
        decoded = _decoded(raw, name)
        if decoded is not None:
            return _plain(decoded)
    found = encoding_of(raw[:_SAMPLE])
    if found.note:
        notes.append(found.note)
    return _plain(raw.decode(found.name, "replace"))


def after_prolog(head: bytes) -> bytes:
    """The beginning of a file from its first tag on, in small letters: without mark, comments and instructions."""
    head = head[:_PROLOG].removeprefix(codecs.BOM_UTF8)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2:].replace(b"\x00", b"")
    at = 0
    while True:
        while head[at : at + 1].isspace():
            at += 1
        end = next((end for start, end in ((b"<!--", b"-->"), (b"<?", b"?>")) if head.startswith(start, at)), None)
        if end is None:
            return b" ".join(head[at : at + _FIRST].lower().split(maxsplit=2))
        found = head.find(end, at)
        if found < 0:
            return b""
        at = found + len(end)


def tree_of(text: str) -> HtmlElement | None:
    """The tree of a page, without its comments; None where there is nothing in it."""
    from lxml import etree, html

    # An instance of our own: one parser may not be used by several threads. Beyond 256 tags in each other it stops.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, collect_ids=False
    )
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _decoded(raw: bytes, name: str) -> str | None:
    name = _AS_BROWSERS_DO.get(name.lower().strip(), name.lower().strip())
    # A page in these could not have been read as far as their name; UTF-8 has been tried.
    if name.startswith(("utf", "unicode")):
        return None
    try:
        return raw.decode(name, "replace") if codecs.lookup(name).name not in _NO_TEXT else None
    except (LookupError, ValueError):
        return None


def _plain(text: str) -> str:
    """Without what ends or breaks a tree: NUL, and halves of characters."""
    return re.sub("[\x00\ud800-\udfff]", "", text)
