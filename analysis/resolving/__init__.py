"""Across articles: which mentions are one entity, and which reports tell of one event."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.records import Annotation, Article, Resolution
from analysis.resolving.accounts import with_told_states
from analysis.resolving.entities import resolve_entities
from analysis.resolving.stories import merge_reports
from analysis.resolving.threads import with_threads


def resolve(articles: Sequence[Article], annotations: Sequence[Annotation]) -> Resolution:
    """Entities and events of the whole coverage. ``annotations`` stand in the order of ``articles``."""
    who = resolve_entities(articles, annotations)
    published = {article.id: article.published for article in articles}
    entities = with_told_states(who.entities, annotations, who.entity_of)
    states = {entity.id: entity.country for entity in entities}
    events = with_threads(merge_reports(articles, annotations, who.entity_of), published, states)
    return Resolution(
        entities=entities,
        entity_of=who.entity_of,
        events=events,
        links=who.links,
        suggestions=who.suggestions,
    )


__all__ = ["resolve"]
