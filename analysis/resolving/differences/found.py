"""What two sentences tell of one thing that cannot both be true, before it is put together with others."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.records.differences import DifferenceKind
from analysis.resolving.differences.sentences import Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """What one sentence tells: ``start`` to ``end`` of its article, its words, a ``key`` that is the same for all that
    tell the same, and who says so (None: the outlet)."""

    sentence: Sentence
    start: int
    end: int
    words: str
    key: str
    teller: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Two sentences that cannot both be true; ``likeness`` is how much they tell the same (0 to 1).

    All that have one ``group`` differ in one thing; those with none do where they share what one of them tells.
    """

    kind: DifferenceKind
    about: str | None
    one: Stated
    other: Stated
    likeness: float
    group: str = ""
