"""The learned weights, and how likely each candidate is by them. Nothing but numpy: a few products of tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from analysis.annotating.coreference.senses import Nouns
from analysis.annotating.weights.net import Arrays, Floats, Net
from analysis.annotating.weights.net import arrays as arrays_of


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


def pack(ranker: Ranker) -> Arrays:
    """The ranker as arrays by name, as `unpack` reads them."""
    arrays: Arrays = {
        "nouns.keys": ranker.nouns.keys,
        "nouns.kinds": ranker.nouns.kinds.astype(np.uint16),
        "nouns.shares": ranker.nouns.shares[:-1].astype(np.float16),
        "sure": np.array(ranker.sure, dtype=np.float32),
        "trust": np.array(ranker.trust, dtype=np.float32),
    }
    for name, (weights, bias) in (("sense", ranker.sense), ("slot", ranker.slot)):
        arrays[f"{name}.weights"] = weights.astype(np.float16)
        arrays[f"{name}.bias"] = bias.astype(np.float32)
    return arrays | ranker.pair.pack("pair") | ranker.nothing.pack("nothing")


def unpack(arrays: Arrays) -> Ranker:
    """The ranker of the arrays that `pack` gave."""

    def floats(name: str) -> Floats:
        return arrays[name].astype(np.float32)

    return Ranker(
        nouns=Nouns(
            arrays["nouns.keys"].astype(np.uint64), arrays["nouns.kinds"].astype(np.int64), floats("nouns.shares")
        ),
        sense=(floats("sense.weights"), floats("sense.bias")),
        slot=(floats("slot.weights"), floats("slot.bias")),
        pair=Net.unpack(arrays, "pair"),
        nothing=Net.unpack(arrays, "nothing"),
        sure=tuple(floats("sure").tolist()),
        trust=tuple(floats("trust").tolist()),
    )


@cache
def ranker() -> Ranker:
    """The ranker of the package, read once."""
    return unpack(arrays_of("coreference"))
