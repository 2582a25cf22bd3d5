"""A logistic regression over named facts, of which each event has a few of thousands, and over its words' vectors.

Nothing but numpy, and the same events in the same order give the same weights, to the bit: no chance is in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.annotating.events.modality.scorer import LINES
from analysis.annotating.weights.net import Floats, sigmoid
from analysis.annotating.word_vectors import WIDTH
from training.factuality import Event
from training.fitting import Adam, Ints, Weights


@dataclass(frozen=True, slots=True)
class Options:
    """How the regression is learned."""

    least: int = 10
    """How often a fact must be seen to have a weight."""
    penalty: float = 8e-4
    """How strongly the weights are drawn to zero."""
    rounds: int = 200
    rate: float = 0.05


@dataclass(slots=True)
class Columns:
    """The facts and the words of some events, one after the other."""

    size: int
    """How many events."""
    fact: Ints
    fact_of: Ints
    """The event of each fact."""
    line: Ints
    """The line of weights of each word."""
    line_of: Ints
    """The event of each word."""
    vectors: Floats

    def scores(self, weights: Weights) -> Floats:
        """A score for each event."""
        by_fact = np.bincount(self.fact_of, weights=weights["facts"][self.fact], minlength=self.size)
        meant = np.einsum("ij,ij->i", self.vectors, weights["lines"][self.line])
        by_word = np.bincount(self.line_of, weights=meant, minlength=self.size)
        return np.asarray(by_fact + by_word + weights["bias"], dtype=np.float32)

    def gradients(self, off: Floats, weights: Weights, penalty: float) -> Weights:
        """``off``: the gradient of each event's score."""
        facts = np.bincount(self.fact, weights=off[self.fact_of], minlength=len(weights["facts"]))
        lines = np.zeros_like(weights["lines"])
        for number in range(LINES):
            some = self.line == number
            lines[number] = off[self.line_of[some]] @ self.vectors[some]
        return {
            "facts": np.asarray(facts + penalty * weights["facts"], dtype=np.float32),
            "lines": lines + np.float32(penalty) * weights["lines"],
            "bias": off.sum(keepdims=True),
        }


def columns(some: Sequence[Event], number: dict[str, int]) -> Columns:
    """The columns of events. ``number``: the facts that have a weight; others are left out."""
    facts = [[number[fact] for fact in event.facts if fact in number] for event in some]
    return Columns(
        size=len(some),
        fact=np.array([each for one in facts for each in one], dtype=np.int64),
        fact_of=np.repeat(np.arange(len(some)), [len(one) for one in facts]),
        line=np.array([line for event in some for line in event.lines], dtype=np.int64),
        line_of=np.repeat(np.arange(len(some)), [len(event.lines) for event in some]),
        vectors=np.concatenate([np.zeros((0, WIDTH), dtype=np.float32), *(event.vectors for event in some)]),
    )


@dataclass(slots=True)
class Learned:
    """What a regression has learned."""

    number: dict[str, int]
    """The place of each fact among the weights."""
    weights: Weights

    def __call__(self, some: Sequence[Event]) -> Floats:
        """For each event how likely it is to have happened."""
        return sigmoid(columns(some, self.number).scores(self.weights))


def learn(some: Sequence[Event], options: Options) -> Learned:
    """The regression of events; those of which nobody can tell whether they happened are left out."""
    known = [event for event in some if event.real is not None]
    counts = Counter(fact for event in known for fact in event.facts)
    often = sorted(fact for fact, count in counts.items() if count >= options.least)
    number = {fact: n for n, fact in enumerate(often)}
    seen = columns(known, number)
    labels = np.array([bool(event.real) for event in known], dtype=np.float32)
    weights = {
        "facts": np.zeros(len(number), dtype=np.float32),
        "lines": np.zeros((LINES, WIDTH), dtype=np.float32),
        "bias": np.zeros(1, dtype=np.float32),
    }
    adam = Adam(weights, options.rate, {})
    for turn in range(options.rounds):
        off = (sigmoid(seen.scores(weights)) - labels) / np.float32(max(1, len(known)))
        adam.step(dict(seen.gradients(off, weights, options.penalty)), 1 - turn / options.rounds)
    return Learned(number, weights)
