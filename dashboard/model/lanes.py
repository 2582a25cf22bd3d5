"""Where each event stands in the Timeline: which lane, which row of it, which days. Tables in, places out; no drawing.

A lane belongs to whoever acts; an event with several actors stands in the lane of each. What has no date has no place.
Heights are pixels from the top of the drawing, times are days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from math import ceil
from typing import Any

import pandas as pd

from dashboard.format.dating import Stretch, stretch
from dashboard.format.event_words import doubt
from dashboard.model.drawing import (
    MOST_LABELLED_ROWS,
    MOST_LANES,
    MOST_MARKS,
    MOST_ROWS,
    NARROW,
    NOBODY,
    OTHERS,
    TOLD,
    WIDE,
    Drawing,
    Placed,
)
from dashboard.model.lane_bars import in_bars, is_vague
from dashboard.model.lane_rows import in_rows
from dashboard.model.table_rows import rows


def lay_out(events: pd.DataFrame, names: Mapping[str, str]) -> Drawing:
    """The places of the dated events of a table of `Coverage.events`. ``names`` are the names of entities by id."""
    placed = [Placed(row, days, _at(row, days)) for row in rows(events) if (days := _days(row)).extent != "undated"]
    if not placed:
        return Drawing()
    first = min(each.days.first or each.at for each in placed)
    last = max(each.days.last or each.at for each in placed)
    exact = sorted(each.at for each in placed if not is_vague(each, "month"))
    view = densest(exact, (last - first).days) or (first, last)
    order, titles, others = _assign(placed, names)
    inside = [each for each in placed if _reaches(each.days, view)]
    shared: dict[str, Any] = {
        "dated": len(placed),
        "told": sum(each.row.date_basis == TOLD for each in placed),
        "news": sum(each.row.date_basis == "news" for each in placed),
        "doubtful": sum(bool(doubt(each.row)) for each in placed),
        "others": others,
        "first": first,
        "last": last,
        "view": view,
        "outside": len(placed) - len(inside),
    }
    # Marks that meet on a phone are drawn only where there would be too many rows otherwise.
    ways = ((True, NARROW, MOST_LABELLED_ROWS), (False, NARROW, MOST_ROWS), (False, WIDE, MOST_ROWS))
    for labelled, width, most in ways:
        if sum(len(each.lanes) for each in placed) > MOST_MARKS:
            break
        lanes, marks, used = in_rows(placed, order, titles, view, width, labelled)
        if used <= most:
            return Drawing(lanes=lanes, marks=marks, labelled=labelled, height=lanes[-1].bottom, **shared)
    return in_bars(placed, order, titles, (view[1] - view[0]).days + 1, shared)


def densest(days: Sequence[date], whole: int = 0) -> tuple[date, date] | None:
    """The days to look at first where a few lie so far off that all others would fall together; None where not.

    ``days`` are in order; ``whole`` is how many days would be shown otherwise, those of vague dates too, where that is
    more than they span. Of all stretches that hold half of them, the shortest is widened to what lies near it.
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
    if max(whole, (days[-1] - days[0]).days) <= 4 * max(14, (days[last] - days[first]).days):
        return None
    return days[first], days[last]


def key_of(source: str) -> str:
    """The key of the lane of an actor that is no entity."""
    return f"\0{source.casefold()}"


def _days(row: Any) -> Stretch:
    return stretch(row.earliest, row.latest, row.precision)


def _at(row: Any, days: Stretch) -> date:
    """Where the mark stands: on the day; in the middle of days one of which is meant; at the end that is known; of news
    on the day of which it is the news."""
    if row.date_basis == "news" and days.last:
        return days.last
    if days.first and days.last and days.extent == "about":
        return days.first + (days.last - days.first) / 2
    found = days.first or days.last
    assert found is not None
    return found


def _reaches(days: Stretch, view: tuple[date, date]) -> bool:
    return (days.first or view[0]) <= view[1] and (days.last or view[1]) >= view[0]


def actors_of(row: Any, names: Mapping[str, str]) -> dict[str, str]:
    """Who acts in an event, name by lane key: its entities, then those that no entity stands for."""
    found = {entity: names.get(entity, entity) for entity in row.source_entities}
    known = {*found.values(), *found}
    return found | {key_of(name): name for name in row.source_names if name not in known}


def _assign(placed: Sequence[Placed], names: Mapping[str, str]) -> tuple[list[str], dict[str, str], int]:
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
