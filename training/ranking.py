"""Learning the ranker's nets by the likelihood of all right candidates together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.phrases import Bools, Ints
from analysis.annotating.weights.net import Floats, Net
from training.fitting import Adam, backward, begin, forward, joined, spread


@dataclass(frozen=True, slots=True)
class Options:
    """How the ranker is learned."""

    units: int = 8
    units_nothing: int = 4
    rounds: int = 16
    rate: float = 3e-3
    batch: int = 64
    dropped_lines: float = 0.4
    dropped_units: float = 0.3
    decay: float = 2.0
    decay_linear: float = 1.0
    nets: int = 3


@dataclass(slots=True)
class Sample:
    """Lines of all pairs and of all pronouns; ``first`` says where each pronoun's pairs begin."""

    lines: Floats
    alone: Floats
    right: Bools
    first: Ints
    weight: Floats
    """How much each pronoun counts."""
    named: Bools
    """Whether it is known to stand for a candidate, so that nothing is learned of standing for nothing."""


EVEN = 0.75
"""A pronoun counts less in a text that has many, by this power of their number: a life story is not all of English."""


def together(one: Sample, other: Sample, worth: float) -> Sample:
    """Both samples; a pronoun of the ``other`` counts ``worth`` times as much."""
    return Sample(
        np.concatenate((one.lines, other.lines)),
        np.concatenate((one.alone, other.alone)),
        np.concatenate((one.right, other.right)),
        np.concatenate((one.first, one.first[-1] + other.first[1:])),
        np.concatenate((one.weight, np.float32(worth) * other.weight)),
        np.concatenate((one.named, other.named)),
    )


def learn(sample: Sample, options: Options) -> tuple[Net, Net]:
    """The nets for pairs and for standing for nothing: several, from different beginnings, put side by side."""
    mean, scale = spread(sample.lines)
    mean_alone, scale_alone = spread(sample.alone)
    scaled = Sample(
        lines=(sample.lines - mean) / scale,
        alone=(sample.alone - mean_alone) / scale_alone,
        right=sample.right,
        first=sample.first,
        weight=sample.weight,
        named=sample.named,
    )
    runs = [_one(scaled, options, seed) for seed in range(options.nets)]
    return joined(runs, "pair", mean, scale), joined(runs, "alone", mean_alone, scale_alone)


def _one(sample: Sample, options: Options, seed: int) -> dict[str, Floats]:
    chance = np.random.default_rng(seed)
    weights = begin(chance, "pair", sample.lines.shape[1], options.units)
    weights |= begin(chance, "alone", sample.alone.shape[1], options.units_nothing)
    decay = {
        "pair.inner": options.decay,
        "alone.inner": options.decay,
        "alone.linear": options.decay,
        "pair.linear": options.decay_linear,
    }
    adam = Adam(weights, options.rate, decay)
    count = len(sample.alone)
    for turn in range(options.rounds):
        for some in np.array_split(chance.permutation(count), max(1, count // options.batch)):
            adam.step(_gradients(sample, weights, some, options, chance), 1 - turn / options.rounds)
    return weights


_NEVER = np.float32(-1e4)
"""A score that leaves no share."""


def _gradients(
    sample: Sample, weights: dict[str, Floats], some: Ints, options: Options, chance: np.random.Generator
) -> dict[str, NDArray[np.floating]]:
    """Of minus the log of the share that all right candidates of a pronoun have together; of nothing, without any."""
    first = sample.first
    pairs = np.concatenate([np.arange(first[k], first[k + 1]) for k in some])
    of = np.repeat(np.arange(len(some)), first[some + 1] - first[some])
    right = sample.right[pairs]
    lines, kept = sample.lines[pairs], 1 - options.dropped_lines
    lines = lines * ((chance.random(lines.shape[1]) < kept) / kept).astype(np.float32)
    pair, units, mask = forward(weights, "pair", lines, options.dropped_units, chance)
    alone, units_alone, mask_alone = forward(weights, "alone", sample.alone[some], options.dropped_units, chance)
    alone = np.where(sample.named[some], _NEVER, alone)
    highest = alone.copy()
    np.maximum.at(highest, of, pair)
    raised, raised_alone = np.exp(pair - highest[of]), np.exp(alone - highest)
    total = raised_alone + np.bincount(of, weights=raised, minlength=len(some))
    of_right = np.bincount(of, weights=raised * right, minlength=len(some))
    wanted = np.where(right, raised / np.maximum(of_right, 1e-12)[of], 0.0)
    any_right = np.bincount(of, weights=right, minlength=len(some)) > 0
    weight = sample.weight[some] / len(some)
    off = (raised / total[of] - wanted) * weight[of]
    off_alone = (raised_alone / total - ~any_right) * weight
    return backward(weights, "pair", lines, units, mask, off) | backward(
        weights, "alone", sample.alone[some], units_alone, mask_alone, off_alone
    )
