"""What follows from entities and events: names, days, representatives, affairs, differences, near-duplicates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from analysis.records import Annotation, Article, Days, Event, Party, ReportRef, Resolution
from analysis.resolving.articles.near_duplicates import near_duplicates
from analysis.resolving.differences.affairs import in_affairs
from analysis.resolving.differences.finder import find_differences
from analysis.resolving.events.affairs import affairs_of, day_of
from analysis.resolving.events.contradiction_finder import ContradictionFinder
from analysis.resolving.events.days import joined_days
from analysis.resolving.events.party_names import Named, party_names
from analysis.resolving.events.representative import representative


def complete(resolution: Resolution, articles: Sequence[Article], annotations: Sequence[Annotation]) -> Resolution:
    """The resolution with all that can be worked out of its entities and events, which stay as they are.

    That is the names, day and representative of each event, the affairs that events name, contradictions and
    differences, the days that accounts have from others, and near-duplicates. ``annotations`` stand in
    the order of ``articles``.
    """
    completion = _Completion(resolution, articles, annotations)
    events = tuple(completion.event(each) for each in resolution.events)
    finder = ContradictionFinder(articles, annotations, resolution)
    contradicted = tuple(found for event in events for found in finder.contradictions(event))
    original_of = near_duplicates(articles)
    differing = find_differences(articles, annotations, resolution.entities, resolution.entity_of, original_of)
    return replace(
        resolution,
        events=events,
        joined=completion.joined_days(events, {each.event for each in contradicted if each.aspect == "when"}),
        affairs=affairs_of(events, completion.confidence),
        contradictions=contradicted,
        differences=in_affairs(differing.differences, events, annotations, contradicted),
        utterances=differing.utterances,
        compared=differing.compared,
        original_of=original_of,
    )


class _Completion:
    """The reports of a coverage with their articles, looked up event by event."""

    def __init__(self, resolution: Resolution, articles: Sequence[Article], annotations: Sequence[Annotation]) -> None:
        self._reports = {each.article: each.events for each in annotations}
        self._published = {each.id: each.published for each in articles}
        self._entity_of = resolution.entity_of
        self._entities = {each.id: each for each in resolution.entities}
        self.confidence: dict[str, float] = {}
        """That of the surest report of each event, by id."""

    def event(self, event: Event) -> Event:
        told = [(ref, self._reports[ref.article][ref.index]) for ref in event.reports]
        told.sort(key=lambda each: (self._published[each[0].article] or date.max, each[0].article, each[1].start))
        self.confidence[event.id] = max((report.confidence for _, report in told), default=0.0)
        return replace(
            event,
            source_names=self._names(event.sources, [(ref, report.sources) for ref, report in told]),
            target_names=self._names(event.targets, [(ref, report.targets) for ref, report in told]),
            representative=representative(event, told),
            day=day_of(event, self._published),
        )

    def joined_days(self, events: Sequence[Event], contradicted: Collection[str]) -> dict[ReportRef, Days]:
        """The days of accounts by others of their event; ``contradicted`` are events whose accounts differ in them."""
        told = {ref: self._reports[ref.article][ref.index] for event in events for ref in event.reports}
        return joined_days(events, told, self._published, contradicted)

    def _names(self, ids: Sequence[str], told: Sequence[tuple[ReportRef, Sequence[Party]]]) -> tuple[str, ...]:
        sides = [[self._named(ref.article, party) for party in parties] for ref, parties in told]
        return party_names(ids, sides, self._entities)

    def _named(self, article: str, party: Party) -> Named:
        entity = None if party.chain is None else self._entity_of.get((article, party.chain))
        return party.name, entity
