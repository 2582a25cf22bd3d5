"""What passed between two sides as a table to take along. No Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

import pandas as pd

from analysis.coverage import Coverage, Filter
from dashboard.format.certainty import how_sure
from dashboard.format.csv_file import csv_file
from dashboard.format.event_words import kind_of, when
from dashboard.format.relation_words import tone_in_words, way_in_words
from dashboard.format.wording import day, event_title
from dashboard.model.relations import Entry, Relation, told_of

COLUMNS = (
    "from_day",
    "to_day",
    "when",
    "between",
    "what",
    "told",
    "kind",
    "words",
    "speaker",
    "how_sure",
    "accounts_differ",
    "outlets",
    "source",
    "published",
    "headline",
    "type",
    "status",
    "id",
    "article",
    "start",
    "end",
    "link",
    "text_link",
)

Address = Callable[[str, dict[str, str]], str]
"""Makes the whole address of a page with something picked on it."""


def csv_of(
    coverage: Coverage, filter_: Filter, relation: Relation, entries: Sequence[Entry], address: Address
) -> bytes:
    """These entries, in order, as CSV: ``link`` leads to the event or quote here, ``text_link`` to its words."""
    events = tuple(each.id for each in entries if each.tone != "said")
    quotes = tuple(each.id for each in entries if each.tone == "said")
    told = told_of(coverage, filter_, events, quotes)
    lines = []
    for entry in entries:
        found = (told.quotes if entry.tone == "said" else told.events).get(entry.id)
        if found is not None:
            row = SimpleNamespace(**found)
            own = _of_quote(row) if entry.tone == "said" else _of_event(row)
            lines.append(own | _shared(relation, entry, row, address))
    return csv_file(pd.DataFrame(lines, columns=list(COLUMNS)), COLUMNS)


def _shared(relation: Relation, entry: Entry, row: Any, address: Address) -> dict[str, Any]:
    place = {"article": str(row.article), "start": str(int(row.start)), "end": str(int(row.end))}
    is_said = entry.tone == "said"
    picked = {"quote": row.quote} if is_said else {"report": row.clearest_report}
    text = address("article", {**place, **picked})
    return {
        "from_day": entry.first.isoformat() if entry.first else "",
        "to_day": entry.last.isoformat() if entry.last else "",
        "between": way_in_words(entry.way, relation.one.name, relation.two.name),
        "what": tone_in_words(entry.tone),
        "accounts_differ": "yes" if entry.differs else "",
        "source": row.source or "",
        "published": row.published,
        "headline": row.headline,
        "id": entry.id,
        **place,
        "link": text if is_said else address("event", {"event": entry.id}),
        "text_link": text,
    }


def _of_event(row: Any) -> dict[str, Any]:
    return {
        "when": when(row),
        "told": event_title(row),
        "kind": kind_of(row),
        "words": row.sentence,
        "speaker": row.asserted_by or "",
        "how_sure": how_sure(row),
        "outlets": int(row.outlets),
        "type": row.type,
        "status": row.status,
    }


def _of_quote(row: Any) -> dict[str, Any]:
    return {
        "when": f"published {day(row.published)}",
        "told": "",
        "kind": f"{row.kind} quote",
        "words": row.text,
        "speaker": row.speaker_name or "",
        "how_sure": "",
        "outlets": 1,
        "type": "",
        "status": "",
    }
