"""What is asked of servers, in the order of its way: a list or a page, hop by hop, and who waits for its answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from analysis.collecting.addresses import host_of
from analysis.collecting.fetching import Answer
from analysis.collecting.links import Link
from analysis.collecting.state import Page
from analysis.records import Rejection

MOST_HOPS = 5
"""Redirections of one request that are followed."""


class BadList(Exception):
    """An answer that was to name pages, and does not. The message says why and what to do; ``again``: it may pass."""

    def __init__(self, why: str, again: bool = False) -> None:
        """``why`` is for people."""
        super().__init__(why)
        self.again = again


class Contents(NamedTuple):
    """What a list names (and what could not be read of it), and which further requests hold the rest of it."""

    links: Iterable[Link | Rejection]
    more: tuple[Listing, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A request for a list: where it is, and what reads the answer (it may raise `BadList`).

    ``service``: an interface that its host offers to programs, which robots.txt is not about; ``pause`` is how many
    seconds it wants between two requests. ``given``: somebody named the address, and it may be a page as well.
    """

    url: str
    read: Callable[[Answer], Contents]
    service: bool = False
    pause: float = 0.0
    given: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """One request. Of what: a ``page`` that waits, a ``listing``, or the robots.txt of ``rules_of``, a host.

    ``hops`` and ``tries`` are how often it was redirected and tried before in this run.
    """

    url: str
    page: Page | None = None
    listing: Listing | None = None
    rules_of: str | None = None
    hops: int = 0
    tries: int = 0

    @property
    def host(self) -> str:
        """The host that is asked."""
        return host_of(self.url)

    @property
    def is_free(self) -> bool:
        """Whether no robots.txt is asked before it."""
        return self.rules_of is not None or (self.listing is not None and self.listing.service)

    @property
    def pause(self) -> float:
        """Seconds that must pass after it."""
        return self.listing.pause if self.listing else 0.0

    def moved(self, url: str) -> Task:
        """The same, where a redirection leads."""
        return replace(self, url=url, hops=self.hops + 1, tries=0)

    def again(self) -> Task:
        """The same once more."""
        return replace(self, tries=self.tries + 1)
