"""One request and its answer: bounded in bytes and time, as it came, or why there is none."""

from __future__ import annotations

import hashlib
import logging
import ssl
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import (
    HTTPError,
    IncompleteRead,
    InvalidHeader,
    ProtocolError,
    SSLError,
)
from urllib3.util import Retry, Timeout

from analysis.collecting.connections import Guard, GuardedPool, GuardedTLSPool, Refused
from analysis.reading.pages.trees import LIMIT
from analysis.reading.unpacking import CODINGS, unpacked

ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml;q=0.9,application/xml;q=0.8,*/*;q=0.5"
)
_BLOCK = 1 << 16
_VALIDATOR = 500
"""Characters of what a server calls a version of its page."""


class NoAnswer(Exception):
    """There is no answer that can be used. The message says why and what to do; ``again``: a later try may help."""

    def __init__(self, why: str, again: bool = True) -> None:
        """``why`` is for people."""
        super().__init__(why)
        self.again = again


class Stopped(Exception):
    """Somebody ended all requests."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may cost: seconds to connect and between two bytes, seconds in all, bytes of its answer."""

    connect: float = 15.0
    silence: float = 30.0
    whole: float = 120.0
    size: int = LIMIT


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. ``body`` is as it came (packed, perhaps); ``at`` is when, ``peer`` from which address."""

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    at: datetime
    peer: str | None = None
    version: str = "HTTP/1.1"

    def header(self, name: str) -> str | None:
        """The value of a header, None where there is none."""
        return next((value for each, value in self.headers if each.lower() == name.lower()), None)

    @property
    def kind(self) -> str:
        """The type of its content, in lower case; "" where the server did not say."""
        return (self.header("Content-Type") or "").partition(";")[0].strip().lower()

    @property
    def etag(self) -> str | None:
        """What the server calls this version."""
        return _validator(self.header("ETag"))

    @property
    def modified(self) -> str | None:
        """When the server says that this version was made."""
        return _validator(self.header("Last-Modified"))

    @property
    def pause(self) -> float | None:
        """For how many seconds the server asks to be left alone, None where it does not say."""
        value = self.header("Retry-After")
        if value is None:
            return None
        try:
            return max(0.0, float(Retry().parse_retry_after(value.strip())))
        except (InvalidHeader, ValueError, OverflowError):
            return None

    @property
    def digest(self) -> str:
        """The same for the same body."""
        return hashlib.sha256(self.body).hexdigest()

    def content(self, limit: int = LIMIT) -> bytes:
        """The body unpacked, no more than ``limit`` bytes. Raises `analysis.reading.fields.Unreadable`."""
        return unpacked(self.body, self.header("Content-Encoding"), limit, whole=True)


@dataclass
class Fetcher:
    """Asks servers. One may be used by several threads; `stop` ends all requests, those that come later too."""

    signature: str
    limits: Limits = field(default_factory=Limits)
    allow_local: bool = False

    def __post_init__(self) -> None:
        """No request is under way."""
        logging.getLogger("urllib3").setLevel(logging.CRITICAL)  # of headers that it cannot read, on standard error
        self._lock = threading.Lock()
        self._running: set[Guard] = set()
        self._stopped = False
        self._trust = _trust()

    def get(self, url: str, *, etag: str | None = None, modified: str | None = None, most: int | None = None) -> Answer:
        """The answer to a request, a redirection or an error too. Raises `NoAnswer` or `Stopped`.

        ``etag`` and ``modified`` are what the server said of the version that is known: it may answer that it is the
        same (304). Of an answer that is longer than ``most`` bytes the beginning is taken; without ``most`` a longer
        one than the limits allow is no answer. The bodies of redirections and errors are not asked for.
        """
        headers = {"User-Agent": self.signature, "Accept": ACCEPT, "Accept-Encoding": ", ".join(CODINGS)}
        headers |= {"Connection": "close"}
        headers |= {"If-None-Match": etag} if etag else {}
        headers |= {"If-Modified-Since": modified} if modified else {}
        guard = Guard(self.limits.whole, self.allow_local)
        with self._lock:
            if self._stopped:
                raise Stopped
            self._running.add(guard)
        try:
            with guard:
                return self._asked(url, headers, guard, most)
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            if self._stopped:
                raise Stopped from None
            raise _told(error, guard, self.limits) from None
        finally:
            with self._lock:
                self._running.discard(guard)

    def stop(self) -> None:
        """Ends what is under way."""
        with self._lock:
            self._stopped = True
            for each in self._running:
                each.cut()

    def _asked(self, url: str, headers: dict[str, str], guard: Guard, most: int | None) -> Answer:
        parts = urlsplit(url)
        more: dict[str, Any] = {
            "guard": guard,
            "timeout": Timeout(connect=self.limits.connect, read=self.limits.silence),
        }
        pool = (
            GuardedTLSPool(parts.hostname or "", parts.port, ssl_context=self._trust, **more)
            if parts.scheme == "https"
            else GuardedPool(parts.hostname or "", parts.port, **more)
        )
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        with pool:
            response = pool.urlopen(
                "GET", target, headers=headers, redirect=False, retries=False, preload_content=False,
                decode_content=False,
            )  # fmt: skip
            try:
                body = self._body(response, most) if response.status // 100 == 2 else b""
            finally:
                response.close()
        if guard.was_cut:  # where no length was told, this looks like its end
            raise OSError("it was cut off")
        return Answer(
            url=url,
            status=response.status,
            reason=" ".join((response.reason or "").split())[:100],
            headers=tuple((name, " ".join(value.split())) for name, value in response.headers.items()),
            body=body,
            at=datetime.now(UTC),
            peer=guard.peer,
            version="HTTP/1.0" if response.version == 10 else "HTTP/1.1",
        )

    def _body(self, response: BaseHTTPResponse, most: int | None) -> bytes:
        limit = self.limits.size if most is None else most
        body = bytearray()
        for block in response.stream(_BLOCK, decode_content=False):
            body += block
            if len(body) > limit:
                if most is None:
                    raise _TooLarge
                break
        return bytes(body[:limit])


class _TooLarge(OSError):
    """More bytes came than are taken."""


def _told(error: Exception, guard: Guard, limits: Limits) -> NoAnswer:
    """Why there is no answer, for people."""
    refused = error if isinstance(error, Refused) else error.__cause__
    if isinstance(refused, Refused):
        return NoAnswer(str(refused), again=False)
    if isinstance(error, _TooLarge):
        return NoAnswer(
            f"the answer is larger than {limits.size / 1_000_000:g} MB; save the article's text by hand", again=False
        )
    if guard.overdue or isinstance(error, TimeoutError) or "timed out" in str(error):
        return NoAnswer("the host took too long to answer; try again later")
    if isinstance(error, SSLError | ssl.SSLError):
        return NoAnswer(f"its certificate is not trusted ({_short(error)}); check the address in a browser")
    if isinstance(error, IncompleteRead) or "IncompleteRead" in str(error):
        return NoAnswer("the answer broke off; try again later")
    if isinstance(error, ProtocolError | HTTPException):
        return NoAnswer(f"the host's answer is no proper one ({_short(error)}); try again later, or in a browser")
    return NoAnswer(f"the host cannot be reached ({_short(error)}); check the address and the connection")


def _short(error: Exception) -> str:
    """The cause in the library's words, which repeat it in brackets."""
    inner: BaseException = error
    for each in (error.__cause__, *error.args[1:2]):
        if isinstance(each, BaseException):
            inner = each
    text = getattr(inner, "strerror", None) or getattr(inner, "verify_message", None) or str(inner)
    return " ".join(str(text).split())[:150]


def _validator(value: str | None) -> str | None:
    """A value that may be sent back as it is."""
    return value if value and len(value) <= _VALIDATOR and value.isascii() and value.isprintable() else None


@cache
def _trust() -> ssl.SSLContext:
    """Whose certificates are trusted: the system's and those of Mozilla's list, since some systems have none."""
    import certifi

    trust = ssl.create_default_context()
    trust.load_verify_locations(certifi.where())
    return trust
