"""What the coverage calls the states that its codes stand for. No Streamlit."""

from __future__ import annotations

import re

from analysis.coverage import EVERYTHING, Coverage, Filter
from dashboard.model.rows import rows

_OF_USERS = re.compile(r"AAA|Q[M-Z][A-Z]|X(?!KX)[A-Z]{2}|ZZZ")
"""Codes that ISO 3166-1 leaves to users; XKX is in common use for Kosovo."""


def states_by_code(coverage: Coverage, filter_: Filter) -> dict[str, tuple[str, str]]:
    """The id and name of each state of the coverage by its code ("FRA"), the most mentioned where several share one.

    A code that the standard leaves to users may stand for a league of states, which is an organisation.
    """
    found: dict[str, tuple[str, str]] = {}
    for kind in ("country", "organisation"):
        for row in rows(coverage.entities(EVERYTHING, kinds=(kind,))):
            if row.country and (kind == "country" or _OF_USERS.fullmatch(row.country)):
                found.setdefault(row.country, (row.entity, row.name))
    return found
