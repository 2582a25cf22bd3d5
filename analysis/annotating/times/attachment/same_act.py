"""The day of an act of which an article gives two accounts: "has arrested a geologist … He was taken on Monday"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.annotating.times.attachment.event_dates import PRECISE
from analysis.annotating.times.word_lists import attachment_words
from analysis.records import EventReport, Party


def with_known_days(reports: Sequence[EventReport]) -> list[EventReport]:
    """The reports; one whose day is not told has that of the article's only dated report of the same act by and to the
    same parties, on the ground of the running time of the text."""
    dated = [each for each in reports if each.date_basis == "stated" and _is_once(each) and each.precision in PRECISE]
    undated = (None, "news")
    return [_with_day(each, dated) if each.date_basis in undated and _is_once(each) else each for each in reports]


def _is_once(report: EventReport) -> bool:
    return report.mode in attachment_words("once") and report.status == "occurred"


def _with_day(report: EventReport, dated: Sequence[EventReport]) -> EventReport:
    same = [each for each in dated if _is_same(report, each)]
    if len({(each.earliest, each.latest) for each in same}) != 1:
        return report
    known = same[0]
    return replace(
        report, earliest=known.earliest, latest=known.latest, precision=known.precision, date_basis="running"
    )


def _is_same(one: EventReport, other: EventReport) -> bool:
    if (one.type, one.mode) != (other.type, other.mode) or not _share(one.sources, other.sources):
        return False
    return _share(one.targets, other.targets) or (one.mode == "resign" and not one.targets and not other.targets)


def _share(some: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether somebody, or a state, is among both."""
    return any(each.is_among(others) for each in some)
