"""The titles that people go by, with whom they serve and the dates of the coverage that uses them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.records import Role
from analysis.resolving.actors.chain_summaries import ChainSummary, serves_world, state_of
from analysis.resolving.actors.served_bodies import served_body


def roles_of(members: Sequence[ChainSummary], country: str | None) -> tuple[Role, ...]:
    """Each title once, with the first and last publication date that it stands under, ordered by date and title.

    Titles that differ in capitals only are one. "Former" and the like belong to the title: a former office is a role
    of its own. ``country`` is the person's: that of titles that name no state themselves.
    """
    dates: dict[str, list[date]] = {}
    titles: dict[str, str] = {}
    for chain in members:
        for title in chain.titles:
            key = " ".join(title.lower().split())
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
