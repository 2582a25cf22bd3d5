"""An affair of one article, to be changed in a test: ``affair(BODY.replace(…))``."""

from __future__ import annotations

from typing import Any

from analysis.demo.affair import Affair, compile_affair

WORLD: dict[str, Any] = {
    "outlets": {"wire": {"name": "The Wire"}, "post": {"name": "The Post"}},
    "entities": {
        "ruritania": {"name": "Ruritania", "kind": "country", "country": "QRU"},
        "holt": {"name": "Anna Holt", "kind": "person", "country": "QRU"},
    },
}


EVENTS: dict[str, Any] = {
    "affairs": {"visit": "The visit"},
    "events": {
        "visit": {
            "type": "CONSULT",
            "mode": "visit",
            "cameo": "04",
            "sources": ["holt"],
            "targets": ["ruritania"],
            "date": "2031-03-04",
            "status": "occurred",
            "affair": "visit",
        }
    },
}


HEADER = """+++
outlet = "wire"
published = 2031-03-05
[unnamed.aide]
name = "aide"
[reports.1]
event = "visit"
date = "2031-03-04"
by = "?aide"
+++
"""


BODY = (
    "[[Anna Holt|@holt] [visited|r1] [Ruritania|@ruritania] on [Tuesday|=2031-03-04]|q1], "
    "[an aide|@?aide:description s1] [said|c1].\n"
    "[“It went well,”|q2] [the aide|@?aide:description s2] [said|c2]. [“We talked.”|q2]"
)


def affair(body: str = BODY, header: str = HEADER, **others: str) -> Affair:
    return compile_affair({"one": header + body, **others}, WORLD, EVENTS)
