"""What follows from entities and events: names, days, representatives, affairs, differences, near-duplicates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from analysis.records import (
    Annotation,
    Article,
    Days,
    Event,
    EventReport,
    Party,
    ReportRef,
    Resolution,
)
from analysis.resolving.articles.near_duplicates import near_duplicates
from analysis.resolving.articles.originals import grounds
from analysis.resolving.corrections.applied import as_corrected
from analysis.resolving.differences.affairs import in_affairs
from analysis.resolving.differences.finder import find_differences
from analysis.resolving.events.affair_heads import Heads
from analysis.resolving.events.affair_records import AffairRecords
from analysis.resolving.events.affairs import day_of
from analysis.resolving.events.contradiction_finder import ContradictionFinder
from analysis.resolving.events.days import joined_days
from analysis.resolving.events.families import MUTUAL, family
from analysis.resolving.events.party_names import Named, acting, party_names
from analysis.resolving.events.representative import representative
from analysis.resolving.events.standings import Standings, Stands
from analysis.resolving.events.vouching import with_vouched


def complete(resolution: Resolution, articles: Sequence[Article], annotations: Sequence[Annotation]) -> Resolution:
    """The resolution with all that can be worked out of its entities and events, which stay as they are.

    That is the names, day and representative of each event, the affairs that events name, contradictions and
    differences, the days that accounts have from others, and near-duplicates. ``annotations`` stand in
    the order of ``articles``.
    """
    annotations = with_vouched(as_corrected(annotations, resolution), resolution.vouched)
    completion = _Completion(resolution, articles, annotations)
    events = tuple(completion.event(each) for each in resolution.events)
    original_of = near_duplicates(articles)
    finder = ContradictionFinder(articles, annotations, resolution)
    contradicted = tuple(found for event in events for found in finder.contradictions(event))
    names = {each.id: each.name for each in resolution.entities}
    heads = Heads(articles, annotations, resolution.entity_of, names)
    affairs = AffairRecords(articles, completion.told(events), resolution.entities, original_of, heads)
    differing = find_differences(articles, annotations, resolution.entities, resolution.entity_of, original_of)
    return replace(
        resolution,
        events=events,
        joined=completion.joined_days(events, {each.event for each in contradicted if each.aspect == "when"}),
        affairs=affairs.affairs(events),
        contradictions=contradicted,
        differences=in_affairs(differing.differences, events, annotations, contradicted),
        utterances=differing.utterances,
        compared=differing.compared,
        original_of=original_of,
        original_by=grounds(articles, original_of),
    )


class _Completion:
    """The reports of a coverage with their articles, looked up event by event."""

    def __init__(self, resolution: Resolution, articles: Sequence[Article], annotations: Sequence[Annotation]) -> None:
        self._reports = {each.article: each.events for each in annotations}
        self._pronouns = {
            each.article: {(mention.start, mention.end) for mention in each.mentions if mention.form == "pronoun"}
            for each in annotations
        }
        self._published = {each.id: each.published for each in articles}
        self._entity_of = resolution.entity_of
        self._entities = {each.id: each for each in resolution.entities}
        self._standings = Standings(articles, annotations, resolution.entity_of, resolution.entities)
        self._said = resolution.standings
        self._states = {each.country: each.id for each in resolution.entities if each.kind == "country"}

    def event(self, event: Event) -> Event:
        told = [(ref, self._reports[ref.article][ref.index]) for ref in event.reports]
        told.sort(key=lambda each: (self._published[each[0].article] or date.max, each[0].article, each[1].start))
        own = [each for each in told if not each[1].doubtful] or told
        own = [each for each in own if each[1].type == event.type] or own
        clearest = representative(event, told, self._parties, lambda ref: self._pronouns[ref.article])
        # Where both sides can do the same, whoever acts for a state on the one side is that state on the other.
        circle = (*event.sources, *event.targets) if any(family(each) in MUTUAL for _, each in own[:1]) else ()
        stands = self._stands(event)
        return replace(
            event,
            sources=acting(event.sources, self._entities),
            targets=acting(event.targets, self._entities),
            source_names=self._names(event.sources, circle, [(ref, report.sources) for ref, report in own]),
            target_names=self._names(event.targets, circle, [(ref, report.targets) for ref, report in own]),
            representative=clearest,
            place=event.place or next((report.place for ref, report in told if ref == clearest), None),
            day=day_of(event, self._published),
            standing=stands.standing,
            standing_by=stands.by,
        )

    def _stands(self, event: Event) -> Stands:
        """Who answers for the event: what a correction says of it has the last word."""
        found = self._standings.of(event)
        standing, by = self._said.get(event.id, (found.standing, ()))
        return Stands(standing, by or (found.by if standing == found.standing else ()))

    def joined_days(self, events: Sequence[Event], contradicted: Collection[str]) -> dict[ReportRef, Days]:
        """The days of accounts by others of their event; ``contradicted`` are events whose accounts differ in them."""
        return joined_days(events, self.told(events), self._published, contradicted)

    def told(self, events: Sequence[Event]) -> dict[ReportRef, EventReport]:
        """All accounts of the events."""
        return {ref: self._reports[ref.article][ref.index] for event in events for ref in event.reports}

    def _names(
        self, ids: Sequence[str], circle: Sequence[str], told: Sequence[tuple[ReportRef, Sequence[Party]]]
    ) -> tuple[str, ...]:
        sides = [[self._named(ref.article, party) for party in parties] for ref, parties in told]
        return party_names(ids, sides, self._entities, circle)

    def _parties(self, ref: ReportRef, report: EventReport) -> frozenset[str]:
        found = (self._named(ref.article, party)[1] for party in (*report.sources, *report.targets))
        return frozenset(each for each in found if each is not None)

    def _named(self, article: str, party: Party) -> Named:
        entity = None if party.chain is None else self._entity_of.get((article, party.chain))
        return party.name, entity, self._states.get(party.country)
