"""Annotations as corrections make them: without hidden parties, with reports and quotes that were set right.

Reports and quotes keep their places in their lists, since their ids come from there. What a correction leaves out
stands there still, with nothing told in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.records import Annotation, EventReport, Quote, ReportRef, Resolution, Span
from analysis.resolving.corrections.hidden import without_hidden


def as_corrected(annotations: Sequence[Annotation], resolution: Resolution) -> Sequence[Annotation]:
    """The annotations as the corrections of the resolution make them."""
    return with_changes(without_hidden(annotations, resolution.hidden), resolution.reports, resolution.quotes)


def with_changes(
    annotations: Sequence[Annotation],
    reports: Mapping[ReportRef, EventReport],
    quotes: Mapping[tuple[str, int], Quote],
) -> Sequence[Annotation]:
    """The annotations with these reports and quotes in the places of their own."""
    changed = {ref.article for ref in reports} | {article for article, _ in quotes}
    return [_changed(each, reports, quotes) if each.article in changed else each for each in annotations]


def _changed(
    annotation: Annotation, reports: Mapping[ReportRef, EventReport], quotes: Mapping[tuple[str, int], Quote]
) -> Annotation:
    own = annotation.article
    return replace(
        annotation,
        events=tuple(reports.get(ReportRef(own, n), each) for n, each in enumerate(annotation.events)),
        quotes=tuple(quotes.get((own, n), each) for n, each in enumerate(annotation.quotes)),
    )


def blank_report(report: EventReport) -> EventReport:
    """What stands in the place of a report that tells of no event: nobody does anything in it, and nobody is sure."""
    return replace(report, sources=(), targets=(), asserted_by=None, asserted_by_chain=None, confidence=0.0)


def blank_quote(quote: Quote) -> Quote:
    """What stands in the place of a quote that is none: nobody says anything in it."""
    return replace(
        quote,
        parts=(Span(quote.start, quote.start),),
        speaker=None,
        speaker_name=None,
        speaker_chain=None,
        anonymous=False,
        unnamed=None,
        cue=None,
        stance=None,
        times=(),
        setting=None,
    )
