"""What the days and the parties of two reports allow: whether they can be of one event.

Where more is shared than states, the same person arrested or the same ambassadors travelling (`Account.kin`), reports
of months belong together: planned, put off and held is one visit, whatever each account says of its day.
"""

from __future__ import annotations

from datetime import date, timedelta

from analysis.records import EventReport
from analysis.resolving.events.account import UNREALISED, Account
from analysis.resolving.events.families import MUTUAL
from analysis.resolving.events.sides import Side, by_state

UNDATED_REACH = timedelta(days=14)
"""How far apart two articles may be published that tell of people who have met, without a date on both sides."""

KIN_REACH = timedelta(days=120)
"""The same between reports of the same people in the same act, and between the days that two such accounts tell."""

SLIP = timedelta(days=1)
"""By how much accounts of the same people in the same act may differ in the day."""

_TALKS = "CONSULT"

PAST = timedelta(days=7)
"""What is still planned, asked or stalled on the day of publication did not happen longer ago than this."""


def days_of_kin_agree(account: Account, other: Account) -> bool:
    """Whether the days of two reports of the same people in the same act can be of one event.

    What has come about has one day, give or take `SLIP`. What was planned may come about later than planned, never
    before; plans may move. What is undated is told when, or after, it came about; where nothing is known of the days,
    nothing keeps them apart.
    """
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        if mine[0] <= after(theirs[1], SLIP) and theirs[0] <= after(mine[1], SLIP):
            return True
        if account.unrealised and other.unrealised:
            return abs(mine[0] - theirs[0]) <= KIN_REACH
        if account.unrealised != other.unrealised:
            planned, done = (mine, theirs) if account.unrealised else (theirs, mine)
            return timedelta(0) < done[0] - planned[0] <= KIN_REACH
        return False
    for one, another in ((account, other), (other, account)):
        known = days(another.report)
        if known and days(one.report) is None and one.published is not None:
            if one.unrealised and not another.unrealised and after(known[1], PAST) < one.published:
                return False  # what is still to come is another one
            if not one.unrealised and not another.unrealised and after(one.published, SLIP) < known[0]:
                return False
            reach = KIN_REACH if one.ref.article == another.ref.article else _reach(one, another)
            return known[0] <= after(one.published, KIN_REACH) and one.published <= after(known[1], reach)
    if account.published is None or other.published is None:
        return True
    return abs(account.published - other.published) <= _reach(account, other)


def _reach(account: Account, other: Account) -> timedelta:
    """Two people who have met may have met again: what came about is told soon. What is to come is one meeting."""
    met = account.family.startswith("CONSULT") and not (account.unrealised or other.unrealised)
    return UNDATED_REACH if met else KIN_REACH


def after(day: date, span: timedelta) -> date:
    """The day so much later, the last of the calendar at most."""
    return day + span if date.max - day > span else date.max


def apart_at_home(account: Account, other: Account) -> bool:
    """Whether one of them goes on within a state, whose name then says nothing, and nobody by name stands in both, or
    others stand on one side."""
    if account.family in MUTUAL and account.domestic != other.domestic and account.complete and other.complete:
        return True
    if not (account.domestic and other.domestic):
        return False
    if account.family in MUTUAL:
        return not account.circle.shares(other.circle)
    sides = ((account.source, other.source), (account.target, other.target))
    named = [one.shares(another) for one, another in sides if one.has_names and another.has_names]
    return not all(named) or not any(named)


def other_table(account: Account, other: Account) -> bool:
    """Whether both tell of people on each side, and nothing tells that they are the same: one state at most is in both,
    or one person is, and those across from him are others."""
    one, another = account.circle, other.circle
    known = account.two_sided and other.two_sided and one.known and another.known
    if not known or account.kin & other.kin:
        return False
    if not one.shares(another):
        return len(one.states & another.states) <= 1
    return not one.others & another.others and _others_across(account, other)


def _others_across(account: Account, other: Account) -> bool:
    """Whether two accounts of talks share one person, across from whom one names somebody and the other describes
    people in other words."""
    one, another = account.circle, other.circle
    shared = one.names & another.names
    own = {state for name, state in one.persons | another.persons if name in shared}
    if len(shared) > 1 or not account.family == other.family == _TALKS or one.states & another.states - own:
        return False
    words = account.words_across(shared), other.words_across(shared)
    if not all(words) or words[0] & words[1]:
        return False
    named = [bool(each.names - shared or each.others or each.states - own) for each in (one, another)]
    return named[0] != named[1]


def told_apart(account: Account, other: Account) -> bool:
    """Whether one sentence tells of both by two words: "they negotiate before next week's meeting". A visit and the
    meeting there may stand in one sentence, and what is only told again tells nothing of its own."""
    return (
        account.ref.article == other.ref.article
        and account.report.start == other.report.start
        and account.report.mode == other.report.mode == "meet"
        and not (account.told_again or other.told_again)
    )


def other_circle(account: Account, other: Account) -> bool:
    """Whether both tell what all around a table do, and others sit there."""
    mutual = account.family in MUTUAL or (account.reciprocal and other.reciprocal)
    return mutual and not same_circle(account.circle, other.circle)


def same_circle(one: Side, other: Side) -> bool:
    """Whether mutual events have the same around the table, or one leaves some out, and no two persons in one chair."""
    if one.known and other.known and not (one.chairs <= other.chairs or other.chairs <= one.chairs):
        return False
    named = (one.states & other.states) - one.rolled - other.rolled
    apart = one.others - other.others and other.others - one.others
    if named and (apart or not one.shares(other)):
        return False  # two companies, or a person and a company, of one state
    mine, theirs = by_state(one.persons), by_state(other.persons)
    return all(mine[state] & theirs[state] for state in mine.keys() & theirs.keys() if state)


def days(report: EventReport) -> tuple[date, date] | None:
    """The days of a report, open ends included; None where it has no date.

    The running time of the text tells little of what is still to come, or is only mentioned again. That an article
    tells of it as news says no more than the day of its publication, which is compared as such.
    """
    if (report.earliest is None and report.latest is None) or report.date_basis == "news":
        return None
    if report.date_basis == "running" and (report.status in UNREALISED or report.anaphoric):
        return None
    return report.earliest or date.min, report.latest or date.max
