"""Why a report joined an event, in words for the screen: "same type, same parties, same day"."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import days, same_days

FIRST = "first account"
"""The reason of the report with which an event begins."""

_OPEN = {"planned", "requested", "stalled", "refused", "hypothetical"}


def reason(way: str, account: Account, others: Sequence[Account]) -> str:
    """Why ``account`` joined the event of ``others`` (at least one), by the way in which it was found."""
    other = _nearest(account, others)
    parts = ["same type" if account.report.type == other.report.type else "same act"]
    if way == "wording":
        return "the same sentence, word for word"
    if way == "unnamed":
        own = any(each.ref.article == account.ref.article for each in others)
        told = "of which its article told before" if own else "of whose parties its article tells"
        return f"names nobody, and means the event {told}"
    if way == "article":
        parts.append("told in full elsewhere in its article")
    elif way == "people":
        shared = sorted(account.kin & other.kin)
        parts.append(f"same people ({', '.join(shared)})" if shared else "same people")
    elif way == "actor":
        parts.append("same actor")
    elif way == "day":
        parts.append("one party named, the same")
    elif way == "affair":
        parts += ["articles of one affair", _one_side(account, other)]
    else:
        parts.append(_parties(account, other))
    parts.append(_when(account, other))
    if account.report.status != other.report.status:
        parts.append(f"{account.report.status} here, {other.report.status} there")
    return ", ".join(parts)


def _one_side(account: Account, other: Account) -> str:
    if account.complete and other.complete:
        return _parties(account, other)
    if not (account.circle.known and other.circle.known):
        return "no party named"
    return f"{_parties(account, other)} where they are named"


def _nearest(account: Account, others: Sequence[Account]) -> Account:
    """The account that it is most like: of the same days, else of the same people, else the first."""
    sample = [*others[:6], *others[-6:]]
    return max(sample, key=lambda each: (same_days(account.report, each.report), bool(account.kin & each.kin)))


def _parties(account: Account, other: Account) -> str:
    """Who stands in both, by entity ids: persons, where there are any, else bodies and states."""
    named = account.circle.names & other.circle.names
    shared = named or {*account.sources, *account.targets} & {*other.sources, *other.targets}
    return f"same parties ({', '.join(sorted(shared))})" if shared else "same parties"


def _when(account: Account, other: Account) -> str:
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        if mine == theirs:
            return "same day" if mine[0] == mine[1] else "same days"
        if mine[0] <= theirs[1] and theirs[0] <= mine[1]:
            return "days that overlap"
        moved = account.report.status in _OPEN or other.report.status in _OPEN
        return "a day that moved" if moved else "days next to each other"
    if account.ref.article == other.ref.article:
        return "same article"
    if account.published and other.published:
        apart = abs((account.published - other.published).days)
        return "published on one day" if not apart else f"published {apart} day{'s' if apart > 1 else ''} apart"
    return "no day told"
