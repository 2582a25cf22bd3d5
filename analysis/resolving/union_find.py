"""Things that turn out to be one: each group of them has one that stands for all."""

from __future__ import annotations

from collections.abc import Hashable


class UnionFind[Thing: Hashable]:
    """Groups of things that are joined two and two (Galler and Fischer 1964). A thing stands for itself at first.

    Who stands for a group is the caller's choice, as ids and order depend on it; so there is no joining by size. Paths
    are halved on the way, which keeps looking up nearly constant.
    """

    def __init__(self) -> None:
        """No two things are joined."""
        self._parent: dict[Thing, Thing] = {}

    def root(self, thing: Thing) -> Thing:
        """The one that stands for the group of ``thing``."""
        parent = self._parent
        while (above := parent.get(thing, thing)) != thing:
            parent[thing] = thing = parent.get(above, above)
        return thing

    def join(self, kept: Thing, gone: Thing) -> None:
        """Makes one group of two; the one that stands for the group of ``kept`` stands for both."""
        kept, gone = self.root(kept), self.root(gone)
        if kept != gone:
            self._parent[gone] = kept
