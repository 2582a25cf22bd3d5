"""Where accounts differ, and what several articles quote, as rows of a build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from analysis.coverage.identity import quote_id, report_id
from analysis.records import Article, Contradiction, Difference, Utterance

Row = dict[str, Any]
"""A row of the table ``differences`` or ``utterances``."""


def contradiction_rows(
    found: Contradiction, reports: Mapping[str, Row], articles: Mapping[str, Article], affair: str | None
) -> Iterator[Row]:
    """The rows of the table ``differences`` for accounts of one event: one a report.

    ``reports`` are rows of reports by their id.
    """
    told = [[reports[report_id(ref.article, ref.index)] for ref in way.reports] for way in found.ways]
    themselves = sum(any(not row["asserted_by"] for row in rows) for rows in told) > 1
    for number, (way, rows) in enumerate(zip(found.ways, told, strict=True), start=1):
        for row in rows:
            start, end = _words(row, way.words)
            yield {
                "difference": ".".join(filter(None, (found.event, found.aspect.replace(" ", "-"), found.about))),
                "event": found.event,
                "affair": affair,
                "kind": found.aspect,
                "about": found.about,
                "way": number,
                "value": way.words or _value(found.aspect, row),
                "teller": row["asserted_by"],
                "outlet": articles[row["article"]].source,
                "outlets_differ": themselves,
                "article": row["article"],
                "start": start,
                "end": end,
                "sentence_start": row["start"],
                "sentence_end": row["end"],
                "report": row["report"],
            }


def difference_rows(found: Difference, articles: Mapping[str, Article]) -> Iterator[Row]:
    """The rows of the table ``differences`` for sentences of an affair: one a telling."""
    for number, version in enumerate(found.versions, start=1):
        for telling in version.tellings:
            yield {
                "difference": found.id,
                "affair": found.affair,
                "kind": found.kind,
                "about": found.about,
                "way": number,
                "value": version.value,
                "teller": telling.teller,
                "outlet": articles[telling.article].source,
                "outlets_differ": found.outlets,
                "article": telling.article,
                "start": telling.start,
                "end": telling.end,
                "sentence_start": telling.sentence_start,
                "sentence_end": telling.sentence_end,
            }


def utterance_rows(found: Utterance, articles: Mapping[str, Article]) -> Iterator[Row]:
    """The rows of the table ``utterances``: one a telling, the fullest first."""
    for number, telling in enumerate(found.tellings, start=1):
        yield {
            "utterance": found.id,
            "telling": number,
            "quote": quote_id(telling.article, telling.quote),
            "outlet": articles[telling.article].source,
            "article": telling.article,
            "start": telling.start,
            "end": telling.end,
            "words": telling.words,
        }


def _words(row: Row, words: str | None) -> tuple[int, int]:
    """Where the words of a figure stand; the whole sentence where there are none."""
    place = row["sentence"].find(words) if words else -1
    if words is None or place < 0:
        return row["start"], row["end"]
    return row["start"] + place, row["start"] + place + len(words)


def _value(aspect: str, row: Row) -> str:
    if aspect == "when":
        days = [str(each) for each in (row["earliest"], row["latest"]) if each]
        return "/".join(dict.fromkeys(days))
    if aspect in ("who", "whom"):
        return ", ".join(dict.fromkeys(party["name"] for party in row["sources" if aspect == "who" else "targets"]))
    return str(row["place"] if aspect == "where" else row["status"])
