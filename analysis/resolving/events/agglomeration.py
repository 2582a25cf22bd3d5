"""Puts accounts together that are likely to tell of one event: average linkage with vetoes.

Only sure accounts make events: the two groups whose accounts are on average likeliest of one event are joined first,
and so on until none are likely enough. What keeps pairs of accounts apart (`vetoes`) keeps their groups apart, unless
it is few of many pairs. A group that fits two others about equally well, which keep each other apart, is left as it is:
nothing tells which it is. Doubtful accounts are then each put to the group that they fit best; none of them joins two
groups, and none has a say in what else belongs there.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ENOUGH = -0.75
"""How likely two groups must be of one event on average, as a logarithm of odds, once what few pairs lack is taken off.
Chosen, as what follows, on affairs and corpora that were left out (``analysis/resolving/weights/pairs.md``)."""

FEW = 2.0
"""What is taken off where there is a single pair between two groups, half of it where there are two, and so on: the
mean of many pairs errs less than one."""

ATTACHED = 0.5
"""How likely a doubtful account must be of a group's event: it is likelier to be no such event at all."""

MARGIN = 0.5
"""By how much likelier one of two groups must be that keep each other apart."""

MOSTLY = 3
"""How many times as many accounts as its rival a group must have to be the one that is meant."""

UNTOLD = -1.0
"""What a pair counts that was not worth comparing."""

CAP = 4.0
"""No single pair counts more than this, for or against."""

VETOED = 0.2
"""The share of pairs between two groups that may be kept apart: one account with a wrong day or party does not tear an
event apart."""


@dataclass(slots=True)
class _Link:
    """What is known of all pairs between two groups."""

    total: float
    pairs: int
    vetoed: int

    def add(self, other: _Link) -> None:
        self.total += other.total
        self.pairs += other.pairs
        self.vetoed += other.vetoed


@dataclass(frozen=True, slots=True)
class Pair:
    """How likely two accounts are of one event (a logarithm of odds), and whether something keeps them apart."""

    score: float
    vetoed: bool = False


def groups(sure: Sequence[bool], pairs: Mapping[tuple[int, int], Pair], enough: float = ENOUGH) -> list[list[int]]:
    """The accounts, by their places, put together: each in one group, groups in the order of their first accounts.

    ``sure`` says of each account whether it may make an event; ``pairs`` are those that were compared, the earlier
    account first; ``enough`` is how likely groups must be of one event.
    """
    joining = _Joining(sure, pairs, enough)
    joining.join()
    found = {first: [*members] for first, members in joining.members.items()}
    for account, first in joining.attached(pairs).items():
        found[first].append(account)
    alone = set(range(len(sure))) - {account for members in found.values() for account in members}
    return sorted([sorted(members) for members in found.values()] + [[account] for account in alone])


class _Joining:
    def __init__(self, sure: Sequence[bool], pairs: Mapping[tuple[int, int], Pair], enough: float) -> None:
        self.sure, self.enough = sure, enough
        self.members = {n: [n] for n, each in enumerate(sure) if each}
        self.links: dict[int, dict[int, _Link]] = {n: {} for n in self.members}
        for (one, other), pair in pairs.items():
            if sure[one] and sure[other]:
                for here, there in ((one, other), (other, one)):
                    self.links[here][there] = _Link(_capped(pair), 1, int(pair.vetoed))

    def join(self) -> None:
        """Joins until no two groups are likely enough."""
        heap = [
            (-mean, one, other, 1, 1)
            for one, links in self.links.items()
            for other in links
            if one < other and (mean := self.mean(one, other)) >= self.enough
        ]
        heapq.heapify(heap)
        while heap:
            weight, one, other, size, their_size = heapq.heappop(heap)
            if len(self.members.get(one, ())) != size or len(self.members.get(other, ())) != their_size:
                continue  # one of them has grown since, or is part of another group
            if self.keeps_apart(one, other) or self.torn(one, other, -weight) or self.torn(other, one, -weight):
                continue
            self._merge(one, other)
            for third in self.links[one]:
                mean = self.mean(one, third)
                if mean >= self.enough:
                    low, high = sorted((one, third))
                    heapq.heappush(heap, (-mean, low, high, len(self.members[low]), len(self.members[high])))

    def mean(self, one: int, other: int) -> float:
        """How likely the accounts of two groups are of one event, on average; less so where they are few."""
        link = self.links[one][other]
        size = len(self.members[one]) * len(self.members[other])
        return (link.total + (size - link.pairs) * UNTOLD - FEW) / size

    def keeps_apart(self, one: int, other: int) -> bool:
        """Whether vetoes keep two groups apart."""
        link = self.links[one].get(other)
        return link is not None and link.vetoed > VETOED * len(self.members[one]) * len(self.members[other])

    def torn(self, one: int, other: int, mean: float) -> bool:
        """Whether ``one`` fits a third group about as well as ``other``, and these two keep each other apart."""
        for third in self.links[one]:
            if (
                third == other
                or self.mean(one, third) < max(self.enough, mean - MARGIN)
                or self.keeps_apart(one, third)
            ):
                continue
            mostly = len(self.members[other]) >= MOSTLY * len(self.members[third])
            if not mostly and self.keeps_apart(other, third):
                return True
        return False

    def _merge(self, one: int, other: int) -> None:
        self.members[one] += self.members.pop(other)
        gone = self.links.pop(other)
        self.links[one].pop(other)
        for third, link in gone.items():
            if third == one:
                continue
            known = self.links[one].get(third)
            if known is None:
                self.links[one][third] = known = _Link(link.total, link.pairs, link.vetoed)
            else:
                known.add(link)
            self.links[third].pop(other)
            self.links[third][one] = known

    def attached(self, pairs: Mapping[tuple[int, int], Pair]) -> dict[int, int]:
        """The group of each doubtful account that fits one."""
        group_of = {account: first for first, members in self.members.items() for account in members}
        fits: dict[int, dict[int, _Link]] = {}
        for (one, other), pair in pairs.items():
            for doubtful, anchor in ((one, other), (other, one)):
                if not self.sure[doubtful] and self.sure[anchor]:
                    link = fits.setdefault(doubtful, {}).setdefault(group_of[anchor], _Link(0.0, 0, 0))
                    link.add(_Link(_capped(pair), 1, int(pair.vetoed)))
        found = {}
        for doubtful, some in fits.items():
            ranked = sorted((-self._fit(link, first), first) for first, link in some.items())
            if -ranked[0][0] >= ATTACHED:
                found[doubtful] = ranked[0][1]
        return found

    def _fit(self, link: _Link, first: int) -> float:
        size = len(self.members[first])
        if link.vetoed > VETOED * size:
            return -CAP
        return (link.total + (size - link.pairs) * UNTOLD) / size


def _capped(pair: Pair) -> float:
    return -CAP if pair.vetoed else max(-CAP, min(CAP, pair.score))
