"""Accounts that stand in the very same text as another one: however many print a text, it tells of its events once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from analysis.records import Article
from analysis.resolving.events.account import Account

_LONG = 40
"""Words of a text that is not printed twice by chance."""


def printed_again(accounts: Sequence[Account], articles: Mapping[str, Article]) -> dict[int, int]:
    """Accounts that stand in the very same text as an earlier one, by their places, each with the first of these.

    They need not be compared with anything. A short text may come again and mean something else; what is of another day
    is compared as any other.
    """
    first: dict[tuple[str, date | None, int, int, str], int] = {}
    found: dict[int, int] = {}
    for n, account in enumerate(accounts):
        text = articles[account.ref.article].text
        if text.count(" ") < _LONG:
            continue
        report = account.report
        key = (text, account.published, report.start, report.trigger.start, report.rule)
        if first.setdefault(key, n) != n:
            found[n] = first[key]
    return found
