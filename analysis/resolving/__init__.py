"""Across articles: which mentions are one entity, which reports tell of one event, and all that follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.records import Annotation, Article, Correction, Resolution
from analysis.resolving.actors.entities import resolve_entities
from analysis.resolving.actors.told_states import with_told_states
from analysis.resolving.completion import complete
from analysis.resolving.corrections.entity_corrections import correct_entities
from analysis.resolving.corrections.event_corrections import EventCorrections
from analysis.resolving.corrections.quote_corrections import Quotes
from analysis.resolving.corrections.report_corrections import correct_reports
from analysis.resolving.corrections.reports import Reports
from analysis.resolving.corrections.whole_events import Remaking, WholeEvents
from analysis.resolving.events.affairs import with_affairs
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.clustering import merge_reports
from analysis.resolving.events.vouching import with_vouched


def resolve(
    articles: Sequence[Article], annotations: Sequence[Annotation], corrections: Sequence[Correction] = ()
) -> Resolution:
    """Entities and events of the whole coverage. ``annotations`` stand in the order of ``articles``.

    ``corrections`` are applied in their order: those about entities first, then those about quotes and single accounts,
    before reports are merged into events, and those about whole events when they have been.
    """
    found = correct_entities(resolve_entities(articles, annotations), articles, annotations, corrections)
    who = found.who
    reports = Reports(articles, found.annotations(annotations), found)
    quotes = Quotes(reports, who.entity_of)
    about = quotes.correct(corrections) | correct_reports(reports, corrections)
    told = reports.annotated(quotes.changed)
    published = {article.id: article.published for article in articles}
    entities = found.entities(with_told_states(who.entities, told, who.entity_of))
    joining = EventCorrections(articles, annotations, corrections, reports.withdrawn)
    whole = WholeEvents(reports, corrections)

    def arrange(clusters: list[Cluster]) -> list[Cluster]:
        return whole.arrange(joining.arrange(clusters), Remaking(articles, told, who.entity_of))

    merged = merge_reports(articles, told, who.entity_of, arrange, withdrawn=frozenset(reports.withdrawn))
    events = whole.faced(merged.events)
    vouched = reports.vouched(merged.vouched)
    now = {each.article: each.events for each in with_vouched(reports.annotated(quotes.changed), vouched)}
    doubtful = {each.id for each in events if all(now[ref.article][ref.index].doubtful for ref in each.reports)}
    events = with_affairs(events, published, entities, doubtful)
    resolution = Resolution(
        entities=entities,
        entity_of=who.entity_of,
        events=events,
        links=who.links,
        suggestions=who.suggestions,
        vouched=vouched,
        stated=found.stated,
        hidden=found.hidden,
        reports=reports.changed,
        withdrawn=frozenset(reports.withdrawn),
        quotes=quotes.changed,
        unsaid=frozenset(quotes.unsaid),
        standings=whole.standings,
    )
    outcomes = {
        **found.outcomes,
        **joining.outcomes(events),
        **reports.outcomes(corrections, about | whole.told, events),
    }
    resolution = replace(resolution, corrections=tuple(outcomes[number] for number in sorted(outcomes)))
    return complete(resolution, articles, annotations)


__all__ = ["complete", "resolve"]
