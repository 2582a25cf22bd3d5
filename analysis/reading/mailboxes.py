"""Mailboxes (mbox, as Thunderbird, Apple Mail and Google Takeout write them): each message as if it lay alone.

Origins are ``press.mbox#3`` for the third message. The file is read as a stream; a message begins with a line "From …
10:00:00 2031" behind an empty one, and such a line within a message has a ">" before it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from analysis.reading import messages
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

SUFFIXES = (".mbox", ".mbx")
_LINE = 1 << 16
"""Bytes of a line that are read at once."""
_BEGINS = re.compile(rb"From [^\r\n]{1,200}\d:\d\d[^\r\n]{0,60}\d{4}[^\r\n]{0,10}\r?\n")
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:")
_QUOTED = re.compile(rb">+From ")


def looks(head: bytes) -> bool:
    """Whether a file begins with the line that comes before a message, and with its headers."""
    first = _BEGINS.match(head)
    return bool(first and _HEADER.match(head, first.end()))


def read_mailbox(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of each message, or why there is none; then those of what is attached to it."""
    number = 0
    for number, raw in enumerate(_messages(stream), start=1):
        here = f"{origin}#{number}"
        if len(raw) > messages.LIMIT:
            reason = f"the message is larger than {messages.LIMIT // 1_000_000} MB; save its text alone"
            yield Rejection(origin=here, reason=reason)
        else:
            yield from messages.read_message(io.BytesIO(raw), here, options)
    if not number:
        yield Rejection(origin=origin, reason="there is no message in the mailbox; export it again as mbox")


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """Each message without the line before it, and no more of it than shows that it is too large."""
    message: bytearray | None = None
    begins = after_empty = True
    while line := stream.readline(_LINE):
        if begins and after_empty and _BEGINS.match(line):
            if message is not None:
                yield bytes(message)
            message = bytearray()
        elif message is not None and len(message) <= messages.LIMIT:
            message += line[1:] if begins and _QUOTED.match(line) else line
        after_empty = begins and not line.strip()
        begins = line.endswith(b"\n")
    if message is not None:
        yield bytes(message)
