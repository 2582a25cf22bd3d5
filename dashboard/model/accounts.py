"""What is told of one event: its accounts, in parts, and in what they differ. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.model.differing import Differences, differences_of, words_for
from dashboard.model.paging import Paging, paging

AT_ONCE = 10
"""Accounts in one part of the list on the Curate page: there may be dozens, and other events stand below them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The first accounts of an event (rows of `Coverage.reports`), how many there are, and which of the first match the
    filter; in what all of them differ, and what each outlet calls what happened."""

    first: pd.DataFrame
    total: int
    matching: frozenset[str]
    differences: Differences
    words: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPart:
    """One part of an event's accounts, and the first two of all (rows of `Coverage.reports`)."""

    paging: Paging
    reports: pd.DataFrame
    first: pd.DataFrame


def accounts_of(coverage: Coverage, filter_: Filter, event: str, most: int) -> Accounts:
    """What is told of the event, whatever the filter; at most ``most`` of its accounts."""
    first = coverage.reports(EVERYTHING, event, limit=most)
    matching = first if filter_.is_empty else coverage.reports(filter_, event)
    return Accounts(
        first=first,
        total=coverage.count_reports(EVERYTHING, event),
        matching=frozenset(matching["report"]),
        differences=differences_of(coverage.differences(EVERYTHING, [event])),
        words=words_for(coverage.words_for(event)),
    )


def accounts_part_of(coverage: Coverage, filter_: Filter, event: str, number: int) -> AccountPart:
    """Part ``number`` (from 1) of the event's accounts, whatever the filter."""
    part = paging(coverage.count_reports(EVERYTHING, event), number, AT_ONCE)
    return AccountPart(
        paging=part,
        reports=coverage.reports(EVERYTHING, event, limit=AT_ONCE, offset=part.offset),
        first=coverage.reports(EVERYTHING, event, limit=2),
    )
