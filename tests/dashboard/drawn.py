"""Events of the Timeline by hand, and the drawing of them: what tests of lanes and of the figure begin with."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pandas as pd

from dashboard.format.palette import QUAD_CLASS
from dashboard.model.drawing import Drawing
from dashboard.model.lanes import lay_out

NAMES = {"fennmark": "Fennmark", "borland": "Borland", "ada-quill": "Ada Quill"}
_EVENT = {
    "type": "CONSULT",
    "mode": None,
    "status": "occurred",
    "earliest": None,
    "latest": None,
    "precision": "day",
    "date_basis": "stated",
    "source_entities": ["fennmark"],
    "target_entities": [],
    "source_names": ["Fennmark"],
    "target_names": [],
    "trigger_text": "met",
    "act": None,
    "standing": "reported",
    "standing_by": [],
    "asserted_by": None,
    "source": "The Fennmark Post",
    "told_in": "1 article",
    "sentence": "Fennmark met Borland.",
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


def draw(*events: dict[str, Any]) -> Drawing:
    return lay_out(table(*events), NAMES)


def many(number: int, per_day: int) -> list[dict[str, Any]]:
    """So many events of all types, ``per_day`` from 1 January 2031 on."""
    begin = date(2031, 1, 1)
    types = list(QUAD_CLASS)
    return [
        event((begin + timedelta(days=nth // per_day)).isoformat(), type=types[nth % len(types)])
        for nth in range(number)
    ]
