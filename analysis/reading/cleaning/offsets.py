"""From a clean text back to the text that came in, character by character.

Cleaning is a row of steps. Each says what it replaces as `Edit` records over the text as it finds it; `apply` makes the
new text and the `OffsetMap` that leads back, and `OffsetMap.then` puts the maps of two steps together.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Offsets = NDArray[np.int32]


class Edit(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) are replaced by ``text``; where both are the same it is put in."""

    start: int
    end: int
    text: str = ""


class Change(NamedTuple):
    """Characters ``start`` to ``end`` of a clean text stand for ``original_start`` to ``original_end`` of what came in.

    Ends are exclusive; of what was taken out, or put in, one of the two has no length.
    """

    start: int
    end: int
    original_start: int
    original_end: int


class OffsetMap:
    """The way from a clean text back to the text that came in.

    Each character of the clean text stands for a stretch of the other: one character where it was taken over as it
    is, several for what was replaced, none for what was put in. The map of a text in which nothing was replaced is
    `UNCHANGED`.
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self, starts: Offsets, ends: Offsets) -> None:
        """``starts`` and ``ends`` (exclusive) hold the stretch of each character, and one more of no length behind."""
        self._starts = starts
        self._ends = ends

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where characters ``start`` to ``end`` (exclusive) of the clean text stood in the text that came in.

        A span that begins or ends inside of what stands for other characters takes all of these in. What was taken out
        at an edge of the span does not belong to it.
        """
        if not len(self._starts):
            return start, end
        first = int(self._starts[start])
        return first, first if start == end else max(first, int(self._ends[end - 1]))

    def changes(self, original: str, clean: str) -> list[Change]:
        """Where the clean text is not what came in, in order; what stands between is the same in both."""
        if not len(self._starts):
            return []
        starts, lengths = self._starts[: len(clean)], (self._ends - self._starts)[: len(clean)]
        came, codes = _codes(original), _codes(clean)
        same = np.flatnonzero(lengths == 1)
        same = same[came[starts[same]] == codes[same]]
        # Of several characters that stand for one only the first can be it.
        same = same[np.diff(starts[same], prepend=np.int32(-1)) > 0]
        breaks = np.flatnonzero((np.diff(same) != 1) | (np.diff(starts[same]) != 1)) + 1
        # Between two breaks stands a run of characters that are the same in both: where each begins and ends.
        firsts, lasts = np.append(same[:1], same[breaks]), np.append(same[breaks - 1], same[-1:])
        found, at, behind = [], 0, 0
        for first, last, begun, ended in zip(*map(list, (firsts, lasts, starts[firsts], starts[lasts])), strict=True):
            found.append(Change(at, int(first), behind, int(begun)))
            at, behind = int(last) + 1, int(ended) + 1
        found.append(Change(at, len(clean), behind, len(original)))
        return [each for each in found if each.end > each.start or each.original_end > each.original_start]

    def then(self, later: OffsetMap) -> OffsetMap:
        """The way back through both steps: ``later`` leads from a cleaner text to the clean text of this map."""
        if not len(later._starts) or not len(self._starts):
            return later if len(later._starts) else self
        starts = self._starts[later._starts]
        last = np.maximum(later._ends - 1, 0)
        ends = np.where(later._ends > later._starts, self._ends[last], starts)
        return OffsetMap(starts, ends)

    def pack(self) -> bytes:
        """The map as compressed bytes; none for `UNCHANGED`."""
        if not len(self._starts):
            return b""
        steps = np.diff(self._starts, prepend=np.int32(0))
        return zlib.compress(np.stack([steps, self._ends - self._starts]).astype("<i4").tobytes(), 6)

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """The map that `pack` made."""
        if not packed:
            return cls(np.empty(0, np.int32), np.empty(0, np.int32))
        steps, lengths = np.frombuffer(zlib.decompress(packed), dtype="<i4").reshape(2, -1)
        starts = np.cumsum(steps, dtype=np.int32)
        return cls(starts, starts + lengths.astype(np.int32))


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


UNCHANGED = OffsetMap.unpack(b"")


def apply(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """The text with the edits made, and the way back.

    Characters that take the place of others one for one (capitals, apostrophes) stand each for its own; otherwise each
    new character stands for all that was replaced. Raises `ValueError` for edits that overlap or stand out of order.
    """
    pieces: list[str] = []
    starts: list[Offsets] = []
    ends: list[Offsets] = []
    at = 0

    def keep(start: int, end: int) -> None:
        same = np.arange(start, end, dtype=np.int32)
        starts.append(same)
        ends.append(same + np.int32(1))

    for edit in edits:
        if edit.start < at or edit.end < edit.start or edit.end > len(text):
            raise ValueError(f"{edit} overlaps the edit before it or the end of the text at {len(text)}")
        if text[edit.start : edit.end] == edit.text:
            continue
        pieces += (text[at : edit.start], edit.text)
        keep(at, edit.start)
        at = edit.end
        if len(edit.text) == edit.end - edit.start:
            keep(edit.start, edit.end)
        else:
            starts.append(np.full(len(edit.text), edit.start, np.int32))
            ends.append(np.full(len(edit.text), edit.end, np.int32))
    if not pieces:
        return text, UNCHANGED
    pieces.append(text[at:])
    keep(at, len(text))
    behind = np.array([len(text)], np.int32)
    return "".join(pieces), OffsetMap(np.concatenate([*starts, behind]), np.concatenate([*ends, behind]))
