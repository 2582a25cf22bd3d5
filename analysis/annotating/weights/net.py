"""What learned scorers have in common: a small net, and how its numbers lie in a file. Nothing but numpy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

type Floats = NDArray[np.float32]
type Arrays = dict[str, NDArray[np.generic]]
"""What a file of weights holds, by name."""


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
        lines = lines - self.mean
        np.divide(lines, self.scale, out=lines)
        units = np.maximum(lines @ self.inner + self.inner_bias, 0.0)
        scores: Floats = lines @ self.linear + units @ self.outer + self.bias
        return scores

    def pack(self, name: str) -> Arrays:
        """The net as arrays whose names begin with ``name``; the two large ones in half precision."""
        packed: Arrays = {}
        for field in _FIELDS:
            kind = np.float16 if field in ("inner", "outer") else np.float32
            packed[f"{name}.{field}"] = getattr(self, field).astype(kind)
        return packed | {f"{name}.bias": np.array(self.bias, dtype=np.float32)}

    @classmethod
    def unpack(cls, arrays: Mapping[str, NDArray[np.generic]], name: str) -> Net:
        """The net that `pack` laid down under ``name``."""
        fields = {field: arrays[f"{name}.{field}"].astype(np.float32) for field in _FIELDS}
        return cls(**fields, bias=float(arrays[f"{name}.bias"].item()))


_FIELDS = ("mean", "scale", "linear", "inner", "inner_bias", "outer")


@cache
def arrays(name: str) -> Arrays:
    """The weights of the package that are called ``name``, read once."""
    with files("analysis.annotating.weights").joinpath(f"{name}.npz").open("rb") as file:
        return dict(np.load(file))


def pack_names(names: Iterable[str]) -> NDArray[np.uint8]:
    """Names as an array, as `unpack_names` reads them; none holds a line break."""
    return np.frombuffer("\n".join(names).encode(), dtype=np.uint8)


def unpack_names(packed: NDArray[np.generic]) -> list[str]:
    """The names that `pack_names` laid down, in their order."""
    return packed.tobytes().decode().split("\n")


def sigmoid(scores: Floats) -> Floats:
    """Odds on a scale of logarithms as shares from 0 to 1."""
    return (1 / (1 + np.exp(-np.clip(scores, -30, 30)))).astype(np.float32)


def softmax(scores: Floats) -> Floats:
    """Shares that sum to one, line by line."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-1e9))
    return (raised / raised.sum(axis=1, keepdims=True)).astype(np.float32)
