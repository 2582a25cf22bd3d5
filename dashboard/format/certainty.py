"""How sure an event is, in words: by how right it is likely to be, and by how many tell it. No Streamlit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.records import SHOWN_CONFIDENCE
from dashboard.format.wording import counted

WELL_SUPPORTED = 0.75
"""The confidence from which on what several outlets tell is well supported."""

HOW_SURE: Mapping[str, str] = {
    "well supported": "Several outlets tell it in texts of their own, and their words leave little doubt.",
    "several accounts": "Several outlets tell it in texts of their own; their words leave some doubt what exactly.",
    "one outlet’s account": "One outlet alone tells it, in several texts.",
    "one account": "One text alone tells it; copies of that text are no further accounts.",
    "doubtful": "It may be read wrongly: what happened, who did it, to whom, or whether it came about.",
}
"""The words for how sure an event is, the surest first, and what they mean."""


def how_sure(row: Any) -> str:
    """One of `HOW_SURE` for an event, a row of `Coverage.events`."""
    if row.confidence < SHOWN_CONFIDENCE:
        return "doubtful"
    if row.outlets > 1:
        return "well supported" if row.confidence >= WELL_SUPPORTED else "several accounts"
    return "one outlet’s account" if row.texts > 1 else "one account"


def held_back(events: int, shown: bool) -> str:
    """What the switch for doubtful events says: ``154 doubtful events held back``; ``154 doubtful events shown``."""
    return f"{counted(events, 'doubtful event')} {'shown' if shown else 'held back'}"


def cost_of_doubt(right: float) -> str:
    """What it means to show doubtful events; ``right`` is the share of them that is right, from 0 to 1."""
    share = _TENTHS[round(right * 10)]
    are = "is" if share.startswith(("one", "every")) else "are"
    return (
        "An event is doubtful where its words may well be read wrongly. "
        f"About {share} of these {are} right in every respect: what happened, who did it, to whom, and whether it came "
        "about; many others are right in part."
    )


_TENTHS = (
    *("one in ten", "one in ten", "one in five", "one in three", "two in five", "one in two"),
    *("three in five", "two in three", "four in five", "nine in ten", "every one"),
)
"""Shares in tenths as one says them."""
