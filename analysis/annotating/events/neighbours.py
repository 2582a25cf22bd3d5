"""What the other events of a document say for one of them and against it.

An article about two states tells of them more than once, and where most of what it tells is done by public bodies, the
next event is likely one of politics, too. The numbers are evidence for the learned scorer of `confidence`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log

from analysis.annotating.events.candidate import Candidate, states
from analysis.records import Party

type Sides = tuple[frozenset[str | int], frozenset[str | int]]
"""Who acts, and on whom: states by their code, others by their chain."""

_PUBLIC = frozenset(("government", "military", "police", "judiciary", "legislature", "rebel", "international"))
"""Sectors that act for the public, or fight for it."""

_ALONE = 0.5
"""What the hand-made weights give the others, where there are none."""


class Neighbours:
    """The events of one document that are worth keeping."""

    def __init__(self, some: Sequence[tuple[Candidate, float]], size: int) -> None:
        """``some``: the events, each with the sum of its hand-made weights; ``size``: the document's, in words."""
        self.sides = {id(each): sides_of(each) for each, _ in some}
        self.ways = Counter(self.sides.values())
        self.pairs = Counter(acting | hit for acting, hit in self.sides.values())
        self.types = Counter((self.sides[id(each)], each.type) for each, _ in some)
        self.by_hand = {id(each): sure for each, sure in some}
        self.sum = sum(self.by_hand.values())
        every = max(1, len(some))
        self.shares = {
            "density": log(1 + 100 * len(some) / max(1, size)),
            "between states": sum(bool(states(each.sources) and states(each.targets)) for each, _ in some) / every,
            "public": sum(is_public(each) for each, _ in some) / every,
        }

    def of(self, candidate: Candidate) -> dict[str, float]:
        """The evidence on one of them by name: how many others have the same parties, in the same roles, and the same
        type (logarithms of their number and one), and what all of the document are like. Empty for another."""
        place = id(candidate)
        if place not in self.sides:
            return {}
        sides = self.sides[place]
        pair = sides[0] | sides[1]
        others = len(self.sides) - 1
        return {
            "same parties": log(self.pairs[pair]) if len(pair) > 1 else 0.0,
            "same way": log(self.ways[sides]),
            "same type": log(self.types[sides, candidate.type]),
            "by hand": (self.sum - self.by_hand[place]) / others if others else _ALONE,
            "none": float(not others),
            **self.shares,
        }


def sides_of(candidate: Candidate) -> Sides:
    """Who acts, and on whom."""
    return _keys(candidate.sources), _keys(candidate.targets)


def is_public(candidate: Candidate) -> bool:
    """Whether a party acts for the public."""
    return any(each.sector in _PUBLIC for each in candidate.parties)


def _keys(side: tuple[Party, ...]) -> frozenset[str | int]:
    keys = (each.country or each.chain for each in side)
    return frozenset(key for key in keys if key is not None)
