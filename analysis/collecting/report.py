"""What became of a run: counted, and where something was not fetched, why and what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

LISTED = 1_000
"""Reasons of each kind that are kept one by one; the rest is counted."""


class Trouble(NamedTuple):
    """An address, and why it was not fetched."""

    url: str
    why: str


@dataclass
class Troubles:
    """Those of one kind."""

    listed: list[Trouble] = field(default_factory=list)
    count: int = 0

    def add(self, url: str, why: str) -> None:
        """One more. What servers write is told without what would move a terminal's cursor."""
        self.count += 1
        if len(self.listed) < LISTED:
            self.listed.append(Trouble(_plain(url), _plain(why)))


def _plain(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


@dataclass
class Report:
    """``kept`` pages are new in the folder; ``unchanged`` the server says are as before; ``known`` were kept before.

    ``forbidden`` are those that robots.txt forbids, ``failed`` those that cannot be fetched, ``later`` those that a
    further run tries, and hosts that are left for it. ``noted`` is told of what was fetched all the same. ``lists`` is
    how many lists were read. ``planned`` are the addresses that a dry run would have fetched; ``waiting`` is how many
    pages wait for a further run; ``stopped``: somebody ended the run.
    """

    kept: int = 0
    unchanged: int = 0
    known: int = 0
    lists: int = 0
    waiting: int = 0
    forbidden: Troubles = field(default_factory=Troubles)
    failed: Troubles = field(default_factory=Troubles)
    later: Troubles = field(default_factory=Troubles)
    noted: Troubles = field(default_factory=Troubles)
    planned: list[str] = field(default_factory=list)
    stopped: bool = False
    files: list[str] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether all that was asked for was fetched, now or before."""
        return not (self.forbidden.count or self.failed.count or self.later.count or self.stopped)
