"""How likely each of those whom a sentence gives is to act in its event, and to be acted upon: two regressions over the
facts of `option_facts`. ``analysis/annotating/weights/parties.md`` tells what they were learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from analysis.annotating.events.arguments.option_facts import Group
from analysis.annotating.weights.net import Arrays, Floats, arrays, pack_names, unpack_names

_MOST_GROUPS = 1 << 16


@dataclass(slots=True)
class PartyScorer:
    """The learned weights: a number for each fact, and a row of ``weights`` for each number."""

    number: dict[str, int]
    weights: Floats
    """A column for who acts, one for who is acted upon."""
    bias: Floats
    _rows: list[list[float]] = field(default_factory=list)
    """The weights once more, as plain numbers."""
    _worth: dict[Group, tuple[float, float]] = field(default_factory=dict)
    """What groups of facts that were seen add to either."""

    def __call__(self, some: Sequence[Sequence[str]]) -> Floats:
        """For each option, by its facts, the odds that it acts and that it is acted upon, on a scale of logarithms (0:
        even)."""
        return self._with_bias([self._sum(facts) for facts in some])

    def of_groups(self, some: Sequence[Sequence[Group]]) -> Floats:
        """The same, of facts in groups."""
        known, found = self._worth, []
        for groups in some:
            acts = on = 0.0
            for group in groups:
                worth = known.get(group) or self._learn(group)
                acts += worth[0]
                on += worth[1]
            found.append((acts, on))
        return self._with_bias(found)

    def _with_bias(self, sums: Sequence[tuple[float, float]]) -> Floats:
        scores: Floats = np.array(sums, dtype=np.float32).reshape(-1, 2)
        scores += self.bias
        return scores

    def _learn(self, group: Group) -> tuple[float, float]:
        if len(self._worth) >= _MOST_GROUPS:
            self._worth.clear()
        worth = self._worth[group] = self._sum(group)
        return worth

    def _sum(self, facts: Sequence[str]) -> tuple[float, float]:
        if not self._rows:
            self._rows = self.weights.tolist()
        acts = on = 0.0
        for fact in facts:
            number = self.number.get(fact)
            if number is not None:
                row = self._rows[number]
                acts += row[0]
                on += row[1]
        return acts, on


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
