"""What a format is to those that read one: how it is known, what a user says about it, and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from analysis.records import Article, Rejection

HEAD = 1 << 16
"""Bytes at the beginning of a file by which its format is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet: its one name, its state (ISO 3166-1 alpha-3), the hosts of its pages, and its other names.

    ``shared``: outlets elsewhere have the same name, and the name counts only with one of ``places`` or its host.
    """

    name: str
    country: str | None = None
    hosts: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    shared: bool = False
    places: tuple[str, ...] = ()


class Nest:
    """How deep in archives an input stands, and what may still be unpacked; the latter is one count for all of them."""

    __slots__ = ("_left", "depth")

    def __init__(self, members: int, bytes_: int) -> None:
        """``members`` and ``bytes_`` are what may come out of one input in all."""
        self.depth = 0
        self._left = [members, bytes_]

    def deeper(self) -> Nest:
        """The same count, one archive further in."""
        nest = Nest(0, 0)
        nest.depth, nest._left = self.depth + 1, self._left
        return nest

    def take(self, members: int = 0, bytes_: int = 0) -> bool:
        """Counts what comes out; whether that is still allowed."""
        self._left[0] -= members
        self._left[1] -= bytes_
        return min(self._left) >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSeen:
    """What a table was taken for: ``columns`` are its names, ``of`` says for each of our fields which one holds it.

    ``guessed`` are the fields that were taken by what stands in a column; ``rows`` are the first of the table.
    """

    origin: str
    columns: tuple[str, ...]
    of: Mapping[str, str]
    guessed: tuple[str, ...]
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Options:
    """What a user says about inputs: ``fields`` names a column for one of ours ({"title": "Headline"}), "" for none.

    ``day_first`` says how 03/04/2031 is read; None leaves it to the other dates of the file. ``outlets`` are those of
    the user (`analysis.reading.outlets`). ``nest`` is where in archives an input stands, None where it is in none.
    ``on_table`` is told of each table before its rows are read.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    outlets: tuple[Outlet, ...] = ()
    nest: Nest | None = None
    on_table: Callable[[TableSeen], None] | None = None


AS_IT_IS = Options()
"""Nothing was said."""

Reader = Callable[[BinaryIO, str, Options], Iterator[Article | Rejection]]
"""Reads a stream from its beginning; the second argument is the origin that its articles get."""


def by_name_alone(head: bytes) -> bool:
    """For a format that is known by the end of a file's name, and by nothing in it."""
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``looks`` is asked of the first `HEAD` bytes, before the end of the name counts."""

    name: str
    suffixes: tuple[str, ...]
    read: Reader
    looks: Callable[[bytes], bool] = by_name_alone
