"""Where each event stands in the Timeline: in which lane, on which days; and which days tell the story. No drawing.

A lane belongs to whoever acts, or to an affair; an event with several actors stands in the lane of each. What has no
date has no place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Any

import pandas as pd

from dashboard.format.dating import UNIT_DAYS, Stretch, stretch
from dashboard.model.drawing import MOST_LANES, NOBODY, OTHERS, Grouping, Lane
from dashboard.model.table_rows import rows


@dataclass(slots=True)
class Placed:
    """An event of `Coverage.event_places` with its days, the day of its mark, and the places of its lanes."""

    row: Any
    days: Stretch
    at: date
    lanes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The lanes from the top, how many actors or affairs there are in all, and how many of them share one."""

    lanes: tuple[Lane, ...]
    actors: int
    others: int


def placed(events: pd.DataFrame) -> list[Placed]:
    """The dated events of a table of `Coverage.event_places`, in its order, with the days of their marks."""
    return [Placed(row, days, at_of(row, days)) for row in rows(events) if (days := _days(row)).extent != "undated"]


def _days(row: Any) -> Stretch:
    return stretch(row.earliest, row.latest, row.precision)


def at_of(row: Any, days: Stretch) -> date:
    """Where the mark stands: on the day; in the middle of days one of which is meant; at the end that is known; of news
    on the day of which it is the news."""
    if row.date_basis == "news" and days.last:
        return days.last
    if days.first and days.last and days.extent == "about":
        return days.first + (days.last - days.first) / 2
    found = days.first or days.last
    assert found is not None
    return found


def is_vague(each: Placed, unit: str) -> bool:
    """Whether the day of an event is known less exactly than to one ``unit``. News counts on the day of which it is the
    news."""
    days = each.days
    if each.row.date_basis == "news":
        return False
    longest = UNIT_DAYS[unit]
    if days.extent == "about" and days.first and days.last:
        return (days.last - days.first).days + 1 > longest
    return days.extent != "day" and UNIT_DAYS.get(each.row.precision or "day", 1) > longest


# --- lanes ----------------------------------------------------------------------------------------------------------


def key_of(source: str) -> str:
    """The key of the lane of an actor that is no entity."""
    return f"\0{source.casefold()}"


def actors_of(row: Any, names: Mapping[str, str]) -> dict[str, str]:
    """Who acts in an event, name by lane key: its entities, then those that no entity stands for."""
    found = {entity: names.get(entity, entity) for entity in row.source_entities}
    known = {*found.values(), *found}
    return found | {key_of(name): name for name in row.source_names if name not in known}


def into_lanes(events: Sequence[Placed], names: Mapping[str, str], grouping: Grouping) -> Lanes:
    """Gives every event its lanes. ``names`` are those of entities, or of affairs that have lanes, by id."""
    titles: dict[str, str] = {}
    counts: Counter[str] = Counter()
    keys: list[list[str]] = []
    for each in events:
        if grouping == "actors":
            found = actors_of(each.row, names)
        else:
            found = {each.row.affair: names[each.row.affair]} if each.row.affair in names else {}
        titles |= found
        counts.update(list(found))
        keys.append(list(found) or [NOBODY])
    ranked = sorted(counts, key=lambda key: (-counts[key], titles[key].casefold(), key))
    own = ranked if len(ranked) <= MOST_LANES + 1 else ranked[:MOST_LANES]
    others = len(ranked) - len(own)
    titles |= {OTHERS: f"{others:,} others", NOBODY: _NOBODY[grouping]}
    kept = [[key for key in found if key in own or key == NOBODY] or [OTHERS] for found in keys]
    used = {key for found in kept for key in found}
    order = [key for key in (*own, OTHERS, NOBODY) if key in used]
    places = {key: nth for nth, key in enumerate(order)}
    totals = Counter(key for found in kept for key in found)
    for each, own_keys in zip(events, kept, strict=True):
        each.lanes = tuple(places[key] for key in own_keys)
    return Lanes(lanes=tuple(Lane(key, titles[key], totals[key]) for key in order), actors=len(ranked), others=others)


_NOBODY: Mapping[Grouping, str] = {"actors": "Nobody named as acting", "affairs": "All other events"}


# --- the story ------------------------------------------------------------------------------------------------------


def story(days: Sequence[date], first: date, last: date) -> tuple[date, date]:
    """The days to look at first: where most events are, with the end; all days where nothing lies far off.

    ``days`` are those of events that are known to the month at least, in order; ``first`` to ``last`` are all days that
    could be shown. Of all stretches that hold two thirds of them the shortest is widened to what lies near it; what
    comes after it is taken in as long as it does not squeeze the rest.
    """
    if len(days) < 4:
        return (days[0], days[-1]) if days and (last - first).days > 4 * 366 else (first, last)
    held = ceil(len(days) * 2 / 3)
    start = min(range(len(days) - held + 1), key=lambda at: (days[at + held - 1] - days[at]).days)
    low, high = start, start + held - 1
    near = max(10, (days[high] - days[low]).days / 2)
    while low > 0 and (days[low] - days[low - 1]).days <= near:
        low -= 1
    while high < len(days) - 1 and (days[high + 1] - days[high]).days <= near:
        high += 1
    core = max(14, (days[high] - days[low]).days)
    while high < len(days) - 1 and (days[high + 1] - days[low]).days <= 1.5 * core:
        high += 1
    if (last - first).days <= 1.5 * core:
        return first, last
    return days[low], days[high]
