"""What the Timeline’s drawing holds: lanes, marks, bars, and the sizes of all of them. No Streamlit.

Heights are pixels from the top of the drawing, times are days.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from dashboard.format.dating import Stretch

MOST_LANES = 12
"""Lanes of single actors; the events of all others share one more."""
MOST_MARKS = 600
MOST_ROWS = 44
"""More marks, or more rows of them, are counted in bars instead: single ones could not be told apart."""
MOST_LABELLED_ROWS = 26

ROW, HEADER, GAP, BARS = 22, 21, 7, 90
"""Pixels of a row of marks, of a lane's name, below a lane, and of the tallest bar."""
NARROW, WIDE = 330, 760
"""Pixels of a drawing on a phone, where labels must not meet, and of one on a desk."""
FADE = 60
"""Pixels over which an open end fades."""
TOLD = "told"
"""The date basis of an event without a date that is drawn on the day on which it was first told."""
DOUBTFUL = "doubtful"
"""What stands for doubtful events in a legend."""
OTHERS, NOBODY = "\0\0others", "\0\0nobody"
"""Keys of the lanes of no single actor; twice "\\0", since the lane of a name without an entity begins with one."""

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a drawing tells of an event, of the columns of `Coverage.events`; ``title`` is the event in a
    sentence of ours, ``sentence`` that of its clearest account, cut to a line or two.

    ``doubt`` says how sure an event is that is held back as a rule; it is empty for others.
    """

    event: str
    title: str
    type: str
    status: str
    when: str
    date_basis: str | None
    asserted_by: str | None
    source: str | None
    told_in: str
    sentence: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event in one lane. ``at`` is the day of its mark, ``y`` the middle of its row; ``stretch`` is all its days.

    ``label`` names whom it is done to, empty where there is no room; ``leftwards`` where it stands before the mark.
    """

    told: Told
    y: float
    at: date
    stretch: Stretch
    label: str
    leftwards: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """How many events of one quad class begin in the days ``first`` to ``last``; ``below`` counts those drawn under it.

    ``foot`` is the height at which the lane's bars stand. ``lane`` is the key of its lane.
    """

    lane: str
    quad: str
    first: date
    last: date
    count: int
    below: int
    foot: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One actor's lane. ``key`` is an entity's id, the actor's name where it is no entity, `OTHERS` or `NOBODY`."""

    key: str
    name: str
    events: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The whole drawing: marks, or bars of one ``unit`` each where there are too many of them.

    ``dated`` counts the events that are drawn, ``told`` those of them that have no date of their own (`TOLD`), ``news``
    those that are told as news of a day, ``doubtful`` those that are held back as a rule.
    ``first`` to ``last`` are all days, ``view`` those that are shown at first, with ``outside`` of the dated events
    beyond them. ``others`` counts the actors without a lane of their own; ``vague`` counts events that no bar counts,
    since their date is known less exactly than one bar's days. ``most`` is the number of events of the tallest bar.
    """

    dated: int = 0
    told: int = 0
    news: int = 0
    doubtful: int = 0
    lanes: tuple[Lane, ...] = ()
    marks: tuple[Mark, ...] = ()
    bars: tuple[Bar, ...] = ()
    unit: Unit | None = None
    most: int = 0
    vague: int = 0
    others: int = 0
    labelled: bool = False
    first: date = date.min
    last: date = date.max
    view: tuple[date, date] = (date.min, date.max)
    outside: int = 0
    height: float = 0

    @property
    def actors(self) -> int:
        """How many actors act in the dated events."""
        return sum(lane.key not in (OTHERS, NOBODY) for lane in self.lanes) + self.others


@dataclass(slots=True)
class Placed:
    """An event with its days, before it has a row."""

    row: Any
    days: Stretch
    at: date
    label: str = ""
    lanes: list[str] = field(default_factory=list)
