"""Records as JSON objects, in the form that other tools rely on: what `annotate` and `read` print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from analysis.reading.cleaning.offsets import OffsetMap
from analysis.records import (
    Annotation,
    Article,
    EventReport,
    Mention,
    Party,
    Quote,
    QuotedPhrase,
    Span,
    TimeExpression,
    UnnamedSource,
)

Row = dict[str, Any]


def article_row(article: Article) -> Row:
    """One article as JSON Lines input takes it, and where it was read from."""
    return {
        "id": article.id,
        "origin": article.origin,
        "title": article.title,
        "published": _day(article.published),
        "dated_by": article.dated_by,
        "source": article.source,
        "country": article.country,
        "url": article.url,
        "language": article.language,
        "author": article.author,
        "text": article.text,
    }


def as_it_came_in(row: Row, article: Article) -> Row:
    """The row of an article's annotation, its offsets into the text that came in, not into the clean one."""
    if article.original is None:
        return row
    offsets = OffsetMap.unpack(article.original.offsets)

    def back(value: Any) -> Any:
        if isinstance(value, list):
            return [back(each) for each in value]
        if not isinstance(value, dict):
            return value
        moved = {name: back(each) for name, each in value.items()}
        if "start" in value and "end" in value:
            moved["start"], moved["end"] = offsets.original(value["start"], value["end"])
        return moved

    return {name: back(each) for name, each in row.items()}


def annotation_row(annotation: Annotation) -> Row:
    """All that was found in one article. ``names`` are the mentions by name; roles, descriptions and pronouns that
    stand for somebody come out as speakers and parties.
    """
    return {
        "id": annotation.article,
        "names": [_name(each) for each in annotation.mentions if each.form == "name"],
        "times": [_time(each) for each in annotation.times],
        "quotes": [_quote(each) for each in annotation.quotes],
        "events": [_event(each) for each in annotation.events],
        "phrases": [_phrase(each) for each in annotation.phrases],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _span(span: Span | None) -> Row | None:
    return {"start": span.start, "end": span.end} if span else None


def _name(each: Mention) -> Row:
    return {
        "start": each.start,
        "end": each.end,
        "kind": each.kind,
        "name": each.name,
        "country": each.country,
        "rule": each.rule,
        "confidence": each.confidence,
    }


def _time(each: TimeExpression) -> Row:
    return {
        "start": each.start,
        "end": each.end,
        "type": each.type,
        "value": each.value,
        "mod": each.mod,
        "earliest": _day(each.earliest),
        "latest": _day(each.latest),
        "precision": each.precision,
        "rule": each.rule,
        "confidence": each.confidence,
    }


def _quote(each: Quote) -> Row:
    return {
        "start": each.start,
        "end": each.end,
        "kind": each.kind,
        "parts": [_span(part) for part in each.parts],
        "speaker": _span(each.speaker),
        "speaker_name": each.speaker_name,
        "anonymous": each.anonymous,
        "cue": _span(each.cue),
        "stance": each.stance,
        "addressee": _span(each.addressee),
        "modality": each.modality,
        "unnamed": _unnamed(each.unnamed),
        "times": [_span(time) for time in each.times],
        "setting": _span(each.setting),
        "rule": each.rule,
        "confidence": each.confidence,
    }


def _unnamed(each: UnnamedSource | None) -> Row | None:
    if each is None:
        return None
    return {
        "office": each.office,
        "nationality": each.nationality,
        "affiliation": each.affiliation,
        "number": each.number,
        "condition": _span(each.condition),
    }


def _phrase(each: QuotedPhrase) -> Row:
    return {
        "start": each.start,
        "end": each.end,
        "sort": each.sort,
        "rule": each.rule,
        "confidence": each.confidence,
    }


def _parties(parties: Sequence[Party]) -> list[Row]:
    return [
        {"start": each.start, "end": each.end, "name": each.name, "country": each.country, "sector": each.sector}
        for each in parties
    ]


def _event(each: EventReport) -> Row:
    return {
        "start": each.start,
        "end": each.end,
        "trigger": _span(each.trigger),
        "type": each.type,
        "mode": each.mode,
        "cameo": each.cameo,
        "sources": _parties(each.sources),
        "targets": _parties(each.targets),
        "earliest": _day(each.earliest),
        "latest": _day(each.latest),
        "precision": each.precision,
        "date_basis": each.date_basis,
        "place": each.place,
        "status": each.status,
        "asserted_by": each.asserted_by,
        "rule": each.rule_with_flags,
        "confidence": each.confidence,
    }
