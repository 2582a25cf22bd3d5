"""Whether two reports can tell of one event: their families, their sides, their days and what came about.

Two states meet, accuse and refuse each other often: reports of that are one only if their days meet, or if they are
told within two weeks. Where more is shared than states, the same person arrested or the same ambassadors travelling
(`Account.kin`), reports of months belong together: planned, put off and held is one visit, whatever each account says
of its day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import combinations

from analysis.annotating import lexicon
from analysis.records import EventReport, ReportRef
from analysis.resolving import families
from analysis.resolving.families import BY_STATE, ENDURING, FOR_YEARS, LONE, MUTUAL, listed
from analysis.resolving.sides import Side, by_state

UNDATED_REACH = timedelta(days=14)
"""How far apart two articles may be published whose reports join without a date on both sides."""

KIN_REACH = timedelta(days=120)
"""The same between reports of the same people in the same act, and between the days that two such accounts tell."""

ENDURING_REACH = timedelta(days=60)
"""The same for what stays in force for long."""

SLIP = timedelta(days=1)
"""By how much accounts of the same people in the same act may differ in the day."""

PAST = timedelta(days=7)
"""What is still planned, asked or stalled on the day of publication did not happen longer ago than this."""

AGO = timedelta(days=30)
"""How long ago a thing was done of which another article still tells without a day."""

_UNREALISED = frozenset(("planned", "requested", "stalled", "refused", "hypothetical"))

_AT_TABLE = 4
"""How many persons of a meeting are looked at for pairs."""


@cache
def _bodies() -> frozenset[str]:
    """Nouns of bodies: every organisation has its council."""
    return frozenset(lexicon.toml("events_parties")["actors"]["bodies"])


@dataclass(frozen=True)
class Account:
    """A report with what merging needs to know of it.

    ``source_nouns`` and ``target_nouns`` describe parties without a name; ``wording`` is its sentence, to know copies
    by; ``word`` the word for what happened, ``content`` the other words of its sentence; ``points_back`` tells "the
    summit" from "a summit".
    """

    ref: ReportRef
    report: EventReport
    published: date | None
    source: Side
    target: Side
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    source_nouns: frozenset[str] = frozenset()
    target_nouns: frozenset[str] = frozenset()
    wording: str = ""
    word: str = ""
    content: frozenset[str] = frozenset()
    points_back: bool = False

    @property
    def complete(self) -> bool:
        """Whether both sides are known."""
        return self.source.known and self.target.known

    @cached_property
    def domestic(self) -> bool:
        """Whether it goes on within one state, which then tells nothing of who is on which side."""
        return self.complete and len(self.circle.states) == 1

    @cached_property
    def blurred(self) -> frozenset[str]:
        """What a party is called of whom nobody knows who it is ("reporters", "both leaders")."""
        sides = ((self.source, self.report.sources), (self.target, self.report.targets))
        return heads(party.name for side, parties in sides if not side.known for party in parties)

    @cached_property
    def goes_on(self) -> bool:
        """Whether it tells again of what one person is at for years: "her inquiry" is the one that all tell of, not
        what was found in it last."""
        return self.told_again and self.family in FOR_YEARS and bool(self.source.names)

    @cached_property
    def unheard_of(self) -> bool:
        """Whether a party that nobody knows has a name in it ("ministers of the Lorn Council")."""
        sides = ((self.source, self.report.sources), (self.target, self.report.targets))
        names = [party.name for side, parties in sides if not side.known for party in parties]
        return any(word[0].isupper() for name in names for word in name.split()[1:])

    @cached_property
    def unrealised(self) -> bool:
        """Whether it tells of what has not come about."""
        return self.report.status in _UNREALISED or self.promised

    @property
    def promised(self) -> bool:
        """Whether it is coded as the announcement of an act, which itself is still to come."""
        return "+future" in self.report.rule

    @cached_property
    def families(self) -> tuple[str, ...]:
        """Its family first, then those that its words may also tell of."""
        return families.families(self.report)

    @property
    def family(self) -> str:
        """What it has in common with others of its event."""
        return self.families[0]

    @cached_property
    def once(self) -> bool:
        """See `families.once`."""
        return families.once(self.family)

    @cached_property
    def alone(self) -> bool:
        """See `families.alone`."""
        return families.alone(self.family)

    @cached_property
    def many(self) -> bool:
        """See `families.many`; bodies inquire into much, a person appointed for it into one matter."""
        if self.family == "ACCUSE/investigate":
            return not self.source.names
        return families.many(self.family)

    @cached_property
    def audience(self) -> bool:
        """Whether it is told of those who only listen: to talk to reporters is not to meet a party."""
        return bool(self.blurred & listed("descriptions", "audience"))

    @cached_property
    def told_again(self) -> bool:
        """Whether its parties are those of an account before it in the text ("the summit")."""
        return "+again" in self.report.rule

    @cached_property
    def kin(self) -> frozenset[str]:
        """Whom an event of this family is told to be the same by, beyond its states: persons' entity ids, and nouns
        that describe the same people ("ambassadors")."""
        if self.family in listed("once", "target"):
            return frozenset(name for name, _ in self.target.persons) or self.target_nouns
        if self.family in listed("once", "source"):
            return frozenset(name for name, _ in self.source.persons)
        if self.family not in ("CONSULT", "CONSULT/phone"):
            return frozenset()
        return self.source_nouns | self._pairs

    @cached_property
    def _pairs(self) -> frozenset[str]:
        """The persons of different states who meet, two and two."""
        persons = sorted(self.circle.persons)[:_AT_TABLE]
        return frozenset(
            f"{one}+{other}"
            for (one, mine), (other, theirs) in combinations(persons, 2)
            if mine and theirs and mine != theirs
        )

    def kin_keys(self) -> list[tuple[str, ...]]:
        """By which reports of the same people in the same act are found."""
        return [(self.family, name) for name in sorted(self.kin)[:6]]

    @cached_property
    def circle(self) -> Side:
        """Both sides together."""
        return self.source.join(self.target)

    def day_keys(self) -> list[tuple[str, ...]]:
        """By which a report of one stated day that leaves out a party is found."""
        report = self.report
        if report.earliest is None or report.latest not in (None, report.earliest) or report.date_basis != "stated":
            return []
        sides = (("source", self.source), ("target", self.target))
        day = report.earliest.isoformat()
        return [(self.family, side, key, day) for side, told in sides for key in sorted(told.keys())[:3]]

    def copy_keys(self) -> list[tuple[str, ...]]:
        """By which the same sentence in another article is found."""
        return [(self.family, self.wording, str(self.report.trigger.start - self.report.start))] if self.wording else []

    def block_keys(self) -> list[tuple[str, ...]]:
        """The blocks in which it is looked up; the two sides in one order where the event is mutual."""
        keys: list[tuple[str, ...]] = []
        for source in sorted(self.source.keys()) or [""]:
            for target in sorted(self.target.keys()) or [""]:
                pair = sorted((source, target)) if self.family in MUTUAL else (source, target)
                keys.append((self.family, pair[0], pair[1]))
        return keys[:6]

    def actor_keys(self) -> list[tuple[str, ...]]:
        """By which what one person does is found, whatever it is about."""
        if self.family not in LONE:
            return []
        names = sorted(name for name, _ in self.source.persons)
        if self.family in BY_STATE:
            names += sorted(self.source.states)
        return [(self.family, name) for name in names[:6]]

    def local_keys(self) -> list[tuple[str, ...]]:
        """By which a report with one side unknown finds the events of its own article."""
        names = self.source.keys() | self.target.keys()
        return list[tuple[str, ...]]((self.ref.article, self.family, name) for name in sorted(names)[:6])


def are_kin(account: Account, other: Account) -> bool:
    """Whether both tell of the same people in the same act, and no side of one is another than in the other."""
    shared = account.kin & other.kin
    if not shared:
        return False
    if any("+" in each for each in shared):
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
            reach = _reach(one, another)
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


def shares_sides(account: Account, other: Account, within: timedelta) -> bool:
    """Whether both name the same on both sides, in articles published within so many days."""
    if account.published is None or other.published is None or abs(account.published - other.published) > within:
        return False
    straight = account.source.shares(other.source) and account.target.shares(other.target)
    crossed = account.source.shares(other.target) and account.target.shares(other.source)
    return straight or (crossed and account.family in MUTUAL)


def compatible(account: Account, other: Account) -> bool:
    """Whether two reports that know both sides can be of one event."""
    if apart_at_home(account, other):
        return False
    if account.family in MUTUAL:
        straight = _sides(account.source, other.source) and _sides(account.target, other.target)
        crossed = _sides(account.source, other.target) and _sides(account.target, other.source)
        if not straight and (not crossed or account.report.mode == other.report.mode == "visit"):
            return False
        if not same_circle(account.circle, other.circle):
            return False
    elif not (_sides(account.source, other.source) and _sides(account.target, other.target)):
        return False
    places = {account.report.place, other.report.place} - {None}
    if account.family == "ASSAULT" and len(places) > 1:
        return False
    if account.kin & other.kin:
        return days_of_kin_agree(account, other)
    return dates_agree(account, other) and _statuses_agree(account, other)


def completes(account: Account, other: Account) -> bool:
    """Whether the side that is known is the other's, and what has come about in one is not open in the other."""
    if (account.report.status in _UNREALISED) != (other.report.status in _UNREALISED):
        return False
    if account.audience != other.audience:
        return False
    if not (other.source.known and other.target.known):
        return False
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


def same_circle(one: Side, other: Side) -> bool:
    """Whether mutual events have the same around the table, or one leaves some out, and no two persons in one chair."""
    if one.known and other.known and not (one.chairs <= other.chairs or other.chairs <= one.chairs):
        return False
    named = (one.states & other.states) - one.rolled - other.rolled
    if named and not one.shares(other):
        return False  # two companies, or a person and a company, of one state
    mine, theirs = by_state(one.persons), by_state(other.persons)
    return all(mine[state] & theirs[state] for state in mine.keys() & theirs.keys() if state)


def _statuses_agree(account: Account, other: Account) -> bool:
    """What one article has as done and another of the same days as open is one event only between the same persons."""
    if (account.report.status in _UNREALISED) == (other.report.status in _UNREALISED):
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
    reach = ENDURING_REACH if account.family in ENDURING and not account.unrealised else UNDATED_REACH
    return abs(account.published - other.published) <= reach


def _open(report: EventReport) -> bool:
    return (report.earliest is None) != (report.latest is None)


def days(report: EventReport) -> tuple[date, date] | None:
    """The days of a report, open ends included; None where it has no date.

    The running time of the text tells little of what is still to come, or is only mentioned again.
    """
    if report.earliest is None and report.latest is None:
        return None
    if report.date_basis == "inferred" and (report.status in _UNREALISED or "+again" in report.rule):
        return None
    return report.earliest or date.min, report.latest or date.max


def same_days(one: EventReport, other: EventReport) -> bool:
    """Whether both are dated, by the very same days."""
    return days(one) is not None and days(one) == days(other)


def heads(names: Iterable[str]) -> frozenset[str]:
    """The nouns of descriptions: "twelve ambassadors of Ruritania" gives "ambassador"."""
    found = set()
    for name in names:
        words = name.partition(" of ")[0].split()
        if words and words[-1].isalpha() and (words[-1].islower() or len(words) == 1):
            noun = words[-1].lower()
            found.add(noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s"))
    return frozenset(found)


def describing(names: Iterable[str]) -> frozenset[str]:
    """Those of the nouns that describe people closely enough to know them by."""
    return heads(names) - listed("descriptions", "generic") - _bodies()
