"""ProQuest as HTML, also in a message: an anchor ``DocID_…`` before each article, its text in ``<text>``."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from analysis.reading.databases import proquest, trees
from analysis.reading.databases.incoming import Incoming, head_text, reader
from analysis.reading.databases.record import LIMIT, Record
from analysis.reading.formats import AS_IT_IS, Options
from analysis.records import Article, Rejection

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MARK = re.compile(r"<a\b[^<>]{0,200}?\bname\s{0,3}=\s{0,3}[\"']?DocID_", re.IGNORECASE)
_QUOTED_MARK = re.compile(rb"name\s{0,3}=(?:3D)?(?:=\r?\n)?[\"']?DocID_", re.IGNORECASE)
_SENDER = re.compile(rb"^(?:From|Subject):[^\n]{0,300}\bproquest\b", re.IGNORECASE | re.MULTILINE)
_HEADERS = re.compile(rb"\A(?:[A-Za-z-]{2,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n)*){2}")
MESSAGE_LIMIT = 100_000_000
"""Bytes of a message, which is taken apart as a whole."""


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a page of ProQuest, or a message with one."""
    return _is_message(head) or (head.lstrip()[:1] in (b"<", b"\xef", b"\xff", b"\xfe") and _is_page(head))


def _is_page(head: bytes) -> bool:
    return bool(MARK.search(head_text(head)))


def _is_message(head: bytes) -> bool:
    return bool(
        _HEADERS.match(head) and b"mime-version" in head.lower() and (_QUOTED_MARK.search(head) or _SENDER.search(head))
    )


def read(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The articles of a page, or of the page in a message."""
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]
    if not _is_message(buffered.peek(1 << 16)[: 1 << 16]):
        yield from _read_page(buffered, origin, options)
        return
    raw = buffered.read(MESSAGE_LIMIT + 1)
    if len(raw) > MESSAGE_LIMIT:
        reason = f"the message is larger than {MESSAGE_LIMIT // 1_000_000} MB; export fewer articles at once"
        yield Rejection(origin=origin, reason=reason)
        return
    from email import message_from_bytes

    message = message_from_bytes(raw)
    pages = [part.get_payload(decode=True) for part in message.walk() if part.get_content_type() == "text/html"]
    found = [page for page in pages if isinstance(page, bytes) and _is_page(page[: 1 << 20])]
    for page in found:
        yield from _read_page(io.BytesIO(page), origin, options)
    if not found:
        yield Rejection(
            origin=origin, reason="no articles stand in the message of ProQuest; send them with the full text"
        )


def _records(incoming: Incoming) -> Iterator[Record]:
    for piece in incoming.pieces(MARK):
        yield _record(piece)


def _record(piece: str) -> Record:
    root = trees.tree(piece) if len(piece) <= LIMIT else None
    if root is None:
        return Record(raw=piece, refused=f"it is empty, or longer than {LIMIT // 1_000_000} million characters")
    fields: list[tuple[str, str]] = []
    headline, following = "", False
    loose: list[str] = []
    bodies = list(root.iter("text"))
    inside = {each for body in bodies for each in body.iter("p")}
    for paragraph in root.iter("p"):
        if paragraph in inside:
            continue
        found = proquest.key(trees.line(paragraph)) if _bold(paragraph) is not None else None
        if found:
            following = found[0] == "text"
            loose += [found[1]] if following else []
            fields.append(found)
        elif not headline and not fields and trees.line(paragraph):
            headline = trees.line(paragraph)
        elif following:
            loose += trees.lines(paragraph)
    text = [line for body in bodies for line in trees.lines(body)]
    made = proquest.record(fields, headline, text or [line for line in loose if line])
    made.length = next((int(count) for body in bodies if (count := body.get("wordcount") or "").isdecimal()), None)
    made.raw = piece
    return made


def _bold(paragraph: HtmlElement) -> HtmlElement | None:
    return next(paragraph.iter("strong", "b"), None)


_read_page = reader(_records)
