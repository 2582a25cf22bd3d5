"""What sort of thing a row is, and what sort its place in the sentence asks for: "the monk" is a person, and so is
whoever says something.

Two softmax regressions over word vectors, learned with the ranker. Beside the vectors the first one reads a table of
common nouns and their sorts that is made from WordNet 3.0.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.coreference.grounds import Grounds
from analysis.annotating.coreference.phrases import Ints, Phrases
from analysis.annotating.document import LEMMA, Document
from analysis.annotating.weights.net import Floats, softmax
from analysis.annotating.word_vectors import WIDTH

SENSES = ("person", "organization", "place", "time", "abstract", "event", "object")

SCALE = 3.0
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


_SEVEN = np.eye(7, dtype=np.float32)


def sense_lines(view: Document, phrases: Phrases, grounds: Grounds, nouns: Nouns) -> Floats:
    """What the first regression reads beside the head's own vector: one line for each row."""
    known = nouns.look_up(view.table[np.maximum(phrases.lexical, 0), LEMMA])
    known[phrases.lexical < 0] = 0.0
    parts = (
        SCALE * grounds.context[phrases.head],
        _SEVEN[phrases.kind],
        _SEVEN[phrases.form],
        (phrases.plural == 1)[:, None],
        2.0 * known,
    )
    return np.concatenate(parts, axis=1, dtype=np.float32)


def senses_of(
    view: Document, phrases: Phrases, grounds: Grounds, nouns: Nouns, weights: tuple[Floats, Floats]
) -> Floats:
    """For each row shares of `SENSES`. The vectors, by far the longest part, are multiplied once for each word."""
    by_word = SCALE * (grounds.vectors @ weights[0][:WIDTH])
    lines = sense_lines(view, phrases, grounds, nouns)
    return softmax(by_word[grounds.kind[phrases.head]] + lines @ weights[0][WIDTH:] + weights[1])


def slots_of(phrases: Phrases, grounds: Grounds, weights: tuple[Floats, Floats]) -> Floats:
    """For each row shares of `SENSES` that its verb, the word that governs it and its part in the sentence ask for."""
    verb, over = grounds.verb[phrases.head], grounds.head[phrases.head]
    of_verb = SCALE * (grounds.vectors @ weights[0][:WIDTH])
    of_governor = SCALE * (grounds.vectors @ weights[0][WIDTH : 2 * WIDTH])
    of_part = weights[0][2 * WIDTH :][grounds.part[phrases.head]]
    return softmax(of_verb[grounds.kind[verb]] + of_governor[grounds.kind[over]] + of_part + weights[1])
