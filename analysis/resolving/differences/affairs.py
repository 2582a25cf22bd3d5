"""Which affair a difference belongs to; and which differences the accounts of one event show already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from analysis.records import Annotation, Contradiction, Difference, Event, EventReport, Telling

_ASPECTS = {"later count": "how many"}
"""What the accounts of one event call the kinds that have another name there."""
_Place = tuple[EventReport, Event]


def in_affairs(
    differences: Iterable[Difference],
    events: Sequence[Event],
    annotations: Sequence[Annotation],
    contradictions: Iterable[Contradiction],
) -> tuple[Difference, ...]:
    """The differences with their affairs, without those that ``contradictions`` of one event tell already."""
    told: dict[str, list[_Place]] = defaultdict(list)
    reports = {annotation.article: annotation.events for annotation in annotations}
    for event in events:
        for ref in event.reports:
            told[ref.article].append((reports[ref.article][ref.index], event))
    known = {(each.event, each.aspect) for each in contradictions}
    return tuple(
        replace(each, affair=_affair(each, told))
        for each in differences
        if not any((event, _ASPECTS.get(each.kind, each.kind)) in known for event in _shared(each, told))
    )


def _affair(difference: Difference, told: dict[str, list[_Place]]) -> str | None:
    """The affair of most events in its sentences; of most events in its articles where these have none."""
    tellings = [telling for version in difference.versions for telling in version.tellings]
    near = Counter(event.affair for each in tellings for event in _events_at(each, told) if event.affair)
    if not near:
        articles = dict.fromkeys(each.article for each in tellings)
        near = Counter(event.affair for article in articles for _, event in told.get(article, ()) if event.affair)
    return min(near, key=lambda affair: (-near[affair], affair), default=None)


def _shared(difference: Difference, told: dict[str, list[_Place]]) -> set[str]:
    """Events that every version tells of."""
    events = [
        {event.id for telling in version.tellings for event in _events_at(telling, told)}
        for version in difference.versions
    ]
    return set.intersection(*events) if events else set()


def _events_at(telling: Telling, told: dict[str, list[_Place]]) -> list[Event]:
    return [event for report, event in told.get(telling.article, ()) if report.start <= telling.start < report.end]
