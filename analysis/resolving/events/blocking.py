"""Blocks: which accounts are compared at all, so that time grows with their number.

An account is filed under its act (each family that its word may tell of, and its rule) together with who or what it is
about: who stands on its sides, its stated day, the names and words that weigh most in its article, the article itself.
Within a block each account is held against the next ones in the order of the coverage.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from analysis.resolving.articles.leads import Leads
from analysis.resolving.articles.similarity import UNLIKE, Likeness
from analysis.resolving.events.account import Account
from analysis.resolving.events.compatibility import days

NEIGHBOURS = 30
"""With how many of a block's accounts, in the order of the coverage, an account is compared."""

_PARTIES, _NAMES, _WORDS = 8, 5, 8
"""Of how many of its parties, and of its article's heaviest names and words, an account has a block."""

ALIKE_LEADS = 0.1
"""Beginnings of articles that are less alike than this say different things."""


def candidates(
    accounts: Sequence[Account], likeness: Likeness, leads: Leads, without: Container[int] = ()
) -> list[tuple[int, int]]:
    """The pairs that are worth comparing, by their places in ``accounts``, which stand in the order of the coverage.

    ``without`` are places that are left out. Of two doubtful accounts nothing follows, so that they are no pair; what
    is told of nobody at all means what was told before (`unnamed_parties`).
    """
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    abouts: dict[str, list[str]] = {}
    for n, account in enumerate(accounts):
        if n in without or not (account.circle.known or account.source_words or account.target_words):
            continue
        article = account.ref.article
        if article not in abouts:
            abouts[article] = list(_article(article, likeness, leads))
        for act in {*account.families, f"rule {account.report.rule}"}:
            for about in {*_parties(account), *abouts[article]}:
                shelves[act, about].append(n)
    found: set[tuple[int, int]] = set()
    for shelf in shelves.values():
        for place, one in enumerate(shelf):
            found.update((one, other) for other in shelf[place + 1 : place + 1 + NEIGHBOURS])
    return sorted(
        (one, other)
        for one, other in found
        if (accounts[one].sure or accounts[other].sure) and _near(accounts[one], accounts[other], likeness, leads)
    )


def _parties(account: Account) -> Iterator[str]:
    """Who or what an account is about by itself."""
    circle = account.circle
    yield from sorted(circle.names | circle.others | circle.states)[:_PARTIES]
    span = days(account.report)
    if span and span[0] == span[1]:
        yield span[0].isoformat()


def _article(article: str, likeness: Likeness, leads: Leads) -> Iterator[str]:
    """What its article is about."""
    yield f"article {article}"
    yield from (f"name {name}" for name in _heaviest(likeness.names(article), _NAMES))
    yield from (f"word {word}" for word in _heaviest(leads.words(article), _WORDS))


def _heaviest(weights: Mapping[str, float], most: int) -> list[str]:
    return sorted(weights, key=lambda each: (-weights[each], each))[:most]


def _near(account: Account, other: Account, likeness: Likeness, leads: Leads) -> bool:
    """Whether the articles may be of one affair, or somebody stands by name in both accounts."""
    one, another = account.ref.article, other.ref.article
    if one == another or account.circle.shares(other.circle):
        return True
    return likeness.of(one, another) >= UNLIKE or leads.of(one, another) >= ALIKE_LEADS
