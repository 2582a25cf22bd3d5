"""Whether the accounts of each event agree, as rows of a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from analysis.coverage.identity import report_id
from analysis.coverage.queries.filtering import SHOWN_CONFIDENCE
from analysis.records import Annotation, Article, Event, Resolution
from analysis.resolving.differences import Difference, Told, differences

_PLACES = frozenset(("place", "country"))


class Agreement:
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

    def of(self, event: Event) -> tuple[Difference, ...]:
        """In what the accounts of the event differ; doubtful ones are not asked."""
        told = []
        for ref in event.reports if len(event.reports) > 1 else ():
            report = self._annotations[ref.article].events[ref.index]
            if report.confidence >= SHOWN_CONFIDENCE:
                told.append(self._told(ref.article, ref.index))
        return differences(told, self._entities)

    def _told(self, article: str, index: int) -> Told:
        annotation = self._annotations[article]
        report = annotation.events[index]
        dates = (
            (each.start - report.start, each.end - report.start)
            for each in annotation.times
            if each.type != "DURATION" and report.start <= each.start < report.end
        )
        chains = [party.chain for party in (*report.sources, *report.targets)]
        return Told(
            report=report,
            id=report_id(article, index),
            article=article,
            published=self._articles[article].published,
            entities=tuple(None if chain is None else self._entity_of.get((article, chain)) for chain in chains),
            place=self._places.get(report.place) if report.place else None,
            sentence=self._articles[article].text[report.start : report.end],
            dates=tuple(dates),
        )


def difference_rows(event: str, found: Iterable[Difference]) -> list[dict[str, Any]]:
    """The rows of the table ``differences`` for one event."""
    return [
        {
            "event": event,
            "aspect": each.aspect,
            "about": each.about,
            "way": number,
            "words": way.words,
            "report": report,
        }
        for each in found
        for number, way in enumerate(each.ways, start=1)
        for report in way.reports
    ]
