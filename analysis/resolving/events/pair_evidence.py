"""What speaks for and against two accounts telling of one event, as named numbers: the lines of `pair_scorer`.

Who stands on each side of both, by entity, by state and by the words that they are called by; the word for what
happened; the days and on what ground; whether it came about; figures and places; how much the sentences and the
articles say the same; where in the articles they stand. Where both sides do the same (`families.MUTUAL`), the sides are
held against each other in the order in which they fit better. All numbers lie between 0 and about 3.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

from analysis.resolving.articles.leads import LEAD, Leads
from analysis.resolving.articles.similarity import ALIKE, Likeness, Overlap
from analysis.resolving.events.account import Account, heads
from analysis.resolving.events.compatibility import KIN_REACH, SLIP, days, days_of_kin_agree
from analysis.resolving.events.families import MUTUAL, is_suffered
from analysis.resolving.events.matter import Matter, apart
from analysis.resolving.events.sides import Side, by_state

_OF_A_SIDE = (
    "person",  # somebody stands in both
    "body",  # an organisation does
    "state",  # only a state does
    "other",  # both are known, and nobody stands in both
    "one known",
    "none known",
    "chair",  # two persons of one state
    "head",  # descriptions with the same noun
    "other head",
    "words",  # the words they are called by, the share in both, the rarer the more
    "other words",
    "rare",  # how rare in the coverage is who stands in both
    "one empty",
    "both empty",
)

NAMES: tuple[str, ...] = (
    *(f"source {name}" for name in _OF_A_SIDE),
    *(f"target {name}" for name in _OF_A_SIDE),
    *("both sides", "any name", "names", "swapped", "kin", "kin then"),
    *("word", "rule", "family", "kindred", "type", "other type", "rare word", "mode"),
    *("status", "real and not", "unreal", "denied"),
    *("same day", "days overlap", "next day", "moved day", "days near", "days far", "one dated", "none dated"),
    *("told then", "told at another time"),
    *("one article", "affair", "lead alike"),
    *("both in lead", "one in lead", "distance"),
    *("overlap", "same sentence", "figure", "other figure", "place", "other place"),
    *("domestic", "many", "mutual", "once", "alone", "one told again", "both told again", "doubt"),
    *("alike word", "alike rule", "alike lead", "alike family words", "alike overlap", "alike affair"),
    *("alike rule in lead", "affair word", "affair family", "many overlap", "many otherwise"),
    *("unlike", "mutual unlike", "many unlike", "one chair", "about", "mutual about", "many about", "asked about"),
    *("other about", "mutual other about", "many other about", "asked other about", "asked", "asked apart"),
)
"""The evidence in the order of a line. `training.pairs` says which of it may only speak for, or only against."""

_WIDTH = len(_OF_A_SIDE)
_FAR = 14
"""Days between two accounts' days from which on these are far apart."""
_PLACES = 3000.0
"""The character from which on it does not matter where in a text a sentence stands."""
_RARE = 5.0
"""What the logarithm of a rarity is divided by, so that it is of the size of the other numbers."""
_LONG = 60
"""Days between two articles from which on it does not matter how many they are."""
_WEEK = 7.0
"""Days that overlap within so many days are near one another."""
_OPEN = 3650
"""Spans of days that are wider together than this are open to one side: "before 19 April", "since last year"."""
_TWO = 2
"""Who sits at a table, at the least."""
_LITTLE = 0.1
"""Sentences with less in common than this say nothing of the same."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One side of an account: who it is, what it is called, and whether anybody at all is told there."""

    side: Side
    words: frozenset[str]
    heads: frozenset[str]
    empty: bool
    weight: float

    def meets(self, other: _Told) -> bool:
        """Whether anything at all of the one is in the other."""
        return bool(self.words & other.words or _ids(self.side) & _ids(other.side))


class Evidence:
    """Makes the lines of a coverage: it knows how rare words and parties are in it."""

    def __init__(self, accounts: Sequence[Account], likeness: Likeness, leads: Leads) -> None:
        """``accounts`` are all of the coverage, with the likeness of its articles."""
        self.likeness, self.leads = likeness, leads
        self.overlap = Overlap(account.content for account in accounts)
        self._total = len(accounts) + 1
        self._parties = Counter(id_ for each in accounts for id_ in _ids(each.circle))
        self._acts = Counter(each.word for each in accounts)
        self._called = Counter(word for each in accounts for word in each.source_words | each.target_words)
        self.matter = Matter(accounts)
        self._sides = {each.ref: self._both(each) for each in accounts}

    def of(self, account: Account, other: Account) -> list[float]:
        """The line of a pair, a number for each of `NAMES`; the order of the two does not matter."""
        source, target = self._sides[account.ref]
        their_source, their_target = self._sides[other.ref]
        straight = [*self._side(source, their_source), *self._side(target, their_target)]
        mutual = account.family in MUTUAL or other.family in MUTUAL
        swapped = False
        if mutual or source.meets(their_target) or target.meets(their_source):
            crossed = [*self._side(source, their_target), *self._side(target, their_source)]
            better = _worth(crossed) > _worth(straight)
            if better and mutual and not account.report.mode == other.report.mode == "visit":
                straight = crossed
            else:
                swapped = better and _worth(crossed) > 0
        found = sum(straight[:3]) > 0 and sum(straight[_WIDTH : _WIDTH + 3]) > 0
        one, another = account.circle, other.circle
        names = len(one.names & another.names)
        kin = bool(account.kin & other.kin)
        line = [*straight, float(found), float(bool(names or one.others & another.others)), names / 2, float(swapped)]
        line += [float(kin), float(kin and days_of_kin_agree(account, other))]
        act = self._act(account, other)
        line += act
        line += _when(account, other)
        line += self._where(account, other)
        line += self._together(account, other, straight, act, line)
        line += self._again(account, other, line)
        return line

    def _both(self, account: Account) -> tuple[_Told, _Told]:
        sources, targets = account.report.sources, account.report.targets
        if is_suffered(account.report):
            sources, targets = targets, sources
        return (
            self._told(account.source, account.source_words, [party.name for party in sources]),
            self._told(account.target, account.target_words, [party.name for party in targets]),
        )

    def _told(self, side: Side, words: frozenset[str], names: Sequence[str]) -> _Told:
        return _Told(side, words, heads(names), not names, sum(self._rare(self._called, word) for word in words))

    def _rare(self, counts: Mapping[str, int], key: str) -> float:
        """How rare something is among the accounts, as a logarithm."""
        return log(self._total / (counts.get(key) or 1))

    def _side(self, one: _Told, two: _Told) -> list[float]:
        mine, theirs = one.side, two.side
        ids = _ids(mine) & _ids(theirs)
        person, body = bool(mine.names & theirs.names), bool(mine.others & theirs.others)
        state = bool(mine.states & theirs.states)
        words = one.words & two.words
        least = min(one.weight, two.weight)
        apart = not person and two_in_one_chair(mine, theirs)
        known = mine.known + theirs.known
        named = person or body
        return [
            float(person),
            float(body and not person),
            float(state and not named),
            float(known == 2 and not named and not state),
            float(known == 1),
            float(known == 0),
            float(apart),
            float(bool(one.heads & two.heads)),
            float(bool(one.heads and two.heads) and not one.heads & two.heads and not named),
            sum(self._rare(self._called, word) for word in words) / least if words and least else 0.0,
            float(bool(one.words and two.words) and not words),
            max((self._rare(self._parties, id_) for id_ in ids), default=0.0) / _RARE,
            float(one.empty != two.empty),
            float(one.empty and two.empty),
        ]

    def _act(self, account: Account, other: Account) -> list[float]:
        report, told = account.report, other.report
        word, rule = account.word == other.word, report.rule == told.rule
        family = account.family == other.family
        kindred = family or account.family in other.families or other.family in account.families
        statuses = {report.status, told.status}
        return [
            float(word),
            float(rule and not word),
            float(family and not rule),
            float(kindred and not family),
            float(report.type == told.type and not kindred),
            float(report.type != told.type and not kindred),
            self._rare(self._acts, account.word) / _RARE if word else 0.0,
            float(report.mode == told.mode),
            float(len(statuses) == 1),
            float(account.unrealised != other.unrealised),
            float(account.unrealised and other.unrealised),
            float("denied" in statuses),
        ]

    def _where(self, account: Account, other: Account) -> list[float]:
        one, another = account.ref.article, other.ref.article
        same = one == another
        lead = account.report.trigger.start < LEAD, other.report.trigger.start < LEAD
        stand = (min(each.report.trigger.start, _PLACES) for each in (account, other))
        place, there = (account.report.place or "").lower(), (other.report.place or "").lower()
        figures = account.figures & other.figures
        return [
            float(same),
            0.0 if same else self.likeness.of(one, another),
            0.0 if same else self.leads.of(one, another),
            float(all(lead)),
            float(lead[0] != lead[1]),
            abs(next(stand) - next(stand)) / _PLACES,
            self.overlap.of(account.content, other.content),
            float(bool(account.wording) and account.wording == other.wording),
            float(bool(figures)),
            float(bool(account.figures and other.figures) and not figures),
            float(bool(place) and place == there),
            float(bool(place and there) and place != there),
            float(account.domestic and other.domestic),
            float(account.many or other.many),
            float(account.family in MUTUAL or other.family in MUTUAL),
            float(account.once and other.once),
            float(account.alone and other.alone),
            float(account.told_again != other.told_again),
            float(account.told_again and other.told_again),
            1.0 - min(account.report.confidence, other.report.confidence),
        ]

    @staticmethod
    def _together(
        account: Account, other: Account, sides: Sequence[float], act: Sequence[float], line: Sequence[float]
    ) -> list[float]:
        """What says more together than each by itself."""
        at = dict(zip(NAMES, line, strict=False))
        alike, overlap = at["lead alike"], at["overlap"]
        family = float(account.family == other.family)
        rule = float(account.report.rule == other.report.rule)
        many = at["many"]
        return [
            alike * act[0],
            alike * rule,
            alike * at["both in lead"],
            alike * family * (sides[9] + sides[_WIDTH + 9]),
            alike * overlap,
            alike * at["affair"],
            alike * rule * at["both in lead"],
            at["affair"] * act[0],
            at["affair"] * family,
            many * overlap,
            many * float(overlap < _LITTLE),
        ]

    def _again(self, account: Account, other: Account, line: Sequence[float]) -> list[float]:
        """What tells an act from the next one of its kind, most of all where both sides do the same (``mutual``), where
        the same people do much of it (``many``) and where somebody wants something of somebody (``asked``): articles
        that are hardly alike, a table at which only one state is the same, another matter, weeks between them."""
        at = dict(zip(NAMES, line, strict=False))
        mutual, many, asked = at["mutual"], at["many"], float(account.asked and other.asked)
        unlike = 0.0 if at["one article"] else max(0.0, 1.0 - at["affair"] / ALIKE)
        about, other_about = self.matter.alike(account, other), float(apart(account, other))
        states = account.circle.states & other.circle.states
        return [
            unlike,
            mutual * unlike,
            many * unlike,
            float(mutual and not at["any name"] and len(states) < _TWO),
            about,
            mutual * about,
            many * about,
            asked * about,
            other_about,
            mutual * other_about,
            many * other_about,
            asked * other_about,
            asked,
            asked * _time_between(account, other),
        ]


def two_in_one_chair(one: Side, other: Side) -> bool:
    """Whether other persons act for the same state in the two."""
    mine, theirs = by_state(one.persons), by_state(other.persons)
    return any(not mine[state] & theirs[state] for state in mine.keys() & theirs.keys())


@lru_cache(maxsize=1 << 14)
def _ids(side: Side) -> frozenset[str]:
    return side.names | side.others | side.states


def _worth(sides: Sequence[float]) -> float:
    """How well two sides fit, for choosing the order in which they are held against each other."""
    return sum(
        2 * sides[at] + 1.5 * sides[at + 1] + sides[at + 2] - sides[at + 3] - sides[at + 6] + sides[at + 9]
        for at in (0, _WIDTH)
    )


def _time_between(account: Account, other: Account) -> float:
    """How far apart two accounts are told of which not both say when it was: 0 on one day, 1 from `_LONG` days on."""
    if account.published is None or other.published is None or (days(account.report) and days(other.report)):
        return 0.0
    gap = abs((account.published - other.published).days)
    return log(1 + min(gap, _LONG)) / log(1 + _LONG)


def _close(one: tuple[date, date], other: tuple[date, date]) -> float:
    """How much it says that two spans of days overlap: 1 for days of one week, the less the wider they are together,
    nothing for one with an open end."""
    wide = (max(one[1], other[1]) - min(one[0], other[0])).days
    return 0.0 if wide > _OPEN else min(1.0, _WEEK / (wide + 1))


def _when(account: Account, other: Account) -> Iterable[float]:
    mine, theirs = days(account.report), days(other.report)
    found = dict.fromkeys(("same", "overlap", "next", "moved", "near", "far", "one", "none", "then", "else"), 0.0)
    if mine and theirs:
        if mine == theirs and mine[0] == mine[1]:
            found["same"] = 1.0
        elif mine[0] <= theirs[1] and theirs[0] <= mine[1]:
            found["overlap"] = _close(mine, theirs)
        else:
            gap = max(mine[0], theirs[0]) - min(mine[1], theirs[1])
            planned = (account.unrealised or other.unrealised) and gap <= KIN_REACH
            kind = "next" if gap <= SLIP else "moved" if planned else "near" if gap.days <= _FAR else "far"
            found[kind] = 1.0
    else:
        found["one" if mine or theirs else "none"] = 1.0
    for one, known in ((account, theirs), (other, mine)):
        if known and days(one.report) is None and one.published is not None and known[0].year > 1:
            after = (one.published - known[0]).days
            found["then"] = max(found["then"], float(-1 <= after <= 3))
            found["else"] = max(found["else"], float(not -3 <= after <= _FAR))
    return found.values()
