"""Which chains of which articles are one entity."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.records import Annotation, Article, Entity

EntityOf = dict[tuple[str, int], str]


def resolve_entities(articles: Sequence[Article], annotations: Sequence[Annotation]) -> tuple[tuple[Entity, ...], EntityOf]:
    """One entity for each canonical name; (article id, chain) to entity id."""
    entities: dict[str, Entity] = {}
    entity_of: EntityOf = {}
    for annotation in annotations:
        for mention in annotation.names:
            key = re.sub(r"\W+", "-", mention.name.lower()).strip("-")
            entities.setdefault(key, Entity(id=key, name=mention.name, kind=mention.kind, country=mention.country))
            entity_of[annotation.article, mention.chain] = key
    return tuple(entities.values()), entity_of
