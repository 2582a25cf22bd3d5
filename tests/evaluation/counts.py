"""Counts of right and wrong answers, and the figures made of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Counts:
    """How many things there are (``gold``), were answered (``found``), and of both agree (``right``)."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """Of what was found, what is right, in percent; 100 where nothing was found."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """Of what there is, what was found, in percent; 100 where there is nothing."""
        return 100 * self.right / self.gold if self.gold else 100.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Share:
    """So many of so many."""

    right: int = 0
    of: int = 0
    missed: list[str] = field(default_factory=list)
    """Some words for each that is not right, to look at."""

    def add(self, right: bool, words: str = "") -> None:
        """One more."""
        self.of += 1
        self.right += right
        if not right and words:
            self.missed.append(words)

    @property
    def percent(self) -> float:
        """In percent; 100 where there is nothing to be right about."""
        return 100 * self.right / self.of if self.of else 100.0


def overlap(first: tuple[int, int], second: tuple[int, int]) -> int:
    """How many characters two stretches share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def pair_up(gold: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Which stretch found goes with which of the gold's: one to one, equal bounds first, then by overlap."""
    candidates = sorted(
        (-(g == f), -overlap(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if overlap(g, f)
    )
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in candidates:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return sorted(pairs)


def b_cubed(labels: Iterable[tuple[Hashable, Hashable]]) -> tuple[float, float]:
    """B-cubed precision and recall, in percent, of a grouping: for each thing its gold group and the answered one.

    Bagga and Baldwin (1998).
    """
    things = list(labels)
    gold: dict[Hashable, set[int]] = {}
    found: dict[Hashable, set[int]] = {}
    for index, (right, answer) in enumerate(things):
        gold.setdefault(right, set()).add(index)
        found.setdefault(answer, set()).add(index)
    if not things:
        return 100.0, 100.0
    shared = [(len(gold[right] & found[answer]), right, answer) for right, answer in things]
    precision = sum(both / len(found[answer]) for both, _, answer in shared)
    recall = sum(both / len(gold[right]) for both, right, _ in shared)
    return 100 * precision / len(things), 100 * recall / len(things)


def pairs_of(groups: Iterable[Iterable[int]]) -> set[tuple[int, int]]:
    """All pairs of things that are in one group."""
    return {(a, b) for group in groups for members in [sorted(set(group))] for a in members for b in members if a < b}
