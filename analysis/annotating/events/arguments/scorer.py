"""How likely each of those whom a sentence gives is to act in its event, and to be acted upon: two regressions over the
facts of `option_facts`. ``analysis/annotating/weights/parties.md`` tells what they were learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from analysis.annotating.weights.net import Arrays, Floats, arrays, pack_names, unpack_names


@dataclass(slots=True)
class PartyScorer:
    """The learned weights: a number for each fact, and a row of ``weights`` for each number."""

    number: dict[str, int]
    weights: Floats
    """A column for who acts, one for who is acted upon."""
    bias: Floats

    def __call__(self, some: Sequence[Sequence[str]]) -> Floats:
        """For each option the odds that it acts and that it is acted upon, on a scale of logarithms (0: even)."""
        number = self.number
        places = [[number[fact] for fact in facts if fact in number] for facts in some]
        rows = np.repeat(np.arange(len(some)), [len(each) for each in places])
        flat = np.fromiter((place for each in places for place in each), dtype=np.int64, count=len(rows))
        scores = np.zeros((len(some), 2), dtype=np.float32)
        for side in range(2):
            scores[:, side] = np.bincount(rows, self.weights[flat, side], len(some))
        scores += self.bias
        return scores


def pack(scorer: PartyScorer) -> Arrays:
    """The scorer as arrays by name, as `unpack` reads them."""
    return {
        "names": pack_names(scorer.number),
        "weights": scorer.weights.astype(np.float16),
        "bias": scorer.bias.astype(np.float32),
    }


def unpack(packed: Arrays) -> PartyScorer:
    """The scorer of the arrays that `pack` gave."""
    names = unpack_names(packed["names"])
    return PartyScorer(
        number={name: number for number, name in enumerate(names)},
        weights=packed["weights"].astype(np.float32),
        bias=packed["bias"].astype(np.float32),
    )


@cache
def party_scorer() -> PartyScorer:
    """The scorer of the package, read once."""
    return unpack(arrays("parties"))
