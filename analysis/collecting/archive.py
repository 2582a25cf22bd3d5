"""Originals kept: archives of the web (WARC), a file a run, to which a page is added whole or not at all.

For each page two records: what is known of it (``metadata``: where its address was found, under which title), then the
answer as it came (``response``). A record is a gzip member of its own, so that what a kill left half written is told
from what is whole.
"""

from __future__ import annotations

import io
import os
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from io import FileIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from analysis.collecting.fetching import Answer

ROTATE = 500_000_000
"""Bytes after which a run begins another file."""
PREFIX = "communique-"
_BLOCK = 1 << 12
"""Bytes that are read at once while a file is looked through: few, since they may hold a thousand times as much."""
_HEAD = 1 << 14
"""Bytes of a record that are kept while it is looked through."""
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}")
_LEFT_OUT = ("transfer-encoding", "connection", "keep-alive", "set-cookie")
"""Headers of the connection, not of the page; and what a server gave to nobody but us."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a page stands: the file's name, and how long the file is with it."""

    file: str
    length: int


@dataclass(frozen=True, slots=True)
class Found:
    """A whole page in a file: its address, the one that was asked for first, and where it ends."""

    url: str
    asked: str
    end: int


class Archive:
    """The file of one run, begun with its first page; a further one where it grows too large."""

    def __init__(self, folder: Path, signature: str, rotate: int = ROTATE) -> None:
        """Files are written into ``folder``; ``signature`` is how the run named itself to servers."""
        self._folder = folder
        self._signature = signature
        self._rotate = rotate
        self._file: FileIO | None = None
        self._name = ""
        self._length = 0

    def begin(self, note: Callable[[str], None] = lambda name: None) -> str:
        """The name of the file that the next page goes into. Raises `OSError`.

        ``note`` is told the name of a new one before there is a file of that name.
        """
        if self._file is not None and self._length >= self._rotate:
            self.close()
        if self._file is None:
            stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
            for number in range(1, 100_000):
                name = f"{PREFIX}{stamp}-{number:05}.warc.gz"
                try:
                    if (self._folder / name).exists():
                        continue
                    note(name)
                    self._file = (self._folder / name).open("xb", buffering=0)
                except FileExistsError:
                    continue
                self._name, self._length = name, 0
                self._append(self._about())
                break
            else:
                raise FileExistsError(f"{self._folder} holds too many archives of this second")
        return self._name

    def keep(self, answer: Answer, known: Mapping[str, str]) -> Kept:
        """Adds a page, with what is ``known`` of it. When this returns it is on the disk. Raises `OSError`."""
        self.begin()
        self._append(_records(answer, known))
        return Kept(self._name, self._length)

    def close(self) -> None:
        """The file is whole."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _append(self, records: bytes) -> None:
        assert self._file is not None
        try:
            left = memoryview(records)
            while left:
                left = left[self._file.write(left) :]
            os.fsync(self._file.fileno())
        except OSError:
            # No room, perhaps: what stood there before stays whole.
            os.ftruncate(self._file.fileno(), self._length)
            self._file.seek(self._length)
            raise
        self._length += len(records)

    def _about(self) -> bytes:
        from warcio.warcwriter import WARCWriter

        out = io.BytesIO()
        writer = WARCWriter(out, gzip=True, warc_version="1.1")
        about = {"software": f"communique/{version('communique')}", "format": "WARC File Format 1.1"}
        writer.write_record(
            writer.create_warcinfo_record(self._name, {**about, "http-header-user-agent": self._signature})
        )
        return out.getvalue()


def _records(answer: Answer, known: Mapping[str, str]) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    headers = [
        (name, value) for name, value in answer.headers if name.lower() not in _LEFT_OUT and _NAME.fullmatch(name)
    ]
    at = {"WARC-Date": answer.at.strftime("%Y-%m-%dT%H:%M:%SZ")}
    peer = {"WARC-IP-Address": answer.peer} if answer.peer else {}
    status = f"{answer.status} {_ascii(answer.reason)}".strip()
    response = writer.create_warc_record(
        answer.url,
        "response",
        payload=io.BytesIO(answer.body),
        length=len(answer.body),
        http_headers=StatusAndHeaders(status, headers, protocol=answer.version),
        warc_headers_dict={**at, **peer},
    )
    fields = "".join(f"{name}: {_line(value)}\r\n" for name, value in known.items() if value)
    about = writer.create_warc_record(
        answer.url,
        "metadata",
        payload=io.BytesIO(fields.encode()),
        length=len(fields.encode()),
        warc_content_type="application/warc-fields",
        warc_headers_dict={**at, "WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")},
    )
    writer.write_record(about)
    writer.write_record(response)
    return out.getvalue()


def _ascii(value: str) -> str:
    """The words of a status as archives hold them: what is no plain letter is escaped."""
    return "".join(each if " " <= each <= "~" else quote(each) for each in value)


def _line(value: str) -> str:
    return " ".join(value.split())[:2_000]


def repaired(path: Path, length: int) -> Iterator[Found]:
    """The pages that stand whole behind the first ``length`` bytes of a file; what is half written behind them is cut.

    Raises `OSError`. Where ``length`` is 0 this goes through the whole file.
    """
    with path.open("r+b") as file:
        end = file.seek(0, os.SEEK_END)
        if end <= length:
            return
        whole = length
        asked = ""
        for stop, head in _members(file, length):
            kind, url = _told(head)
            if kind == "metadata":
                asked = _field(head, "asked") or ""
            if kind in ("response", "warcinfo"):
                whole = stop
            if kind == "response":
                yield Found(url, asked or url, stop)
                asked = ""
        if whole < end:
            file.truncate(whole)
            os.fsync(file.fileno())


def _members(file: BinaryIO, start: int) -> Iterator[tuple[int, bytes]]:
    """Each whole gzip member from ``start`` on: where it ends, and how what is packed in it begins."""
    file.seek(start)
    block = file.read(_BLOCK)
    while block:
        one = zlib.decompressobj(16 + zlib.MAX_WBITS)
        head = b""
        while not one.eof:
            if not block:
                return
            try:
                some = one.decompress(block)
            except zlib.error:
                return
            head += some[: _HEAD - len(head)]
            block = b"" if one.eof else file.read(_BLOCK)
        yield file.tell() - len(one.unused_data), head
        block = one.unused_data or file.read(_BLOCK)


def _told(head: bytes) -> tuple[str, str]:
    """Kind and address of a record."""
    return _field(head, "WARC-Type") or "", _field(head, "WARC-Target-URI") or ""


def _field(head: bytes, name: str) -> str | None:
    for line in head.decode("utf-8", "replace").split("\r\n"):
        key, colon, value = line.partition(":")
        if colon and key.lower() == name.lower():
            return value.strip()
    return None
