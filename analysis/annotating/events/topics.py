"""How much of a text and of a sentence is about business, sport, war and other things: shares of words, and nearness of
their vectors to the words of a topic."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from math import log1p

import numpy as np
from spacy import attrs
from spacy.vocab import Vocab

from analysis.annotating.document import Document
from analysis.annotating.weights.net import Floats
from analysis.language import lexicon

VECTORS = (20000, 300)
"""The size of the table of word vectors that the weights were learned with, en_core_web_md's; another is left out."""

_TOLD = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
"""Parts of speech that tell what a text is about."""


@cache
def topics() -> dict[str, frozenset[str]]:
    """The words of each topic of the lexicon, by its name."""
    return {name: frozenset(row["words"]) for name, row in lexicon.toml("events/topics").items()}


@cache
def _topic_of() -> dict[str, int]:
    return {word: number for number, words in enumerate(topics().values()) for word in words}


@lru_cache(maxsize=2)
def _nearness(vocab: Vocab) -> Floats:
    """For each row of the table of vectors how near it is to the middle of each topic's words: a cosine."""
    vectors = vocab.vectors
    table = _unit(np.asarray(vectors.data, dtype=np.float32))
    middles = []
    for words in topics().values():
        rows = [vectors.key2row.get(vocab.strings[word], -1) for word in sorted(words)]
        middles.append(table[[row for row in rows if row >= 0]].mean(axis=0))
    near: Floats = table @ _unit(np.array(middles, dtype=np.float32)).T
    return near


def _unit(vectors: Floats) -> Floats:
    unit: Floats = vectors / np.maximum(np.sqrt(np.einsum("ij,ij->i", vectors, vectors)), 1e-6)[:, None]
    return unit


class Topics:
    """What one document and its sentences are about."""

    def __init__(self, words: Document) -> None:
        """Linear in the length of the document."""
        self.words = words
        topic_of = _topic_of()
        self.topic = [topic_of.get(lemma.lower(), -1) for lemma in words.lemma]
        vocab = words.doc.vocab
        self.near: Floats | None = None
        if vocab.vectors.shape == VECTORS:
            places = np.array([pos in _TOLD for pos in words.pos], dtype=bool)
            some, which = np.unique(words.doc.to_array(attrs.ORTH), return_inverse=True)
            rows = np.array([vocab.vectors.key2row.get(word, -1) for word in some.tolist()], dtype=np.int64)[which]
            places &= rows >= 0
            self.near = _nearness(vocab)[np.maximum(rows, 0)] * places[:, None]
            self.counted = places

    def shares(self, first: int, end: int) -> dict[str, float]:
        """For each topic how many of a hundred of the words from ``first`` to before ``end`` are its own, by the
        logarithm of that number and one."""
        counts = _counts(self.topic[first:end], len(topics()))
        size = max(1, end - first)
        return {name: log1p(100 * count / size) for name, count in zip(topics(), counts, strict=True)}

    def nearness(self, first: int, end: int) -> dict[str, float]:
        """For each topic how near the words are to it, on the mean; empty with another table of vectors."""
        if self.near is None:
            return {}
        mean = self.near[first:end].sum(axis=0) / max(1, int(self.counted[first:end].sum()))
        return dict(zip(topics(), mean.tolist(), strict=True))


def _counts(numbers: Iterable[int], size: int) -> list[int]:
    found = [0] * size
    for number in numbers:
        if number >= 0:
            found[number] += 1
    return found
