"""Joins events for which much speaks together, where no single rule of `events.clustering` is enough.

Two events are compared if their acts may be of one family and somebody, some state or the very day stands in both, with
the nearest of these in the order in which they were told. Those for which most speaks are joined first, and only if no
account of the one contradicts one of the other. An event that fits two others about equally well, which contradict
each other, is left as it is, unless one of the two is what nearly all articles tell of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from analysis.resolving.articles.similarity import UNLIKE
from analysis.resolving.events.account import Account
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.compatibility import days
from analysis.resolving.events.scoring import Scales, contradicts, days_clash
from analysis.resolving.union_find import UnionFind

ENOUGH = 3.75
"""How much must speak for one event (`events.scoring`): a state on each side and articles of one affair,
or a person on one side, the affair, and the same word or the same days."""

MARGIN, HALF_MARGIN = 0.5, 1.5
"""By how much more must speak for one of two events that contradict each other; the same for what leaves out a side."""

MOSTLY = 3
"""How many times as many articles as its rival an event must have to be the one that is meant."""

NEIGHBOURS = 30
"""With how many of a block's events, in the order of the coverage, an event is compared."""

ROUNDS = 2


def fold(clusters: Sequence[Cluster], scales: Scales) -> list[Cluster]:
    """The events, those joined that tell of the same."""
    left = list(clusters)
    for _ in range(ROUNDS):
        before = len(left)
        left = _Round(left, scales).joined()
        if len(left) == before:
            break
    return left


class _Round:
    """All pairs of events weighed once, and the heaviest joined."""

    def __init__(self, clusters: Sequence[Cluster], scales: Scales) -> None:
        self.scales = scales
        self.clusters = sorted(clusters, key=lambda cluster: cluster.place)
        self.groups = UnionFind[int]()
        self.weights = self._weighed()
        self.rivals: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for (one, other), weight in self.weights.items():
            if weight >= ENOUGH - HALF_MARGIN:
                self.rivals[one].append((other, weight))
                self.rivals[other].append((one, weight))

    def joined(self) -> list[Cluster]:
        for (one, other), weight in sorted(self.weights.items(), key=lambda each: (-each[1], each[0])):
            if weight < ENOUGH:
                break
            kept, gone = sorted((self.groups.root(one), self.groups.root(other)))
            if kept == gone or self.clusters[kept].contradicts(self.clusters[gone]):
                continue
            if self._torn(one, other, weight) or self._torn(other, one, weight):
                continue
            self.clusters[kept].join(self.clusters[gone], "affair")
            self.groups.join(kept, gone)
        return [cluster for n, cluster in enumerate(self.clusters) if self.groups.root(n) == n]

    def _weighed(self) -> dict[tuple[int, int], float]:
        """What speaks for each pair of neighbours, by their places in the order of the coverage."""
        shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
        for n, cluster in enumerate(self.clusters):
            for key in _keys(cluster):
                shelves[key].append(n)
        weights: dict[tuple[int, int], float] = {}
        for shelf in shelves.values():
            for n, one in enumerate(shelf):
                for other in shelf[n + 1 : n + 1 + NEIGHBOURS]:
                    if (one, other) not in weights:
                        weights[one, other] = self._weight(self.clusters[one], self.clusters[other])
        return weights

    def _weight(self, one: Cluster, other: Cluster) -> float:
        """That of the two accounts for which most speaks; 0 where something keeps the events apart."""
        if one.likeness(other) < UNLIKE or one.contradicts(other):
            return 0.0
        pairs = ((a, b) for a in one.sample for b in other.sample if _comparable(a, b))
        return max((self.scales.weigh(a, b) for a, b in pairs), default=0.0)

    def _torn(self, one: int, other: int, weight: float) -> bool:
        """Whether an event fits a third one, which contradicts the ``other``, about as well."""
        chosen = self.clusters[self.groups.root(other)]
        margin = MARGIN if self.clusters[one].complete else HALF_MARGIN
        for place, rivals in self.rivals[one]:
            if rivals <= weight - margin or self.groups.root(place) in (self.groups.root(one), self.groups.root(other)):
                continue
            rival = self.clusters[self.groups.root(place)]
            most = rivals <= weight and len(chosen.articles) >= MOSTLY * len(rival.articles)
            if not most and rival.contradicts(chosen):
                return True
        return False


def _comparable(account: Account, other: Account) -> bool:
    if account.family not in other.families and other.family not in account.families:
        return False
    return not contradicts(account, other) and not days_clash(account, other)


def _keys(cluster: Cluster) -> list[tuple[str, str]]:
    """The blocks in which it is compared."""
    keys: set[tuple[str, str]] = set()
    for account in cluster.sample:
        names = {name for side in (account.source, account.target) for name in side.names | side.others | side.states}
        span = days(account.report)
        if span and span[0] == span[1]:
            names.add(span[0].isoformat())
        keys.update((family, name) for family in account.families for name in names)
    return sorted(keys)
