"""The titles that people go by, with whom they serve and the dates of the coverage that uses them.

What somebody is only called is no role: a slur never is, a charge only where several outlets agree (`is_agreed`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.language.portraits import heads, is_abuse, is_charge, without_verdicts
from analysis.records import Role
from analysis.resolving.actors.chain_summaries import ChainSummary, serves_world, state_of
from analysis.resolving.actors.served_bodies import served_body

SEVERAL = 2
"""Outlets that have to call somebody so themselves before a charge is a role."""


def roles_of(members: Sequence[ChainSummary], country: str | None) -> tuple[Role, ...]:
    """Each title once, with the first and last publication date that it stands under, ordered by date and title.

    Titles that differ in capitals only are one, and stand without the words in them that judge. "Former" and the like
    belong to the title: a former office is a role of its own. ``country`` is the person's: that of titles that name no
    state themselves.
    """
    dates: dict[str, list[date]] = {}
    titles: dict[str, str] = {}
    for chain in members:
        for written in chain.titles:
            title = without_verdicts(written)
            if not title or not is_agreed(written, members):
                continue
            key = title.lower()
            titles.setdefault(key, title)
            dates.setdefault(key, [])
            if chain.published:
                dates[key].append(chain.published)
    roles = [
        Role(
            title=titles[key],
            organisation=served_body(titles[key]),
            country=state_of(titles[key]) or (None if serves_world(titles[key]) else country),
            first=min(dates[key], default=None),
            last=max(dates[key], default=None),
        )
        for key in titles
    ]
    return tuple(sorted(roles, key=lambda role: (role.first or date.max, role.title)))


def is_agreed(title: str, members: Sequence[ChainSummary]) -> bool:
    """Whether a title may stand beside the name: some article answers for it. A charge needs `SEVERAL` outlets that do,
    and no article about the person that denies it; abuse never may."""
    if is_abuse(title):
        return False
    told = _folded(title)
    outlets = {chain.outlet for chain in members for each in chain.vouched if _folded(each) == told}
    if not is_charge(title):
        return bool(outlets)
    denied = any(heads(title) & chain.denied for chain in members)
    return len(outlets) >= SEVERAL and not denied


def _folded(title: str) -> str:
    return " ".join(title.lower().split())
