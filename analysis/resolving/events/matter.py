"""What accounts are about, by the words that follow the word for what happened in their sentences.

The same parties talk, ask and refuse week after week; the matter tells one occasion from the next. The words of two
accounts are held against each other as vectors of inverse document frequencies, by their cosine (Salton and Buckley
1988); a sentence is a document. A coverage of few sentences is taken for a part of a larger one (`PRIOR`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum, log, sqrt

from analysis.language.stems import stem
from analysis.resolving.events.account import Account

PRIOR = 1000
"""How many sentences without any of its words are thought to stand beside those of the coverage."""

FOLLOWING = 16
"""How many words after the word for what happened tell what it is about."""

LEAST = 3
"""Fewer words than this do not tell what an account is about."""

_WORD = re.compile(r"\w+")


def following(text: str, start: int, end: int) -> frozenset[str]:
    """The words that follow, without their endings: the first ones of ``text[start:end]``."""
    return frozenset(map(stem, _WORD.findall(text[start:end].lower())[:FOLLOWING]))


class Matter:
    """How rare words are in the sentences of a coverage, and how much two accounts are about the same."""

    def __init__(self, accounts: Sequence[Account]) -> None:
        """``accounts`` are all of the coverage."""
        spread = Counter(word for account in accounts for word in account.content)
        total = len(accounts) + PRIOR
        self._weight = {word: log(total / n) ** 2 for word, n in spread.items()}
        self._length = {account.ref: sqrt(self._sum(account.about)) for account in accounts}

    def alike(self, account: Account, other: Account) -> float:
        """From 0, nothing in common, to 1, the same words."""
        shared = account.about & other.about
        if not shared:
            return 0.0
        return self._sum(shared) / (self._length[account.ref] * self._length[other.ref])

    def _sum(self, words: Iterable[str]) -> float:
        """The squared length of a vector; `fsum` gives the same whatever the order of the words."""
        return fsum(map(self._weight.__getitem__, words))


def apart(account: Account, other: Account) -> bool:
    """Whether both tell what they are about, and no word of the one is in the other."""
    return min(len(account.about), len(other.about)) >= LEAST and not account.about & other.about
