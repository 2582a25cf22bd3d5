"""The mentions of one document by where they stand; asked many times, so that they are sorted once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from analysis.records import Mention

_NESTED = 6
"""How many mentions before an offset may still cover it."""


class MentionIndex:
    """Mentions ordered by start, a longer one first. All offsets are characters of the text."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Takes them in any order."""
        self.all = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self.starts = [mention.start for mention in self.all]
        self.named = {mention.chain for mention in self.all if mention.form == "name"}
        """The chains that have a name."""

    def place(self, offset: int) -> int:
        """How many mentions begin before a character."""
        return bisect_left(self.starts, offset)

    def at(self, offset: int) -> Mention | None:
        """The longest mention that begins at a character."""
        place = bisect_left(self.starts, offset)
        return self.all[place] if place < len(self.all) and self.starts[place] == offset else None

    def beginning_in(self, start: int, end: int) -> list[Mention]:
        """Those that begin from ``start`` to before ``end``."""
        return self.all[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def touching(self, start: int, end: int) -> list[Mention]:
        """Those that share a character with the stretch."""
        first = bisect_left(self.starts, start)
        while first > 0 and self.all[first - 1].end > start:
            first -= 1
        return [mention for mention in self.all[first : bisect_left(self.starts, end)] if mention.end > start]

    def name_around(self, offset: int) -> Mention | None:
        """The widest mention by name that covers a character."""
        found = bisect_right(self.starts, offset)
        covering = [m for m in self.all[max(0, found - _NESTED) : found] if m.end > offset and m.form == "name"]
        return min(covering, key=lambda mention: mention.start - mention.end) if covering else None
