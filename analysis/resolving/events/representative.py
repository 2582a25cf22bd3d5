"""Which account of an event shows best what happened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from analysis.records import Event, EventReport, ReportRef

_AT_A_GLANCE = 320
"""Characters of a sentence that still shows what happened: longer ones are whole paragraphs."""

Parties = Callable[[ReportRef, EventReport], frozenset[str]]
"""The entity ids of an account's parties."""


def representative(
    event: Event,
    told: Sequence[tuple[ReportRef, EventReport]],
    parties: Parties = lambda ref, report: frozenset(),
    pronouns: Callable[[ReportRef], Collection[tuple[int, int]]] = lambda ref: (),
) -> ReportRef | None:
    """The account that tells the event as it is, in words of its own, completely and surely; None where none is told.

    What counts, in this order: that it is not doubtful; the event's own type; that it does not only mention the event
    again; its status; that it tells who acts and upon whom; how many of these sides its own sentence names, and not by
    a pronoun (``pronouns``: where those of an article stand); how many of those who are party to the event it names,
    and nobody else; that the article says so itself; its mode; its days; that whoever says so has a name; that its
    sentence is not too long to be read at a glance; and how sure the account is. Of equals it is the first of ``told``.
    """
    found = max(told, key=lambda each: _telling(event, each[1], parties(*each), pronouns(each[0])), default=None)
    return None if found is None else found[0]


def _telling(
    event: Event, report: EventReport, named: frozenset[str], pronouns: Collection[tuple[int, int]]
) -> tuple[float, ...]:
    known = {*event.sources, *event.targets}
    return (
        not report.doubtful,
        report.type == event.type,
        not report.anaphoric,
        report.status == event.status,
        bool(report.sources) + bool(report.targets),
        sum(
            any(report.start <= each.start < report.end and (each.start, each.end) not in pronouns for each in side)
            for side in (report.sources, report.targets)
        ),
        len(named & known) - len(named - known),
        report.asserted_by is None,
        report.mode == event.mode,
        report.earliest == event.earliest and report.latest == event.latest,
        (report.asserted_by or "X")[0].isupper(),
        report.end - report.start <= _AT_A_GLANCE,
        report.confidence,
    )
