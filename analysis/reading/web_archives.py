"""Archives of the web (WARC, as crawlers and news collections write them): an article a page that was answered with.

The day on which a page was fetched is no day of publication, only one after which it cannot have come out. Origins are
``crawl.warc.gz#https://…``. WACZ is a ZIP of such files and read as one.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, timedelta
from email.message import Message
from typing import Any, BinaryIO, NamedTuple

from analysis.reading.dates import read_day
from analysis.reading.fields import Unreadable
from analysis.reading.formats import AS_IT_IS, Options
from analysis.reading.pages.trees import LIMIT
from analysis.reading.pages.web_page import article_of
from analysis.reading.unpacking import unpacked
from analysis.records import Article, Rejection

SUFFIXES = (".warc",)
_PAGES = ("text/html", "application/xhtml+xml")
_LONGEST = 500
"""Characters of an address in an origin."""
_FIELDS = 10_000
"""Bytes of what is told of a page that are read."""
_ALSO = ("title", "published")
"""What stands in for what a page does not tell itself."""


class _Told(NamedTuple):
    """Fields of a page that another record tells: the record's id, and the fields."""

    of: str | None = None
    fields: dict[str, str] = {}  # noqa: RUF012 - never written to


def looks(head: bytes) -> bool:
    """Whether a file with this beginning is a WARC."""
    return head.startswith(b"WARC/")


def read_warc(stream: BinaryIO, origin: str, options: Options = AS_IT_IS) -> Iterator[Article | Rejection]:
    """The article of each page in the archive, in their order, or why there is none. Other files are passed over."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    class Quiet(ArchiveIterator):  # type: ignore[misc]
        """Without what the library writes to standard error of each record that does not end as it should."""

        INC_RECORD = ""

    logging.getLogger("warcio").setLevel(logging.CRITICAL)
    pages = texts = 0
    told = _Told()
    try:
        for record in Quiet(stream):
            if record.rec_type == "conversion":
                texts += 1
            elif record.rec_type == "metadata":
                told = _told(record)
            if not _is_page(record):
                continue
            pages += 1
            yield from _read(record, origin, told)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, KeyError, IndexError, AttributeError) as error:
        reason = f"the archive is damaged ({str(error)[:200]}); what stands before it was read; download it again"
        yield Rejection(origin=origin, reason=reason)
        return
    if texts and not pages:
        reason = "the archive holds texts with menus and all, not pages (WET); give the WARC that it was made of"
        yield Rejection(origin=origin, reason=reason)
    elif not pages:
        yield Rejection(origin=origin, reason="there is no page in the archive; collect the pages again")


def _is_page(record: Any) -> bool:
    """Whether a record is a page that a server sent, and no error or redirection, picture or script."""
    if record.rec_type not in ("response", "resource"):
        return False
    if record.rec_type == "resource" or record.http_headers is None:
        kind = record.content_type or ""
    else:
        if record.http_headers.get_statuscode() not in ("200", "203"):
            return False
        kind = record.http_headers.get_header("Content-Type") or "text/html"
    return kind.split(";")[0].strip().lower() in _PAGES


def _told(record: Any) -> _Told:
    """What is known of a page whose record follows: what `communique collect` took from where it found the address."""
    of = record.rec_headers.get_header("WARC-Concurrent-To")
    if not of or record.content_type != "application/warc-fields":
        return _Told()
    lines = record.content_stream().read(_FIELDS).decode("utf-8", "replace").splitlines()
    pairs = (each.partition(":")[::2] for each in lines)
    return _Told(of, {name.strip().lower(): value.strip() for name, value in pairs if name.strip() in _ALSO})


def _read(record: Any, origin: str, told: _Told) -> Iterator[Article | Rejection]:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    shown = "".join(letter for letter in address[:_LONGEST] if letter.isprintable())
    here = f"{origin}#{shown or record.rec_headers.get_header('WARC-Record-ID') or '?'}"
    notes: list[str] = []
    try:
        raw = _content(record)
        also = told.fields if told.of == record.rec_headers.get_header("WARC-Record-ID") else {}
        fetched = _day(record)
        if fetched and (read_day(also.get("published", "")) or fetched) > fetched + timedelta(days=1):
            also = {name: value for name, value in also.items() if name != "published"}
        yield article_of(
            raw, here, notes, address=address or None, charset=_charset(record), fetched=fetched, also=also
        )
        yield from (Rejection(origin=here, reason=note, kept=True) for note in notes)
    except Unreadable as error:
        yield Rejection(origin=here, reason=str(error), content=address.encode("utf-8", "replace"))


def _content(record: Any) -> bytes:
    """The page without its HTTP headers, unpacked. Raises `Unreadable`."""
    from warcio.bufferedreaders import ChunkedDataReader

    headers = record.http_headers
    if headers is None:
        return bytes(record.raw_stream.read(LIMIT + 1))
    chunked = (headers.get_header("Transfer-Encoding") or "").lower() == "chunked"
    # The library would unpack it, too, but brotli without a limit.
    raw = (ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream).read(LIMIT + 1)
    return unpacked(raw, headers.get_header("Content-Encoding"), LIMIT + 1)


def _charset(record: Any) -> str | None:
    if not record.http_headers:
        return None
    message = Message()
    message["Content-Type"] = record.http_headers.get_header("Content-Type") or ""
    try:
        return message.get_content_charset()
    except (ValueError, LookupError, TypeError):
        return None


def _day(record: Any) -> date | None:
    try:
        return date.fromisoformat((record.rec_headers.get_header("WARC-Date") or "")[:10])
    except ValueError:
        return None
