"""Across articles: which mentions are one entity, which reports tell of one event, and all that follows from it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.records import Annotation, Article, Correction, Resolution
from analysis.resolving.actors.entities import resolve_entities
from analysis.resolving.actors.told_states import with_told_states
from analysis.resolving.completion import complete
from analysis.resolving.corrections.entity_corrections import correct_entities
from analysis.resolving.corrections.event_corrections import EventCorrections
from analysis.resolving.events.affairs import with_affairs
from analysis.resolving.events.clustering import merge_reports
from analysis.resolving.events.vouching import with_vouched


def resolve(
    articles: Sequence[Article], annotations: Sequence[Annotation], corrections: Sequence[Correction] = ()
) -> Resolution:
    """Entities and events of the whole coverage. ``annotations`` stand in the order of ``articles``.

    ``corrections`` are applied in their order, those about entities before reports are merged into events.
    """
    found = correct_entities(resolve_entities(articles, annotations), articles, annotations, corrections)
    who, told = found.who, found.annotations(annotations)
    published = {article.id: article.published for article in articles}
    entities = found.entities(with_told_states(who.entities, told, who.entity_of))
    about_events = EventCorrections(articles, annotations, corrections)
    merged = merge_reports(articles, told, who.entity_of, about_events.arrange)
    events = merged.events
    reports = {each.article: each.events for each in with_vouched(told, merged.vouched)}
    doubtful = {each.id for each in events if all(reports[ref.article][ref.index].doubtful for ref in each.reports)}
    events = with_affairs(events, published, entities, doubtful)
    outcomes = {**found.outcomes, **about_events.outcomes(events)}
    resolution = Resolution(
        entities=entities,
        entity_of=who.entity_of,
        events=events,
        links=who.links,
        suggestions=who.suggestions,
        vouched=merged.vouched,
        corrections=tuple(outcomes[number] for number in sorted(outcomes)),
        stated=found.stated,
        hidden=found.hidden,
    )
    return complete(resolution, articles, annotations)


__all__ = ["complete", "resolve"]
