"""Whether contested events of the demo affair say so: those that somebody denies are never told as plain fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from analysis.demo.affair import Affair
from analysis.records import Resolution
from tests.evaluation.counts import Share

CONTESTED = ("alleged", "disputed")


def contested(affair: Affair) -> set[str]:
    """The keys of the events that some account denies and others tell."""
    statuses: dict[str, set[str]] = {}
    for truth in affair.truths:
        for key, report in zip(truth.told, truth.annotation.events, strict=True):
            statuses.setdefault(key, set()).add(report.status)
    return {key for key, told in statuses.items() if "denied" in told and told != {"denied"}}


def standing_figures(affair: Affair, resolution: Resolution, found: Mapping[str, Counter[str]]) -> tuple[Share, Share]:
    """How many contested events say that they are, and how many others are not said to be denied. ``found``: for each
    key of the truth the events that its accounts were put into."""
    standing = {each.id: each.standing for each in resolution.events}
    told, left = Share(), Share()
    wanted = contested(affair)
    for key, events in found.items():
        (event, _), *_ = events.most_common(1)
        if key in wanted:
            told.add(standing.get(event) in CONTESTED, f"{key}: {standing.get(event)}")
        else:
            left.add(standing.get(event) != "disputed", f"{key}: {standing.get(event)}")
    return told, left
