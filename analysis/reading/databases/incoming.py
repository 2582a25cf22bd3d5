"""From the bytes of an export to its characters: lines, or pieces between two marks, never the whole file at once.

UTF-8 and UTF-16 by their marks, the character set that an HTML page names, else UTF-8; bytes that are none of UTF-8's
are read as Windows-1252, and that is told.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from analysis.reading.databases.record import LIMIT, Record, results
from analysis.reading.formats import AS_IT_IS, HEAD, Options, Reader
from analysis.records import Article, Rejection

STEP = 1 << 16
"""Characters that are read at once."""

_HALVES = re.compile("[\udc80-\udcff]+")
"""Bytes that are not UTF-8, as Python's "surrogateescape" writes them."""
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_.:-]{2,40})")
_OVERLAP = 400
"""Characters. No mark between two pieces is longer."""

MIXED = "bytes that are not UTF-8 were read as Windows-1252; save the export in UTF-8 if letters look wrong"


def head_text(head: bytes) -> str:
    """The beginning of a file as text, to be looked at: what cannot be read is left out."""
    encoding = encoding_of(head)
    if encoding in ("utf-8-sig", "utf-16"):
        return head.decode(encoding, "ignore")
    text = head.decode("utf-8", "ignore")
    return text if len(text) > len(head) * 0.8 else head.decode("cp1252", "ignore")


def encoding_of(head: bytes) -> str:
    """The name of the encoding in which a file with this beginning is written."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    named = _CHARSET.search(head[:4096]) if head.lstrip()[:1] == b"<" else None
    if named:
        try:
            name = codecs.lookup(named[1].decode("ascii")).name
            b"a".decode(name)  # raises for what is no character set ("base64")
        except (LookupError, ValueError):
            return "utf-8-sig"
        # Many pages say that they are in a set of Western Europe, or in UTF-16, and are in UTF-8.
        if name not in ("utf-8", "ascii", "iso8859-1", "cp1252") and not name.startswith(("utf-16", "utf-32")):
            return name
    return "utf-8-sig"


class Incoming:
    """The characters of a stream. ``notes`` says what is to be told of them, once they were read."""

    def __init__(self, stream: BinaryIO, head: bytes) -> None:
        """``head`` is the beginning of the stream, which is still to be read from it."""
        encoding = encoding_of(head)
        errors = "surrogateescape" if encoding == "utf-8-sig" else "replace"
        self._text = io.TextIOWrapper(stream, encoding, errors, newline=None)
        self.notes: list[str] = []

    def lines(self) -> Iterator[str]:
        """Each line without its end; one that is longer than `STEP` comes in several."""
        while line := self._text.readline(STEP):
            yield self._whole(line.rstrip("\n"))

    def pieces(self, mark: re.Pattern[str]) -> Iterator[str]:
        """What stands from one match of ``mark`` to the next; nothing of what stands before the first.

        Of a piece that is longer than `LIMIT` comes its beginning, one character longer than that.
        """
        held, seen, begun = "", 0, False
        while chunk := self._text.read(STEP):
            held += self._whole(chunk)
            start = 0
            for found in mark.finditer(held, seen):
                if begun:
                    yield held[start : min(found.start(), start + LIMIT + 1)]
                start, begun = found.start(), True
            held = held[start:]
            # One that begins near the end may not be there as a whole yet; the one that begins the piece is known.
            seen = max(len(held) - _OVERLAP, 1 if begun else 0)
            if not begun:
                held, seen = held[seen:], 0
            elif len(held) > LIMIT + 2 * STEP:
                held = held[: LIMIT + 1] + held[-_OVERLAP:]
                seen = LIMIT + 1
        if begun:
            yield held[: LIMIT + 1]

    def close(self) -> None:
        """Leaves the stream open to whoever opened it."""
        self._text.detach()

    def _whole(self, text: str) -> str:
        text = text.replace("\x00", "").replace("\ufeff", "")
        if _HALVES.search(text):
            text = _HALVES.sub(
                lambda found: found[0].encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text
            )
            if MIXED not in self.notes:
                self.notes.append(MIXED)
        return text


class Bounded:
    """A stream of XML that ends in an `OSError` where it, or a piece of it that is held as a whole, is too long."""

    def __init__(self, stream: BinaryIO, limit: int, piece: int) -> None:
        """``limit`` bytes are the most of all, ``piece`` the most between two calls of `go_on`."""
        self._stream = stream
        self._limit, self._piece = limit, piece
        self._all = self._since = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes, as of any stream."""
        found = self._stream.read(size if size > 0 else STEP)
        self._all += len(found)
        self._since += len(found)
        if self._all > self._limit:
            raise OSError(f"it holds more than {self._limit // 1_000_000} MB; export fewer articles at once")
        if self._since > self._piece:
            raise OSError(f"a piece of it is larger than {self._piece // 1_000_000} MB; export fewer articles at once")
        return found

    def go_on(self) -> None:
        """What was read until now is let go of."""
        self._since = 0


def reader(records: Callable[[Incoming], Iterator[Record]]) -> Reader:
    """A reader of a format, of what finds the records in its characters."""

    def read(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
        buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream))
        incoming = Incoming(cast("BinaryIO", buffered), buffered.peek(HEAD)[:HEAD])
        try:
            yield from results(records(incoming), origin, options)
            yield from (Rejection(origin=origin, reason=note, kept=True) for note in incoming.notes)
        finally:
            incoming.close()
            if buffered is not stream:
                buffered.detach()

    return read
