"""A register of people on this machine that answers as Wikidata's action API does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


def item(value: str) -> dict[str, Any]:
    return {"mainsnak": {"datavalue": {"value": {"id": value}}}, "rank": "normal"}


def year(value: str) -> dict[str, Any]:
    return {"mainsnak": {"datavalue": {"value": {"time": value}}}, "rank": "normal"}


MARREND = {
    "labels": {"en": {"value": "Odo Marrend"}, "zh": {"value": "奥多"}},
    "aliases": {"fr": [{"value": "Odon Marrend"}]},
    "descriptions": {"en": {"value": "ambassador"}},
    "claims": {
        "P31": [item("Q5")],
        "P27": [item("Q142"), item("Q419") | {"rank": "deprecated"}],
        "P569": [year("+1969-10-28T00:00:00Z")],
        "P570": [{"mainsnak": {"snaktype": "somevalue"}, "rank": "normal"}],
    },
}
SHIP = {"labels": {"en": {"value": "Odo Marrend"}}, "claims": {"P31": [item("Q11446")]}}


class Register:
    """What the server answers, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, str]] = []
        self.agents: set[str] = set()
        self.busy = 0
        self.error = False
        self.fails_after: int | None = None

    def answer(self, asked: dict[str, str]) -> dict[str, Any]:
        if self.error or (self.fails_after is not None and len(self.asked) > self.fails_after):
            return {"error": {"code": "readonly", "info": "The register is being mended."}}
        if asked["action"] == "wbsearchentities":
            return {"search": [{"id": "Q7"}, {"id": "Q8"}] if asked["search"] == "Odo Marrend" else []}
        return {"entities": {"Q7": MARREND, "Q8": SHIP}}


@contextmanager
def serve(register: Register) -> Iterator[str]:
    """The address of its api.php, as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            register.asked.append({key: values[0] for key, values in parse_qs(urlsplit(self.path).query).items()})
            register.agents.add(self.headers["User-Agent"])
            if register.busy:
                register.busy -= 1
                self.send_response(429)
                self.send_header("Retry-After", "0")
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(register.answer(register.asked[-1])).encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/w/api.php"
        server.shutdown()
