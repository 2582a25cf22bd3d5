"""What a server packed on its way (Content-Encoding), unpacked up to a limit: a few bytes may hold gigabytes."""

from __future__ import annotations

import zlib

from analysis.reading.fields import Unreadable

CODINGS = ("gzip", "deflate", "br")
"""What may be asked of a server."""
MOST_CODINGS = 3
"""How often an answer may be packed: more is no server's doing."""
_PLAIN = ("", "identity", "none")
_BLOCK = 1 << 16


class _BrokenOff(Exception):
    """The bytes end before what is packed in them; holds what could be unpacked."""

    def __init__(self, found: bytes) -> None:
        super().__init__("it breaks off")
        self.found = found


def unpacked(raw: bytes, coding: str | None, limit: int, *, whole: bool = False) -> bytes:
    """The content of a body, no more than ``limit`` bytes of it. ``coding`` is the header Content-Encoding.

    What breaks off is taken as far as it goes, unless it must be ``whole``. What says that it is packed and is a plain
    page is taken as it is: some servers and collections unpack and still say so. Raises `Unreadable` where it is packed
    in a way that is not read, or damaged.
    """
    names = [each for each in (name.strip().lower() for name in (coding or "").split(",")) if each not in _PLAIN]
    if len(names) > MOST_CODINGS:
        raise Unreadable("the page came packed too many times; save it from a browser")
    for name in reversed(names):
        raw = _once(raw, name.removeprefix("x-"), limit, whole)
    return raw[:limit]


def _once(raw: bytes, name: str, limit: int, whole: bool) -> bytes:
    if name not in CODINGS:
        raise Unreadable(f"the page came packed in a way that is not read ({name[:20]}); save it from a browser")
    if not raw:
        return raw
    try:
        if name == "br":
            return _brotli(raw, limit)
        return _gzip(raw, limit) if name == "gzip" else _deflate(raw, limit)
    except (zlib.error, ValueError, _BrokenOff) as error:
        if raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
            return raw
        if isinstance(error, _BrokenOff) and error.found and not whole:
            return error.found
        raise Unreadable(f"the page came packed ({name}) and is damaged ({error}); fetch it again") from None


def _gzip(raw: bytes, limit: int) -> bytes:
    """All members, one after the other. What follows the last one is filled up, and no content."""
    found = bytearray()
    while len(found) < limit:
        one = zlib.decompressobj(16 + zlib.MAX_WBITS)
        found += one.decompress(raw, limit - len(found))
        raw = one.unused_data
        if not one.eof and len(found) < limit:
            raise _BrokenOff(bytes(found))
        if not raw.startswith(b"\x1f\x8b"):
            break
    return bytes(found)


def _deflate(raw: bytes, limit: int) -> bytes:
    """With the frame of zlib, as the standard says, or without, as some servers send it."""
    try:
        one = zlib.decompressobj(zlib.MAX_WBITS)
        found = one.decompress(raw, limit)
    except zlib.error:
        one = zlib.decompressobj(-zlib.MAX_WBITS)
        found = one.decompress(raw, limit)
    if not one.eof and len(found) < limit:
        raise _BrokenOff(found)
    return found


def _brotli(raw: bytes, limit: int) -> bytes:
    """In blocks, since the library has no limit but that of a block."""
    import brotli

    one = brotli.Decompressor()
    found = bytearray()
    try:
        for start in range(0, len(raw), _BLOCK):
            found += one.process(raw[start : start + _BLOCK], output_buffer_limit=_BLOCK)
            while len(found) < limit and not one.can_accept_more_data():
                found += one.process(b"", output_buffer_limit=_BLOCK)
            if len(found) >= limit or one.is_finished():
                return bytes(found[:limit])
    except brotli.error as error:
        raise ValueError(str(error)) from None
    raise _BrokenOff(bytes(found))
