"""How much of a text and of a sentence is about business, sport, war and other things: shares of words, and nearness of
their vectors to the words of a topic."""

from __future__ import annotations

from functools import cache, lru_cache
from math import log1p

import numpy as np
from spacy.strings import StringStore

from analysis.annotating.document import LEMMA, ORTH, POS, Document
from analysis.annotating.weights.net import Floats
from analysis.annotating.word_vectors import WordVectors, unit, word_vectors
from analysis.language import lexicon

_TOLD = ("NOUN", "PROPN", "VERB", "ADJ")
"""Parts of speech that tell what a text is about."""


@cache
def topics() -> dict[str, frozenset[str]]:
    """The words of each topic of the lexicon, by its name."""
    return {name: frozenset(row["words"]) for name, row in lexicon.toml("events/topics").items()}


class _TopicOf(dict[int, int]):
    """The number of the topic that lists a dictionary form, by spaCy's number for the form; 0 for none."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self.strings = strings
        self.topic = {word: number for number, words in enumerate(topics().values(), 1) for word in words}

    def __missing__(self, lemma: int) -> int:
        if len(self) >= _MOST_LEMMAS:
            self.clear()
        topic = self[lemma] = self.topic.get(self.strings[lemma].lower(), 0)
        return topic


_MOST_LEMMAS = 1 << 16


@lru_cache(maxsize=2)
def _topic_of(strings: StringStore) -> _TopicOf:
    return _TopicOf(strings)


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
        strings = words.doc.vocab.strings
        topic = list(map(_topic_of(strings).__getitem__, words.table[:, LEMMA].tolist()))
        self.topic = np.array(topic, dtype=np.int64)
        self.near: Floats | None = None
        self.middle: Floats | None = None
        """The mean of the vectors of all words that tell what the text is about; None with another table."""
        known = word_vectors(words.doc.vocab)
        if known is not None:
            classes = words.table[:, POS]
            places = np.flatnonzero(np.logical_or.reduce([classes == strings[each] for each in _TOLD]))
            rows = known.rows(words.table[places, ORTH].tolist())
            self.counted = np.zeros(len(words), dtype=bool)
            self.counted[places[rows >= 0]] = True
            self.near = np.zeros((len(words), len(topics())), dtype=np.float32)
            rows = rows[rows >= 0]
            self.near[self.counted] = _nearness(known, strings)[rows]
            if len(rows):
                self.middle = known.unit(rows).mean(axis=0)

    def shares(self, first: int, end: int) -> dict[str, float]:
        """For each topic how many of a hundred of the words from ``first`` to before ``end`` are its own, by the
        logarithm of that number and one."""
        counts = np.bincount(self.topic[first:end], minlength=len(topics()) + 1)[1:].tolist()
        size = max(1, end - first)
        return {name: log1p(100 * count / size) for name, count in zip(topics(), counts, strict=True)}

    def nearness(self, first: int, end: int) -> dict[str, float]:
        """For each topic how near the words are to it, on the mean; empty with another table of vectors."""
        if self.near is None:
            return {}
        mean = self.near[first:end].sum(axis=0) / max(1, int(self.counted[first:end].sum()))
        return dict(zip(topics(), mean.tolist(), strict=True))
