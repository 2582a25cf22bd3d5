"""What an event is by all its accounts: its type, days and status, and who is party to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from analysis.language.slugs import slug
from analysis.records import HAPPENED, SHOWN_CONFIDENCE, Event, EventReport, Status
from analysis.resolving.events.account import Account
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.days import dating
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
        status = _status(accounts)
        drafts.append((accounts, why, best, dating(accounts, happened=status in HAPPENED), status))
    drafts.sort(key=lambda each: (each[0][0].published or date.max, each[0][0].ref.article, each[0][0].ref.index))
    taken: Counter[str] = Counter()
    events = []
    for accounts, why, best, dated, status in drafts:
        sources = most_told([each.sources for each in accounts])
        targets = most_told([each.targets for each in accounts])
        name = _id(best, sources, targets, dated, accounts[0].published)
        taken[name] += 1
        events.append(
            Event(
                id=name if taken[name] == 1 else f"{name}-{taken[name]}",
                type=best.type,
                mode=best.mode,
                cameo=best.cameo,
                status=status,
                sources=sources,
                targets=targets,
                reports=tuple(each.ref for each in accounts),
                criteria=why,
                earliest=dated.earliest if dated else None,
                latest=dated.latest if dated else None,
                precision=dated.precision if dated else None,
                date_basis=dated.date_basis if dated else None,
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
    dated: EventReport | None,
    published: date | None,
) -> str:
    """A readable id: type, mode, first source, first target, the event's month, else "told" and that of publication."""
    parts = [report.type, report.mode or "", *sources[:1], *targets[:1]]
    when = dated.earliest or dated.latest if dated and dated.date_basis != "news" else None
    if when and dated:
        parts.append(
            when.strftime("%Y") if dated.precision in ("year", "decade", "century") else when.strftime("%Y-%m")
        )
    elif published:
        parts.append(published.strftime("told-%Y-%m"))
    return slug("-".join(part for part in parts if part))
