"""Events of the Timeline by hand, placed in their lanes: what tests of lanes begin with."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard.model.drawing import Grouping
from dashboard.model.lanes import Lanes, Placed, into_lanes, placed

NAMES = {"fennmark": "Fennmark", "borland": "Borland", "ada-quill": "Ada Quill"}
_EVENT = {
    "type": "CONSULT",
    "earliest": None,
    "latest": None,
    "precision": "day",
    "date_basis": "stated",
    "affair": None,
    "source_entities": ["fennmark"],
    "source_names": ["Fennmark"],
    "confidence": 0.9,
}


def event(first: str | None = None, last: str | None = "", **more: Any) -> dict[str, Any]:
    """An event from ``first`` to ``last`` (the same day where it is left out; None is an open end)."""
    return _EVENT | {"earliest": first, "latest": first if last == "" else last} | more


def table(*events: dict[str, Any]) -> pd.DataFrame:
    found = pd.DataFrame([{"event": f"ev{nth}"} | each for nth, each in enumerate(events)])
    for column in ("earliest", "latest"):
        found[column] = pd.to_datetime(found[column]).astype("datetime64[s]")
    return found


def in_lanes(*events: dict[str, Any], grouping: Grouping = "actors", names: Any = NAMES) -> tuple[list[Placed], Lanes]:
    """The dated events with their lanes, and the lanes."""
    found = placed(table(*events))
    return found, into_lanes(found, names, grouping)
