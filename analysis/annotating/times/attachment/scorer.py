"""How likely the days of an event are right: learned weights of the facts of `evidence`.

There are two regressions: one for days that an expression, an antecedent or the paragraph gives, one for the days of
news. What falls below the margin of its own is not told. ``analysis/annotating/weights/days.md`` says from what they
were learned, and how right they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.times.attachment.datable import Facts, Ground
from analysis.annotating.weights.net import Arrays, arrays, pack_names, unpack_names


@dataclass(frozen=True, slots=True)
class Regression:
    """Weights of facts by name, a constant, and the score from which on days are told."""

    weights: dict[str, float]
    bias: float
    margin: float

    def score(self, facts: Facts) -> float:
        """The odds that the days are right, as a logarithm; a fact that was never learned from counts as nothing."""
        weight = self.weights.get
        return self.bias + sum([weight(name, 0.0) * value for name, value in facts.items()])

    def pack(self, name: str) -> Arrays:
        """The regression as arrays whose names begin with ``name``."""
        return {
            f"{name}.names": pack_names(self.weights),
            f"{name}.weights": np.array(list(self.weights.values()), dtype=np.float32),
            f"{name}.bias": np.array([self.bias, self.margin], dtype=np.float32),
        }

    @classmethod
    def unpack(cls, packed: Mapping[str, NDArray[np.generic]], name: str) -> Regression:
        """The regression that `pack` laid down under ``name``."""
        names = unpack_names(packed[f"{name}.names"])
        weights = packed[f"{name}.weights"].astype(np.float32).tolist()
        bias, margin = packed[f"{name}.bias"].astype(np.float32).tolist()
        return cls(dict(zip(names, weights, strict=True)), bias, margin)


@dataclass(frozen=True, slots=True)
class Scorer:
    """Both regressions."""

    attached: Regression
    news: Regression

    def holds(self, ground: Ground) -> bool:
        """Whether the days are likely enough to be right."""
        by = self.news if ground.is_news else self.attached
        return by.score(ground.facts) >= by.margin

    def pack(self) -> Arrays:
        """The scorer as arrays."""
        return self.attached.pack("attached") | self.news.pack("news")

    @classmethod
    def unpack(cls, packed: Mapping[str, NDArray[np.generic]]) -> Scorer:
        """The scorer that `pack` laid down."""
        return cls(Regression.unpack(packed, "attached"), Regression.unpack(packed, "news"))


@cache
def day_scorer() -> Scorer:
    """The scorer of the package, read once."""
    return Scorer.unpack(arrays("days"))
