"""Bytes of a text to characters: UTF-8 and UTF-16 as they are, anything else found out, with a note that says so."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

HEAD = 1 << 16
"""Bytes by which the character set is told."""
_BLOCK = 1 << 16
_WESTERN = 0.15
"""The share of bytes beyond ASCII up to which a text that is no UTF-8 is in Western letters: others have far more."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ZEROS = 0.3
"""The share of zero bytes at every second place that text in UTF-16 without a mark has, if it is in Latin letters."""

_ODD = re.compile("[\udc80-\udcff]")


class Encoding(NamedTuple):
    """A character set by its name in Python, how many bytes of a mark stand before the text, and what to note."""

    name: str
    mark: int = 0
    note: str = ""


def encoding_of(head: bytes) -> Encoding:
    """The character set of a text that begins with ``head`` (all of it, or at least its first `HEAD` bytes)."""
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name, len(mark))
    if len(head) >= 4:
        for place, name in ((1, "utf-16-le"), (0, "utf-16-be")):
            places = head[place::2]
            if places.count(0) > _ZEROS * len(places):
                return Encoding(name, 0, _told(name))
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=False)
    except UnicodeDecodeError:
        name = _guess(head)
        return Encoding(name, 0, _told(name))
    return Encoding("utf-8")


def decoded(content: BinaryIO, notes: list[str]) -> Iterator[str]:
    """The text of a stream, block by block. ``notes`` gets which character set was found, and at the end what was lost.

    Single bytes that are no UTF-8 in a text that otherwise is are read as Windows-1252; NUL characters are left out.
    """
    head = content.read(HEAD)
    encoding = encoding_of(head)
    if encoding.note:
        notes.append(encoding.note)
    odd = nuls = 0
    # A byte that is no UTF-8 comes out as half of a character, which UTF-8 never makes otherwise.
    decoder = codecs.getincrementaldecoder(encoding.name)("surrogateescape" if encoding.name == "utf-8" else "replace")
    block = head[encoding.mark :]
    while True:
        text, bad = _ODD.subn(_western, decoder.decode(block, final=not block))
        odd += bad
        nuls += text.count("\0")
        yield text.replace("\0", "")
        if not block:
            break
        block = content.read(_BLOCK)
    if odd:
        are = "1 byte is not UTF-8 as the others are, and was" if odd == 1 else f"{odd:,} bytes are not UTF-8, and were"
        notes.append(f"{are} read as Windows-1252; save it as UTF-8")
    if nuls:
        notes.append(f"{nuls:,} NUL characters were left out")


def _western(odd: re.Match[str]) -> str:
    return bytes([ord(odd[0]) & 0xFF]).decode("cp1252", "replace")


def _guess(head: bytes) -> str:
    if sum(byte > 127 for byte in head) <= _WESTERN * len(head):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return best.encoding if best else "cp1252"


def _told(name: str) -> str:
    shown = {"cp1252": "Windows-1252", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}.get(name, name)
    return f"it is not in UTF-8; it was read as {shown}; save it as UTF-8 if letters are wrong"
