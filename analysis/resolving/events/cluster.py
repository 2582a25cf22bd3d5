"""An event while it is being put together: its accounts, and why each joined."""

from __future__ import annotations

from collections.abc import Iterable

from analysis.resolving.events.account import Account
from analysis.resolving.events.agglomeration import VETOED
from analysis.resolving.events.merge_criteria import FIRST, Criteria, unnamed
from analysis.resolving.events.vetoes import veto

_SAMPLE = 6
"""How many of an event's first and of its last accounts others are held against."""


class Cluster:
    """An event while it is being put together."""

    def __init__(self, told: Iterable[tuple[Account, Criteria]] = ()) -> None:
        """``told``: its accounts, with why each belongs to it."""
        self.accounts: list[Account] = []
        self.criteria: list[Criteria] = []
        self.articles: set[str] = set()
        self.sample: tuple[Account, ...] = ()
        for account, why in told:
            self.add(account, why)

    def add(self, account: Account, why: Criteria) -> None:
        """Takes in an account. Of the first and last ones (``sample``) the sure ones are kept, all where none is."""
        self.accounts.append(account)
        self.criteria.append(why)
        self.articles.add(account.ref.article)
        some = [each for each in self.accounts if each.sure] or self.accounts
        self.sample = (*some[:_SAMPLE], *some[_SAMPLE:][-_SAMPLE:])

    def join(self, other: Cluster) -> None:
        """Takes in all accounts of an event that names nobody, the first of them because it means this one."""
        mine = tuple(self.accounts)
        for account, why in zip(other.accounts, other.criteria, strict=True):
            self.add(account, unnamed(account, mine) if why == FIRST else why)

    @property
    def named(self) -> bool:
        """Whether any account names one of its parties."""
        return any(each.source.known or each.target.known for each in self.accounts)

    @property
    def stands(self) -> bool:
        """Whether a sure account tells of it, so that doubtful ones may join it."""
        return any(each.sure for each in self.accounts)

    def contradicts(self, other: Cluster) -> bool:
        """Whether what the two tell keeps them from being one event."""
        pairs = [(one, another) for one in self.sample for another in other.sample]
        return sum(veto(one, another) is not None for one, another in pairs) > VETOED * len(pairs)
