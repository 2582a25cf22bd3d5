"""How likely it is that an event happened: weights of the facts of `features`, and of what its words mean.

The score of a trigger is the sum of the weights of its facts, of the products of its words' vectors with a learned line
each, and of a constant: a logistic regression. The line for the word above the trigger depends on how the two belong
together. ``analysis/annotating/weights/reality.md`` tells what it was learned from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from analysis.annotating.document import LEMMA, Document
from analysis.annotating.events.modality.features import Level
from analysis.annotating.weights.net import Arrays, Floats, arrays, pack_names, sigmoid, unpack_names
from analysis.annotating.word_vectors import WIDTH, word_vectors

SCALE = 2.0
"""Vectors of length one are stretched to this length, so that their weights are of the size of the others."""

_GROUPS = {
    **dict.fromkeys(("xcomp", "ccomp", "advcl", "acl", "relcl"), 1),
    **dict.fromkeys(("dobj", "nsubjpass", "attr", "oprd"), 2),
    "nsubj": 3,
}
"""The lines of the word above, by how the trigger hangs on it: a clause, what is acted upon, who acts."""

_OTHERWISE = 4
_SECOND = 5

LINES = 6
"""The trigger, the word above it in one of four roles, and the second word above."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is read of one trigger: its facts, and the words with the line of weights that each is multiplied with."""

    facts: list[str]
    words: list[tuple[int, int]]
    """The place of a word in the document, and the number of its line."""


@dataclass(slots=True)
class Scorer:
    """The learned weights."""

    facts: dict[str, float]
    lines: Floats
    """`LINES` lines of `WIDTH` numbers."""
    bias: float
    unreal: float
    """An event that is less likely than this to have happened is told as one that has not."""
    sure: float
    """An event that is less likely than this is in doubt."""

    def doubts(self, share: float) -> bool:
        """Whether an event as likely as this is told as one that has happened, and may not have."""
        return self.unreal <= share < self.sure

    def __call__(self, seen: Sequence[Seen], words: Document) -> Floats:
        """For each trigger how likely it is that the event happened, from 0 to 1."""
        weight = self.facts.get
        sums = np.array([sum([weight(fact, 0.0) for fact in each.facts]) for each in seen], dtype=np.float32)
        pairs = [(n, place, line) for n, each in enumerate(seen) for place, line in each.words]
        if pairs:
            of, places, lines = np.array(pairs, dtype=np.int64).T
            meant = np.einsum("ij,ij->i", vectors(words, places.tolist()), self.lines[lines])
            sums += np.bincount(of, weights=meant, minlength=len(seen)).astype(np.float32)
        return sigmoid(sums + np.float32(self.bias))


def words_of(seen: Sequence[Level]) -> list[tuple[int, int]]:
    """The words whose vectors are read, with the number of the line for each. ``seen``: the levels of a trigger."""
    found = [(seen[0].token.i, 0)]
    if len(seen) > 1:
        found.append((seen[1].token.i, _GROUPS.get(seen[1].relation.partition("_")[0], _OTHERWISE)))
    if len(seen) > 2:
        found.append((seen[2].token.i, _SECOND))
    return found


def vectors(words: Document, places: Sequence[int]) -> Floats:
    """The vectors of the lemmas at ``places``, each `SCALE` long; zeros where the model has none."""
    known = word_vectors(words.doc.vocab)
    if known is None:
        return np.zeros((len(places), WIDTH), dtype=np.float32)
    return known.unit(known.rows(words.table[places, LEMMA].tolist())) * np.float32(SCALE)


def pack(scorer: Scorer) -> Arrays:
    """The scorer as arrays by name, as `unpack` reads them. The facts stand in order, a line each."""
    names = sorted(scorer.facts)
    return {
        "facts.names": pack_names(names),
        "facts.weights": np.array([scorer.facts[name] for name in names], dtype=np.float16),
        "lines": scorer.lines.astype(np.float16),
        "bias": np.array(scorer.bias, dtype=np.float32),
        "thresholds": np.array((scorer.unreal, scorer.sure), dtype=np.float32),
    }


def unpack(packed: Arrays) -> Scorer:
    """The scorer of the arrays that `pack` gave."""
    names = unpack_names(packed["facts.names"])
    unreal, sure = packed["thresholds"].tolist()
    return Scorer(
        facts=dict(zip(names, packed["facts.weights"].astype(np.float64).tolist(), strict=True)),
        lines=packed["lines"].astype(np.float32),
        bias=float(packed["bias"].item()),
        unreal=unreal,
        sure=sure,
    )


@cache
def scorer() -> Scorer:
    """The scorer of the package, read once."""
    return unpack(arrays("reality"))
