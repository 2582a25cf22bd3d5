"""Where each event stands in the Timeline: which lane, which row of it, which days. Tables in, places out; no drawing.

A lane belongs to whoever acts; an event with several actors stands in the lane of each. What has no date has no place.
Heights are pixels from the top of the drawing, times are days.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil
from typing import Any, Literal

import pandas as pd

from dashboard.format.dating import UNIT_DAYS, Stretch, in_words, stretch
from dashboard.format.palette import QUAD_CLASS
from dashboard.format.wording import shortened

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
_MARK, _LETTER = 20, 6.6
TOLD = "told"
"""The date basis of an event without a date that is drawn on the day on which it was first told."""
OTHERS, NOBODY = "\0others", "\0nobody"

Unit = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class Told:
    """What a drawing tells of an event, of the columns of `Coverage.events`; ``sentence`` is cut to a line or two."""

    event: str
    type: str
    mode: str | None
    status: str
    when: str
    date_basis: str | None
    source_names: tuple[str, ...]
    target_names: tuple[str, ...]
    asserted_by: str | None
    source: str | None
    articles: int
    sentence: str


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

    ``dated`` counts the events that are drawn, ``told`` those of them that have no date of their own (`TOLD`).
    ``first`` to ``last`` are all days, ``view`` those that are shown at first, with ``outside`` of the dated events
    beyond them. ``others`` counts the actors without a lane of their own; ``vague`` counts events that no bar counts,
    since their date is known less exactly than one bar's days. ``most`` is the number of events of the tallest bar.
    """

    dated: int = 0
    told: int = 0
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
class _Placed:
    """An event with its days, before it has a row."""

    row: Any
    days: Stretch
    at: date
    label: str = ""
    lanes: list[str] = field(default_factory=list)


def lay_out(events: pd.DataFrame, names: Mapping[str, str]) -> Drawing:
    """The places of the dated events of a table of `Coverage.events`. ``names`` are the names of entities by id."""
    placed = [_Placed(row, days, _at(days)) for row in _rows(events) if (days := _days(row)).extent != "undated"]
    if not placed:
        return Drawing()
    first = min(each.days.first or each.at for each in placed)
    last = max(each.days.last or each.at for each in placed)
    exact = sorted(each.at for each in placed if not _vague(each, "month"))
    view = densest(exact) or (first, last)
    order, titles, others = _assign(placed, names)
    inside = [each for each in placed if _reaches(each.days, view)]
    shared: dict[str, Any] = {
        "dated": len(placed),
        "told": sum(each.row.date_basis == TOLD for each in placed),
        "others": others,
        "first": first,
        "last": last,
        "view": view,
        "outside": len(placed) - len(inside),
    }
    for labelled, width, most in ((True, NARROW, MOST_LABELLED_ROWS), (False, WIDE, MOST_ROWS)):
        if sum(len(each.lanes) for each in placed) > MOST_MARKS:
            break
        lanes, marks, rows = _in_rows(placed, order, titles, view, width, labelled)
        if rows <= most:
            return Drawing(lanes=lanes, marks=marks, labelled=labelled, height=lanes[-1].bottom, **shared)
    return _in_bars(placed, order, titles, (view[1] - view[0]).days + 1, shared)


def densest(days: Sequence[date]) -> tuple[date, date] | None:
    """The days to look at first where a few lie so far off that all others would fall together; None where not.

    ``days`` are in order. Of all stretches that hold half of them, the shortest is widened to what lies near it.
    """
    if len(days) < 4:
        return None
    held = ceil(len(days) / 2)
    start = min(range(len(days) - held + 1), key=lambda at: (days[at + held - 1] - days[at]).days)
    first, last = start, start + held - 1
    near = max(10, (days[last] - days[first]).days / 2)
    while first > 0 and (days[first] - days[first - 1]).days <= near:
        first -= 1
    while last < len(days) - 1 and (days[last + 1] - days[last]).days <= near:
        last += 1
    if (days[-1] - days[0]).days <= 4 * max(14, (days[last] - days[first]).days):
        return None
    return days[first], days[last]


def key_of(source: str) -> str:
    """The key of the lane of an actor that is no entity."""
    return f"\0{source.casefold()}"


def unit_of(days: int) -> Unit:
    """How long a bar's days are where ``days`` are shown."""
    return "day" if days <= 45 else "week" if days <= 320 else "month" if days <= 3_000 else "year"


def _told(row: Any) -> Told:
    return Told(
        event=row.event,
        type=row.type,
        mode=row.mode,
        status=row.status,
        when=in_words(row.earliest, row.latest, row.precision),
        date_basis=row.date_basis,
        source_names=tuple(row.source_names),
        target_names=tuple(row.target_names),
        asserted_by=row.asserted_by,
        source=row.source,
        articles=int(row.articles),
        sentence=shortened(row.sentence, 150),
    )


def _days(row: Any) -> Stretch:
    return stretch(row.earliest, row.latest, row.precision)


def _at(days: Stretch) -> date:
    """Where the mark stands: on the day; in the middle of days one of which is meant; at the end that is known."""
    if days.first and days.last and days.extent == "about":
        return days.first + (days.last - days.first) / 2
    found = days.first or days.last
    assert found is not None
    return found


def _reaches(days: Stretch, view: tuple[date, date]) -> bool:
    return (days.first or view[0]) <= view[1] and (days.last or view[1]) >= view[0]


# --- whose lane -----------------------------------------------------------------------------------------------------


def actors_of(row: Any, names: Mapping[str, str]) -> dict[str, str]:
    """Who acts in an event, name by lane key: its entities, then those that no entity stands for."""
    found = {entity: names.get(entity, entity) for entity in row.source_entities}
    known = {*found.values(), *found}
    return found | {key_of(name): name for name in row.source_names if name not in known}


def _assign(placed: Sequence[_Placed], names: Mapping[str, str]) -> tuple[list[str], dict[str, str], int]:
    """Gives every event its lanes. Returns the lanes from the top, their names, and how many actors share one."""
    titles: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for each in placed:
        actors = actors_of(each.row, names)
        titles |= actors
        each.lanes = list(actors) or [NOBODY]
        counts.update(list(actors))
        each.label = label_of(each.row.target_names)
    ranked = sorted(counts, key=lambda key: (-counts[key], titles[key].casefold(), key))
    own = ranked if len(ranked) <= MOST_LANES + 1 else ranked[:MOST_LANES]
    others = len(ranked) - len(own)
    titles |= {OTHERS: f"{others:,} other actors", NOBODY: "Nobody named as acting"}
    for each in placed:
        kept = [lane for lane in each.lanes if lane in own or lane == NOBODY]
        each.lanes = kept or [OTHERS]
    used = {lane for each in placed for lane in each.lanes}
    return [lane for lane in (*own, OTHERS, NOBODY) if lane in used], titles, others


def label_of(targets: Sequence[str]) -> str:
    """Whom it is done to, in the drawing: ``→ Fennmark``, ``→ Fennmark + 2``."""
    if not targets:
        return ""
    name = " ".join(targets[0].split())
    short = name if len(name) <= 20 else name[:19].rstrip() + "…"
    return f"→ {short}" if len(targets) == 1 else f"→ {short} + {len(targets) - 1}"


# --- single marks ---------------------------------------------------------------------------------------------------


def _in_rows(
    placed: Sequence[_Placed],
    order: Sequence[str],
    titles: Mapping[str, str],
    view: tuple[date, date],
    width: int,
    labelled: bool,
) -> tuple[tuple[Lane, ...], tuple[Mark, ...], int]:
    """Every event in the first row of its lane in which nothing is in its way; lanes, marks, and how many rows."""
    lanes, marks, top, total = [], [], 0.0, 0
    days_a_pixel = max(14, (view[1] - view[0]).days + 1) / width
    right = view[1].toordinal() / days_a_pixel + _MARK
    for key in order:
        own = sorted(
            (each for each in placed if key in each.lanes),
            key=lambda each: (each.days.first or each.at, each.days.last or each.at, each.row.event),
        )
        taken: list[list[tuple[float, float]]] = []
        for each in own:
            words = len(each.label) * _LETTER + _MARK / 2 if labelled and each.label else 0
            # At the right edge a label would be cut off.
            leftwards = each.at <= view[1] and each.at.toordinal() / days_a_pixel + words > right
            begin, end = _extent(each, days_a_pixel, words, leftwards)
            row = next((at for at, spans in enumerate(taken) if _is_free(spans, begin, end)), len(taken))
            if row == len(taken):
                taken.append([])
            taken[row].append((begin, end))
            y = top + HEADER + row * ROW + ROW / 2
            label = each.label if labelled else ""
            marks.append(Mark(_told(each.row), y, each.at, each.days, label, leftwards and labelled))
        bottom = top + HEADER + len(taken) * ROW + GAP
        lanes.append(Lane(key, titles[key], len(own), top, bottom))
        top, total = bottom, total + len(taken)
    return tuple(lanes), tuple(marks), total


def _is_free(spans: Sequence[tuple[float, float]], begin: float, end: float) -> bool:
    return all(last <= begin or first >= end for first, last in spans)


def _extent(each: _Placed, days_a_pixel: float, words: float, leftwards: bool) -> tuple[float, float]:
    """From where to where an event takes room, in pixels."""
    at = each.at.toordinal() / days_a_pixel
    first = (each.days.first or each.at).toordinal() / days_a_pixel
    last = (each.days.last or each.at).toordinal() / days_a_pixel
    before = max(_MARK / 2 + (words if leftwards else 0), FADE if each.days.extent == "until" else 0)
    after = max(_MARK / 2 + (0 if leftwards else words), FADE if each.days.extent == "from" else 0)
    return min(first, at - before), max(last, at + after)


# --- bars -----------------------------------------------------------------------------------------------------------


def _in_bars(
    placed: Sequence[_Placed], order: Sequence[str], titles: Mapping[str, str], days_shown: int, shared: dict[str, Any]
) -> Drawing:
    unit = unit_of(days_shown)
    exact = [each for each in placed if not _vague(each, unit)]
    quads = list(dict.fromkeys(QUAD_CLASS.values()))
    counted: dict[str, dict[date, Counter[str]]] = {}
    for each in exact:
        for key in each.lanes:
            by_day = counted.setdefault(key, {}).setdefault(_begin(each.at, unit), Counter())
            by_day[QUAD_CLASS.get(each.row.type, "")] += 1
    tallest = {key: max(each.total() for each in days.values()) for key, days in counted.items()}
    most = max(tallest.values(), default=0)
    lanes, bars, top = [], [], 0.0
    for key in order:
        # One scale for all lanes; a lane is as high as its own tallest bar.
        height = max(ROW / 2, BARS * tallest.get(key, 0) / max(1, most))
        bottom = top + HEADER + height + GAP
        lanes.append(Lane(key, titles[key], sum(key in each.lanes for each in placed), top, bottom))
        for begin, by_quad in sorted(counted.get(key, {}).items()):
            below = 0
            for quad in (*quads, ""):
                if by_quad[quad]:
                    last = _end(begin, unit)
                    bars.append(Bar(key, quad, begin, last, by_quad[quad], below, bottom - GAP))
                    below += by_quad[quad]
        top = bottom
    return Drawing(
        lanes=tuple(lanes),
        bars=tuple(bars),
        unit=unit,
        most=most,
        vague=len(placed) - len(exact),
        height=top,
        **shared,
    )


def _vague(each: _Placed, unit: Unit) -> bool:
    """Whether the day at which a bar would count the event is known less exactly than the bar's days."""
    days = each.days
    longest = UNIT_DAYS[unit]
    if days.extent == "about" and days.first and days.last:
        return (days.last - days.first).days + 1 > longest
    return days.extent != "day" and UNIT_DAYS.get(each.row.precision or "day", 1) > longest


def _begin(day: date, unit: Unit) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day if unit == "day" else day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def _end(begin: date, unit: Unit) -> date:
    if unit == "day":
        return begin
    if unit == "week":
        return begin + timedelta(days=6)
    if unit == "year":
        return begin.replace(month=12, day=31)
    return begin.replace(day=monthrange(begin.year, begin.month)[1])


def _rows(table: pd.DataFrame) -> Iterable[Any]:
    return table.itertuples(index=False)
