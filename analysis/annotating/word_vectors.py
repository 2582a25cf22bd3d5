"""Word vectors of the language model, as learned scorers read them: only the table that they were learned with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.vocab import Vocab

from analysis.annotating.weights.net import Floats

WIDTH = 300
"""How long a word's vector is."""

SIZE = (20000, WIDTH)
"""The size of en_core_web_md's table of vectors."""


def is_known(vocab: Vocab, word: str) -> bool:
    """Whether the word has a vector; always so where the table is another one than that which was learned with."""
    return vocab.vectors.shape != SIZE or bool(vocab.has_vector(word))


class _Rows(dict[int, int]):
    """The row of a word's vector by the word's number, -1 for none; the words that texts are made of are few, and found
    sooner here than among all that have a vector."""

    def __init__(self, row_of: dict[int, int]) -> None:
        super().__init__()
        self.row_of = row_of

    def __missing__(self, word: int) -> int:
        if len(self) >= _MOST_ROWS:
            self.clear()
        row = self[word] = self.row_of.get(word, -1)
        return row


_MOST_ROWS = 1 << 16


@dataclass(slots=True, eq=False)
class WordVectors:
    """A vocabulary's vectors: the table, and what stretches each of its rows to length one."""

    table: Floats
    scale: Floats
    row_of: _Rows

    def rows(self, words: Iterable[int]) -> NDArray[np.int64]:
        """For each of spaCy's numbers for words the row of its vector, -1 for none."""
        return np.array(list(map(self.row_of.__getitem__, words)), dtype=np.int64)

    def unit(self, rows: NDArray[np.int64]) -> Floats:
        """The vectors of these rows, of length one; zeros for row -1."""
        found: Floats = self.table.take(np.maximum(rows, 0), axis=0)
        found *= np.where(rows >= 0, self.scale.take(rows, mode="clip"), np.float32(0))[:, None]
        return found


def word_vectors(vocab: Vocab) -> WordVectors | None:
    """The vectors of a vocabulary, worked out once; None where it has another table than the weights know."""
    return _read(vocab) if vocab.vectors.shape == SIZE else None


@lru_cache(maxsize=1)
def _read(vocab: Vocab) -> WordVectors:
    table = np.asarray(vocab.vectors.data, dtype=np.float32)
    length = np.sqrt(np.einsum("ij,ij->i", table, table))
    return WordVectors(table, (1 / np.maximum(length, 1e-6)).astype(np.float32), _Rows(vocab.vectors.key2row))


def unit(vectors: Floats) -> Floats:
    """The vectors, each of length one; zeros stay zeros."""
    length = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    scaled: Floats = vectors / np.maximum(length, 1e-6)[:, None]
    return scaled
