"""What keeps two accounts from being of one event whatever speaks for it, each ground with a name.

``other-party``: on one side other persons by name, or other states; around a table, others than in the other; within
a state, others by name; visitors of another description; tables at which only one state, or one person, is the same;
those of whom something is asked, by other nouns. ``other-days``: the days that both tell exclude each other, or
one day and what is told as still to come; what had been told before it was news; attacks that were news on other days;
a doubtful account of another month.
``other-places``: places in two states, and attacks in two places. ``other-audience``: to talk to
reporters is not to meet a party. ``other-direction``: a visit there is not the visit back. ``told-apart``: one sentence
tells of both by two words. No day known is no contradiction.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import (
    after,
    apart_at_home,
    days,
    days_of_kin_agree,
    other_circle,
    other_table,
    told_apart,
)
from analysis.resolving.events.families import FOR_YEARS, MUTUAL
from analysis.resolving.events.pair_evidence import two_in_one_chair
from analysis.resolving.events.sides import Side

Veto = Literal["other-party", "other-days", "other-places", "other-audience", "other-direction", "told-apart"]

TO_COME = timedelta(days=120)
"""What is told as still to come is not what came about longer ago than this."""

MET_AGAIN = timedelta(days=60)
"""Articles further apart than this tell of two meetings, where neither says when it was."""

TOLD_BEFORE = timedelta(days=7)
"""What came about is news no longer after it has first been told."""

RETOLD = timedelta(days=30)
"""What a doubtful account tells is of an event that was told no longer before or after, where days do not say so."""

_MEETING, _ATTACK = "CONSULT", "ASSAULT"


def veto(account: Account, other: Account) -> Veto | None:
    """The ground that keeps the two apart; None where there is none."""
    if told_apart(account, other):
        return "told-apart"
    if _same_words(account, other):
        return None
    if account.audience != other.audience:
        return "other-audience"
    if _other_places(account, other):
        return "other-places"
    if account.family not in FOR_YEARS and _other_days(account, other):
        return "other-days"
    return _other_parties(account, other)


def _same_words(account: Account, other: Account) -> bool:
    """Whether one sentence of two articles, published within the days for which it is news, tells of both: what
    neither names ("police arrested dozens") speaks against nothing then."""
    if account.ref.article == other.ref.article or not account.wording or account.wording != other.wording:
        return False
    if account.report.type != other.report.type or account.word != other.word:
        return False
    published = account.published, other.published
    return None in published or abs(published[0] - published[1]) <= RETOLD  # type: ignore[operator]


def _other_places(account: Account, other: Account) -> bool:
    if account.place_state and other.place_state and account.place_state != other.place_state:
        return True
    places = {account.report.place, other.report.place} - {None}
    return account.family == other.family == "ASSAULT" and len(places) > 1


def _other_days(account: Account, other: Account) -> bool:
    mine, theirs = days(account.report), days(other.report)
    if mine and theirs:
        known = account.once or bool(account.kin & other.kin) or bool(account.circle.names & other.circle.names)
        if known or account.unrealised or other.unrealised:
            return not days_of_kin_agree(account, other)
        return mine[0] > theirs[1] or theirs[0] > mine[1]
    apart = abs(account.published - other.published) if account.published and other.published else timedelta(0)
    if apart > RETOLD and not (account.sure and other.sure):
        return True
    if account.family == other.family == _ATTACK and _news_apart(account, other):
        return True
    if _told_before(account, other) or _told_before(other, account):
        return True
    if not mine and not theirs:
        return apart > MET_AGAIN and _met(account) and _met(other)
    one, known_days = (account, theirs) if theirs else (other, mine)
    past = known_days is not None and one.published is not None and after(known_days[1], TO_COME) < one.published
    return past and one.unrealised and not (other if theirs else account).unrealised


def _news_apart(account: Account, other: Account) -> bool:
    """Whether both are told of on days, those for which they are news among them, that exclude each other."""
    mine, theirs = account.report, other.report
    if mine.earliest is None or mine.latest is None or theirs.earliest is None or theirs.latest is None:
        return False
    return mine.earliest > theirs.latest or theirs.earliest > mine.latest


def _told_before(account: Account, other: Account) -> bool:
    """Whether one tells without a day of what came about, and the other of the like as news of a later time."""
    news = other.report.date_basis == "news" and other.report.earliest
    if not news or account.published is None or days(account.report) or account.unrealised or other.unrealised:
        return False
    return after(account.published, TOLD_BEFORE) < news


def _met(account: Account) -> bool:
    return account.report.type == _MEETING and not account.unrealised


def _other_parties(account: Account, other: Account) -> Veto | None:
    if apart_at_home(account, other) or _other_visitors(account, other):
        return "other-party"
    mutual = account.family in MUTUAL and other.family in MUTUAL
    if other_table(account, other) if mutual else _others_asked(account, other):
        return "other-party"
    if other_circle(account, other) if mutual else _other_people(account, other):
        return "other-party"
    if not (_apart(account.source, other.source) or _apart(account.target, other.target)):
        return None
    if not mutual or _apart(account.circle, other.circle):
        return "other-party"
    if _apart(account.source, other.target) or _apart(account.target, other.source):
        return "other-party"
    return "other-direction" if account.report.mode == other.report.mode == "visit" else None


def _other_visitors(account: Account, other: Account) -> bool:
    """Whether the nouns of those who visit or meet, which are not said of everybody, are others."""
    if not account.family == other.family == _MEETING or account.circle.names & other.circle.names:
        return False
    return bool(account.source_nouns and other.source_nouns) and not account.source_nouns & other.source_nouns


def _others_asked(account: Account, other: Account) -> bool:
    """Whether something is asked of others, or refused to them, as the nouns that describe them tell: "banks" and
    "insurers"."""
    if not (account.asked and other.asked) or account.target.shares(other.target):
        return False
    mine, theirs = account.target_heads, other.target_heads
    return bool(mine and theirs) and not mine & theirs


def _other_people(account: Account, other: Account) -> bool:
    """Whether others by name stand on a side, of whom no word is the same."""
    sides = (
        (account.source.names, other.source.names, account.source_words & other.source_words),
        (account.target.names, other.target.names, account.target_words & other.target_words),
    )
    return any(one and another and not one & another and not words for one, another, words in sides)


def _apart(one: Side, other: Side) -> bool:
    """Whether the sides are somebody else's: other persons of one state, or other states, of which nobody stands in
    both. Bodies and people of no state are known by too many names to be told apart by them."""
    if one.shares(other):
        return False
    if two_in_one_chair(one, other):
        return True
    return bool(one.rolled and other.rolled) and not one.states & other.states
