"""An event as a row of a build: what it is, and how many tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analysis.coverage.identity import report_id
from analysis.records import Affair, Article, Event, ReportRef, Resolution

Row = dict[str, Any]


class Texts:
    """The articles of the coverage, and what of them was printed before."""

    def __init__(self, articles: Sequence[Article], resolution: Resolution) -> None:
        """The resolution says which articles are copies, and why one is the original."""
        self._articles = {article.id: article for article in articles}
        self._original = resolution.original_of
        self._by = resolution.original_by

    def of(self, article: str) -> Row:
        """What the row of an article says of its text: copy_of, text_of, original_by."""
        original = self._original.get(article)
        own = original or article
        return {
            "copy_of": original,
            "text_of": self._articles[own].source or own,
            "original_by": self._by.get(article),
        }

    def published(self, article: str) -> str:
        """What articles are ordered by: the day, the undated last."""
        return str(self._articles[article].published or "9999")

    def distinct(self, articles: Iterable[str]) -> set[str]:
        """The articles, with the original in the place of each copy."""
        return {self._original.get(each, each) for each in articles}

    def outlets(self, articles: Iterable[str]) -> int:
        """How many outlets tell it in words of their own: whoever prints an agency's text adds nothing to it.

        An article without an outlet counts as an outlet of its own: nothing says that two such share one.
        """
        return len({self._articles[each].source or ("", each) for each in self.distinct(articles)})


def event_row(event: Event, texts: Texts, reports: Mapping[str, Row]) -> Row:
    """The row of the table ``events``, all but what its accounts differ in. ``reports`` are rows by their id."""
    told = [reports[report_id(ref.article, ref.index)] for ref in event.reports]
    told.sort(key=lambda row: (texts.published(row["article"]), row["article"], row["start"]))
    articles = {row["article"] for row in told}
    return {
        "event": event.id,
        "type": event.type,
        "mode": event.mode,
        "cameo": event.cameo,
        "status": event.status,
        "standing": event.standing,
        "standing_by": list(event.standing_by),
        "earliest": event.earliest,
        "latest": event.latest,
        "precision": event.precision,
        "date_basis": event.date_basis,
        "place": event.place,
        "source_entities": list(event.sources),
        "target_entities": list(event.targets),
        "source_names": list(event.source_names),
        "target_names": list(event.target_names),
        "articles": len(articles),
        "texts": len(texts.distinct(articles)),
        "outlets": texts.outlets(articles),
        "first_report": told[0]["report"] if told else None,
        "clearest_report": _report_id(event.representative),
        "confidence": max((row["confidence"] for row in told), default=0.0),
        "affair": event.affair,
        "day": event.day,
        "course": [
            {"published": each.published, "status": each.status, "report": _report_id(each.report)}
            for each in event.course
        ],
    }


def affair_row(affair: Affair) -> Row:
    """The row of the table ``affairs``."""
    return {
        "affair": affair.id,
        "name": affair.name or ", ".join(affair.parties) or None,
        "parties": list(affair.parties),
        "events": list(affair.events),
        "earliest": affair.earliest,
        "latest": affair.latest,
        "turns": [
            {"day": each.day, "event": each.event, "status": each.status, "report": _report_id(each.report)}
            for each in affair.turns
        ],
        "outlets": list(affair.outlets),
        "silent": list(affair.silent),
    }


def _report_id(ref: ReportRef | None) -> str | None:
    return None if ref is None else report_id(ref.article, ref.index)
