"""Which reports of which articles tell of one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.records import Annotation, Article, Event


def merge_reports(
    articles: Sequence[Article], annotations: Sequence[Annotation], entity_of: Mapping[tuple[str, int], str]
) -> tuple[Event, ...]:
    """The events of the coverage, each with all its reports."""
    return ()
