"""Whether two reports can tell of one event: their families, their sides, their days and what came about.

Two states meet, accuse and refuse each other often: reports of that are one only if their days meet, or if they are
told within two weeks. Where more is shared than states, the same person arrested or the same ambassadors travelling
(`Account.kin`), reports of months belong together: planned, put off and held is one visit, whatever each account says
of its day.
"""

from __future__ import annotations

from datetime import date, timedelta

from analysis.records import EventReport
from analysis.resolving.events.account import UNREALISED, Account
from analysis.resolving.events.families import BY_STATE, FOR_YEARS, MUTUAL, listed
from analysis.resolving.events.sides import Side, by_state

UNDATED_REACH = timedelta(days=14)
"""How far apart two articles may be published whose reports join without a date on both sides."""

KIN_REACH = timedelta(days=120)
"""The same between reports of the same people in the same act, and between the days that two such accounts tell."""

SLIP = timedelta(days=1)
"""By how much accounts of the same people in the same act may differ in the day."""

PAST = timedelta(days=7)
"""What is still planned, asked or stalled on the day of publication did not happen longer ago than this."""

AGO = timedelta(days=14)
"""How long ago a thing was done of which another article still tells without a day."""


def are_kin(account: Account, other: Account) -> bool:
    """Whether both tell of the same people in the same act, and no side of one is another than in the other."""
    shared = account.kin & other.kin
    if not shared:
        return False
    if any(len(each) > 1 for each in shared):
        return same_circle(account.circle, other.circle)
    pairs = [(account.source, other.source), (account.target, other.target)]
    return all(one.agrees(another) for one, another in pairs if one.known and another.known)


def days_of_kin_agree(account: Account, other: Account) -> bool:
    """Whether the days of two reports of the same people in the same act can be of one event.

    What has come about has one day, give or take `SLIP`. What was planned may come about later than planned, never
    before; plans may move. What is undated is told when, or after, it came about.
    """
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        if mine[0] <= _after(theirs[1], SLIP) and theirs[0] <= _after(mine[1], SLIP):
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
            if one.unrealised and not another.unrealised and _after(known[1], PAST) < one.published:
                return False  # what is still to come is another one
            if not one.unrealised and not another.unrealised and _after(one.published, SLIP) < known[0]:
                return False
            reach = KIN_REACH if one.ref.article == another.ref.article else _reach(one, another)
            return known[0] <= _after(one.published, KIN_REACH) and one.published <= _after(known[1], reach)
    if account.published is None or other.published is None:
        return account.ref.article == other.ref.article
    return abs(account.published - other.published) <= _reach(account, other)


def _reach(account: Account, other: Account) -> timedelta:
    """Two people who have met may have met again: what came about is told soon. What is to come is one meeting."""
    met = account.family.startswith("CONSULT") and not (account.unrealised or other.unrealised)
    return UNDATED_REACH if met else KIN_REACH


def _after(day: date, span: timedelta) -> date:
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


def told_apart(account: Account, other: Account) -> bool:
    """Whether one sentence tells of both by two words: "they negotiate before next week's meeting". A visit and the
    meeting there may stand in one sentence, and what is only told again tells nothing of its own."""
    return (
        account.ref.article == other.ref.article
        and account.report.start == other.report.start
        and account.report.mode == other.report.mode == "meet"
        and not (account.told_again or other.told_again)
    )


def shares_sides(account: Account, other: Account, within: timedelta) -> bool:
    """Whether both name the same on both sides, in articles published within so many days."""
    if account.published is None or other.published is None or abs(account.published - other.published) > within:
        return False
    straight = account.source.shares(other.source) and account.target.shares(other.target)
    crossed = account.source.shares(other.target) and account.target.shares(other.source)
    return straight or (crossed and account.family in MUTUAL)


def same_time(account: Account, other: Account) -> bool:
    """Whether the days of two reports, and what came about in them, can be of one event."""
    if account.kin & other.kin:
        return days_of_kin_agree(account, other)
    return dates_agree(account, other) and _statuses_agree(account, other)


def same_parties(account: Account, other: Account) -> bool:
    """Whether who acts, and where, can be the same in two reports that know both sides."""
    if apart_at_home(account, other) or told_apart(account, other) or other_circle(account, other):
        return False
    if account.family in MUTUAL:
        straight = _sides(account.source, other.source) and _sides(account.target, other.target)
        crossed = _sides(account.source, other.target) and _sides(account.target, other.source)
        if not straight and (not crossed or account.report.mode == other.report.mode == "visit"):
            return False
    elif not (_sides(account.source, other.source) and _sides(account.target, other.target)):
        return False
    places = {account.report.place, other.report.place} - {None}
    return account.family != "ASSAULT" or len(places) <= 1


def completes(account: Account, other: Account) -> bool:
    """Whether the side that is known is the other's, and what has come about in one is not open in the other."""
    if (account.report.status in UNREALISED) != (other.report.status in UNREALISED):
        return False
    if account.audience != other.audience:
        return False
    if not (other.source.known and other.target.known):
        return False
    if account.family in MUTUAL and account.strangers - other.strangers:
        return False
    if account.report.mode == "visit" and other.report.mode not in ("visit", "host"):
        return False  # a visitor talks to some on the way
    straight = [(account.source, other.source), (account.target, other.target)]
    crossed = [(account.source, other.target), (account.target, other.source)]
    for pairs in (straight, crossed) if account.family in MUTUAL else (straight,):
        known = [(one, another) for one, another in pairs if one.known]
        if known and all(one.agrees(another) for one, another in known):
            return True
    return False


def same_actor(account: Account, other: Account) -> bool:
    """Whether one person, or in `BY_STATE` one state, acts in both, and nothing else told in both keeps them apart."""
    same_person = {name for name, _ in account.source.persons} & {name for name, _ in other.source.persons}
    same_state = account.family in BY_STATE and account.source.agrees(other.source)
    if not same_person and not same_state:
        return False
    if account.family in FOR_YEARS and account.goes_on:
        return True
    if account.target.known and other.target.known and not account.target.agrees(other.target):
        return False
    if account.family in FOR_YEARS:
        return True
    if account.kin & other.kin:
        return days_of_kin_agree(account, other)
    return dates_agree(account, other) and told_near(account, other)


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


def _statuses_agree(account: Account, other: Account) -> bool:
    """What one article has as done and another of the same days as open is one event only between the same persons."""
    if (account.report.status in UNREALISED) == (other.report.status in UNREALISED):
        return True
    mine, theirs = account.circle, other.circle
    if {name for name, _ in mine.persons} == {name for name, _ in theirs.persons}:
        return True
    return bool(days(account.report)) and same_days(account.report, other.report)


def _sides(one: Side, other: Side) -> bool:
    if not one.known and not other.known:
        return True
    return one.agrees(other)


def dates_agree(account: Account, other: Account) -> bool:
    """Whether the days of both can be the same, as far as they tell them."""
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        held = account.family in listed("once", "target")  # "held since Monday" is the arrest on Monday
        if not held and _open(account.report) != _open(other.report) and mine[0] != theirs[0]:
            return False  # what went on "since 2019" is not what happened on one day of that time
        return mine[0] <= theirs[1] and theirs[0] <= mine[1]
    for one, another in ((account, other), (other, account)):
        known = days(another.report)
        if known is None or one.published is None or days(one.report):
            continue
        if one.unrealised and _after(known[1], PAST) < one.published:
            return False
        if one.report.status == "ongoing" and another.unrealised and _after(one.published, SLIP) < known[0]:
            return False  # what goes on is not what is still to come
        if one.ref.article != another.ref.article and not one.once and _after(known[1], AGO) < one.published:
            return False
    return True


def told_near(account: Account, other: Account) -> bool:
    """Whether both are dated, or told in one article, or published near enough to each other to be of one event."""
    if account.ref.article == other.ref.article or (days(account.report) and days(other.report)):
        return True
    if account.kin & other.kin:
        return days_of_kin_agree(account, other)
    if account.published is None or other.published is None:
        return False
    return abs(account.published - other.published) <= UNDATED_REACH


def _open(report: EventReport) -> bool:
    return (report.earliest is None) != (report.latest is None)


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


def same_days(one: EventReport, other: EventReport) -> bool:
    """Whether both are dated, by the very same days."""
    return days(one) is not None and days(one) == days(other)
