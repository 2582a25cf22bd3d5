"""What a host allows to those that fetch pages without a person: robots.txt, as RFC 9309 reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protego import Protego

NAME = "Communique"
"""By which name of ours a robots.txt may speak of us."""
LARGEST = 512_000
"""Bytes of a robots.txt that are read; the standard asks for 500 KiB at least."""
MOST_LINES = 20_000
"""Lines of it that count: each rule is held against each address."""
_WHO = re.compile(r"user[- ]?agent\s*:?\s*(.*)", re.I)
_BUSY = 429


@dataclass(frozen=True, slots=True)
class Rules:
    """What a host allows. ``why_not``: a reason for which nothing is fetched from it; ``again``: it may pass."""

    robots: Protego | None = None
    why_not: str = ""
    again: bool = False

    def allow(self, url: str) -> bool:
        """Whether the address may be fetched, as far as the rules say."""
        return not self.why_not and (self.robots is None or bool(self.robots.can_fetch(url, NAME)))

    @property
    def pause(self) -> float:
        """Seconds that the host wants between two requests; 0 where it does not say."""
        if self.robots is None:
            return 0.0
        delay = self.robots.crawl_delay(NAME) or 0.0
        rate = self.robots.request_rate(NAME)
        every = rate.seconds / rate.requests if rate is not None and rate.requests > 0 else 0.0
        return max(0.0, float(delay), float(every))


EVERYTHING = Rules()
"""Nobody says anything: all may be fetched."""


def rules_of(status: int, body: bytes) -> Rules:
    """The rules in the answer to a request for robots.txt, whose body is unpacked."""
    if status // 100 == 2:
        return Rules(robots=_parsed(body))
    if status // 100 == 5 or status == _BUSY:
        return unknown(f"it answered with {status}")
    return EVERYTHING


def unknown(why: str) -> Rules:
    """What holds where the rules cannot be had: nothing is fetched, until they can."""
    return Rules(why_not=f"its robots.txt, which says what may be fetched, cannot be read ({why})", again=True)


def _parsed(body: bytes) -> Protego:
    from protego import Protego

    text = body[:LARGEST].decode("utf-8", "replace").removeprefix("\ufeff")
    return Protego.parse("\n".join(_plain(each) for each in text.splitlines()[:MOST_LINES]))


def _plain(line: str) -> str:
    """The line, all others that it may speak of being one: rules for thousands of names would be kept for each."""
    named = _WHO.match(line.strip())
    if named is None:
        return line
    name = named[1].partition("#")[0].strip().lower()
    return line if name.replace("*", "") in NAME.lower() else "User-agent: other"
