"""How an event stands by all that is told of it, and by what course: planned, then stalled, then held.

What is told later is known better; a plan told after the event is told to have come about speaks against that. What is
denied by one account and told by others is not denied.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from analysis.records import HAPPENED, Status, Turn
from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import days
from analysis.resolving.events.votes import Votes, weight

_AHEAD: dict[Status, int] = {"stalled": 3, "refused": 2, "planned": 1, "requested": 0}
"""Statuses of what has not come about; of two for which as much speaks, the higher one stands."""

ENDED: tuple[Status, ...] = ("stalled", "refused")
"""What can become of an event that was going on."""

_BACK = 2
"""How many texts it takes to go back to a status that the event had left: one may just not know the latest."""

_SAME_DAY = 0.25
"""How far a plan agrees with an account of the same day that it has come about: it may be of the morning."""

_SLIP = timedelta(days=1)
"""An article may be dated a day before the day that it tells of."""


_UNDATED = date.max - _SLIP
"""The day of publication of what has none."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How an event stands: its status, its turns up to it where it has had several, and the day of publication from
    which it is told to have come about, None where it has not."""

    status: Status
    course: tuple[Turn, ...]
    since: date | None


def standing(accounts: Sequence[Account], votes: Votes) -> Standing:
    """How an event stands by these accounts: those that decide, all of its own type, in the order of publication.

    What undated articles tell counts only where all are: nobody knows whether they were written before or after.
    """
    accounts = [each for each in accounts if each.published] or accounts
    ahead = _latest([each for each in accounts if each.report.status in _AHEAD], votes)
    happened = _in_time([each for each in accounts if each.report.status in HAPPENED], ahead, votes)
    denied = [each for each in accounts if each.report.status == "denied"]
    first = _first(happened, ahead, votes)
    happened = [each for each in happened if _published(each) >= first]
    if happened:
        last = max(map(_published, happened))
        turns = _ahead([each for each in ahead if _published(each) < first], votes) + _come_about(happened, votes)
        if turns[-1][0] == "ongoing":
            ended = [each for each in ahead if each.report.status in ENDED and _published(each) > last]
            turns += _ahead(ended, votes)
    elif ahead:
        turns = _ahead(ahead, votes)
    elif denied:
        turns = [("denied", denied)]
    else:
        turns = [(accounts[0].report.status, list(accounts))]
    return Standing(turns[-1][0], _course(turns), first if happened else None)


def _latest(ahead: Sequence[Account], votes: Votes) -> list[Account]:
    """Those that a text tells where it also tells that the plan has stalled: what stalls was planned before."""
    ended = {votes.text(each) for each in ahead if each.report.status == "stalled"}
    return [each for each in ahead if each.report.status == "stalled" or votes.text(each) not in ended]


_Turns = list[tuple[Status, list[Account]]]


def _in_time(happened: list[Account], ahead: Sequence[Account], votes: Votes) -> list[Account]:
    """Those that tell what has come about when it can have: not before the day for which all plans are made, unless
    they are more than those who plan."""
    dated = [each for each in ahead if (span := days(each.report)) and span[0] > date.min]
    first = min((span[0] for each in dated if (span := days(each.report))), default=date.min)
    early = [each for each in happened if _published(each) + _SLIP < first and days(each.report) is None]
    if votes.sum(early) > votes.sum(dated):
        return happened
    return [each for each in happened if each not in early]


def _first(happened: Sequence[Account], ahead: Sequence[Account], votes: Votes) -> date:
    """The day of publication from which it has come about; `date.max` where it has not.

    It is the one that most accounts agree with: those that tell of a plan before it and those that tell of the event
    from it on. One account of what is only planned, misread, is so outvoted by the plans that are told after it, or by
    two that are told on the same day. Who gives a day that fits counts twice.
    """

    def speaks(some: Iterable[Account]) -> float:
        told = list(some)
        return votes.sum(told) + votes.sum(each for each in told if _is_in_time(each))

    best, found = speaks(ahead), date.max
    for day in sorted(set(map(_published, happened)), reverse=True):
        agreed = speaks(each for each in happened if _published(each) >= day)
        agreed += speaks(each for each in ahead if _published(each) < day)
        agreed += _SAME_DAY * speaks(each for each in ahead if _published(each) == day)
        if agreed > best or (agreed == best and found != date.max):
            best, found = agreed, day
    return found


def _is_in_time(account: Account) -> bool:
    """Whether the account gives days that fit its status: a plan is for days to come, and what is told is past."""
    span = days(account.report)
    if span is None or account.published is None:
        return False
    if account.report.status in HAPPENED:
        return span[1] <= account.published + _SLIP
    return span[1] != date.max and span[1] >= account.published


def _ahead(accounts: Sequence[Account], votes: Votes) -> _Turns:
    """The turns of what is still to come, by what most tell on each day of publication."""
    turns: _Turns = []
    had: set[Status] = set()
    for _, some in groupby(accounts, key=_published):
        told = list(some)
        counted = votes.by_value(told, lambda each: (each.report.status,))
        status = max(counted, key=lambda each: (counted[each], _AHEAD[each]))
        mine = [each for each in told if each.report.status == status]
        if turns and turns[-1][0] == status:
            turns[-1][1].extend(mine)
        elif not turns or (status != "requested" and (status not in had or votes.texts(mine) >= _BACK)):
            turns.append((status, mine))
            had.add(status)
    return turns


def _come_about(happened: Sequence[Account], votes: Votes) -> _Turns:
    """Whether it is over: as most tell; what went on first and was over later has had both."""
    over = [each for each in happened if each.report.status == "occurred"]
    on = [each for each in happened if each.report.status == "ongoing"]
    if not over or votes.sum(on) > votes.sum(over):
        return [("ongoing", on)]
    before = [each for each in on if _published(each) < min(map(_published, over))]
    return [("ongoing", before), ("occurred", over)] if before else [("occurred", over)]


def _course(turns: _Turns) -> tuple[Turn, ...]:
    """The turns with the day from which each is told and its weightiest account of that day; none where it is one."""
    if len(turns) < 2:
        return ()
    found = []
    for status, accounts in turns:
        first = min(accounts, key=_published)
        if first.published is not None:
            said = _weightiest(each for each in accounts if each.published == first.published)
            found.append(Turn(first.published, status, said.ref))
    return tuple(found) if len(found) > 1 else ()


def _weightiest(accounts: Iterable[Account]) -> Account:
    return max(accounts, key=weight)


def _published(account: Account) -> date:
    return account.published or _UNDATED
