"""Which of many things belong together, joined pair by pair."""

from __future__ import annotations


class Groups:
    """Things by their numbers; a group is known by the least of them."""

    def __init__(self, count: int) -> None:
        """Each of ``count`` things by itself at first."""
        self._nearer = list(range(count))

    def of(self, one: int) -> int:
        """The least of the group to which it belongs."""
        while self._nearer[one] != one:
            self._nearer[one] = one = self._nearer[self._nearer[one]]
        return one

    def join(self, one: int, other: int) -> None:
        """Makes one group of the two to which they belong."""
        first, second = sorted((self.of(one), self.of(other)))
        self._nearer[second] = first
