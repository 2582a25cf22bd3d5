"""Why a report joined an event: the same type, the same parties, the same day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from analysis.records import Criterion
from analysis.resolving.events.account import UNREALISED, Account
from analysis.resolving.events.blocking import Block
from analysis.resolving.events.compatibility import days, same_days

Criteria = tuple[Criterion, ...]

Way = Block | Literal["affair", "unnamed"]
"""In which way two were found to be one: a block, or what `agglomeration` or `unnamed_parties` say."""

FIRST: Criteria = (Criterion("first-account"),)
"""Of the report with which an event begins."""


def criteria(way: Way, account: Account, others: Sequence[Account]) -> Criteria:
    """Why ``account`` joined the event of ``others`` (at least one), by the way in which it was found."""
    if way == "wording":
        return (Criterion("same-sentence"),)
    if way == "unnamed":
        own = any(each.ref.article == account.ref.article for each in others)
        return (Criterion("means-event-told-before" if own else "means-event-of-parties-named"),)
    other = _nearest(account, others)
    found = [Criterion("same-type" if account.report.type == other.report.type else "same-act")]
    found += _who(way, account, other)
    found.append(_when(account, other))
    if account.report.status != other.report.status:
        found.append(Criterion("statuses-differ", (account.report.status, other.report.status)))
    return tuple(found)


def _who(way: Way, account: Account, other: Account) -> Iterator[Criterion]:
    if way == "article":
        yield Criterion("told-in-full-in-its-article")
    elif way == "people":
        shared = sorted(account.kin & other.kin)
        yield from (Criterion("same-people", each) for each in shared or [()])
    elif way == "actor":
        yield Criterion("same-actor")
    elif way == "day":
        yield Criterion("one-party-named")
    elif way == "affair":
        yield Criterion("articles-of-one-affair")
        if account.complete and other.complete:
            yield Criterion("same-parties", _parties(account, other))
        elif account.circle.known and other.circle.known:
            yield Criterion("same-parties-where-named", _parties(account, other))
        else:
            yield Criterion("no-party-named")
    else:
        yield Criterion("same-parties", _parties(account, other))


def _nearest(account: Account, others: Sequence[Account]) -> Account:
    """The account that it is most like: of the same days, else of the same people, else the first."""
    sample = [*others[:6], *others[-6:]]
    return max(sample, key=lambda each: (same_days(account.report, each.report), bool(account.kin & each.kin)))


def _parties(account: Account, other: Account) -> tuple[str, ...]:
    """Who stands in both, by entity ids: persons, where there are any, else bodies and states."""
    named = account.circle.names & other.circle.names
    return tuple(sorted(named or {*account.sources, *account.targets} & {*other.sources, *other.targets}))


def _when(account: Account, other: Account) -> Criterion:
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        if mine == theirs:
            return Criterion("same-day" if mine[0] == mine[1] else "same-days")
        if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
            return Criterion("overlapping-days")
        moved = account.report.status in UNREALISED or other.report.status in UNREALISED
        return Criterion("moved-day" if moved else "neighbouring-days")
    if account.ref.article == other.ref.article:
        return Criterion("same-article")
    if account.published and other.published:
        return Criterion("published-apart", (str(abs((account.published - other.published).days)),))
    return Criterion("no-day-told")
