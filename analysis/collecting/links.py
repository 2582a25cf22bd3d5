"""What a list names: addresses of pages, with what it tells of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it was found. ``title`` and ``published`` are what the list tells, as it is written there.

    ``feed``: it is said to be a feed, whose entries are wanted and not itself.
    """

    url: str
    title: str | None = None
    published: str | None = None
    feed: bool = False
