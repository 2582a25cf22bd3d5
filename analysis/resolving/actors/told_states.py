"""The states of persons whom only the reports of events tie to one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.records import Annotation, Entity


def with_told_states(
    entities: Sequence[Entity], annotations: Sequence[Annotation], entity_of: Mapping[tuple[str, int], str]
) -> tuple[Entity, ...]:
    """The entities, persons without a state with the one that the reports of events tell of them.

    "The Ruritanian geologist Karl Brandt" in one article makes Brandt a Ruritanian in those that only name him. Where
    reports tell of two states, none is taken.
    """
    told: dict[str, set[str]] = defaultdict(set)
    for annotation in annotations:
        for report in annotation.events:
            for party in (*report.sources, *report.targets):
                entity = entity_of.get((annotation.article, party.chain)) if party.chain is not None else None
                if entity is not None and party.country:
                    told[entity].add(party.country)
    return tuple(
        replace(each, country=next(iter(told[each.id])))
        if each.kind == "person" and each.country is None and len(told.get(each.id, ())) == 1
        else each
        for each in entities
    )
