"""What sort of thing a row is, and what sort its place in the sentence asks for: "the monk" is a person, and so is
whoever says something.

Two softmax regressions over word vectors, learned with the ranker. Beside the vectors the first one reads a table of
common nouns and their sorts that is made from WordNet 3.0.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.phrases import Floats, Ints, Phrases
from analysis.annotating.words import Words

SENSES = ("person", "organization", "place", "time", "abstract", "event", "object")

_SCALE = 3.0
"""Vectors of length one are stretched to this length, so that their weights are of the size of the others."""


class Nouns:
    """Sorts of common nouns: for the number of a lemma in spaCy's vocabulary, a share for each of `SENSES`."""

    def __init__(self, keys: NDArray[np.uint64], kinds: Ints, shares: Floats) -> None:
        """``keys`` in rising order; ``kinds`` says for each which line of ``shares`` it has."""
        self.keys, self.kinds = keys, kinds
        self.shares = np.concatenate((shares, np.zeros((1, shares.shape[1]), dtype=np.float32)))

    def look_up(self, lemmas: NDArray[np.uint64]) -> Floats:
        """A line for each lemma; zeros for one that is not in the table."""
        if not len(self.keys):
            return np.zeros((len(lemmas), self.shares.shape[1]), dtype=np.float32)
        places = np.minimum(np.searchsorted(self.keys, lemmas), len(self.keys) - 1)
        known = self.keys[places] == lemmas
        return self.shares[np.where(known, self.kinds[places], -1)]


def sense_lines(view: Words, phrases: Phrases, grounds: Grounds, nouns: Nouns) -> Floats:
    """What the first regression reads: one line for each row."""
    head = phrases.head
    known = nouns.look_up(view.table[np.maximum(phrases.lexical, 0), _LEMMA])
    known[phrases.lexical < 0] = 0.0
    parts = (
        _SCALE * grounds.vector[head],
        _SCALE * grounds.context[head],
        np.eye(7, dtype=np.float32)[phrases.kind],
        np.eye(7, dtype=np.float32)[phrases.form],
        (phrases.plural == 1)[:, None],
        2.0 * known,
    )
    return np.concatenate(parts, axis=1, dtype=np.float32)


_LEMMA = 3
"""The column of a document's table that holds the lemmas."""


def slot_lines(phrases: Phrases, grounds: Grounds) -> Floats:
    """What the second regression reads: the verb, the word that governs, and the part in the sentence."""
    head = phrases.head
    parts = (
        _SCALE * grounds.vector[grounds.verb[head]],
        _SCALE * grounds.vector[grounds.head[head]],
        np.eye(10, dtype=np.float32)[grounds.part[head]],
    )
    return np.concatenate(parts, axis=1, dtype=np.float32)


def softmax(scores: Floats) -> Floats:
    """Shares that sum to one, line by line."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True, initial=-1e9))
    shares: Floats = raised / raised.sum(axis=1, keepdims=True)
    return shares
