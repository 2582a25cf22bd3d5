"""Events whose accounts name nobody: "the talks", "such an investigation".

A noun that points back, or a plan, means an event that its article has told of, the last one with the same word before
others; and where its article tells of none, the one event of that family in the articles of its affair of which the
article names the parties. Where several are left and none stands out, it stays an event of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import timedelta

from analysis.resolving.articles.similarity import ALIKE, Likeness
from analysis.resolving.events.account import Account
from analysis.resolving.events.cluster import Cluster
from analysis.resolving.events.families import MUTUAL, listed

FAR = timedelta(days=14)
"""How far apart an account and the event that it means may be published."""

MOSTLY = 3
"""How many times as many accounts as the next an event must have to stand out."""

_NAMES = 8
"""By how many of an article's names events are looked up."""

_LATEST = 30
"""How many of a name's latest events are looked at."""


def join_unnamed(clusters: Sequence[Cluster], likeness: Likeness) -> list[Cluster]:
    """The events, those without a name joined to the events that they mean."""
    named = [cluster for cluster in clusters if cluster.named]
    here: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    filed: dict[tuple[str, str], list[Cluster]] = defaultdict(list)
    for cluster in named:
        for key in {(account.ref.article, account.family) for account in cluster.accounts}:
            here[key].append(cluster)
        for key in {(each.family, name) for each in cluster.sample for name in (*each.sources, *each.targets)}:
            filed[key].append(cluster)
    left = []
    for cluster in clusters:
        if cluster.named:
            continue
        meant = _meant(cluster, here, filed, likeness)
        if meant is None:
            left.append(cluster)
            continue
        meant.join(cluster)
    return named + left


def _meant(
    cluster: Cluster,
    here: dict[tuple[str, str], list[Cluster]],
    filed: dict[tuple[str, str], list[Cluster]],
    likeness: Likeness,
) -> Cluster | None:
    account = cluster.accounts[0]
    if account.unheard_of:
        return None
    if not any(each.points_back for each in cluster.accounts) and not _may_be_anybody(account):
        return None
    near = here.get((account.ref.article, account.family))
    if not near:
        names = likeness.names(account.ref.article)
        heaviest = sorted(names, key=lambda name: (-names[name], name))[:_NAMES]
        found = {id(s): s for name in heaviest for s in filed.get((account.family, name), ())[-_LATEST:]}
        near = [each for each in found.values() if _is_spoken_of(each, account, likeness)]
    near = [each for each in near if each.stands and not cluster.contradicts(each)]
    near = [each for each in near if any(other.unrealised == account.unrealised for other in each.accounts)]
    return _last_told(near, account) or _most_told(near)


def _may_be_anybody(account: Account) -> bool:
    """Whether it is a plan of which nothing is told of who plans it, or only that they are "both sides"."""
    generic = account.family in MUTUAL and not account.blurred - listed("descriptions", "generic")
    return account.unrealised and (generic or not account.blurred)


def _is_spoken_of(cluster: Cluster, account: Account, likeness: Likeness) -> bool:
    """Whether the article of the account is of the event's affair, of its days, and names its parties."""
    article, names = account.ref.article, likeness.names(account.ref.article)
    full = [each for each in cluster.sample if each.complete] or cluster.sample
    if not any(likeness.of(article, each.ref.article) >= ALIKE for each in cluster.sample):
        return False
    told = [each.published for each in cluster.sample if each.published]
    if account.published is None or not any(abs(day - account.published) <= FAR for day in told):
        return False
    return any(
        (not each.source.known or any(name in names for name in each.sources))
        and (not each.target.known or any(name in names for name in each.targets))
        for each in full
    )


def _last_told(near: Sequence[Cluster], account: Account) -> Cluster | None:
    """The event that the article called by the same word last, before the account."""
    start = account.report.trigger.start
    before = [
        (each.report.trigger.start, n)
        for n, cluster in enumerate(near)
        for each in cluster.accounts
        if each.ref.article == account.ref.article and each.word == account.word and each.report.trigger.start < start
    ]
    return near[max(before)[1]] if before else None


def _most_told(near: Sequence[Cluster]) -> Cluster | None:
    """The event that stands out by the number of its accounts."""
    ranked = sorted(near, key=lambda cluster: -len(cluster.accounts))
    if len(ranked) > 1 and len(ranked[0].accounts) < MOSTLY * len(ranked[1].accounts):
        return None
    return ranked[0] if ranked else None
