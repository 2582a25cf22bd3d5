"""From the bytes of an export to its characters: lines, or pieces between two marks, never the whole file at once.

In the character set that an HTML page names, else in that which is found (`analysis.reading.encodings`); single bytes
that are not UTF-8 are read as Windows-1252, and that is told.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from analysis.reading.databases.record import LIMIT, Record, results
from analysis.reading.encodings import encoding_of
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
    found = encoding_of(head)
    return head[found.mark :].decode(found.name, "ignore")


def charset_of(page: bytes) -> str | None:
    """The character set that a page of HTML names; None for none, and for one that pages name without being in it."""
    named = _CHARSET.search(page[:4096]) if page.lstrip()[:1] == b"<" else None
    if not named:
        return None
    try:
        name = codecs.lookup(named[1].decode("ascii")).name
        b"a".decode(name)  # raises for what is no character set ("base64")
    except (LookupError, ValueError):
        return None
    # Many pages say that they are in a set of Western Europe, or in UTF-16, and are in UTF-8.
    western = name in ("utf-8", "ascii", "iso8859-1", "cp1252") or name.startswith(("utf-16", "utf-32"))
    return None if western else name


class Incoming:
    """The characters of a stream. ``notes`` says what is to be told of them, once they were read."""

    def __init__(self, stream: BinaryIO, head: bytes) -> None:
        """``head`` is the beginning of the stream, which is still to be read from it."""
        self.notes: list[str] = []
        name = charset_of(head)
        if name is None:
            found = encoding_of(head)
            # What is not UTF-8 may be so in a few lines only; each byte of these is looked at by itself.
            name = "utf-8" if found.name == "cp1252" else found.name
            self.notes += [found.note] if found.note and found.name != "cp1252" else []
        self._text = io.TextIOWrapper(stream, name, "surrogateescape" if name == "utf-8" else "replace", newline=None)

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


def by_lines(known: Callable[[str], bool]) -> Callable[[bytes], bool]:
    """Whether a file is an export in lines, of what tells it by the text at its beginning: no page, no document."""

    def looks(head: bytes) -> bool:
        return not head[:200].lstrip().startswith((b"<", b"{\\rtf", b"PK")) and known(head_text(head))

    return looks


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
