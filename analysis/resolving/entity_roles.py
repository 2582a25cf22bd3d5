"""The titles that people go by, with the dates of the coverage that uses them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from analysis.records import Role
from analysis.resolving.entity_chains import ChainSummary


def roles_of(members: Sequence[ChainSummary]) -> tuple[Role, ...]:
    """Each title once, with the first and last publication date that it stands under, ordered by date and title."""
    dates: dict[str, list[date]] = {}
    titles: dict[str, str] = {}
    country: dict[str, str | None] = {}
    for chain in members:
        for title in chain.titles:
            key = title.lower()
            titles.setdefault(key, title)
            country[key] = country.get(key) or chain.country
            dates.setdefault(key, [])
            if chain.published:
                dates[key].append(chain.published)
    roles = [
        Role(
            title=titles[key],
            country=country[key],
            first=min(dates[key], default=None),
            last=max(dates[key], default=None),
        )
        for key in titles
    ]
    return tuple(sorted(roles, key=lambda role: (role.first or date.max, role.title)))
