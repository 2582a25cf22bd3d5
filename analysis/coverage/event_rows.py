"""An event as a row of a build: its parties by name, how many tell of it, and who tells it best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from analysis.coverage.identity import report_id
from analysis.records import Article, Entity, Event
from analysis.resolving.events.account import heads
from analysis.resolving.events.sides import most_told

Row = dict[str, Any]


class Texts:
    """The articles of the coverage, and what of them was printed before."""

    def __init__(self, articles: Sequence[Article], original: Mapping[str, str]) -> None:
        """``original`` maps each copy to its original (`analysis.resolving.articles.near_duplicates`)."""
        self._articles = {article.id: article for article in articles}
        self._original = original

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


def event_row(event: Event, texts: Texts, reports: Mapping[str, Row], entities: Mapping[str, Entity]) -> Row:
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
        "earliest": event.earliest,
        "latest": event.latest,
        "precision": event.precision,
        "date_basis": event.date_basis,
        "place": next((row["place"] for row in told if row["place"]), None),
        "source_entities": list(event.sources),
        "target_entities": list(event.targets),
        "source_names": party_names(event.sources, "sources", told, entities),
        "target_names": party_names(event.targets, "targets", told, entities),
        "articles": len(articles),
        "texts": len(texts.distinct(articles)),
        "outlets": texts.outlets(articles),
        "first_report": told[0]["report"] if told else None,
        "clearest_report": _clearest(event, told)["report"] if told else None,
        "confidence": max((row["confidence"] for row in told), default=0.0),
        "thread": event.thread,
    }


def _clearest(event: Event, told: Sequence[Row]) -> Row:
    """The account that shows best what happened, in words of its own: as the event is, complete, and sure."""
    return max(
        told,
        key=lambda row: (
            row["type"] == event.type,
            "+again" not in row["rule"],
            row["status"] == event.status,
            bool(row["sources"]) + bool(row["targets"]),
            row["asserted_by"] is None,
            row["earliest"] == event.earliest and row["latest"] == event.latest,
            row["confidence"],
        ),
    )


def party_names(ids: Sequence[str], side: str, told: Sequence[Row], entities: Mapping[str, Entity]) -> list[str]:
    """Names of one side of an event: of the entities ``ids``, then descriptions of parties that no entity stands for.

    ``side`` is the column of the reports ``told`` that holds these parties: "sources" or "targets". A state is not
    named beside somebody who acts for it: "Orin Vask", not "Orin Vask, Fennmark".
    """
    known = [entities[each] for each in ids if each in entities]
    acted_for = {each.country for each in known if each.kind != "country"}
    named = [each.name for each in known if each.kind != "country" or each.country not in acted_for]
    persons = {each.id for each in known if each.kind == "person"}
    described: list[list[str]] = []
    for row in told:
        parties = row[side]
        # Beside a person, "a geologist" is that person, unless one account tells of both.
        if not persons or any(party["entity"] in persons for party in parties):
            described.append([party["name"] for party in parties if party["entity"] is None])
    return list(dict.fromkeys((*named, *_descriptions(described, beside=bool(named)))))


def _descriptions(told: Sequence[Sequence[str]], *, beside: bool) -> list[str]:
    """Descriptions that most accounts give, one for each noun: "twelve ambassadors" and "the ambassadors" are the same.

    Of those of one noun the longest stands for all.
    """
    key_of = {name: next(iter(heads([name])), name.casefold()) for names in told for name in names}
    kept = most_told([[key_of[name] for name in names] for names in told], beside=beside)
    return [max((name for name in key_of if key_of[name] == key), key=len) for key in kept]
