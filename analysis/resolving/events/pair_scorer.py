"""How likely two accounts are of one event: a regression over the evidence of `pair_evidence`.

The weights stand in ``analysis/resolving/weights/pairs.toml``, by the names of the evidence; the card beside it says
from what they were learned and how right they are.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from analysis.resolving.events.pair_evidence import NAMES

WEIGHTS = "pairs.toml"


@dataclass(frozen=True, slots=True)
class PairScorer:
    """A weight for each of `NAMES`, and the constant: what a pair of which nothing is known is worth."""

    weights: tuple[float, ...]
    bias: float

    def score(self, line: Sequence[float]) -> float:
        """The odds that both are of one event, as a logarithm: above 0, it is likelier than not."""
        return self.bias + sum(weight * value for weight, value in zip(self.weights, line, strict=True))

    def parts(self, line: Sequence[float]) -> dict[str, float]:
        """What each piece of evidence adds, without those that add nothing."""
        told = zip(NAMES, self.weights, line, strict=True)
        return {name: weight * value for name, weight, value in told if weight * value}

    @classmethod
    def of(cls, table: Mapping[str, float], bias: float) -> PairScorer:
        """The scorer of weights by name; evidence that is not named weighs nothing."""
        return cls(tuple(float(table.get(name, 0.0)) for name in NAMES), bias)


@cache
def pair_scorer() -> PairScorer:
    """The scorer of the package, read once."""
    told = tomllib.loads(files("analysis.resolving.weights").joinpath(WEIGHTS).read_text(encoding="utf-8"))
    return PairScorer.of(told["weights"], told["bias"])
