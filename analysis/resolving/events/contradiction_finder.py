"""Whether the accounts of each event agree: each account made ready to be held against the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from analysis.records import (
    Annotation,
    Article,
    Contradiction,
    Event,
    ReportRef,
    Resolution,
)
from analysis.resolving.events.contradictions import Told, contradictions

_PLACES = frozenset(("place", "country"))


class ContradictionFinder:
    """Holds the accounts of events against each other. Knows the whole coverage, so that one place or party is one."""

    def __init__(self, articles: Sequence[Article], annotations: Sequence[Annotation], resolution: Resolution) -> None:
        """``annotations`` stand in the order of ``articles``."""
        self._articles = {article.id: article for article in articles}
        self._annotations = {annotation.article: annotation for annotation in annotations}
        self._entity_of = resolution.entity_of
        self._entities = {each.id: each for each in resolution.entities}
        named = Counter(name for each in resolution.entities for name in {each.name, *each.aliases})
        self._places = {
            name: each
            for each in resolution.entities
            if each.kind in _PLACES
            for name in {each.name, *each.aliases}
            if named[name] == 1 or name == each.name
        }

    def contradictions(self, event: Event) -> tuple[Contradiction, ...]:
        """In what the accounts of the event contradict each other; doubtful ones are not asked."""
        told = []
        for ref in event.reports if len(event.reports) > 1 else ():
            report = self._annotations[ref.article].events[ref.index]
            if not report.doubtful:
                told.append(self._told(ref))
        return contradictions(event.id, told, self._entities)

    def _told(self, ref: ReportRef) -> Told:
        annotation, article = self._annotations[ref.article], self._articles[ref.article]
        report = annotation.events[ref.index]
        dates = (
            (each.start - report.start, each.end - report.start)
            for each in annotation.times
            if each.type != "DURATION" and report.start <= each.start < report.end
        )
        chains = [party.chain for party in (*report.sources, *report.targets)]
        return Told(
            ref=ref,
            report=report,
            published=article.published,
            entities=tuple(None if chain is None else self._entity_of.get((article.id, chain)) for chain in chains),
            place=self._places.get(report.place) if report.place else None,
            sentence=article.text[report.start : report.end],
            dates=tuple(dates),
        )
