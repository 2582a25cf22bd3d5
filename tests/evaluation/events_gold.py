"""How sure the event coder may be: ``python -m tests.evaluation.events_gold [GOLD]``.

Reads ``events_plover.jsonl`` from the folder GOLD (an argument, else the environment's ``GOLD``): one sentence a line
with the act that was coded in it. Prints a reliability table (confidence against the share of reports that are right),
the expected calibration error (Naeini, Cooper and Hauskrecht 2015: bins weighted by their size), and a confusion matrix
of the types. A report is right where its type is the record's and its parties share words with the record's.

A record codes one act of its sentence and leaves out the others, so that a report of another act is neither right nor
wrong: the table counts it under "other act" and gives the share right with and without it.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from analysis.annotating import DEFAULT_MODEL, annotate, load_pipeline
from analysis.records import SHOWN_CONFIDENCE, Annotation, Article, EventReport, Party

FILE = "events_plover.jsonl"
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 1.01)
"""The lower ends of the bins of confidence, and one beyond the last."""

NONE = "(none)"
"""The column of acts that no report tells."""

_SAME = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "RETREAT": "CONCEDE"}
"""Types of PLOVER's earlier records that are one with another of the sixteen, or that the records do not tell apart."""

_EMPTY = frozenset(
    (
        *("the", "a", "an", "of", "and", "in", "to", "s", "his", "her", "its", "their"),
        *("president", "minister", "government", "official", "officials"),
    )
)
"""Words that do not tell one party from another."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One report: how sure it is, whether it is right, and whether it tells of the act that the record codes."""

    confidence: float
    right: bool
    coded: bool


def plain(kind: str) -> str:
    """The type as it is compared."""
    return _SAME.get(kind, kind)


def words(text: str | None) -> frozenset[str]:
    """The words of a party's name that tell who it is."""
    return frozenset(re.findall(r"\w+", (text or "").lower())) - _EMPTY


def acts(row: Row) -> list[Row]:
    """The acts that are coded in a record's sentence."""
    return [act for act in row["events"] if act.get("root")]


def is_right(report: EventReport, row: Row) -> bool:
    """Whether some act of the record has the report's type and parties; a record may leave out a target."""
    sources, targets = _said(report.sources, row["text"]), _said(report.targets, row["text"])
    return any(
        plain(act["root"]) == plain(report.type)
        and words(act.get("source_text")) & sources
        and (words(act.get("target_text")) & targets or not words(act.get("target_text")))
        for act in acts(row)
    )


def is_coded(report: EventReport, row: Row) -> bool:
    """Whether the report tells of the act that the record codes: its trigger is a word of the record's, or its type."""
    trigger = row["text"][report.trigger.start : report.trigger.end].lower()
    return any(plain(act["root"]) == plain(report.type) or trigger in words(act.get("trigger")) for act in acts(row))


def _said(parties: Iterable[Party], text: str) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for party in parties:
        found |= words(party.name) | words(text[party.start : party.end])
    return found


def judge(rows: Sequence[Row], annotations: Sequence[Annotation]) -> list[Judged]:
    """Every report of the records' sentences; the annotations stand in the order of the rows."""
    return [
        Judged(report.confidence, is_right(report, row), is_coded(report, row))
        for row, annotation in zip(rows, annotations, strict=True)
        for report in annotation.events
    ]


def confusion(rows: Sequence[Row], annotations: Sequence[Annotation]) -> Counter[tuple[str, str]]:
    """Type of the record and of the report that comes nearest to its parties, and how often."""
    found: Counter[tuple[str, str]] = Counter()
    for row, annotation in zip(rows, annotations, strict=True):
        for act in acts(row):
            best, most = NONE, -1
            for report in annotation.events:
                met = bool(_said(report.sources, row["text"]) & words(act.get("source_text")))
                met += bool(_said(report.targets, row["text"]) & words(act.get("target_text")))
                if met > most:
                    best, most = plain(report.type), met
            found[plain(act["root"]), best] += 1
    return found


def calibration_error(judged: Sequence[Judged]) -> float:
    """The expected calibration error over `BINS`, between 0 and 1; 0 where there is nothing to judge."""
    gaps = (abs(sum(each.right for each in some) - sum(each.confidence for each in some)) for some in _binned(judged))
    return sum(gaps) / max(1, len(judged))


def _binned(judged: Sequence[Judged]) -> list[list[Judged]]:
    return [[each for each in judged if low <= each.confidence < high] for low, high in pairwise(BINS)]


def reliability_table(judged: Sequence[Judged]) -> Table:
    """One row a bin of confidence, and one for all that is shown by default."""
    table = Table("confidence", "reports", "mean", "right %", "other act", "right % without", title="Reliability")
    for (low, high), some in zip(pairwise(BINS), _binned(judged), strict=True):
        table.add_row(f"{low:.1f} to {min(high, 1.0):.1f}", *_shares(some))
    table.add_section()
    table.add_row("shown", *_shares([each for each in judged if each.confidence >= SHOWN_CONFIDENCE]))
    return table


def _shares(some: Sequence[Judged]) -> list[str]:
    coded = [each for each in some if each.coded]
    mean = f"{sum(each.confidence for each in some) / len(some):.2f}" if some else ""
    return [str(len(some)), mean, _percent(some), str(len(some) - len(coded)), _percent(coded)]


def _percent(some: Sequence[Judged]) -> str:
    return f"{100 * sum(each.right for each in some) / len(some):.0f}" if some else ""


def confusion_table(counts: Mapping[tuple[str, str], int]) -> Table:
    """Rows are the records' types, columns the reports'."""
    kinds = sorted({kind for pair in counts for kind in pair if kind != NONE})
    table = Table("", *(kind[:4] for kind in kinds), NONE, title="Types: records in rows, reports in columns")
    for row in kinds:
        table.add_row(row, *(str(counts.get((row, kind)) or "·") for kind in (*kinds, NONE)))
    return table


def main() -> None:
    """Prints the tables; says so and ends where there is no gold data."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else os.environ.get("GOLD", "../shared/gold"))
    path = folder / FILE
    if not path.exists():
        print(f"Skipped: no {FILE} in {folder}. Name its folder: python -m tests.evaluation.events_gold FOLDER")
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    days = [date.fromisoformat(row["date"]) if row.get("date") else None for row in rows]
    articles = [Article(id=row["doc_id"], text=row["text"], published=day) for row, day in zip(rows, days, strict=True)]
    annotations = list(annotate(articles, load_pipeline(DEFAULT_MODEL)))
    judged = judge(rows, annotations)
    coded = [each for each in judged if each.coded]
    console = Console(width=None if sys.stdout.isatty() else 130)
    console.print(reliability_table(judged))
    console.print(
        f"Expected calibration error: {100 * calibration_error(judged):.1f} points over all {len(judged)} reports, "
        f"{100 * calibration_error(coded):.1f} over the {len(coded)} that tell of the act that was coded."
    )
    console.print(confusion_table(confusion(rows, annotations)))


if __name__ == "__main__":
    main()
