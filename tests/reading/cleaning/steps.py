"""What the tests of cleaning ask of a step: what it makes of a text, in a time that grows no faster than the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from analysis.reading.cleaning.offsets import Edit, apply
from tests.patience import cost

Edits = Callable[[str], Iterable[Edit]]

MANY, FEW = 100_000, 10_000


def cleaned(edits: Edits, text: str) -> str:
    """The text after the step."""
    return apply(text, edits(text))[0]


def is_linear(edits: Edits, piece: str) -> bool:
    """Whether ten times as many repetitions of a piece cost about ten times the time; the square would be a hundred."""
    few, many = (cost(lambda times=times: cleaned(edits, piece * times), tries=1) for times in (FEW, MANY))
    return many < 30 * few + 0.5
