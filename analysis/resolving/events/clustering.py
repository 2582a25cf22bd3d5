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

What is compared at all, `events.blocking` says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from analysis.records import Annotation, Article, Event
from analysis.resolving.articles.similarity import Likeness, Overlap
from analysis.resolving.events.account import Account
from analysis.resolving.events.agglomeration import fold
from analysis.resolving.events.blocking import Block, Blocks
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.compatibility import are_kin, days, days_of_kin_agree, same_days
from analysis.resolving.events.consolidation import consolidated
from analysis.resolving.events.families import LONE
from analysis.resolving.events.merge_criteria import FIRST, Criteria, criteria
from analysis.resolving.events.preparation import Accounts
from analysis.resolving.events.scoring import Scales
from analysis.resolving.events.unnamed_parties import join_unnamed
from analysis.resolving.union_find import UnionFind

BUSY = 3
"""From so many meetings of two states on that it is none of, an account needs more than the states to be another."""

_MEETINGS = frozenset(("CONSULT", "CONSULT/phone"))


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to find the event of a report: the block in which it is looked up, which reports look there, and what
    must hold."""

    block: Block
    seeks: Callable[[Account], bool]
    fits: Callable[[Cluster, Account], bool]


_WAYS = (
    _Way("parties", lambda account: account.complete and not account.goes_on, Cluster.takes),
    _Way(
        "article",
        lambda account: not account.complete and (not account.many or account.told_again),
        Cluster.completes,
    ),
    _Way("people", lambda account: bool(account.kin), Cluster.is_kin),
    _Way("day", lambda account: not account.complete, Cluster.on_that_day),
    _Way("wording", lambda account: bool(account.wording), lambda _cluster, _account: True),
    _Way("actor", lambda account: account.family in LONE, Cluster.goes_on_in),
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
    blocks: Blocks[Cluster] = Blocks()
    clusters: list[Cluster] = []
    for account in accounts:
        chosen, why = _find(account, blocks)
        if chosen is None:
            chosen = Cluster(scales)
            clusters.append(chosen)
        chosen.add(account, why)
        blocks.file(account, chosen)
    return consolidated(arrange(join_unnamed(fold(_joined(clusters, blocks), scales), likeness)))


def _find(account: Account, blocks: Blocks[Cluster]) -> tuple[Cluster | None, Criteria]:
    """The event of the account, and why; None where none or more than one fits."""
    for way in _WAYS:
        if not way.seeks(account):
            continue
        near = blocks.near(way.block, account)
        fitting = [cluster for cluster in near if way.fits(cluster, account)]
        if way.block == "parties" and len(near) - len(fitting) >= BUSY and account.family in _MEETINGS:
            fitting = [cluster for cluster in fitting if cluster.names_somebody_of(account)]
        if fitting:
            chosen = _choose(fitting, account)
            return chosen, criteria(way.block, account, chosen.accounts) if chosen is not None else FIRST
    return None, FIRST


def _joined(clusters: list[Cluster], blocks: Blocks[Cluster]) -> list[Cluster]:
    """Joins events that turn out to be of the same people in the same act: an article that tells of "a geologist" and
    of his name ties those that tell of the one to those that tell of the other."""
    place = {id(cluster): n for n, cluster in enumerate(clusters)}
    groups = UnionFind[int]()
    for cluster, other in blocks.pairs("people"):
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
    return -(named + 3 * known + (account.report.date_basis not in (None, "news")))


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
