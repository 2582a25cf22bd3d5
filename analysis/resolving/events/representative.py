"""Which account of an event shows best what happened."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.records import Event, EventReport, ReportRef


def representative(event: Event, told: Sequence[tuple[ReportRef, EventReport]]) -> ReportRef | None:
    """The account that tells the event as it is, in words of its own, completely and surely; None where none is told.

    What counts, in this order: the event's own type; that it does not only mention the event again; its status; who
    acts and upon whom; that the article says so itself, and nobody in it; its days; and how sure the account is. Of
    equals it is the first of ``told``.
    """
    found = max(told, key=lambda each: _telling(event, each[1]), default=None)
    return None if found is None else found[0]


def _telling(event: Event, report: EventReport) -> tuple[bool, bool, bool, int, bool, bool, float]:
    return (
        report.type == event.type,
        not report.anaphoric,
        report.status == event.status,
        bool(report.sources) + bool(report.targets),
        report.asserted_by is None,
        report.earliest == event.earliest and report.latest == event.latest,
        report.confidence,
    )
