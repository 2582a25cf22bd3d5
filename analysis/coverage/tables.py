"""The records of the earlier stages as tables of a build: ids made, chains resolved, evidence beside its words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from analysis.coverage.annotations import encode
from analysis.coverage.difference_rows import contradiction_rows, difference_rows, utterance_rows
from analysis.coverage.event_rows import Texts, affair_row, event_row
from analysis.coverage.identity import quote_id, report_id
from analysis.coverage.originals import compressed
from analysis.coverage.reasons import doubts, phrases, sentence, voices
from analysis.coverage.schema import CONTENT_KEPT, TABLES
from analysis.language.sentences import sentence_of, sentence_starts
from analysis.reading.corrections import row_of
from analysis.records import (
    Actor,
    Annotation,
    Article,
    Criterion,
    EventReport,
    Mention,
    Original,
    Outcome,
    Party,
    Quote,
    Rejection,
    ReportRef,
    Resolution,
    Span,
)
from analysis.resolving.corrections.applied import as_corrected

Row = dict[str, Any]
Chains = Mapping[tuple[str, int], str]

HEADLINE_LENGTH = 90
"""Longest headline, in characters, made of the first words of a text without a title."""


def build_tables(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    resolution: Resolution,
    rejections: Sequence[Rejection],
    build: Row,
    actors: Sequence[Actor] = (),
) -> Iterator[tuple[str, pa.Table]]:
    """Every table of `schema.TABLES` with its name. ``annotations`` stand in the order of ``articles``.

    ``build`` is the row of the table ``build``, ``actors`` are a user's own. The rows stand in the order of the
    records; the writer sorts them.
    """
    chains = resolution.entity_of
    texts = Texts(articles, resolution)
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    rows["build"].append(build)
    event_of = {(ref.article, ref.index): event.id for event in resolution.events for ref in event.reports}
    names = {each.id: each.name for each in resolution.entities}
    criteria_of = {
        (ref.article, ref.index): why
        for event in resolution.events
        for ref, why in zip(event.reports, event.criteria, strict=False)
    }
    shown = as_corrected(annotations, resolution)
    for article, annotation, told in zip(articles, annotations, shown, strict=True):
        rows["articles"].append(_article(article) | texts.of(article.id))
        if article.original is not None:
            rows["originals"].append(_original(article.id, article.original))
        rows["annotations"].append({"article": article.id, "annotation": encode(annotation)})
        starts = sentence_starts(article.text)
        for mention in annotation.mentions:
            row = _mention(article, mention, chains)
            row["sentence"] = sentence_of(starts, mention.start)
            row["country"] = resolution.stated.get(row["entity"], row["country"])
            rows["mentions"].append(row)
        rows["times"] += [
            _evidence(article, each)
            | {"type": each.type, "value": each.value, "mod": each.mod, "precision": each.precision}
            | {"earliest": each.earliest, "latest": each.latest, "text": article.text[each.start : each.end]}
            for each in annotation.times
        ]
        resolved = sorted(
            (
                mention.start,
                mention.end,
                chains[article.id, mention.chain],
                mention.chain if mention.form == "pronoun" else -1,
            )
            for mention in annotation.mentions
            if (article.id, mention.chain) in chains
        )
        named = {mention.chain for mention in annotation.mentions if mention.form == "name"}
        for index, quote in resolution.standing_quotes(told):
            row = _quote(article, quote, quote_id(article.id, index), chains)
            row["speaker_named"] = quote.speaker_chain in named
            row["about_entities"] = _about(quote, resolved)
            rows["quotes"].append(row)
        for index, report in resolution.standing_reports(told):
            row = _report(article, report, report_id(article.id, index), chains)
            row["event"] = event_of.get((article.id, index))
            if (days := resolution.joined.get(ReportRef(article.id, index))) is not None:
                row |= _slots(days) | {"date_basis": "joined"}
            why = criteria_of.get((article.id, index))
            row["reason"] = sentence(why, names) if why else None
            row["doubts"] = doubts(report.doubts)
            by = resolution.vouched.get(ReportRef(article.id, index))
            row["vouched_by"] = [report_id(ref.article, ref.index) for ref in by.by] if by else []
            if by is not None:
                row |= {"confidence": by.confidence, "doubts": [voices(len(by.by)), *row["doubts"]]}
            row["criteria"] = _criteria(why or ())
            for party in (*row["sources"], *row["targets"]):
                party["country"] = resolution.stated.get(party["entity"], party["country"])
            rows["reports"].append(row)
    rows["entities"] = [
        {"entity": each.id, "name": each.name, "kind": each.kind, "country": each.country}
        | {"aliases": list(each.aliases), "roles": [_slots(role) for role in each.roles], "wikidata": each.wikidata}
        for each in resolution.entities
    ]
    for name, some in (("links", resolution.links), ("suggestions", resolution.suggestions)):
        rows[name] = [
            _slots(each) | {"reasons": phrases(each.criteria), "criteria": _criteria(each.criteria)} for each in some
        ]
    rows["affairs"] = [affair_row(each) for each in resolution.affairs]
    reports = {row["report"]: row for row in rows["reports"]}
    by_id = {article.id: article for article in articles}
    affair_of = {event.id: event.affair for event in resolution.events}
    differ: dict[str, dict[str, None]] = defaultdict(dict)
    for each in resolution.contradictions:
        rows["differences"] += contradiction_rows(each, reports, by_id, affair_of.get(each.event))
        differ[each.event][each.aspect] = None
    for difference in resolution.differences:
        rows["differences"] += difference_rows(difference, by_id)
    for said in resolution.utterances:
        rows["utterances"] += utterance_rows(said, by_id)
    rows["compared"].append(_slots(resolution.compared))
    rows["events"] = [
        event_row(event, texts, reports) | {"differ": list(differ.get(event.id, ()))} for event in resolution.events
    ]
    rows["corrections"] = [_correction(number, each) for number, each in enumerate(resolution.corrections, start=1)]
    rows["notes"] = note_rows(articles, rejections)
    rows["rejections"] = [
        {"origin": each.origin, "reason": each.reason, "content": each.content[:CONTENT_KEPT]}
        for each in rejections
        if not each.kept
    ]
    rows["known_actors"] = [{"number": number, **_slots(each)} for number, each in enumerate(actors, start=1)]
    for name, schema in TABLES.items():
        yield name, pa.Table.from_pylist(rows.pop(name), schema=schema)


def note_rows(articles: Sequence[Article], rejections: Sequence[Rejection]) -> list[Row]:
    """The rows of the table ``notes``: what was kept, with the article at its origin where that is one alone."""
    at: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        at[article.origin].append(article.id)
    notes = [each for each in rejections if each.kept]
    return [
        {"origin": each.origin, "article": found[0] if len(found := at.get(each.origin, [])) == 1 else None}
        | {"reason": each.reason}
        for each in notes
    ]


def headline(article: Article) -> str:
    """What a screen shows for the article: its title, or its first words with "…" where it has none."""
    if article.title:
        return article.title
    line = next((line for each in article.text.splitlines() if (line := " ".join(each.split()))), "")
    if len(line) <= HEADLINE_LENGTH:
        return line
    return line[: HEADLINE_LENGTH - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def _slots(record: Any) -> Row:
    return {name: getattr(record, name) for name in record.__slots__}


def _criteria(criteria: Sequence[Criterion]) -> list[Row]:
    return [_slots(each) for each in criteria]


def _span(name: str, span: Span | None) -> Row:
    return {f"{name}_start": span.start if span else None, f"{name}_end": span.end if span else None}


def _words(text: str, span: Span | None) -> str | None:
    return text[span.start : span.end] if span else None


def _evidence(article: Article, each: Any) -> Row:
    return {
        "article": article.id,
        "start": each.start,
        "end": each.end,
        "rule": each.rule,
        "confidence": float(each.confidence),
    }


def _entity(article: Article, chain: int | None, chains: Chains) -> str | None:
    return None if chain is None else chains.get((article.id, chain))


def _article(article: Article) -> Row:
    return {
        "article": article.id,
        "title": article.title,
        "headline": headline(article),
        "published": article.published,
        "dated_by": article.dated_by,
        "source": article.source,
        "country": article.country,
        "url": article.url,
        "language": article.language,
        "origin": article.origin,
        "format": article.format,
        "author": article.author,
        "agency": article.agency,
        "length": len(article.text),
        "text": article.text,
    }


def _original(article: str, original: Original) -> Row:
    return {
        "article": article,
        "original": compressed(original.text),
        "offsets": original.offsets,
        "mended": [{"defect": defect, "times": times} for defect, times in original.mended],
    }


def _mention(article: Article, mention: Mention, chains: Chains) -> Row:
    return _evidence(article, mention) | {
        "kind": mention.kind,
        "form": mention.form,
        "text": article.text[mention.start : mention.end],
        "name": mention.name,
        "chain": mention.chain,
        "entity": _entity(article, mention.chain, chains),
        "country": mention.country,
        "acts": mention.acts,
        "role": mention.role,
    }


def _quote(article: Article, quote: Quote, id_: str, chains: Chains) -> Row:
    parts = quote.parts or (quote.span,)
    unnamed = quote.unnamed
    return (
        _evidence(article, quote)
        | {
            "quote": id_,
            "kind": quote.kind,
            "text": " … ".join(article.text[part.start : part.end] for part in parts),
            "parts": [{"start": part.start, "end": part.end} for part in parts],
            "speaker_text": _words(article.text, quote.speaker),
            "speaker_entity": _entity(article, quote.speaker_chain, chains),
            "speaker_name": quote.speaker_name,
            "anonymous": quote.anonymous,
            "cue_text": _words(article.text, quote.cue),
            "stance": quote.stance,
            "modality": quote.modality,
            "unnamed_office": unnamed.office if unnamed else None,
            "unnamed_nationality": unnamed.nationality if unnamed else None,
            "unnamed_affiliation": unnamed.affiliation if unnamed else None,
            "unnamed_number": unnamed.number if unnamed else None,
            "condition_text": _words(article.text, unnamed.condition if unnamed else None),
            "times": [{"start": each.start, "end": each.end} for each in quote.times],
            "times_text": ", ".join(article.text[each.start : each.end] for each in quote.times) or None,
            "setting_text": _words(article.text, quote.setting),
            "addressee_entity": _entity(article, quote.addressee_chain, chains),
        }
        | _span("speaker", quote.speaker)
        | _span("cue", quote.cue)
        | _span("addressee", quote.addressee)
        | _span("condition", unnamed.condition if unnamed else None)
        | _span("setting", quote.setting)
    )


def _about(quote: Quote, resolved: Sequence[tuple[int, int, str, int]]) -> list[str]:
    """Entities whose mentions lie inside a part of the quote, in the order of their first mention. That a speaker says
    "I" makes no quote one about him.

    ``resolved`` is (start, end, entity, chain of a pronoun or -1), ordered.
    """
    found: dict[str, None] = {}
    for part in quote.parts or (quote.span,):
        for start, end, entity, pronoun in resolved[bisect_left(resolved, (part.start,)) :]:
            if start >= part.end:
                break
            if end <= part.end and pronoun != quote.speaker_chain:
                found[entity] = None
    return list(found)


def _party(article: Article, party: Party, chains: Chains) -> Row:
    return {
        "start": party.start,
        "end": party.end,
        "name": party.name,
        "country": party.country,
        "entity": _entity(article, party.chain, chains),
        "sector": party.sector,
    }


def _report(article: Article, report: EventReport, id_: str, chains: Chains) -> Row:
    return (
        _evidence(article, report)
        | {
            "report": id_,
            "rule": report.rule_with_flags,
            "anaphoric": report.anaphoric,  # no column: it helps to find the clearest report of an event
            "sentence": article.text[report.start : report.end],
            "trigger_text": _words(article.text, report.trigger),
            "act": report.act,
            "type": report.type,
            "mode": report.mode,
            "cameo": report.cameo,
            "status": report.status,
            "asserted_by": report.asserted_by,
            "asserted_by_entity": _entity(article, report.asserted_by_chain, chains),
            "earliest": report.earliest,
            "latest": report.latest,
            "precision": report.precision,
            "date_basis": report.date_basis,
            "place": report.place,
            "sources": [_party(article, party, chains) for party in report.sources],
            "targets": [_party(article, party, chains) for party in report.targets],
        }
        | _span("trigger", report.trigger)
        | _span("time", report.time)
    )


def _correction(number: int, outcome: Outcome) -> Row:
    return row_of(outcome.correction) | {
        "number": number,
        "status": outcome.status,
        "told": sentence((outcome.why,)),
        "why": _slots(outcome.why),
        "now_entity": outcome.entity,
        "now_other_entity": outcome.other,
        "now_event": outcome.event,
        "now_other_event": outcome.other_event,
    }
