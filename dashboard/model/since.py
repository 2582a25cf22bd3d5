"""What is new in a build against the one before it: articles, events, turns of events. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pandas as pd

from analysis.coverage import Coverage, CoverageError, Filter, list_builds

_LOOKED_AT = 6
"""Older builds that are looked into for the one that this one grew from."""
_ALIKE = 0.5
"""The share of an older build's articles that this one must hold to be the same coverage grown."""
SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """What is new against the build ``before``, written at ``written`` (UTC): how many articles came in and fell out,
    the first of the events that only new articles tell and how many these are, and by how many the corrections grew."""

    before: str
    written: datetime
    articles: int
    gone: int
    events: pd.DataFrame
    new_events: int
    corrections: int


def before_of(coverage: Coverage) -> tuple[str, ...]:
    """The builds on the same shelf that are older than this one, the newest first: paths of at most a few."""
    own = coverage.info.created
    older = []
    for path in list_builds(coverage.path.parent):
        if path != coverage.path and path.stat().st_mtime < own.timestamp():
            older.append(str(path))
    return tuple(older[:_LOOKED_AT])


def since_of(coverage: Coverage, filter_: Filter, before: tuple[str, ...]) -> Since | None:
    """What is new against the newest of the builds ``before`` that this one grew from; None where there is none.

    Two builds are the same coverage where this one holds most of the other's articles.
    """
    own = coverage.article_ids()
    for path in before:
        try:
            with Coverage(Path(path)) as other:
                theirs = other.article_ids()
                if theirs and len(own & theirs) >= _ALIKE * len(theirs):
                    return _against(coverage, filter_, own, other, theirs)
        except (CoverageError, OSError):
            continue  # an older build of another shape, or one that was just deleted, tells nothing
    return None


def _against(
    coverage: Coverage, filter_: Filter, own: frozenset[str], other: Coverage, theirs: frozenset[str]
) -> Since:
    new = sorted(own - theirs)
    events = coverage.events_only_in(new, filter_) if new else []
    return Since(
        before=other.id,
        written=other.info.created,
        articles=len(new),
        gone=len(theirs - own),
        events=coverage.events_by_id(events[:SHOWN]),
        new_events=len(events),
        corrections=coverage.info.corrections - other.info.corrections,
    )
