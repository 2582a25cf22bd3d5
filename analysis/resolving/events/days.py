"""The days of events, and of accounts that tell none: what one account states holds for the others of its event.

The days of an event are those that most independent accounts give it (`events.votes`). Their ground is that of the
account that gives them: ``stated`` before ``running``, and ``news`` where nobody tells more. An account without a day
has, as ``joined``, that of another one, unless accounts contradict it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from analysis.records import HAPPENED, Days, Event, EventReport, ReportRef
from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import days
from analysis.resolving.events.families import FOR_YEARS, family
from analysis.resolving.events.votes import Votes

_PRECISE = ("day", "week", "month")
_SLIP = timedelta(days=1)
"""An article may be dated a day before the day that it tells of: elsewhere it is tomorrow."""


def dating(accounts: Sequence[Account], votes: Votes, since: date | None) -> EventReport | None:
    """The report that dates an event of these accounts, which stand in the order of publication; None for none.

    It is the one whose days most independent accounts state, and of those that agree the most precise: who says "in
    May" agrees with who says "on 3 May". Of what has come about the accounts that tell it as such decide before plans.
    What goes on for years has no day that one text of several gives.

    ``since``: the day of publication from which the event is told to have come about, None where it has not. Only what
    has come about is news, of the day on which it was first told as such, and no day that begins after articles have
    told it as come about dates it ("would be curbed until 2025", told in 2018).
    """
    told = [account for account in accounts if days(account.report)]
    if since is not None:
        told = _in_time(told, accounts, votes, since)
        told = [each for each in told if each.report.status in HAPPENED and (each.published or since) >= since] or told
    stated = [each for each in told if each.report.date_basis == "stated"] or told
    if stated:
        found = min(stated, key=lambda each: (-round(_agreed(each, told, votes), 3), _length(each.report)))
        lasts = found.family in FOR_YEARS and votes.texts(accounts) > 1
        return None if lasts and votes.texts(each for each in told if _holds(each, found)) < _LASTING else found.report
    news = (account.report for account in accounts if account.report.date_basis == "news")
    return next(news, None) if since is not None else None


def _in_time(told: Sequence[Account], accounts: Sequence[Account], votes: Votes, since: date) -> list[Account]:
    """Those of the dated accounts whose days do not begin after the event is told to have come about. Where those that
    tell of such a day once it has come outweigh those that tell of the event before it, the earlier ones are wrong."""
    ahead = [each for each in told if _is_ahead(each.report.earliest, since)]
    early = [each for each in accounts if each.report.status in HAPPENED and _is_early(each, ahead)]
    come = [each for each in ahead if not _is_ahead(each.report.earliest, each.published)]
    return [each for each in told if each not in ahead or (each in come and votes.sum(come) > votes.sum(early))]


def _is_early(account: Account, ahead: Sequence[Account]) -> bool:
    return any(_is_ahead(each.report.earliest, account.published) for each in ahead)


_LASTING = 2
"""How many texts must agree on the days of what goes on for years."""


def _agreed(account: Account, told: Sequence[Account], votes: Votes) -> float:
    """What the accounts weigh together whose days are those of the account, or hold them."""
    return votes.sum(each for each in told if _holds(each, account))


def _holds(account: Account, other: Account) -> bool:
    """Whether the days of the account are those of the other, or hold them."""
    span, held = days(account.report), days(other.report)
    return span is not None and held is not None and span[0] <= held[0] and held[1] <= span[1]


def _is_ahead(day: date | None, published: date | None) -> bool:
    return day is not None and published is not None and published + _SLIP < day


def _length(report: EventReport) -> int:
    span = days(report)
    return (span[1] - span[0]).days if span else 10**6


def joined_days(
    events: Sequence[Event],
    reports: Mapping[ReportRef, EventReport],
    published: Mapping[str, date | None],
    contradicted: Collection[str],
) -> dict[ReportRef, Days]:
    """The days of those accounts that have them from another account of their event.

    ``reports`` are all accounts, ``published`` is the day of each article, ``contradicted`` are the ids of events whose
    accounts tell of different days. Only what has come about, by both accounts, is joined so, and no more than a month.
    """
    found: dict[ReportRef, Days] = {}
    for event in events:
        if len(event.reports) < 2 or event.id in contradicted or event.status not in HAPPENED:
            continue
        known = Days(event.earliest, event.latest, event.precision)
        told = [reports[ref] for ref in event.reports]
        if event.date_basis not in ("stated", "running") or not _is_sure(known, told):
            continue
        for ref, report in zip(event.reports, told, strict=True):
            if _lacks_a_day(report, known) and not _is_ahead(known.earliest, published[ref.article]):
                found[ref] = known
    return found


def _is_sure(known: Days, told: Sequence[EventReport]) -> bool:
    """Whether the days are precise, an account of what has come about gives them, and none tells of other days."""
    if known.precision not in _PRECISE or known.earliest is None or known.latest is None:
        return False
    if any(family(report) in FOR_YEARS for report in told):
        return False
    spans = [(span, report.status) for report in told if (span := days(report))]
    own = any(span == (known.earliest, known.latest) and status in HAPPENED for span, status in spans)
    return own and all(span[0] <= known.latest and known.earliest <= span[1] for span, _ in spans)


def _lacks_a_day(report: EventReport, known: Days) -> bool:
    if report.status not in HAPPENED:
        return False
    if report.date_basis != "news" or known.earliest is None or known.latest is None:
        return report.earliest is None and report.latest is None
    if report.earliest is None or report.latest is None:
        return False
    return report.earliest <= known.latest and known.earliest <= report.latest
