"""Which earlier texts share rare runs of words with a text: the candidates whose copy it may be.

Every text is known by a sketch of its runs. Of a copy only what its original has not stands in the index, so that a
report in a thousand outlets is found as one in two is, and what a digest holds beside one story is found too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.resolving.articles.word_runs import Sketch

RUN = 4
"""Words of one run."""

KEPT = 64
"""Runs that a text is known by at the most. A copy that was edited shares a third of its original's or more."""

COMMON = 20
"""A run that stands in more distinct texts than this is a formula."""

CANDIDATES = 6
"""So many texts are compared with one at the most, those that share most with it."""

HINT = 0.12
"""The least share of the runs that two texts have in common where the shorter stands in the longer one, by which it is
worth comparing them."""


class Index:
    """Sketches, looked up by the runs in them. Texts are known by their places in the list of sketches."""

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        """Empty at first; ``sketches`` are those of all texts that will be asked for and added."""
        self._sketches = sketches
        self._runs = _repeated([each.chosen for each in sketches])
        self._texts: list[list[int]] = [
            [] for _ in range(max((int(each[-1]) + 1 for each in self._runs if len(each)), default=0))
        ]

    def clear(self) -> None:
        """Takes all texts out."""
        for each in self._texts:
            each.clear()

    def add(self, text: int, same: set[int]) -> None:
        """Puts a text in, or of a copy what those that print the ``same`` text have not."""
        for run in self._runs[text].tolist():
            texts = self._texts[run]
            if len(texts) <= COMMON and same.isdisjoint(texts):
                texts.append(text)

    def candidates(self, text: int) -> list[int]:
        """Texts in the index that share enough with this one, those first that share most."""
        shared: Counter[int] = Counter()
        for run in self._runs[text].tolist():
            if len(texts := self._texts[run]) <= COMMON:
                shared.update(texts)
        found = []
        for other, count in sorted(shared.items(), key=lambda each: (-each[1], each[0])):
            expected = self._sketches[text].expected(self._sketches[other])
            if count >= min(2, expected) and count >= HINT * expected:
                found.append(other)
                if len(found) == CANDIDATES:
                    break
        return found


def _repeated(sketches: Sequence[NDArray[np.uint64]]) -> list[NDArray[np.int32]]:
    """The runs of each sketch that others have too, as numbers from 0 on, in rising order."""
    if not sketches:
        return []
    ends = np.cumsum([len(each) for each in sketches])
    together = np.concatenate(sketches)
    runs, counts = np.unique(together, return_counts=True)
    runs = runs[counts > 1]
    places = np.searchsorted(runs, together).astype(np.int32)
    known = np.zeros(len(together), dtype=np.bool_)
    inside = places < len(runs)
    known[inside] = runs[places[inside]] == together[inside]
    parts = zip(np.split(places, ends[:-1]), np.split(known, ends[:-1]), strict=True)
    return [part[kept].copy() for part, kept in parts]
