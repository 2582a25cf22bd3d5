"""Which texts are digests: several others stand in them, each as a whole and each in a place of its own."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from analysis.resolving.articles.shared_words import Side
from analysis.resolving.articles.word_runs import Mask

PART = 25
"""Words that a part of a digest has at the least."""

WHOLE = 0.8
"""How much of a text stands at least in the digest of which it is a part."""

REST = 0.08
"""How much of a digest is at least something else than the part."""

OVERLAP = 0.2
"""Of the shorter of two parts at most so much lies where the other does."""

KEPT = 8
"""So many places of parts are remembered of one text."""


class Digests:
    """Gathers what stands in which text, comparison by comparison."""

    def __init__(self) -> None:
        """Nothing is known at first."""
        self._parts: dict[int, list[Mask]] = defaultdict(list)
        self.found: set[int] = set()
        """The texts that are digests."""

    def note(self, text: int, side: Side, part: Side) -> None:
        """Takes in that two texts were compared: ``side`` is that of ``text``, of which the other may be a part."""
        if len(part.shared) < PART or part.share < WHOLE or side.reach > 1 - REST:
            return
        places = self._parts[text]
        if any(_apart(side.shared, each) for each in places):
            self.found.add(text)
        if len(places) < KEPT:
            places.append(side.shared)


def _apart(one: Mask, another: Mask) -> bool:
    both = np.count_nonzero(one & another)
    return bool(both < OVERLAP * min(np.count_nonzero(one), np.count_nonzero(another)))
