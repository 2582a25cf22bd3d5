"""Builds of meetings by one state, each told by an article of its own: on the days that a test wants."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, timedelta
from pathlib import Path

from analysis.coverage.identity import build_id
from analysis.coverage.writer import write_build
from analysis.records import (
    Annotation,
    Article,
    Criterion,
    Event,
    EventReport,
    Party,
    ReportRef,
    Resolution,
    Span,
    Status,
)
from analysis.resolving import complete

MODEL = "en_test 1.0"
TEXT = "Fennmark met Borland."
FIRST = date(2031, 1, 1)


def write_meetings(
    folder: Path,
    days: Mapping[str, tuple[date | None, date | None]],
    doubted: Container[str] = (),
    *,
    told_on: date | None = None,
    status: Status = "occurred",
) -> Path:
    """A build with an event of each id on its days; every article is published on 9 May 2031, or on the day itself;
    all of them on ``told_on`` where it is given.

    The events ``doubted`` are so doubtful that they are held back.
    """
    articles, annotations, events = [], [], []
    for nth, (id_, (earliest, latest)) in enumerate(days.items()):
        told = {
            "type": "CONSULT",
            "mode": "meet",
            "cameo": "04",
            "status": status,
            "earliest": earliest,
            "latest": latest,
            "precision": "day" if earliest and earliest == latest else None,
            "date_basis": "running" if earliest else None,
        }
        report = EventReport(
            start=0,
            end=len(TEXT),
            trigger=Span(9, 12),
            sources=(Party(0, 8, "Fennmark", "FEN", None),),
            targets=(),
            rule="test",
            confidence=0.3 if id_ in doubted else 0.9,
            doubts=(Criterion("doubtful-acts", ("40", "use"), -0.9),) if id_ in doubted else (),
            **told,
        )
        published = told_on or (earliest if earliest and earliest == latest else date(2031, 5, 9))
        articles.append(Article(id=f"a{nth}", text=TEXT, published=published))
        annotations.append(Annotation(article=f"a{nth}", events=(report,)))
        events.append(Event(id=id_, sources=(), targets=(), reports=(ReportRef(f"a{nth}", 0),), **told))
    id_ = build_id(articles, (), MODEL)
    resolution = complete(Resolution(events=tuple(events)), articles, annotations)
    return write_build(folder, id_, articles, annotations, resolution, (), model=MODEL)


def write_many(folder: Path, number: int, per_day: int = 10) -> Path:
    """A build of ``number`` events, ``per_day`` from 1 January 2031 on."""
    days = [FIRST + timedelta(days=nth // per_day) for nth in range(number)]
    return write_meetings(folder, {f"ev-{nth:05}": (on, on) for nth, on in enumerate(days)})
