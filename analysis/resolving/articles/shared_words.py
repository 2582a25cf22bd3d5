"""How much of one text stands in another, in what they differ within what they share, and whether one is a copy."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from analysis.resolving.articles.word_runs import Mask, Words, runs

RUN = 3
"""Words of one run. Where one word in seven was replaced, most of the others still stand in a run that is as it was."""

GAP = 12
"""So many words between two shared stretches at the most are an edit, or a field of a form that was filled in anew. A
longer stretch is something that one text has and the other has not: a paragraph that was added or left out."""

LEAST = 12
"""Words that a text must have to be known by: shorter ones are formulas."""

REACH = 0.55
"""How much of a copy the shared stretches, with what was edited in them, make up at least: what a paper sets in front
of an agency's story is shorter than the story. An update that keeps half of a story is no copy of it."""

FROM_THERE = 0.75
"""How much of what follows on a paragraph of the paper's own stands at least in the original."""

SHORT = 60
"""Words of a text that may be little else than a form (a dividend, a price, a rate)."""

SHORT_SHARE = 0.8
"""How much of a text as short as that stands at least in its original, or in its copy."""

LEAD = 40
"""The first words of the original. Stories are cut from the end; an update writes them anew."""

LEAD_KEPT = 0.65
"""How much of them stands at least in a copy."""

FIGURES = 0.05
NAMES = 0.2
"""Of the figures, and of the words with a capital letter, within the shared stretches at most so many are others on
both sides. In two reports of one form (results, prices, dividends) most are, though all other words agree. Names have
more leave than figures, because papers spell foreign ones in ways of their own."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts.

    ``shared`` are its words that stand in the other text in runs of `RUN`; ``reach`` is the share of it that the
    stretches of these make up, with the short gaps between. Of the ``figures`` and ``names`` (words with a capital
    letter) within them, ``figures_lost`` and ``names_lost`` are not in the other text.
    """

    shared: Mask
    reach: float
    figures: int
    figures_lost: int
    names: int
    names_lost: int

    @property
    def share(self) -> float:
        """How much of this text stands in the other one, from 0 to 1."""
        return float(np.count_nonzero(self.shared)) / len(self.shared) if len(self.shared) else 0.0

    @property
    def lead(self) -> float:
        """How much of the first words of this text stands in the other one, from 0 to 1."""
        first = self.shared[:LEAD]
        return float(np.count_nonzero(first)) / len(first) if len(first) else 0.0

    @property
    def share_behind(self) -> float:
        """How much of this text stands in the other one behind what it has in front: of all places to begin at that
        leave `REACH` of it, that from which most does."""
        count = len(self.shared)
        if not count:
            return 0.0
        starts = np.arange(int((1 - REACH) * count) + 1)
        before = np.concatenate(([0], np.cumsum(self.shared)))
        return float(np.max((before[-1] - before[starts]) / (count - starts)))


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text, with the runs of `RUN` of them."""

    words: Words
    runs: list[int]
    known: frozenset[int]

    @classmethod
    def of(cls, words: Words) -> Text:
        """Made ready to be compared."""
        codes = runs(words.codes, RUN).tolist()
        return cls(words, codes, frozenset(codes))


def compare(one: Text, another: Text) -> tuple[Side, Side]:
    """Both sides of two texts, in the order in which they are given."""
    return _side(one, another), _side(another, one)


def is_copy(copy: Side, original: Side) -> bool:
    """Whether the one text is a copy of the other, whole, cut, edited or with a paragraph in front."""
    return (
        len(copy.shared) >= LEAST
        and copy.reach >= REACH
        and (len(copy.shared) >= SHORT or copy.share >= SHORT_SHARE)
        and (len(original.shared) >= SHORT or original.share >= SHORT_SHARE)
        and copy.share_behind >= FROM_THERE
        and original.lead >= LEAD_KEPT
        and not _is_refilled(copy, original)
    )


def _is_refilled(copy: Side, original: Side) -> bool:
    """Whether figures or names were exchanged: others stand in their place on both sides. A single one, which each side
    lacks of the other, is a correction."""
    figures = _exchanged(copy.figures_lost, original.figures_lost)
    names = _exchanged(copy.names_lost, original.names_lost)
    return figures + names > 2 and (
        figures > FIGURES * (copy.figures + original.figures) or names > NAMES * (copy.names + original.names)
    )


def _exchanged(copy: int, original: int) -> int:
    """How many of a kind are lost on both sides together, where some are on either."""
    return copy + original if copy and original else 0


def _side(text: Text, other: Text) -> Side:
    count = len(text.words)
    shared = np.zeros(count, dtype=np.bool_)
    hits = np.fromiter(map(other.known.__contains__, text.runs), dtype=np.bool_, count=len(text.runs))
    for offset in range(RUN if len(hits) else 0):
        shared[offset : offset + len(hits)] |= hits
    within = _closed(shared)
    reach = np.count_nonzero(within) / count if count else 0.0
    lost = np.flatnonzero(within & ~shared & (text.words.figure | text.words.capital))
    if len(lost):
        lost = lost[~np.isin(text.words.codes[lost], other.words.codes)]
    return Side(
        shared,
        float(reach),
        figures=int(np.count_nonzero(within & text.words.figure)),
        figures_lost=int(np.count_nonzero(text.words.figure[lost])),
        names=int(np.count_nonzero(within & text.words.capital)),
        names_lost=int(np.count_nonzero(text.words.capital[lost])),
    )


def _closed(shared: Mask) -> Mask:
    """The shared stretches and the short gaps between them."""
    edges = np.flatnonzero(shared[1:] != shared[:-1]) + 1 if len(shared) else np.empty(0, dtype=np.intp)
    closed = shared.copy()
    for start, end in pairwise(edges):
        if not shared[start] and end - start <= GAP:
            closed[start:end] = True
    return closed
