"""Affairs that were torn in two: their events share nobody, and the same articles tell of both.

An affair joins the larger one that most of its articles tell of as well, where the larger one is about whom it is about
most, or about two of its states, and their days lie near each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from analysis.resolving.union_find import UnionFind

WITH_PEOPLE, WITH_STATES = 0.5, 0.6
"""In how many of its articles another affair must be told as well for the two to be one: where that is about whom it is
about most, and where only two states are in both."""

BLOCK = 40
"""With how many affairs of an article one is compared."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event: the articles that tell of it, its parties that are closer than a state and not party to everything, its
    states, and its day. What does not tie (a doubtful event, an inquiry of years) only makes it larger."""

    event: str
    articles: frozenset[str]
    own: frozenset[str]
    states: frozenset[str]
    day: date
    ties: bool = True


class _Affair:
    """The events that are one affair so far."""

    def __init__(self, events: Sequence[Told]) -> None:
        self.size = len(events)
        events = [each for each in events if each.ties]
        self.articles = frozenset(article for each in events for article in each.articles)
        self.own = Counter(party for each in events for party in each.own)
        self.states = frozenset(state for each in events for state in each.states)
        self.first, self.last = min(each.day for each in events), max(each.day for each in events)

    def goes_with(self, other: _Affair, near: timedelta, articles: int) -> bool:
        """Whether the other is about whom this one is about most, or two of its states, in enough of its articles,
        and their days are near. ``articles`` is how many of them tell of the other as well."""
        most = max(self.own.values(), default=0)
        about = any(times == most and party in other.own for party, times in self.own.items())
        apart = max(self.first - other.last, other.first - self.last)
        share = articles / max(len(self.articles), 1)
        states = len(self.states & other.states) > 1
        return apart <= near and ((about and share >= WITH_PEOPLE) or (states and share >= WITH_STATES))


def join_torn(groups: UnionFind[str], events: Sequence[Told], near: timedelta) -> None:
    """Joins affairs in ``groups`` that are one: those of ``events``, which stand in the order of their days.

    ``near`` is how far apart their days may lie. What stands alone joins nothing.
    """
    members: dict[str, list[Told]] = defaultdict(list)
    for each in events:
        members[groups.root(each.event)].append(each)
    affairs = {root: _Affair(some) for root, some in members.items() if _several(some)}
    place = {root: n for n, root in enumerate(affairs)}
    into = _larger(affairs, place, near)
    for root, other in into.items():
        one, another = sorted((groups.root(root), groups.root(other)), key=lambda each: place[each])
        groups.join(one, another)


def _several(events: Sequence[Told]) -> bool:
    return len(events) > 1 and any(each.ties for each in events)


def _larger(affairs: Mapping[str, _Affair], place: Mapping[str, int], near: timedelta) -> dict[str, str]:
    """The larger affair that each one belongs to; of two of one size the first is the larger."""
    by_article: dict[str, list[str]] = defaultdict(list)
    for root, affair in affairs.items():
        for article in sorted(affair.articles):
            by_article[article].append(root)
    found = {}
    for root, affair in affairs.items():
        shared = Counter(other for article in affair.articles for other in by_article[article][:BLOCK])
        fitting = [
            other
            for other, times in shared.items()
            if (affairs[other].size, -place[other]) > (affair.size, -place[root])
            and affair.goes_with(affairs[other], near, times)
        ]
        if fitting:
            found[root] = max(fitting, key=lambda other: (shared[other], affairs[other].size, -place[other]))
    return found
