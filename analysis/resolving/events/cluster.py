"""An event while it is being put together: its accounts, why each joined, and which further ones it takes."""

from __future__ import annotations

from datetime import date, timedelta

from analysis.resolving.articles.similarity import ALIKE, UNLIKE
from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import (
    are_kin,
    completes,
    dates_agree,
    days,
    days_of_kin_agree,
    same_actor,
    same_days,
    same_parties,
    same_time,
    shares_sides,
    told_near,
)
from analysis.resolving.events.families import FOR_YEARS, MUTUAL
from analysis.resolving.events.merge_criteria import FIRST, Criteria, Way, criteria
from analysis.resolving.events.scoring import Scales, contradicts, days_clash

_SAMPLE = 6
"""How many of an event's first and of its last accounts a further one is held against."""

REPEATED = timedelta(days=3)
"""Within how many days the same people do the same again and are told to have done it once."""

_CLASHES, _DATED_CLASHES = 0.2, 0.6
"""Of the pairs of accounts of two events, and of the pairs in which both are dated, the share that may tell of days
that exclude each other: one account with a wrong day does not tear an event apart."""


class Cluster:
    """An event while it is being put together."""

    def __init__(self, scales: Scales) -> None:
        """``scales`` are those of the whole coverage."""
        self.scales = scales
        self.accounts: list[Account] = []
        self.criteria: list[Criteria] = []
        self.articles: set[str] = set()
        self.complete: list[Account] = []
        self.sample: tuple[Account, ...] = ()
        self.sure: tuple[Account, ...] = ()

    def add(self, account: Account, why: Criteria) -> None:
        """Takes in an account.

        Keeps apart those that know both sides (``complete``), the first and last (``sample``), and of these the ones
        that name their parties themselves, all where none does (``sure``).
        """
        self.accounts.append(account)
        self.criteria.append(why)
        self.articles.add(account.ref.article)
        if account.complete:
            self.complete.append(account)
        self.sample = _ends(self.accounts)
        self.sure = tuple(each for each in self.sample if not each.told_again) or self.sample

    def join(self, other: Cluster, way: Way) -> None:
        """Takes in all accounts of another event, the first of them for the reason of the ``way``."""
        mine = tuple(self.accounts)
        for account, why in zip(other.accounts, other.criteria, strict=True):
            self.add(account, criteria(way, account, mine) if why == FIRST else why)

    @property
    def place(self) -> tuple[date, str, int]:
        """Where it stands in the order of the coverage: by its account that was published first."""
        return min((each.published or date.max, each.ref.article, each.ref.index) for each in self.accounts)

    @property
    def named(self) -> bool:
        """Whether any account names one of its parties."""
        return any(each.source.known or each.target.known for each in self.accounts)

    def takes(self, account: Account) -> bool:
        """Whether the account can be of this event: it agrees with every account that says something of the matter."""
        some = _ends(self.complete)
        if not some or not account.complete or not all(same_parties(account, other) for other in some):
            return False
        own = self._dated_by(account, some)
        if not all(same_time(account, other) for other in own or some) or not self.is_near(account):
            return False
        if own:
            return True
        dated = [other for other in some if days(other.report)]
        return any(told_near(account, o) for o in dated) if dated else all(told_near(account, o) for o in some)

    @staticmethod
    def _dated_by(account: Account, some: tuple[Account, ...]) -> list[Account]:
        """Those of an undated account's own article that tell when it was; nobody knows when better."""
        if account.family in FOR_YEARS or days(account.report):
            return []
        return [other for other in some if other.ref.article == account.ref.article and days(other.report)]

    def is_near(self, account: Account) -> bool:
        """Whether the account is of the same affair, or names somebody of this event: states and companies do many
        things of one kind at a time. Where states say nothing, and of acts of which there are many, it takes more: the
        same people on both sides within days, the same day, or the same words."""
        names = account.circle.names
        near = [
            other
            for other in self.sample
            if self.scales.likeness.of(account.ref.article, other.ref.article) >= UNLIKE or names & other.circle.names
        ]
        if not account.many and not account.domestic:
            return bool(near)
        return any(self._tells_the_same(account, other) for other in near)

    def _tells_the_same(self, account: Account, other: Account) -> bool:
        if account.ref.article == other.ref.article and account.told_again:
            return True
        if account.complete and other.complete and same_days(account.report, other.report):
            return True
        if self.scales.say_the_same(account, other):
            return True
        one_speech = account.many and (account.domestic or account.ref.article == other.ref.article)
        return not one_speech and shares_sides(account, other, REPEATED)

    def names_somebody_of(self, account: Account) -> bool:
        """Whether somebody, or a body, stands by name in both, or the account is of the very day or article."""
        return any(
            account.circle.shares(other.circle)
            or account.ref.article == other.ref.article
            or same_days(account.report, other.report)
            for other in self.sample
        )

    def completes(self, account: Account) -> bool:
        """Whether an account with one side unknown can be of this event, which its own article tells in full."""
        own = [other for other in self.accounts[-2 * _SAMPLE :] if other.ref.article == account.ref.article]
        return any(completes(account, other) for other in own) and all(dates_agree(account, o) for o in own)

    def is_kin(self, account: Account) -> bool:
        """Whether the account tells of the same people in the same act (see `are_kin`), one side unknown or not."""
        near = [other for other in self.sample if are_kin(account, other) and self.knows_them(account, other)]
        if not any(days_of_kin_agree(account, other) for other in near):
            return False
        dated = [other for other in near if days(other.report)] if days(account.report) else []
        return all(days_of_kin_agree(account, other) for other in dated)

    def knows_them(self, account: Account, other: Account) -> bool:
        """Whether the people in the same act, whom both tell of, are more than a noun: there are many bankers. They
        have names, or stand beside the same state or body, or the articles are of one affair."""
        one, another = account.circle, other.circle
        if one.names & another.names or one.others & another.others or one.states & another.states:
            return True
        least = ALIKE if account.family in MUTUAL else UNLIKE
        return self.scales.likeness.of(account.ref.article, other.ref.article) >= least

    def on_that_day(self, account: Account) -> bool:
        """Whether the side that the account knows is that of the accounts that know it, all of its very day."""
        told = [
            other
            for other in self.sample
            if same_days(account.report, other.report)
            and (
                account.circle.shares(other.circle)
                or self.scales.likeness.of(account.ref.article, other.ref.article) >= ALIKE
            )
        ]
        return bool(told) and self.is_near(account) and all(_half_agrees(account, other) for other in self.sample)

    def goes_on_in(self, account: Account) -> bool:
        """Whether an account of what one person does can be of this event (see `families.LONE`)."""
        return all(same_actor(account, other) for other in self.sample)

    def contradicts(self, other: Cluster) -> bool:
        """Whether what the two tell keeps them from being one event; what only repeats parties has no say in it."""
        pairs = dated = clashes = 0
        for one in self.sure:
            for another in other.sure:
                if contradicts(one, another):
                    return True
                pairs += 1
                clash = days_clash(one, another)
                clashes += clash
                dated += clash or bool(days(one.report) and days(another.report))
        return clashes > _CLASHES * pairs or clashes > _DATED_CLASHES * dated

    def likeness(self, other: Cluster) -> float:
        """That of the two articles, one of each, that are most alike."""
        pairs = {(one.ref.article, another.ref.article) for one in self.sample for another in other.sample}
        return max(self.scales.likeness.of(one, another) for one, another in pairs)


def _ends(accounts: list[Account]) -> tuple[Account, ...]:
    return (*accounts[:_SAMPLE], *accounts[_SAMPLE:][-_SAMPLE:])


def _half_agrees(account: Account, other: Account) -> bool:
    sides = ((account.source, other.source), (account.target, other.target))
    if any(one.known and another.known and not one.agrees(another) for one, another in sides):
        return False
    return dates_agree(account, other) and account.unrealised == other.unrealised
