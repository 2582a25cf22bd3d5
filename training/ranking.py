"""Learning with numpy alone: softmax regressions, and the ranker's nets by the likelihood of all right candidates."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.phrases import Bools, Floats, Ints
from analysis.annotating.coreference.ranker import Net
from analysis.annotating.coreference.senses import softmax


class Adam:
    """Steps down a gradient (Kingma and Ba 2015), with weights drawn to zero beside it."""

    def __init__(self, weights: dict[str, Floats], rate: float, decay: dict[str, float]) -> None:
        """``decay``: how strongly each weight is drawn to zero, by name."""
        self.weights, self.rate, self.decay = weights, rate, decay
        self.mean = {name: np.zeros_like(each) for name, each in weights.items()}
        self.square = {name: np.zeros_like(each) for name, each in weights.items()}
        self.count = 0

    def step(self, gradients: dict[str, NDArray[np.floating]], share: float) -> None:
        """One step; ``share`` of the rate."""
        self.count += 1
        for name, gradient in gradients.items():
            self.mean[name] = 0.9 * self.mean[name] + 0.1 * gradient
            self.square[name] = 0.99 * self.square[name] + 0.01 * gradient**2
            mean = self.mean[name] / (1 - 0.9**self.count)
            square = self.square[name] / (1 - 0.99**self.count)
            move = mean / (np.sqrt(square) + 1e-8) + self.decay.get(name, 0.0) * self.weights[name]
            self.weights[name] -= (self.rate * share * move).astype(np.float32)


def regression(lines: Floats, labels: Ints, classes: int, *, penalty: float, rounds: int) -> tuple[Floats, Floats]:
    """Weights and bias of a softmax regression."""
    chance = np.random.default_rng(0)
    weights = {
        "w": np.zeros((lines.shape[1], classes), dtype=np.float32),
        "b": np.zeros(classes, dtype=np.float32),
    }
    wanted = np.eye(classes, dtype=np.float32)[labels]
    adam = Adam(weights, 0.05, {})
    for turn in range(rounds):
        for some in np.array_split(chance.permutation(len(lines)), max(1, len(lines) // 512)):
            off = (softmax(lines[some] @ weights["w"] + weights["b"]) - wanted[some]) / len(some)
            gradients = {"w": lines[some].T @ off + penalty * weights["w"], "b": off.sum(axis=0)}
            adam.step(gradients, 1 - turn / rounds)
    return weights["w"], weights["b"]


@dataclass(frozen=True, slots=True)
class Options:
    """How the ranker is learned."""

    units: int = 8
    units_nothing: int = 4
    rounds: int = 25
    rate: float = 3e-3
    batch: int = 32
    dropped_lines: float = 0.3
    dropped_units: float = 0.3
    decay: float = 1.0
    decay_linear: float = 0.5
    nets: int = 6


@dataclass(slots=True)
class Sample:
    """Lines of all pairs and of all pronouns; ``first`` says where each pronoun's pairs begin."""

    lines: Floats
    alone: Floats
    right: Bools
    first: Ints
    weight: Floats
    """How much each pronoun counts."""


def learn(sample: Sample, options: Options) -> tuple[Net, Net]:
    """The nets for pairs and for standing for nothing: several, from different beginnings, put side by side."""
    mean, scale = _spread(sample.lines)
    mean_alone, scale_alone = _spread(sample.alone)
    scaled = Sample(
        lines=(sample.lines - mean) / scale,
        alone=(sample.alone - mean_alone) / scale_alone,
        right=sample.right,
        first=sample.first,
        weight=sample.weight,
    )
    runs = [_one(scaled, options, seed) for seed in range(options.nets)]
    return _joined(runs, "pair", mean, scale), _joined(runs, "alone", mean_alone, scale_alone)


def _spread(lines: Floats) -> tuple[Floats, Floats]:
    return lines.mean(axis=0), np.maximum(lines.std(axis=0), 0.05)


def _joined(runs: list[dict[str, Floats]], name: str, mean: Floats, scale: Floats) -> Net:
    """One net whose scores are the mean of all."""
    share = np.float32(1 / len(runs))
    return Net(
        mean=mean,
        scale=scale,
        linear=np.mean([run[f"{name}.linear"] for run in runs], axis=0, dtype=np.float32),
        bias=float(np.mean([run[f"{name}.bias"] for run in runs])),
        inner=np.concatenate([run[f"{name}.inner"] for run in runs], axis=1),
        inner_bias=np.concatenate([run[f"{name}.inner_bias"] for run in runs]),
        outer=np.concatenate([run[f"{name}.outer"] for run in runs]) * share,
    )


def _begin(chance: np.random.Generator, name: str, width: int, units: int) -> dict[str, Floats]:
    begin = {
        "linear": np.zeros(width),
        "bias": np.zeros(1),
        "inner": chance.normal(0, 1 / np.sqrt(width), (width, units)),
        "inner_bias": np.zeros(units),
        "outer": chance.normal(0, 0.1, units),
    }
    return {f"{name}.{part}": each.astype(np.float32) for part, each in begin.items()}


def _one(sample: Sample, options: Options, seed: int) -> dict[str, Floats]:
    chance = np.random.default_rng(seed)
    weights = _begin(chance, "pair", sample.lines.shape[1], options.units)
    weights |= _begin(chance, "alone", sample.alone.shape[1], options.units_nothing)
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
    pair, units, mask = _forward(weights, "pair", lines, options.dropped_units, chance)
    alone, units_alone, mask_alone = _forward(weights, "alone", sample.alone[some], options.dropped_units, chance)
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
    return _backward(weights, "pair", lines, units, mask, off) | _backward(
        weights, "alone", sample.alone[some], units_alone, mask_alone, off_alone
    )


def _forward(
    weights: dict[str, Floats], name: str, lines: Floats, dropped: float, chance: np.random.Generator
) -> tuple[Floats, Floats, Floats]:
    units = np.maximum(lines @ weights[f"{name}.inner"] + weights[f"{name}.inner_bias"], 0)
    mask = ((chance.random(units.shape) > dropped) / (1 - dropped)).astype(np.float32)
    units = units * mask
    scores: Floats = lines @ weights[f"{name}.linear"] + units @ weights[f"{name}.outer"] + weights[f"{name}.bias"]
    return scores, units, mask


def _backward(
    weights: dict[str, Floats], name: str, lines: Floats, units: Floats, mask: Floats, off: NDArray[np.floating]
) -> dict[str, NDArray[np.floating]]:
    below = np.outer(off, weights[f"{name}.outer"]) * (units > 0) * mask
    return {
        f"{name}.linear": lines.T @ off,
        f"{name}.bias": off.sum(keepdims=True),
        f"{name}.outer": units.T @ off,
        f"{name}.inner": lines.T @ below,
        f"{name}.inner_bias": below.sum(axis=0),
    }
