"""The Timeline’s drawing out of a coverage: lanes, marks of the most widely told, counts of all. No Streamlit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from analysis.coverage import Coverage, EventView, Filter
from dashboard.format.event_words import answered_for, coverage_of, doubt, when
from dashboard.format.palette import QUAD_CLASS
from dashboard.format.wording import day, event_title, shortened
from dashboard.model.affairs import affairs_of
from dashboard.model.drawing import MOST_LANES, MOST_MARKS, TOLD, Count, Drawing, Grouping, Known, Mark
from dashboard.model.event_list import choice_of
from dashboard.model.lanes import Lanes, Placed, into_lanes, is_vague, placed, story
from dashboard.model.table_rows import rows

SENTENCE = 220
"""Characters of the sentence that the drawing shows of an event."""
_EPOCH = date(1970, 1, 1)
_CLAIMED = ("alleged", "disputed")


def drawing_of(
    coverage: Coverage,
    filter_: Filter,
    affair: str,
    view: EventView,
    told: bool = False,
    grouping: Grouping = "actors",
    since: date | None = None,
    until: date | None = None,
) -> Drawing:
    """The dated events of an affair (of all where it is empty) and one of `event_list.VIEWS` in their lanes.

    ``told`` draws those without a date, too, on the day on which they were first told. Those whose day lies far outside
    of the coverage are not drawn. Where there are more than `MOST_MARKS`, those from ``since`` to ``until`` are marks
    (those of the story where no span is asked for).
    """
    places = coverage.event_places(filter_, replace(choice_of(affair, view, None if told else True), background=False))
    events = placed(placed_where_told(places) if told else places)
    if not events:
        return Drawing()
    first = min(each.days.first or each.at for each in events)
    last = max(each.days.last or each.at for each in events)
    grouping = "actors" if affair else grouping
    lanes = into_lanes(events, _names(coverage, filter_, grouping), grouping)
    shown = story(sorted(each.at for each in events if not is_vague(each, "month")), first, last)
    whole = len(events) <= MOST_MARKS
    chosen = events if whole else _reaching(events, since or shown[0], until or shown[1])[:MOST_MARKS]
    return Drawing(
        dated=len(events),
        told=sum(each.row.date_basis == TOLD for each in events),
        doubtful=sum(bool(doubt(each.row)) for each in events),
        grouping=grouping,
        lanes=lanes.lanes,
        marks=_marks(coverage, filter_, chosen),
        first=first,
        last=last,
        story=shown,
        **({} if whole else _counted(events)),
        **_shared(lanes),
    )


def _shared(lanes: Lanes) -> dict[str, Any]:
    return {"others": lanes.others, "actors": lanes.actors}


def _names(coverage: Coverage, filter_: Filter, grouping: Grouping) -> Mapping[str, str]:
    if grouping == "affairs":
        return {each.id: shortened(each.name, 70) for each in affairs_of(coverage, filter_, MOST_LANES).first}
    entities = coverage.table("entities", ["entity", "name"])
    return dict(zip(entities["entity"].to_pylist(), entities["name"].to_pylist(), strict=True))


def placed_where_told(events: Any) -> Any:
    """The events, those without a date on the day on which their first account was published (date basis ``told``)."""
    undated = events["earliest"].isna() & events["latest"].isna()
    on = events["first_told"].where(undated)
    return events.assign(
        earliest=events["earliest"].fillna(on),
        latest=events["latest"].fillna(on),
        precision=events["precision"].mask(on.notna(), "day"),
        date_basis=events["date_basis"].mask(on.notna(), TOLD),
    )


def _reaching(events: Sequence[Placed], since: date, until: date) -> list[Placed]:
    return [each for each in events if (each.days.first or each.at) <= until and (each.days.last or each.at) >= since]


# --- marks ----------------------------------------------------------------------------------------------------------


def number(on: date | None) -> int | None:
    """The day, counted from 1 January 1970."""
    return None if on is None else (on - _EPOCH).days


def _marks(coverage: Coverage, filter_: Filter, chosen: Sequence[Placed]) -> tuple[Mark, ...]:
    full = {row.event: row for row in rows(coverage.events_by_id([each.row.event for each in chosen]))}
    return tuple(_mark(each, full[each.row.event], filter_) for each in chosen)


def _mark(each: Placed, row: Any, filter_: Filter) -> Mark:
    days, told = each.days, each.row.date_basis == TOLD
    return Mark(
        event=row.event,
        type=row.type,
        status=row.status,
        at=(each.at - _EPOCH).days,
        extent=days.extent,
        first=number(days.first),
        last=number(days.last),
        date_basis=each.row.date_basis,
        lanes=each.lanes,
        title=event_title(row),
        when=f"Nobody tells when; first told {day(each.at)}" if told else when(row),
        facts=f"{answered_for(row)} · {coverage_of(row, filter_.unit)}",
        sentence=shortened(row.sentence, SENTENCE),
        claimed=row.standing in _CLAIMED,
        doubt=doubt(row),
    )


# --- counts ---------------------------------------------------------------------------------------------------------


def _counted(events: Sequence[Placed]) -> dict[str, Any]:
    """How many events there are on which day, where they are too many for single marks."""
    found: Counter[tuple[int, int, Known, str]] = Counter()
    vague = 0
    for each in events:
        known = _known(each)
        if known is None:
            vague += 1
            continue
        at, quad = (each.at - _EPOCH).days, QUAD_CLASS.get(each.row.type, "")
        found.update((lane, at, known, quad) for lane in each.lanes)
    return {
        "counts": tuple(Count(*key, number) for key, number in sorted(found.items())),
        "begins": tuple(sorted(((each.days.first or each.at) - _EPOCH).days for each in events)),
        "ends": tuple(sorted(((each.days.last or each.at) - _EPOCH).days for each in events)),
        "vague": vague,
    }


def _known(each: Placed) -> Known | None:
    units: tuple[Known, ...] = ("day", "week", "month")
    return next((unit for unit in units if not is_vague(each, unit)), None)
