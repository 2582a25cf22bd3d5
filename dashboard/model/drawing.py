"""What the Timeline’s drawing holds: lanes, marks, and how many events there are on which days. No Streamlit.

Python decides what is where, the browser where words find room at which zoom. Days are counted from 1 January 1970.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from dashboard.format.dating import Extent

MOST_LANES = 10
"""Lanes of their own; the events of all others share one more."""
MOST_MARKS = 500
"""So many events are handed over one by one: the most widely told of the days that are shown. All are counted."""
TOLD = "told"
"""The date basis of an event without a date that is drawn on the day on which it was first told."""
DOUBTFUL = "doubtful"
"""What stands for doubtful events in a legend."""
OTHERS, NOBODY = "\0\0others", "\0\0nobody"
"""Keys of the lanes of no single actor; twice "\\0", since the lane of a name without an entity begins with one."""

Grouping = Literal["actors", "affairs"]
"""Whether a lane belongs to whoever acts, or to one affair."""
Known = Literal["day", "week", "month"]
"""The shortest stretch of time to which the day of an event is known that is counted."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane. ``key`` is an entity's or affair's id, the actor's name where it is no entity, `OTHERS` or `NOBODY`."""

    key: str
    name: str
    events: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: ``at`` is the day of its mark, ``first`` to ``last`` are all its days; None where an end is open.

    ``lanes`` are the places of its lanes in `Drawing.lanes`. ``title`` is the event in a sentence, ``when`` its date in
    words, ``facts`` who answers for it and how widely it is told, ``sentence`` its clearest account, cut to a line or
    two. ``claimed`` says that it is only claimed or disputed, ``doubt`` how sure it is where it is held back as a rule.
    """

    event: str
    type: str
    status: str
    at: int
    extent: Extent
    first: int | None
    last: int | None
    date_basis: str | None
    lanes: tuple[int, ...]
    title: str
    when: str
    facts: str
    sentence: str
    claimed: bool = False
    doubt: str = ""


class Count(NamedTuple):
    """How many events of a quad class stand in a lane on a day, of those whose day is known to ``known``."""

    lane: int
    day: int
    known: Known
    quad: str
    events: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The whole drawing.

    ``dated`` counts the events that it holds, ``told`` those of them that have no date of their own (`TOLD`),
    ``doubtful`` those that are held back as a rule. ``marks`` are all of them where they are few, the most widely told
    first; else those of the span that was asked for, and then ``counts`` has how many there are on each day, with
    ``begins`` and ``ends`` the first and last days of all of them in order, and ``vague`` how many are known less
    exactly than to the month. ``first`` to ``last`` are all days, ``story`` those that are shown at first. ``others``
    counts the actors or affairs without a lane of their own, ``actors`` all of them.
    """

    dated: int = 0
    told: int = 0
    doubtful: int = 0
    grouping: Grouping = "actors"
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Mark, ...] = ()
    counts: tuple[Count, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    vague: int = 0
    others: int = 0
    actors: int = 0
    first: date = date.min
    last: date = date.max
    story: tuple[date, date] = (date.min, date.max)

    @property
    def is_whole(self) -> bool:
        """Whether every event is a mark."""
        return len(self.marks) == self.dated
