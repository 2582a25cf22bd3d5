"""Blocks: with which events a report is compared at all, so that time grows with the number of reports.

Each way to find the event of a report has keys (who acts upon whom, the same people, a day …). A report is held against
those events that were filed under one of its keys last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from analysis.resolving.events.account import Account
from analysis.resolving.events.families import BY_STATE, LONE, MUTUAL

Key = tuple[str, ...]

Block = Literal["parties", "article", "people", "day", "wording", "actor"]
"""The ways to find the event of a report; `analysis.resolving.events.clustering` says what each asks."""

LATEST = 40
"""With how many of a key's latest events a report is compared."""

_KEYS = 6
"""Under how many keys of one way a report is filed at most."""


def parties(account: Account) -> list[Key]:
    """Who acts upon whom; the two sides in one order where the event is mutual."""
    keys: list[Key] = []
    for source in sorted(account.source.keys()) or [""]:
        for target in sorted(account.target.keys()) or [""]:
            pair = sorted((source, target)) if account.family in MUTUAL else (source, target)
            keys.append((account.family, pair[0], pair[1]))
    return keys[:_KEYS]


def article(account: Account) -> list[Key]:
    """Somebody in an act in the report's own article: finds the event of a report with one side unknown."""
    names = account.source.keys() | account.target.keys()
    return [(account.ref.article, account.family, name) for name in sorted(names)[:_KEYS]]


def people(account: Account) -> list[Key]:
    """The same people in the same act."""
    return [(account.family, *people) for people in sorted(account.kin)[:_KEYS]]


def day(account: Account) -> list[Key]:
    """One side on one stated day: finds the event of a report that leaves out a party."""
    report = account.report
    if report.earliest is None or report.latest not in (None, report.earliest) or report.date_basis != "stated":
        return []
    sides = (("source", account.source), ("target", account.target))
    told = report.earliest.isoformat()
    return [(account.family, name, key, told) for name, side in sides for key in sorted(side.keys())[:3]]


def wording(account: Account) -> list[Key]:
    """The same sentence, word by word, and the place in it of the word for what happened."""
    report = account.report
    return [(account.family, account.wording, str(report.trigger.start - report.start))] if account.wording else []


def actor(account: Account) -> list[Key]:
    """What one person does, or one state where that is enough, whatever it is about."""
    if account.family not in LONE:
        return []
    names = sorted(account.source.names)
    if account.family in BY_STATE:
        names += sorted(account.source.states)
    return [(account.family, name) for name in names[:_KEYS]]


KEYS: Mapping[Block, Callable[[Account], list[Key]]] = {
    "parties": parties,
    "article": article,
    "people": people,
    "day": day,
    "wording": wording,
    "actor": actor,
}
"""The keys of a report, by the way in which they find its event."""


class Blocks[E]:
    """Events, in whatever form ``E`` they are while they are put together, by the keys of their reports."""

    def __init__(self) -> None:
        """Nothing is filed yet."""
        self._filed: dict[Block, dict[Key, list[E]]] = {block: defaultdict(list) for block in KEYS}

    def file(self, account: Account, event: E) -> None:
        """Files the event under all keys of a report that belongs to it."""
        for block, keys in KEYS.items():
            for key in keys(account):
                filed = self._filed[block][key]
                if not any(event is each for each in filed[-LATEST:]):
                    filed.append(event)

    def near(self, block: Block, account: Account) -> list[E]:
        """The latest events under the report's keys, each once."""
        filed = self._filed[block]
        return list({id(each): each for key in KEYS[block](account) for each in filed.get(key, ())[-LATEST:]}.values())

    def pairs(self, block: Block) -> Iterator[tuple[E, E]]:
        """The events that stand near each other under one key, two and two."""
        for filed in self._filed[block].values():
            for n, event in enumerate(filed):
                for other in filed[max(0, n - LATEST) : n]:
                    yield event, other
