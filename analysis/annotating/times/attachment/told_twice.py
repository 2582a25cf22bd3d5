"""The day of what an article tells twice: "has arrested a geologist … He was taken from his tent on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.annotating.events.anaphora import overlap
from analysis.records import EventReport

_ONCE = frozenset(
    (
        "visit",
        "phone",
        "agreement",
        "sanctions",
        "expel",
        "arrest",
        "release",
        "withdraw",
        "resign",
        "coup",
        "relations",
    )
)
"""Modes of act that the same parties do once in an article's time; attacks and words come again."""

_PRECISE = ("day", "week", "month")


def with_known_days(reports: Sequence[EventReport]) -> list[EventReport]:
    """The reports; those without a day have that of the article's one dated report of the same act by and to the
    same parties, as inferred."""
    dated = [each for each in reports if each.date_basis == "stated" and _is_once(each) and each.precision in _PRECISE]
    return [_with_day(each, dated) if each.date_basis is None and _is_once(each) else each for each in reports]


def _is_once(report: EventReport) -> bool:
    return report.mode in _ONCE and report.status == "occurred"


def _with_day(report: EventReport, dated: Sequence[EventReport]) -> EventReport:
    same = [each for each in dated if _is_same(report, each)]
    if len({(each.earliest, each.latest) for each in same}) != 1:
        return report
    known = same[0]
    return replace(
        report, earliest=known.earliest, latest=known.latest, precision=known.precision, date_basis="inferred"
    )


def _is_same(one: EventReport, other: EventReport) -> bool:
    if (one.type, one.mode) != (other.type, other.mode) or not overlap(one.sources, other.sources):
        return False
    return overlap(one.targets, other.targets) or (one.mode == "resign" and not one.targets and not other.targets)
