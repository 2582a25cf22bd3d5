"""How sure an event is: the share of reports told like it that are right in everything.

A learned scorer weighs the evidence (`evidence`), and what the words of the text mean, on six questions: is it an
event of the timeline at all, of this type, come about as it is told, by those who are said to act, and not on somebody
false; and if all that is right, is nothing missing. The product of the six shares, calibrated, is the confidence. The
weights and how right they are: ``weights/confidence.md``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from analysis.annotating.events.columns import Columns
from analysis.annotating.events.evidence import Evidence, Traits, Weighed, group_of
from analysis.annotating.weights.net import Arrays, Floats, arrays, pack_names, sigmoid, unpack_names
from analysis.records import OTHER_SENSES, SHOWN_CONFIDENCE, Criterion

PARTS = ("sense", "type", "status", "acts", "on", "whole")
"""The questions: the first is asked of all, the last of what is right by the others, the rest of what is an event."""

_LEAST, _MOST = 0.02, 0.98

_UNSHOWN = SHOWN_CONFIDENCE - 0.05
"""The most that an event has which is never shown: one that another is about, and another sense of the word."""

_DOUBTED = np.array([0.8, 0.8, 0.8, 0.8, 0.8, 0.6], dtype=np.float32)
"""A question is a reason for doubt where fewer than this share are right. Something is missing of one in five."""

_NAMED = 2
"""How many groups of evidence are named with a doubt."""


@dataclass
class Scorer:
    """Six regressions over named evidence and over the mean of a text's word vectors, and what their product is
    worth."""

    names: tuple[str, ...]
    mean: Floats
    scale: Floats
    weights: Floats
    """A row for each name, a column for each question."""
    bias: Floats
    usual: Floats
    """The mean of the word vectors of all texts."""
    about: Floats
    """What the way in which a text's own mean differs from it says: a column for each question."""
    slope: tuple[float, float]
    """What the product of the shares adds, and what it adds together with the sum of the hand-made weights."""
    offset: float

    @cached_property
    def columns(self) -> Columns:
        """The numbers of the names."""
        return Columns(self.names)

    def lines(self, some: Sequence[Traits]) -> Floats:
        """Evidence by name as `spread` takes it; a name that was never learned from counts as nothing."""
        lines = np.zeros((len(some), len(self.names)), dtype=np.float32)
        for line, traits in zip(lines, some, strict=True):
            for name, value in traits.items():
                number = self.columns.of(name)
                if number < len(self.names):
                    line[number] = value
        return self.spread(lines)

    def spread(self, lines: Floats) -> Floats:
        """Lines of evidence, a column for each name, in spreads from the mean."""
        return np.asarray((lines - self.mean) / self.scale, dtype=np.float32)

    def of_text(self, middle: Floats | None) -> Floats:
        """What each question makes of the mean of a text's word vectors (a row of several); nothing of None."""
        if middle is None:
            return np.zeros(len(PARTS), dtype=np.float32)
        return np.asarray((middle - self.usual) @ self.about, dtype=np.float32)

    def shares(self, lines: Floats, of_text: Floats) -> Floats:
        """For each row and question how likely the answer is yes. ``of_text``: see there."""
        return sigmoid(lines @ self.weights + self.bias + of_text)

    def together(self, shares: Floats, by_hand: Floats) -> Floats:
        """For each row how likely the report is right in everything. ``by_hand``: the sums of the hand-made weights."""
        scores = product_lines(shares, by_hand) @ np.array(self.slope, dtype=np.float32) + np.float32(self.offset)
        return sigmoid(np.asarray(scores, dtype=np.float32))

    def pack(self) -> Arrays:
        """The scorer as arrays; the large ones in half precision."""
        return {
            "names": pack_names(self.names),
            "mean": self.mean.astype(np.float32),
            "scale": self.scale.astype(np.float32),
            "weights": self.weights.astype(np.float16),
            "bias": self.bias.astype(np.float32),
            "usual": self.usual.astype(np.float32),
            "about": self.about.astype(np.float16),
            "calibration": np.array([*self.slope, self.offset], dtype=np.float32),
        }

    @classmethod
    def unpack(cls, packed: Mapping[str, NDArray[np.generic]]) -> Scorer:
        """The scorer that `pack` laid down."""
        *slope, offset = packed["calibration"].astype(np.float32).tolist()
        return cls(
            names=tuple(unpack_names(packed["names"])),
            mean=packed["mean"].astype(np.float32),
            scale=packed["scale"].astype(np.float32),
            weights=packed["weights"].astype(np.float32),
            bias=packed["bias"].astype(np.float32),
            usual=packed["usual"].astype(np.float32),
            about=packed["about"].astype(np.float32),
            slope=(slope[0], slope[1]),
            offset=offset,
        )


def product_lines(shares: Floats, by_hand: Floats) -> Floats:
    """What is calibrated: the product of the shares, and the same times the sum of the hand-made weights. The last
    share counts by its root: what is missing makes nothing false, and of two reports the false one is to be left out.
    """
    product = shares[:, :-1].prod(axis=1) * np.sqrt(shares[:, -1])
    return np.stack([product, product * by_hand], axis=1).astype(np.float32)


@cache
def scorer() -> Scorer:
    """The learned scorer of the package."""
    return Scorer.unpack(arrays("confidence"))


def confidences(
    some: Sequence[Weighed], evidence: Evidence, by: Scorer | None = None
) -> list[tuple[float, tuple[Criterion, ...]]]:
    """How sure each event is, and what makes it doubtful; all events of one document at once.

    The reasons are those of the hand-made weights, and for each question that is in doubt a criterion ``doubtful-…``:
    its values are the share that is right, in percent, and the groups of evidence that speak against it most.
    """
    by = by or scorer()
    lines = by.spread(evidence.table(some, by.columns))
    of_text = by.of_text(evidence.topics.middle)
    shares = by.shares(lines, of_text)
    every = by.together(shares, np.array([each.by_hand for each in some], dtype=np.float32))
    doubts = _doubts(by, lines, of_text, shares)
    found = []
    for each, sure, why in zip(some, every.tolist(), doubts, strict=True):
        other = any(criterion.kind in OTHER_SENSES for criterion in each.criteria)
        if other or (each.candidate.inner and not each.candidate.claimed):
            sure = min(sure, _UNSHOWN)
        found.append((round(max(_LEAST, min(_MOST, sure)), 2), (*each.criteria, *why)))
    return found


def _doubts(by: Scorer, lines: Floats, of_text: Floats, shares: Floats) -> list[list[Criterion]]:
    """For each line the questions that are in doubt, each with what speaks against it most."""
    found: list[list[Criterion]] = [[] for _ in lines]
    rows, parts = (each.tolist() for each in np.nonzero(shares < _DOUBTED))
    if rows:
        groups, place = _groups(by.names)
        size = len(groups)
        weighed = lines[rows] * by.weights.T[parts]
        places = place + size * np.arange(len(rows))[:, None]
        sums = np.bincount(places.ravel(), weighed.ravel(), size * len(rows)).reshape(-1, size)
        sums[:, groups.index("text")] += of_text[parts]
        for row, part, sum_of in zip(rows, parts, sums.tolist(), strict=True):
            against = sorted((value, group) for group, value in zip(groups, sum_of, strict=True) if value < 0)[:_NAMED]
            share = float(shares[row, part])
            values = (f"{100 * share:.0f}", *(group for _, group in against))
            found[row].append(Criterion(f"doubtful-{PARTS[part]}", values, round(float(np.log(share)), 2)))
    return found


@lru_cache(maxsize=8)
def _groups(names: tuple[str, ...]) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """The groups of evidence, and for each name the number of its own."""
    of = [group_of(name) for name in names]
    groups = tuple(sorted({"text", *of}))
    return groups, np.array([groups.index(each) for each in of], dtype=np.int64)
