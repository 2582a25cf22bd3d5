"""Which number each name of evidence has: a name is put together and looked up once, not for every event."""

from __future__ import annotations

from collections.abc import Iterable


class Columns(dict[str, "Family"]):
    """The numbers of names, by how the names begin and by how they go on: ``columns["acts kind "]["person"]``.

    With names given, these have the numbers from 0, and all others the one after the last, `others`: what nobody
    learned from is written there and left out. Without, each name gets the next number as it is asked for.
    """

    def __init__(self, names: Iterable[str] | None = None) -> None:
        """``names``: those that a scorer knows; None for all that come."""
        super().__init__()
        self.fixed = names is not None
        self.names = list(names or ())
        self.number = {name: number for number, name in enumerate(self.names)}
        self.others = len(self.names) if self.fixed else -1

    def __missing__(self, begin: str) -> Family:
        """The names that begin so, by the rest."""
        family = self[begin] = Family(self, begin)
        return family

    def of(self, name: str) -> int:
        """The number of a name."""
        number = self.number.get(name)
        if number is None:
            if self.fixed:
                return self.others
            number = self.number[name] = len(self.names)
            self.names.append(name)
        return number


class Family(dict[str | None, int]):
    """The numbers of the names that begin alike, by the rest of the name."""

    def __init__(self, columns: Columns, begin: str) -> None:
        """Of those names that ``columns`` knows now; others are asked for there."""
        size = len(begin)
        super().__init__((name[size:], number) for name, number in columns.number.items() if name.startswith(begin))
        self.columns = columns
        self.begin = begin

    def __missing__(self, rest: str | None) -> int:
        """Not kept, as the words of texts have no end."""
        return self.columns.of(f"{self.begin}{rest}")
