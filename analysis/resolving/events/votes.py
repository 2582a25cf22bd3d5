"""How much accounts of one event weigh together: one vote a text, copies once, further texts of one outlet for less.

A text is what one article tells, or what several tell in the same words. What one text says twice counts once, by its
weightiest account. Of the texts of one outlet that say the same, each counts half of the one before it: five reports of
one agency are less than two outlets that know it for themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

from analysis.resolving.events.account import Account
from analysis.resolving.union_find import UnionFind

_SIDES = (0.6, 0.8, 1.0)
"""What an account counts that knows none of the parties, one side, or both."""

_AGAIN = 0.5
"""What an account counts that only mentions the event again: its parties are those of another account."""

_NEXT = 0.5
"""What a further text of an outlet counts, as a share of the one before it."""


def deciding(accounts: Sequence[Account]) -> list[Account]:
    """The accounts that say what the event is: those that are not doubtful, all where every one is."""
    return [each for each in accounts if each.sure] or list(accounts)


def weight(account: Account) -> float:
    """How much an account counts by itself: how sure and how complete it is."""
    report = account.report
    told = bool(report.sources) + bool(report.targets)
    return report.confidence * _SIDES[told] * (_AGAIN if report.anaphoric else 1.0)


class Votes:
    """The accounts of one event, by text and outlet."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        """Copies are known by the words of what they tell; an article without an outlet is an outlet of its own."""
        texts = UnionFind[str]()
        said: dict[str, str] = {}
        outlets: dict[str, str] = {}
        for each in accounts:
            outlets.setdefault(each.ref.article, each.outlet or each.ref.article)
            if each.wording:
                first = said.setdefault(each.wording, each.ref.article)
                texts.join(texts.root(first), texts.root(each.ref.article))
        self._texts = texts
        self._outlet = outlets

    def text(self, account: Account) -> str:
        """The article whose text it is: that of the first of several that tell it in the same words."""
        return self._texts.root(account.ref.article)

    def texts(self, accounts: Iterable[Account]) -> int:
        """How many texts tell it."""
        return len({self.text(each) for each in accounts})

    def sum(self, accounts: Iterable[Account]) -> float:
        """What the accounts weigh together where they say the same."""
        best: dict[str, float] = defaultdict(float)
        for each in accounts:
            text = self.text(each)
            best[text] = max(best[text], weight(each))
        of_outlet: dict[str, list[float]] = defaultdict(list)
        for text, some in best.items():
            of_outlet[self._outlet[text]].append(some)
        return sum(
            some * _NEXT**nth for told in of_outlet.values() for nth, some in enumerate(sorted(told, reverse=True))
        )

    def by_value[V: Hashable](
        self, accounts: Iterable[Account], values: Callable[[Account], Collection[V]]
    ) -> dict[V, float]:
        """What the accounts of each value weigh, the values in the order in which they are first told."""
        told: dict[V, list[Account]] = defaultdict(list)
        for each in accounts:
            for value in dict.fromkeys(values(each)):
                told[value].append(each)
        return {value: self.sum(some) for value, some in told.items()}
