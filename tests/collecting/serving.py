"""A server on this machine that behaves as servers do: well, badly, and with malice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from analysis.collecting.fetching import Limits

QUICK = Limits(connect=20.0, silence=20.0, whole=60.0, size=300_000)
"""Patient enough for a busy machine; answers are small."""


@dataclass
class Reply:
    """What is answered; ``length`` None leaves the length out, another number tells a wrong one."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str | None = "text/html; charset=utf-8"
    length: int | None = -1


Wire = Callable[["BaseHTTPRequestHandler"], None]
"""Writes an answer byte by byte."""


@dataclass
class Asked:
    path: str
    headers: dict[str, str]
    at: float


class Site:
    """The pages of a server, by path, and what was asked of it."""

    def __init__(self) -> None:
        self.pages: dict[str, Reply | list[Reply] | Wire] = {}
        self.asked: list[Asked] = []
        self.open = self.most_open = 0
        self.lock = threading.Lock()
        self.port = 0

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked for, in order, without robots.txt."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]

    def reply(self, handler: BaseHTTPRequestHandler) -> None:
        with self.lock:
            self.open += 1
            self.most_open = max(self.most_open, self.open)
            self.asked.append(Asked(handler.path, dict(handler.headers.items()), time.monotonic()))
            found = self.pages.get(handler.path, Reply(b"gone", 404))
            if isinstance(found, list):
                found = found.pop(0) if len(found) > 1 else found[0]
        try:
            if not isinstance(found, Reply):
                found(handler)
                return
            etag = found.headers.get("ETag")
            if etag and handler.headers.get("If-None-Match") == etag:
                found = Reply(status=304, headers={"ETag": etag}, kind=None)
            handler.send_response(found.status)
            for name, value in found.headers.items():
                handler.send_header(name, value)
            if found.kind:
                handler.send_header("Content-Type", found.kind)
            if found.length is not None and found.status != 304:
                handler.send_header("Content-Length", str(len(found.body) if found.length < 0 else found.length))
            handler.end_headers()
            handler.wfile.write(found.body)
        except OSError:  # whoever asked has gone
            pass
        finally:
            with self.lock:
                self.open -= 1


@contextmanager
def serving() -> Iterator[Site]:
    """A server for the time of a test."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.close_connection = True
            site.reply(self)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def raw(*parts: bytes, every: float = 0.0) -> Wire:
    """An answer written as it stands, with a pause between its parts."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        for each in parts:
            handler.wfile.write(each)
            handler.wfile.flush()
            time.sleep(every)

    return write


def endless(head: bytes, block: bytes, every: float = 0.0) -> Wire:
    """An answer that never ends, until whoever asked has gone."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(head)
        while True:
            handler.wfile.write(block)
            handler.wfile.flush()
            time.sleep(every)

    return write
