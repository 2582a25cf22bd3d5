"""How much of a text and of a sentence is about business, sport, war and other things: shares of words, and nearness of
their vectors to the words of a topic."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from math import log1p

import numpy as np
from spacy.strings import StringStore

from analysis.annotating.document import ORTH, POS, Document
from analysis.annotating.weights.net import Floats
from analysis.annotating.word_vectors import WordVectors, unit, word_vectors
from analysis.language import lexicon

_TOLD = ("NOUN", "PROPN", "VERB", "ADJ")
"""Parts of speech that tell what a text is about."""


@cache
def topics() -> dict[str, frozenset[str]]:
    """The words of each topic of the lexicon, by its name."""
    return {name: frozenset(row["words"]) for name, row in lexicon.toml("events/topics").items()}


class _TopicOf(dict[str, int]):
    """The number of the topic of a dictionary form, -1 for none. It grows with the forms that were asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.of_word = {word: number for number, words in enumerate(topics().values()) for word in words}

    def __missing__(self, lemma: str) -> int:
        if len(self) >= _MOST_LEMMAS:
            self.clear()
        number = self[lemma] = self.of_word.get(lemma.lower(), -1)
        return number


_MOST_LEMMAS = 1 << 16


@cache
def _topic_of() -> _TopicOf:
    return _TopicOf()


@lru_cache(maxsize=2)
def _nearness(known: WordVectors, strings: StringStore) -> Floats:
    """For each row of the table of vectors how near it is to the middle of each topic's words: a cosine."""
    table = unit(known.table)
    middles = []
    for words in topics().values():
        rows = known.rows(strings[word] for word in sorted(words))
        middles.append(table[rows[rows >= 0]].mean(axis=0))
    near: Floats = table @ unit(np.array(middles, dtype=np.float32)).T
    return near


class Topics:
    """What one document and its sentences are about."""

    def __init__(self, words: Document) -> None:
        """Linear in the length of the document."""
        self.words = words
        self.topic = list(map(_topic_of().__getitem__, words.lemma))
        self.near: Floats | None = None
        known = word_vectors(words.doc.vocab)
        if known is not None:
            rows = known.rows(words.table[:, ORTH].tolist())
            places = words.has(POS, *_TOLD) & (rows >= 0)
            self.near = _nearness(known, words.doc.vocab.strings)[np.maximum(rows, 0)] * places[:, None]
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
