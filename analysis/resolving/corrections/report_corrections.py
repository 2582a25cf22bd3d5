"""What a person set right about one article's account of an event, applied before accounts are put together.

An account that tells of no event leaves its event; an event without accounts is gone. What is set right about an event
as a whole stands in `corrections.whole_events`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from analysis.reading.corrections import REPORT_KINDS, overruled_by_later
from analysis.records import Correction, Criterion, EventReport, ReportRef, Status
from analysis.resolving.corrections.locating import OVERRULED, SO_ALREADY, Lost, Told
from analysis.resolving.corrections.reports import Reports, dated, swapped, with_status


def correct_reports(reports: Reports, corrections: Sequence[Correction]) -> dict[int, Told]:
    """Applies those about single accounts, in their order. What became of each, by its place in the list."""
    overruled = overruled_by_later(corrections)
    told: dict[int, Told] = {}
    for n, each in enumerate(corrections):
        if each.kind in REPORT_KINDS:
            try:
                told[n] = OVERRULED if n in overruled else _apply(reports, each)
            except Lost as lost:
                told[n] = "lost", lost.why
    return told


def _apply(reports: Reports, correction: Correction) -> Told:
    ref = reports.at(correction.place)
    if correction.kind == "no-report":
        reports.withdraw(ref)
        return "applied", Criterion("no-account")
    if not reports.change(ref, _changed(reports, ref, correction)):
        return SO_ALREADY
    return "applied", Criterion("set-in-report")


def _changed(reports: Reports, ref: ReportRef, correction: Correction) -> EventReport:
    report, value = reports.now(ref), correction.value
    if correction.kind == "report-days":
        return dated(report, correction.days)
    if correction.kind == "report-status":
        return with_status(report, cast(Status, value))
    if correction.kind == "report-swap":
        return swapped(report)
    found = reports.with_party(ref, reports.entity(correction.entity), value or "none")
    if found is None:
        assert correction.entity is not None
        raise Lost("not-named-in-article", correction.entity.name or correction.entity.id, ref.article)
    return found
