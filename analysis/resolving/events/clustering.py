"""Which reports of which articles tell of one event.

A report joins an event of the same family (type and, where it matters, mode) when, in this order,

- on each side they share a person or organisation, or the state where one of them names no person, and their dates can
  be the same (parties);
- it leaves out a party, and its own article tells the event in full (article);
- it tells of the same people in the same act, beyond their states (people: `events.compatibility.are_kin`);
- it leaves out a party, and an event of the same stated day has the other (day);
- it is a copy, word by word (wording);
- its actor goes on with what no two do (actor).

Then events for which much speaks together are joined (affair: `events.agglomeration`), and those that name nobody
to what they mean (unnamed: `events.unnamed_parties`). What only states or companies have in common joins only in
articles of one affair (`articles.similarity`).

Where several events fit and nothing tells which, it stays an event of its own: false merges cost more than missed ones.
Each report keeps the reason for which it joined.

Reports are looked up by keys (family, parties, day …) and compared with a bounded number of a key's latest events, so
that the time grows with the number of reports.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.language.slugs import slug
from analysis.records import SHOWN_CONFIDENCE, Annotation, Article, Event, EventReport, Status
from analysis.resolving.articles.similarity import Likeness, Overlap
from analysis.resolving.events.account import Account
from analysis.resolving.events.agglomeration import fold
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.compatibility import are_kin, days, days_of_kin_agree, same_days
from analysis.resolving.events.families import LONE
from analysis.resolving.events.merge_criteria import FIRST, Criteria, criteria
from analysis.resolving.events.preparation import Accounts
from analysis.resolving.events.scoring import Scales
from analysis.resolving.events.sides import most_told
from analysis.resolving.events.unnamed_parties import join_unnamed
from analysis.resolving.union_find import UnionFind

Key = tuple[str, ...]

BLOCK = 40
"""With how many of a key's latest events a report is compared."""


BUSY = 3
"""From so many meetings of two states on that it is none of, an account needs more than the states to be another."""

_MEETINGS = frozenset(("CONSULT", "CONSULT/phone"))

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


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to find the event of a report: the keys by which it is looked up and filed, and what must hold."""

    name: str
    keys: Callable[[Account], Iterable[Key]]
    fits: Callable[[Cluster, Account], bool]
    seeks: Callable[[Account], bool]


_WAYS = (
    _Way("parties", Account.block_keys, Cluster.takes, lambda account: account.complete and not account.goes_on),
    _Way(
        "article",
        Account.local_keys,
        Cluster.completes,
        lambda account: not account.complete and (not account.many or account.told_again),
    ),
    _Way("people", Account.kin_keys, Cluster.is_kin, lambda account: bool(account.kin)),
    _Way("day", Account.day_keys, Cluster.on_that_day, lambda account: not account.complete),
    _Way("wording", Account.copy_keys, lambda _story, _account: True, lambda account: bool(account.wording)),
    _Way("actor", Account.actor_keys, Cluster.goes_on_in, lambda account: account.family in LONE),
)


def merge_reports(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    entity_of: Mapping[tuple[str, int], str],
    arrange: Callable[[list[Cluster]], list[Cluster]] = lambda clusters: clusters,
) -> tuple[Event, ...]:
    """The events of the coverage, each with all its reports; every report belongs to exactly one event.

    Parties become entity ids by ``entity_of``; one without an entity of its own but with a state becomes that state's
    entity where the coverage has one. Ids are readable and depend only on the input. ``arrange`` has the last word on
    what belongs together.
    """
    people = Accounts(annotations, entity_of)
    by_id = {article.id: article for article in articles}
    accounts = [
        people.account(by_id[annotation.article], index, report)
        for annotation in annotations
        for index, report in enumerate(annotation.events)
    ]
    likeness = Likeness(annotations, entity_of)
    scales = Scales(likeness, Overlap(account.content for account in accounts))
    accounts.sort(key=lambda each: (_vague(each), each.published or date.max, each.ref.article, each.ref.index))
    filed: dict[tuple[str, Key], list[Cluster]] = defaultdict(list)
    clusters: list[Cluster] = []
    for account in accounts:
        chosen, why = _find(account, filed)
        if chosen is None:
            chosen = Cluster(scales)
            clusters.append(chosen)
        chosen.add(account, why)
        for way in _WAYS:
            for key in way.keys(account):
                shelf = filed[way.name, key]
                if not any(chosen is each for each in shelf[-BLOCK:]):
                    shelf.append(chosen)
    return _events(arrange(join_unnamed(fold(_joined(clusters, filed), scales), likeness)))


def _find(account: Account, filed: Mapping[tuple[str, Key], list[Cluster]]) -> tuple[Cluster | None, Criteria]:
    """The event of the account, and why; None where none or more than one fits."""
    for way in _WAYS:
        if not way.seeks(account):
            continue
        near = {
            id(cluster): cluster for key in way.keys(account) for cluster in filed.get((way.name, key), ())[-BLOCK:]
        }
        fitting = [cluster for cluster in near.values() if way.fits(cluster, account)]
        if way.name == "parties" and len(near) - len(fitting) >= BUSY and account.family in _MEETINGS:
            fitting = [cluster for cluster in fitting if cluster.names_somebody_of(account)]
        if fitting:
            chosen = _choose(fitting, account)
            return chosen, criteria(way.name, account, chosen.accounts) if chosen is not None else FIRST
    return None, FIRST


def _joined(clusters: list[Cluster], filed: Mapping[tuple[str, Key], list[Cluster]]) -> list[Cluster]:
    """Joins events that turn out to be of the same people in the same act: an article that tells of "a geologist" and
    of his name ties those that tell of the one to those that tell of the other."""
    place = {id(cluster): n for n, cluster in enumerate(clusters)}
    groups = UnionFind[int]()
    for (name, _), shelf in filed.items():
        if name != "people":
            continue
        for n, cluster in enumerate(shelf):
            for other in shelf[max(0, n - BLOCK) : n]:
                kept, gone = sorted((groups.root(place[id(cluster)]), groups.root(place[id(other)])))
                if kept != gone and _are_one(clusters[kept], clusters[gone]):
                    clusters[kept].join(clusters[gone], "people")
                    groups.join(kept, gone)
    return [cluster for n, cluster in enumerate(clusters) if groups.root(n) == n]


def _are_one(one: Cluster, another: Cluster) -> bool:
    kin = contradicted = False
    for account in one.sample:
        for other in another.sample:
            same = are_kin(account, other) and days_of_kin_agree(account, other)
            kin = kin or (same and one.knows_them(account, other))
            sides = ((account.source, other.source), (account.target, other.target))
            if any(a.known and b.known and not a.agrees(b) for a, b in sides):
                contradicted = True
            if days(account.report) and days(other.report) and not days_of_kin_agree(account, other):
                contradicted = True
    return kin and not contradicted


def _vague(account: Account) -> int:
    """Those that name persons on both sides are placed first: they tell apart what states alone do not."""
    named = sum(bool(side.persons) for side in (account.source, account.target))
    known = account.source.known + account.target.known
    return -(named + 3 * known + (account.report.earliest is not None))


def _choose(fitting: list[Cluster], account: Account) -> Cluster | None:
    """The one cluster that fits; of several the one of the same days, or of the same article, or, of those that tell of
    the same people in the same act, the one that most articles tell; else none."""
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    if account.goes_on:
        return max(fitting, key=lambda cluster: len(cluster.accounts))
    dated = [
        cluster for cluster in fitting if any(same_days(account.report, other.report) for other in cluster.accounts)
    ]
    if len(dated) == 1:
        return dated[0]
    own = [cluster for cluster in fitting if any(each.ref.article == account.ref.article for each in cluster.accounts)]
    if len(own) == 1:
        return own[0]
    kin = [cluster for cluster in dated or fitting if any(account.kin & other.kin for other in cluster.accounts)]
    return max(kin, key=_telling, default=None)


def _telling(cluster: Cluster) -> int:
    """In how many articles it is told."""
    return len(cluster.articles)


def _events(clusters: list[Cluster]) -> tuple[Event, ...]:
    drafts = []
    for cluster in clusters:
        told = sorted(
            zip(cluster.accounts, cluster.criteria, strict=True),
            key=lambda each: (each[0].published or date.max, each[0].ref.article, each[0].ref.index),
        )
        accounts = [account for account, _ in told]
        why = tuple(each for _, each in told)
        best = _clearest(accounts)
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


def _clearest(accounts: list[Account]) -> EventReport:
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
