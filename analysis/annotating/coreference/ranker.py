"""The learned weights, and how likely each candidate is by them. Nothing but numpy: a few products of tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.phrases import Floats
from analysis.annotating.coreference.senses import Nouns


@dataclass(slots=True)
class Net:
    """A linear part, and one layer of rectified units beside it: what a line of evidence is worth."""

    mean: Floats
    scale: Floats
    linear: Floats
    bias: float
    inner: Floats
    inner_bias: Floats
    outer: Floats

    def __call__(self, lines: Floats) -> Floats:
        """A score for each line."""
        lines = (lines - self.mean) / self.scale
        units = np.maximum(lines @ self.inner + self.inner_bias, 0.0)
        scores: Floats = lines @ self.linear + units @ self.outer + self.bias
        return scores


@dataclass(slots=True)
class Ranker:
    """All that is learned: sorts of nouns, sorts that places in a sentence ask for, scores of pairs, thresholds."""

    nouns: Nouns
    sense: tuple[Floats, Floats]
    slot: tuple[Floats, Floats]
    pair: Net
    nothing: Net
    sure: tuple[float, ...]
    """For each class of pronouns how likely a chain has to be to be named."""
    trust: tuple[float, ...]
    """For each class of pronouns how many times the odds of the chain that the rules choose are raised."""


_NET = ("mean", "scale", "linear", "inner", "inner_bias", "outer")


def pack(ranker: Ranker) -> dict[str, NDArray[np.generic]]:
    """The ranker as arrays by name, as `unpack` reads them."""
    arrays: dict[str, NDArray[np.generic]] = {
        "nouns.keys": ranker.nouns.keys,
        "nouns.kinds": ranker.nouns.kinds.astype(np.uint16),
        "nouns.shares": ranker.nouns.shares[:-1].astype(np.float16),
        "sure": np.array(ranker.sure, dtype=np.float32),
        "trust": np.array(ranker.trust, dtype=np.float32),
    }
    for name, (weights, bias) in (("sense", ranker.sense), ("slot", ranker.slot)):
        arrays[f"{name}.weights"] = weights.astype(np.float16)
        arrays[f"{name}.bias"] = bias.astype(np.float32)
    for name, net in (("pair", ranker.pair), ("nothing", ranker.nothing)):
        for field in _NET:
            kind = np.float16 if field in ("inner", "outer") else np.float32
            arrays[f"{name}.{field}"] = getattr(net, field).astype(kind)
        arrays[f"{name}.bias"] = np.array(net.bias, dtype=np.float32)
    return arrays


def unpack(arrays: dict[str, NDArray[np.generic]]) -> Ranker:
    """The ranker of the arrays that `pack` gave."""

    def floats(name: str) -> Floats:
        return arrays[name].astype(np.float32)

    nets = [
        Net(**{field: floats(f"{name}.{field}") for field in _NET}, bias=float(arrays[f"{name}.bias"].item()))
        for name in ("pair", "nothing")
    ]
    return Ranker(
        nouns=Nouns(
            arrays["nouns.keys"].astype(np.uint64), arrays["nouns.kinds"].astype(np.int64), floats("nouns.shares")
        ),
        sense=(floats("sense.weights"), floats("sense.bias")),
        slot=(floats("slot.weights"), floats("slot.bias")),
        pair=nets[0],
        nothing=nets[1],
        sure=tuple(floats("sure").tolist()),
        trust=tuple(floats("trust").tolist()),
    )


@cache
def ranker() -> Ranker:
    """The ranker of the package, read once."""
    with files("analysis.annotating.weights").joinpath("coreference.npz").open("rb") as file:
        return unpack(dict(np.load(file)))
