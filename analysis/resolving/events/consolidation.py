"""What an event is by all its accounts: its type, days and status, and who is party to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from analysis.language.slugs import slug
from analysis.records import SHOWN_CONFIDENCE, Event, EventReport, Status
from analysis.resolving.events.account import Account
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.compatibility import days
from analysis.resolving.events.sides import most_told

_CERTAINTY: dict[Status, int] = {
    "occurred": 7,
    "ongoing": 6,
    "stalled": 5,
    "refused": 4,
    "denied": 3,
    "planned": 2,
    "requested": 1,
    "hypothetical": 0,
}


def consolidated(clusters: Sequence[Cluster]) -> tuple[Event, ...]:
    """An event for each cluster, in the order of their first reports, with readable ids, none of them twice."""
    drafts = []
    for cluster in clusters:
        told = sorted(
            zip(cluster.accounts, cluster.criteria, strict=True),
            key=lambda each: (each[0].published or date.max, each[0].ref.article, each[0].ref.index),
        )
        accounts = [account for account, _ in told]
        why = tuple(each for _, each in told)
        best = _typical(accounts)
        dating = min(
            (each.report for each in accounts if days(each.report)),
            key=lambda report: (report.date_basis != "stated", _length(report)),
            default=None,
        )
        drafts.append((accounts, why, best, dating))
    drafts.sort(key=lambda each: (each[0][0].published or date.max, each[0][0].ref.article, each[0][0].ref.index))
    taken: Counter[str] = Counter()
    events = []
    for accounts, why, best, dating in drafts:
        sources = most_told([each.sources for each in accounts])
        targets = most_told([each.targets for each in accounts])
        name = _id(best, sources, targets, dating, accounts[0].published)
        taken[name] += 1
        events.append(
            Event(
                id=name if taken[name] == 1 else f"{name}-{taken[name]}",
                type=best.type,
                mode=best.mode,
                cameo=best.cameo,
                status=_status(accounts),
                sources=sources,
                targets=targets,
                reports=tuple(each.ref for each in accounts),
                criteria=why,
                earliest=dating.earliest if dating else None,
                latest=dating.latest if dating else None,
                precision=dating.precision if dating else None,
                date_basis=dating.date_basis if dating else None,
            )
        )
    return tuple(events)


def _typical(accounts: list[Account]) -> EventReport:
    """The report that tells what happened: the surest of those of the type that most accounts give it. What is promised
    counts as such only where no account tells of the act itself."""
    told = [account.report for account in accounts if not account.promised] or [each.report for each in accounts]
    types: Counter[str] = Counter()
    for report in told:
        types[report.type] += 1
    return max(told, key=lambda report: (types[report.type], report.confidence))


def _length(report: EventReport) -> int:
    span = days(report)
    return (span[1] - span[0]).days if span else 10**6


def _status(accounts: list[Account]) -> Status:
    """The status in the latest articles; of several there, the most certain one that is not doubtful."""
    latest = max(each.published or date.min for each in accounts)
    last = [each.report for each in accounts if (each.published or date.min) == latest]
    sure = [report for report in last if report.confidence >= SHOWN_CONFIDENCE] or last
    return max((report.status for report in sure), key=lambda status: _CERTAINTY[status])


def _id(
    report: EventReport,
    sources: tuple[str, ...],
    targets: tuple[str, ...],
    dating: EventReport | None,
    published: date | None,
) -> str:
    """A readable id: type, mode, first source, first target, the event's month, else "told" and that of publication."""
    parts = [report.type, report.mode or "", *sources[:1], *targets[:1]]
    when = dating.earliest or dating.latest if dating else None
    if when and dating:
        parts.append(
            when.strftime("%Y") if dating.precision in ("year", "decade", "century") else when.strftime("%Y-%m")
        )
    elif published:
        parts.append(published.strftime("told-%Y-%m"))
    return slug("-".join(part for part in parts if part))
