"""Reports without those whom a correction hides: who is no actor is party to nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from analysis.records import Annotation, Party


def without_hidden(annotations: Sequence[Annotation], hidden: Collection[tuple[str, int]]) -> Sequence[Annotation]:
    """The annotations with no party to an event whose article and chain are among those ``hidden``."""
    articles = {article for article, _ in hidden}
    return [_shown(each, hidden) if each.article in articles else each for each in annotations]


def _shown(annotation: Annotation, hidden: Collection[tuple[str, int]]) -> Annotation:
    def kept(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(each for each in parties if each.chain is None or (annotation.article, each.chain) not in hidden)

    events = (replace(each, sources=kept(each.sources), targets=kept(each.targets)) for each in annotation.events)
    return replace(annotation, events=tuple(events))
