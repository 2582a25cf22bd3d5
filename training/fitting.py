"""Learning with numpy alone: steps down a gradient, regressions, and the steps of small nets.

The same lines in the same order give the same weights, to the bit: every chance has a seed of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.weights.net import Floats, Net, softmax

type Ints = NDArray[np.int64]
type Doubles = NDArray[np.float64]
type Weights = dict[str, Floats]
"""The numbers of one net or several while they are learned, by the net's name and the part's."""


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


def logistic(lines: Floats, labels: Floats, weight: Floats, penalty: float) -> tuple[Floats, float]:
    """Weights and bias of a regression whose score, put through `sigmoid`, is how likely a line's label is 1.

    ``labels``: shares from 0 to 1; ``weight``: how much each line counts; ``penalty``: how strongly each weight is
    drawn to zero. Newton's method, to the one best answer.
    """
    ones = np.hstack([lines.astype(np.float64), np.ones((len(lines), 1))])
    drawn = np.append(np.full(lines.shape[1], penalty), 1e-6)
    found = np.zeros(ones.shape[1])
    for _ in range(_STEPS):
        shares = 1 / (1 + np.exp(-np.clip(ones @ found, -30, 30)))
        slope = ones.T @ (weight * (shares - labels)) + drawn * found
        bend = (ones.T * (weight * shares * (1 - shares))) @ ones + np.diag(drawn)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    return found[:-1].astype(np.float32), float(found[-1])


_STEPS = 40
"""At most so many steps of Newton's method."""


def minimised(
    of: Callable[[Doubles], tuple[float, Doubles]], begin: Doubles, *, steps: int = 80, kept: int = 10
) -> Doubles:
    """Where a smooth function of many numbers is least, looked for from ``begin``: limited-memory BFGS.

    ``of``: the function's value and slope. ``kept``: from how many steps back the bend of the function is read. Ends
    where a step brings less than a millionth.
    """
    moves: list[tuple[Doubles, Doubles]] = []
    place = begin
    value, slope = of(place)
    for _ in range(steps):
        way = _way(slope, moves)
        length, down = 1.0, float(slope @ way)
        while True:
            there = place - length * way
            least, slope_there = of(there)
            if least <= value - 1e-4 * length * down or length < 1e-6:
                break
            length /= 2
        move, turn = there - place, slope_there - slope
        if move @ turn > 1e-10:
            moves = [*moves, (move, turn)][-kept:]
        done = abs(value - least) < 1e-6 * abs(value)
        place, value, slope = there, least, slope_there
        if done:
            break
    return place


def _way(slope: Doubles, moves: Sequence[tuple[Doubles, Doubles]]) -> Doubles:
    """The way down: the slope, bent by what the last moves told of how it changes."""
    if not moves:
        return slope / max(1.0, float(np.linalg.norm(slope)))
    way, shares = slope.copy(), []
    for move, turn in reversed(moves):
        share = (move @ way) / (turn @ move)
        shares.append(share)
        way -= share * turn
    move, turn = moves[-1]
    way *= (move @ turn) / (turn @ turn)
    for (move, turn), share in zip(moves, reversed(shares), strict=True):
        way += move * (share - (turn @ way) / (turn @ move))
    return way


def spread(lines: Floats) -> tuple[Floats, Floats]:
    """Mean and spread of each column; a column that hardly changes is not blown up."""
    return lines.mean(axis=0), np.maximum(lines.std(axis=0), 0.05)


def joined(runs: Sequence[Weights], name: str, mean: Floats, scale: Floats) -> Net:
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


def begin(chance: np.random.Generator, name: str, width: int, units: int) -> Weights:
    """What the net ``name`` over lines of ``width`` numbers is before it has learned anything."""
    parts = {
        "linear": np.zeros(width),
        "bias": np.zeros(1),
        "inner": chance.normal(0, 1 / np.sqrt(width), (width, units)),
        "inner_bias": np.zeros(units),
        "outer": chance.normal(0, 0.1, units),
    }
    return {f"{name}.{part}": each.astype(np.float32) for part, each in parts.items()}


def forward(
    weights: Weights, name: str, lines: Floats, dropped: float, chance: np.random.Generator
) -> tuple[Floats, Floats, Floats]:
    """Scores of the lines, and the units and the mask of those left out that `backward` needs."""
    units = np.maximum(lines @ weights[f"{name}.inner"] + weights[f"{name}.inner_bias"], 0)
    mask = ((chance.random(units.shape) > dropped) / (1 - dropped)).astype(np.float32)
    units = units * mask
    scores: Floats = lines @ weights[f"{name}.linear"] + units @ weights[f"{name}.outer"] + weights[f"{name}.bias"]
    return scores, units, mask


def backward(
    weights: Weights, name: str, lines: Floats, units: Floats, mask: Floats, off: NDArray[np.floating]
) -> dict[str, NDArray[np.floating]]:
    """The gradients of the net's parts; ``off``: the gradient of each line's score."""
    below = np.outer(off, weights[f"{name}.outer"]) * (units > 0) * mask
    return {
        f"{name}.linear": lines.T @ off,
        f"{name}.bias": off.sum(keepdims=True),
        f"{name}.outer": units.T @ off,
        f"{name}.inner": lines.T @ below,
        f"{name}.inner_bias": below.sum(axis=0),
    }
