"""Messages (EML): the article in a newsletter, a press release or an alert; and pages that a browser saved as one
(MHTML). What is attached is read, too, by what it holds.

A message's day is the day on which a newsletter came out. It is not that of a page that was saved, nor that of an
article that somebody forwarded: there it stays unknown.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from analysis.reading.archives.members import place_of
from analysis.reading.archives.nesting import TooMuch, inside
from analysis.reading.fields import Unreadable, article_from
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.blocks import PARAGRAPH, blocks
from analysis.reading.pages.main_text import main_text
from analysis.reading.pages.trees import characters, tree_of
from analysis.reading.pages.web_page import article_of
from analysis.records import Article, Rejection

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".eml", ".mht", ".mhtml")
LIMIT = 50_000_000
"""Bytes of a message, which is taken apart as a whole."""
_MAIN = 0.6
"""The share of a page in a message that its article must be, or all of it is read."""
_PARTS = 300
"""Parts of a message that are looked at."""
_HEADER = 4_000
"""Characters of a header that are read."""
_HEADERS = re.compile(
    rb"(?:From |(?:return-path|received|delivered-to|mime-version|message-id|from|date|subject|to|x-[a-z-]{1,40}"
    rb"|snapshot-content-location)[ \t]*:)",
    re.I,
)
_SURE = (b"mime-version:", b"message-id:", b"received:")
_STUMBLES = (ValueError, TypeError, AttributeError, LookupError, OverflowError, RecursionError)
"""What the library raises over headers that are none, of whatever kind: it takes them apart when they are asked for."""
_FORWARDED = re.compile(r"(?:(?:fwd?|wg|tr|rv|re|aw)\s?:\s?)+", re.I)


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a message: it begins with headers, one of them of the mail system."""
    if not _HEADERS.match(head):
        return False
    top = b"\n" + re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0].lower()
    return sum(b"\n" + each in top for each in _SURE) >= 1 and (b"\nfrom:" in top or b"\nsubject:" in top)


def read_message(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of the message or the saved page, then those of what is attached."""
    raw = stream.read(LIMIT + 1)
    if len(raw) > LIMIT:
        yield Rejection(
            origin=origin, reason=f"the message is larger than {LIMIT // 1_000_000} MB; save its text alone"
        )
        return
    message = _parsed(raw)
    notes: list[str] = []
    attached = _attached(message)
    try:
        yield _saved_page(message, origin, notes) if _is_page(message) else _article(message, origin, notes, options)
        yield from (Rejection(origin=origin, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        # A message that only carries a file is none itself.
        if not attached:
            yield Rejection(origin=origin, reason=str(error), content=raw)
    for number, part in enumerate(attached, start=1):
        yield from _read_attached(part, f"part {number}", origin, options)


class _Bounded(EmailPolicy):
    """The usual rules, but for headers without end, over which the library spends minutes and gigabytes."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and the beginning of the value of a header."""
        name, value = super().header_source_parse(sourcelines)
        return name[:_HEADER], value[:_HEADER]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The header taken apart; an empty one where it cannot be."""
        try:
            return super().header_fetch_parse(name, value)
        except _STUMBLES:
            return self.header_factory(name, "")


def _parsed(raw: bytes) -> EmailMessage:
    from email.parser import BytesParser

    return cast("EmailMessage", BytesParser(policy=_Bounded()).parsebytes(raw))


def _header(message: EmailMessage, name: str) -> str:
    """A header as text; "" where there is none, or one that the library stumbles over."""
    try:
        return " ".join(str(message.get(name) or "").split())[:2_000]
    except _STUMBLES:
        return ""


def _parts(message: Message) -> Iterator[EmailMessage]:
    """The parts that hold something, in their order; a message within the message is one part."""
    waiting: list[Message] = [message]
    for _ in range(_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        inside_it = part.get_payload() if part.is_multipart() else None
        if isinstance(inside_it, list) and part.get_content_type() != "message/rfc822":
            waiting[:0] = [each for each in inside_it if isinstance(each, Message)]
        else:
            yield cast("EmailMessage", part)


def _is_page(message: EmailMessage) -> bool:
    """Whether a browser saved a page in it."""
    saved = _header(message, "Snapshot-Content-Location") or _header(message, "From").startswith("<Saved by")
    return bool(saved) or (
        message.get_content_type() == "multipart/related"
        and any(_header(part, "Content-Location").startswith("http") for part in _parts(message))
        and not _header(message, "To")
    )


def _saved_page(message: EmailMessage, origin: str, notes: list[str]) -> Article:
    address = _header(message, "Snapshot-Content-Location")
    for part in _parts(message):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            address = address or _header(part, "Content-Location")
            title = _header(message, "Subject") or None
            raw = _bytes(part)
            return article_of(
                raw, origin, notes, address=address or None, charset=part.get_content_charset(), also={"title": title}
            )
    raise Unreadable("there is no page in the file; save it again, as a whole page")


def _article(message: EmailMessage, origin: str, notes: list[str], options: Options) -> Article:
    subject = _header(message, "Subject")
    forwarded = _FORWARDED.match(subject)
    text = _text(message, notes)
    if not text.strip():
        raise Unreadable("the message holds no text; save the article that it leads to")
    if forwarded:
        notes.append("the message was forwarded or answered, and its day is not the article's; it was left out")
    fields = {
        "text": text,
        "title": subject[forwarded.end() :] if forwarded else subject or None,
        "published": None if forwarded else _header(message, "Date") or None,
        "source": None if forwarded else _sender(message),
        "language": _header(message, "Content-Language").split(",")[0] or None,
    }
    return article_from(fields, origin, notes, options.day_first)


def _text(message: EmailMessage, notes: list[str]) -> str:
    """The text of the message: the part in HTML counts, as that in plain text is often only "see it in a browser"."""
    plain = html = ""
    for part in _parts(message):
        if part.get_content_disposition() == "attachment":
            continue
        kind = part.get_content_type()
        if kind == "text/html" and not html:
            page = tree_of(characters(_bytes(part), notes, part.get_content_charset()))
            html = _text_of_page(page) if page is not None else ""
        elif kind == "text/plain" and not plain:
            plain = characters(_bytes(part), notes, part.get_content_charset())
    # Plain text has no clutter of a page about it, where it is all there.
    return plain if len(plain.split()) > 0.7 * len(html.split()) else html


def _text_of_page(page: HtmlElement) -> str:
    """The article in a newsletter's page; all of it where most would be lost, as in a letter of a few lines."""
    whole = PARAGRAPH.join(each.text for each in blocks(page))
    headings = [" ".join(each.text_content().split()) for each in page.iter("h1")][:3]
    main = PARAGRAPH.join(main_text(page, headings))
    return main if len(main) > _MAIN * len(whole) else whole


def _sender(message: EmailMessage) -> str | None:
    """The name of who sent it: a newsletter's outlet, a press release's ministry."""
    from email.utils import parseaddr

    name, address = parseaddr(_header(message, "From"))
    return name.strip(" \"'") or address.rpartition("@")[2] or None


def _bytes(part: EmailMessage) -> bytes:
    payload: object = b""
    with suppress(*_STUMBLES):
        payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _as_bytes(message: Message) -> bytes:
    """A message as a file holds it; b"" where the library cannot write what it could read."""
    as_it_came = _Bounded(refold_source="none")
    for how in (as_it_came, as_it_came.clone(utf8=True)):
        with suppress(*_STUMBLES):
            return message.as_bytes(policy=how)
    return b""


def _attached(message: EmailMessage) -> list[EmailMessage]:
    """What is attached: files, and messages that were forwarded whole."""
    unread = ("image/", "audio/", "video/")
    return [
        part
        for part in _parts(message)
        if part.get_content_type() == "message/rfc822"
        or (part.get_content_disposition() == "attachment" and not part.get_content_type().startswith(unread))
    ]


def _read_attached(part: EmailMessage, name: str, origin: str, options: Options) -> Iterator[Article | Rejection]:
    from analysis.reading.registry import read_stream

    with suppress(*_STUMBLES):
        name = part.get_filename() or name
    place = place_of(origin, name)
    payload = part.get_payload() if part.is_multipart() else None
    if part.get_content_type() == "message/rfc822" and isinstance(payload, list) and isinstance(payload[0], Message):
        raw, name = _as_bytes(payload[0]), name if name.endswith(".eml") else f"{name}.eml"
    else:
        raw = _bytes(part)
    try:
        yield from read_stream(cast("BinaryIO", io.BytesIO(raw)), name, place, inside(options))
    except TooMuch as error:
        yield Rejection(origin=place, reason=f"the attachment was not read: {error}")
