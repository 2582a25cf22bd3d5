"""One side of an event: who it is, by name and by the state it acts for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache


@dataclass(frozen=True)
class Side:
    """Entity ids of persons by state, other entity ids, the states that all these are or act for, of those states the
    ones that are not only there by somebody named who is no part of the state (a company, a person), and those of the
    other ids that belong to no state."""

    persons: frozenset[tuple[str, str]]
    others: frozenset[str]
    states: frozenset[str]
    rolled: frozenset[str]
    loose: frozenset[str] = frozenset()

    @property
    def known(self) -> bool:
        """Whether anything at all is known of this side."""
        return bool(self.persons or self.others or self.states)

    @cached_property
    def names(self) -> frozenset[str]:
        """The entity ids of its persons."""
        return frozenset(name for name, _ in self.persons)

    @cached_property
    def chairs(self) -> frozenset[str]:
        """Its states, and whoever belongs to none: what it takes up at a table."""
        stateless = {name for name, state in self.persons if not state}
        return self.states | stateless | self.loose

    def join(self, other: Side) -> Side:
        """Both sides together."""
        return Side(
            self.persons | other.persons,
            self.others | other.others,
            self.states | other.states,
            self.rolled | other.rolled,
            self.loose | other.loose,
        )

    @property
    def has_names(self) -> bool:
        """Whether a person or body stands there by name."""
        return bool(self.persons or self.others)

    def shares(self, other: Side) -> bool:
        """Whether somebody stands in both by name."""
        return bool(self.names & other.names or self.others & other.others)

    def agrees(self, other: Side) -> bool:
        """Whether both can be the same: a shared person, or a shared body or state and no two persons in its place.

        A state is shared only if one of them is it, or speaks for it: two companies of a state are not one.
        """
        mine, theirs = by_state(self.persons), by_state(other.persons)
        for state in mine.keys() & theirs.keys():
            if not mine[state] & theirs[state]:
                return False
        if self.names & other.names:
            return True
        return bool(self.others & other.others or (self.states & other.states) & (self.rolled | other.rolled))


@lru_cache(maxsize=1 << 16)
def by_state(persons: frozenset[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The persons by the state they act for."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, state in persons:
        found[state].add(name)
    return {state: frozenset(names) for state, names in found.items()}


MANY_ACCOUNTS = 4
"""From so many accounts on, a party that only one of them names is that account's and not the event's."""

AGREED = 3
"""So many accounts that agree on a party outvote one that names another."""

_FEW = 0.2
"""Who is named by a smaller share of the accounts than this, as against the party that most of them name, is no party:
among thirty accounts two are read wrong."""


def held_by_several(told: Mapping[str, int], known: int, beside: bool = False) -> list[str]:
    """The parties on one side of an event that are more than one account's own, in their order.

    ``told`` is how many accounts name each, ``known`` how many name anybody there; ``beside`` tells that other parties
    stand on the side already.
    """
    most = max(told.values(), default=0)
    alone = most >= AGREED or (known >= MANY_ACCOUNTS and (beside or most > 1))
    return [party for party, count in told.items() if count >= (2 if alone else 1) and count >= _FEW * most]


def most_told(sides: Sequence[Sequence[str]], beside: bool = False) -> tuple[str, ...]:
    """The parties on one side of an event, those that most accounts name first.

    ``sides`` is each account's own; ``beside`` tells that other parties stand on the side already.
    """
    told = Counter(party for side in sides for party in dict.fromkeys(side))
    held = held_by_several(told, len(sides), beside)
    return tuple(sorted(held, key=lambda party: -told[party]))
