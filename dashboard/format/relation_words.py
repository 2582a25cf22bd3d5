"""What passed between two sides, in words. No Streamlit."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Mapping

TONES: Mapping[str, str] = {
    "meeting": "meeting or talk",
    "cooperation": "cooperation",
    "conflict": "conflict",
    "said": "statement",
}
"""One entry of each tone."""


def way_in_words(way: str, one: str, two: str) -> str:
    """``Borevia → Veldria``: who does it to whom; ``Borevia and Veldria`` for what they do together,
    ``Others → Borevia and Veldria`` for what is done to both."""
    one, two = (each.removeprefix("the ") for each in (one, two))
    if way in ("both", "others"):
        return f"{one} and {two}" if way == "both" else f"Others → {one} and {two}"
    return f"{one} → {two}" if way == "one" else f"{two} → {one}"


def tone_in_words(tone: str, quad: str | None = None) -> str:
    """What kind of entry it is: ``meeting or talk``, ``words of conflict``, ``acts of cooperation``, ``statement``."""
    if tone in ("meeting", "said") or quad is None:
        return TONES[tone]
    kind, _, what = quad.partition(" ")
    return f"{'words' if kind == 'verbal' else 'acts'} of {what}"


def period_in_words(period: str) -> str:
    """``April 2031`` for 2031-04, ``2031`` for a year."""
    year, _, month = period.partition("-")
    return f"{month_name[int(month)]} {year}" if month.isdigit() and 1 <= int(month) <= 12 else year
