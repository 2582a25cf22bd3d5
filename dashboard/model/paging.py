"""The one arithmetic of long lists: which part is shown, and where it begins. No Streamlit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paging:
    """Part ``number`` (from 1) of ``parts`` of ``total`` things; it begins after the first ``offset`` of them."""

    total: int
    number: int
    parts: int
    offset: int


def paging(total: int, number: int, at_once: int) -> Paging:
    """The part that somebody asked for, ``at_once`` things long; the last one where they asked for one beyond it."""
    parts = max(1, -(-total // at_once))
    number = min(max(number, 1), parts)
    return Paging(total=total, number=number, parts=parts, offset=(number - 1) * at_once)
