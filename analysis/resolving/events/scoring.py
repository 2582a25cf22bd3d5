"""What speaks for and against two accounts telling of one event.

Against: another person in the same chair, other states or places (`contradicts`), days that exclude each other
(`days_clash`). For: each person, body or state that both have on the same side, the days, the affair that their
articles are of, the words, and when they were told (`Scales.weigh`). The weights are in units of one state that both
have on one side; none of them is delicate: half as much or twice as much of any changes little.
"""

from __future__ import annotations

from datetime import timedelta

from analysis.resolving.articles.similarity import ALIKE, Likeness, Overlap
from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import (
    apart_at_home,
    dates_agree,
    days,
    days_of_kin_agree,
    other_circle,
    told_apart,
)
from analysis.resolving.events.families import BY_STATE, FOR_YEARS, MUTUAL
from analysis.resolving.events.sides import Side

PERSON, BODY, STATE = 2.0, 1.5, 1.0
"""The same person, organisation or state on one side."""

LONE = 1.0
"""On top of it the one who counts, in acts with one actor or with one victim (`families.alone`, `families.once`)."""

HALF, BLURRED, OTHERS = -0.5, -0.5, -1.0
"""One of the two leaves out a side, in other acts than these; it names it, and nobody knows who it is; both do so, by
other nouns."""

STRANGERS = -1.5
"""One of the two tells of somebody whom nobody knows where the other has a name, in acts that the same people do with
many."""

AFFAIR, SAME_AFFAIR = 3.0, 2.0
"""The likeness of their articles, times the first, at most the second."""

SAME_ARTICLE = 1.0

DAY, DAYS = 2.5, 1.0
"""The very same stated day; stated days that overlap, or the same day on which some of one state meet others, in
articles of which nobody knows that they are of one affair."""

SOON, LATE, LONG_AFTER = 0.5, -1.0, -3.0
"""Told within `NEAR`, or more than `FAR` or than `LONG` apart, where one of them has no day."""

NEAR, FAR, LONG = timedelta(days=2), timedelta(days=14), timedelta(days=60)

VAGUE = timedelta(days=62)
"""Days that are told as a longer stretch than this say little: much happens in a year."""

AS_REAL, LESS_REAL = 0.5, -1.0
"""Both have it as done, or as still open; one has it as done, the other as open."""

WORD = 0.5
"""The same word for what happened."""

BORROWED = -1.5
"""One of the two has its parties from an account before it in the text, and calls it by another word."""

SAYING, SAME_SAYING = 4.0, 1.5
"""The overlap of their sentences, times the first, at most the second."""

MANY, OTHERWISE, LITTLE = -1.5, -1.0, 0.1
"""Acts of which there are many at a time; on top of it where their sentences have less than the third in common."""

KINDRED = -0.5
"""Of two families, which may tell of one act."""


def contradicts(account: Account, other: Account) -> bool:
    """Whether who acts, and where, keeps them from being of one event."""
    if apart_at_home(account, other) or told_apart(account, other) or account.audience != other.audience:
        return True
    if other_circle(account, other):
        return True
    if account.family in MUTUAL:
        if account.report.mode == other.report.mode == "visit" and not _straight(account, other):
            return True
    elif not _straight(account, other):
        return True
    places = {account.report.place, other.report.place} - {None}
    return account.family == "ASSAULT" and len(places) > 1


def days_clash(account: Account, other: Account) -> bool:
    """Whether the days that they tell, or the days on which they were told, exclude each other."""
    if account.family in FOR_YEARS:
        return False
    close = account.once or bool(account.kin & other.kin) or bool(account.circle.names & other.circle.names)
    return not (days_of_kin_agree(account, other) if close else dates_agree(account, other))


SAME = 0.3
"""The overlap of two sentences that say the same."""


class Scales:
    """Weighs what speaks for two accounts being of one event."""

    def __init__(self, likeness: Likeness, overlap: Overlap) -> None:
        """Both are of the whole coverage."""
        self.likeness = likeness
        self.overlap = overlap

    def say_the_same(self, account: Account, other: Account) -> bool:
        """Whether their sentences have words in common beside the parties."""
        return self.overlap.of(account.content, other.content) >= SAME

    def weigh(self, account: Account, other: Account) -> float:
        """How much speaks for one event, of two accounts that do not contradict each other."""
        affair = self.likeness.of(account.ref.article, other.ref.article)
        some = account.family in MUTUAL and not (account.complete and other.complete)
        doubtful = some and affair < ALIKE and not account.circle.shares(other.circle)
        weight = _who(account, other) + _when(account, other, DAYS if doubtful else DAY)
        if account.ref.article != other.ref.article:
            weight += min(SAME_AFFAIR, AFFAIR * affair)
        elif not account.many:
            weight += SAME_ARTICLE
        alike = self.overlap.of(account.content, other.content)
        if account.many:
            weight += MANY if alike >= LITTLE else MANY + OTHERWISE
        weight += KINDRED if account.family != other.family else 0.0
        if account.word == other.word:
            weight += WORD
        elif account.told_again or other.told_again:
            weight += BORROWED
        return weight + min(SAME_SAYING, SAYING * alike)


def _who(account: Account, other: Account) -> float:
    state = 0.0 if account.domestic or other.domestic else STATE
    if account.family in MUTUAL:
        weight = _shared(account.circle, other.circle, state, most=2 if account.complete and other.complete else 1)
    else:
        source = _shared(account.source, other.source, state, most=1)
        target = _shared(account.target, other.target, state, most=1)
        weight = source + target
        actor = (
            account.source.names & other.source.names or account.family not in FOR_YEARS or account.family in BY_STATE
        )
        if source and account.alone and actor and not (account.target.known and other.target.known):
            weight += LONE
        if target and account.once:
            weight += LONE
    if account.blurred and other.blurred and not account.blurred & other.blurred:
        weight += OTHERS
    if (account.family in MUTUAL or account.many) and account.strangers != other.strangers:
        weight += STRANGERS
    if (account.complete and other.complete) or account.alone:
        return weight
    return weight + HALF + (BLURRED if account.blurred or other.blurred else 0.0)


def _when(account: Account, other: Account, day: float) -> float:
    weight = 0.0
    mine, theirs = days(account.report), days(other.report)
    planned = account.unrealised or other.unrealised
    if mine and theirs:
        if mine == theirs and mine[0] == mine[1]:
            weight += day
        elif mine[0] <= theirs[1] and theirs[0] <= mine[1] and all(b - a <= VAGUE for a, b in (mine, theirs)):
            weight += DAYS
    elif account.published and other.published:
        apart = abs(account.published - other.published)
        if apart <= NEAR:
            weight += SOON
        elif apart > LONG and not account.once and account.family not in FOR_YEARS:
            weight += LONG_AFTER
        elif apart > FAR and not (planned and account.once):
            weight += LATE
    if account.unrealised == other.unrealised:
        return weight + AS_REAL
    return weight + (LESS_REAL / 2 if account.once else LESS_REAL)


def _straight(account: Account, other: Account) -> bool:
    return _fits(account.source, other.source) and _fits(account.target, other.target)


def _fits(one: Side, other: Side) -> bool:
    return not one.known or not other.known or one.agrees(other)


def _shared(one: Side, other: Side, state: float, most: int) -> float:
    """The worth of what both sides have, counted for at most so many parties."""
    persons = one.names & other.names
    bodies = one.others & other.others
    theirs = {state for name, state in (*one.persons, *other.persons) if name in persons}
    states = (one.states & other.states) - theirs
    worth = [PERSON] * len(persons) + [BODY] * len(bodies) + [state] * len(states)
    return sum(worth[:most])
