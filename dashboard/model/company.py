"""Who appears with an actor, in how many sentences and articles. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.model.actor_list import ACTOR_KINDS
from dashboard.model.rows import rows

COMPANIONS = 10
DRAWN = 8
"""Companions in the drawing of who appears with whom: more lines could not be told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Who appears with an actor: the first rows of `Coverage.companions`, how many there are, and for the drawing the
    sentences that two of them share: ``pairs`` maps places in (the actor, its first companions) to sentences. Those who
    share none with the actor are not in it.
    """

    total: int
    companions: pd.DataFrame
    pairs: dict[tuple[int, int], int]


def company_of(coverage: Coverage, filter_: Filter, actor: str, most: int = COMPANIONS) -> Company:
    """Who appears with the actor under the filter, at most ``most`` of them."""
    companions = coverage.companions(actor, filter_, kinds=ACTOR_KINDS)
    drawn = [actor, *companions.loc[companions["sentences"] > 0, "entity"].head(DRAWN)]
    place = {entity: nth for nth, entity in enumerate(drawn)}
    pairs = {}
    for nth, entity in enumerate(drawn[:-1]):
        found = companions if entity == actor else coverage.companions(entity, filter_, kinds=ACTOR_KINDS)
        for row in rows(found[found["entity"].isin(drawn)]):
            if row.sentences and place[row.entity] > nth:
                pairs[nth, place[row.entity]] = int(row.sentences)
    return Company(total=len(companions), companions=companions.head(most), pairs=pairs)
