"""What a person set right about quotes, applied before anything is made of them.

A report that stands in a quote is told by whoever said it: it gets the speaker that the quote gets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from analysis.reading.corrections import QUOTE_KINDS, overruled_by_later
from analysis.records import (
    Correction,
    Criterion,
    EventReport,
    Mention,
    Place,
    Quote,
    QuoteKind,
    ReportRef,
    Span,
    UnnamedSource,
)
from analysis.resolving.corrections.applied import blank_quote
from analysis.resolving.corrections.locating import OVERRULED, SO_ALREADY, ChainKey, Lost, Told, check_words, quote_at
from analysis.resolving.corrections.reports import Reports

NOBODY = "an unnamed source"
"""What a source is called that a person says is unnamed, where no words stand for it."""


class Quotes:
    """Every article's quotes as they are now; ``changed`` are those that corrections changed, by article and place in
    its list, ``unsaid`` those that are none."""

    def __init__(self, reports: Reports, chains: Mapping[ChainKey, str]) -> None:
        """``reports`` gets the speakers; ``chains`` says which entity a chain is."""
        self.changed: dict[tuple[str, int], Quote] = {}
        self.unsaid: set[tuple[str, int]] = set()
        self._reports = reports
        self._chains = chains

    def correct(self, corrections: Sequence[Correction]) -> dict[int, Told]:
        """Applies those about quotes, in their order. What became of each, by its place in the list."""
        overruled = overruled_by_later(corrections)
        told: dict[int, Told] = {}
        for n, each in enumerate(corrections):
            if each.kind in QUOTE_KINDS:
                try:
                    told[n] = OVERRULED if n in overruled else self._apply(each)
                except Lost as lost:
                    told[n] = "lost", lost.why
        return told

    def _apply(self, correction: Correction) -> Told:
        key = self._at(correction.place)
        quote = self._now(key)
        if correction.kind == "no-quote":
            self.unsaid.add(key)
            self.changed[key] = blank_quote(quote)
            return "applied", Criterion("no-quote-any-more")
        made = self._changed(key[0], quote, correction)
        if made == quote:
            return SO_ALREADY
        self.changed[key] = made
        if correction.kind == "quote-speaker":
            self._told_by(key[0], quote, made)
        return "applied", Criterion("set-in-quote")

    def _at(self, place: Place | None) -> tuple[str, int]:
        key = cast(Place, place).article, quote_at(self._reports.articles, self._reports.annotations, place)
        if key in self.unsaid:
            raise Lost("no-quote-by-another")
        return key

    def _now(self, key: tuple[str, int]) -> Quote:
        return self.changed.get(key) or self._reports.annotations[key[0]].quotes[key[1]]

    def _changed(self, article: str, quote: Quote, correction: Correction) -> Quote:
        if correction.kind == "quote-kind":
            return replace(quote, kind=cast(QuoteKind, correction.value))
        if correction.kind == "quote-extent":
            place = cast(Place, correction.other_place)
            if place.article != article:
                raise Lost("other-article")
            check_words(self._reports.articles, place)
            return extended(quote, place.start, min(place.end, len(self._reports.articles[article].text)))
        if correction.entity is not None:
            return self._by(article, quote, correction)
        if correction.value is None:
            return _by_nobody(quote)
        words = self._reports.articles[article].text
        own = quote.speaker if quote.anonymous or quote.speaker_chain is None else None
        name = quote.speaker_name if quote.anonymous else words[own.start : own.end] if own else NOBODY
        unnamed = quote.unnamed or UnnamedSource()
        return replace(_by_nobody(quote), speaker=own, speaker_name=name, anonymous=True, unnamed=unnamed)

    def _by(self, article: str, quote: Quote, correction: Correction) -> Quote:
        entity = self._reports.entity(correction.entity)
        ref = correction.entity
        mentions = self._reports.annotations[article].mentions
        own = [each for each in mentions if self._chains.get((article, each.chain)) == entity]
        if not own:
            raise Lost("not-named-in-article", ref.name or ref.id if ref else "", article)
        best = min(own, key=lambda each: _far(each, quote))
        if quote.speaker_chain in {each.chain for each in own}:
            return replace(quote, anonymous=False, unnamed=None)
        return replace(
            quote,
            speaker=best.span,
            speaker_name=best.name,
            speaker_chain=best.chain,
            anonymous=False,
            unnamed=None,
        )

    def _told_by(self, article: str, before: Quote, after: Quote) -> None:
        """Gives the accounts that stand in the quote, and are told by its speaker, to the new one."""
        if before.speaker_name is None and before.speaker_chain is None:
            return
        for index, report in enumerate(self._reports.annotations[article].events):
            ref = ReportRef(article, index)
            if before.start <= report.trigger.start < before.end and _is_told_by(self._reports.now(ref), before):
                told = replace(
                    self._reports.now(ref), asserted_by=after.speaker_name, asserted_by_chain=after.speaker_chain
                )
                self._reports.change(ref, told)


def extended(quote: Quote, start: int, end: int) -> Quote:
    """The quote from ``start`` to ``end``: its parts cut or stretched to them, those in between as they were."""
    parts = [each for each in quote.parts or (quote.span,) if each.start < end and start < each.end]
    if not parts:
        return replace(quote, start=start, end=end, parts=(Span(start, end),))
    parts[0] = Span(start, parts[0].end)
    parts[-1] = Span(parts[-1].start, end)
    return replace(quote, start=start, end=end, parts=tuple(parts))


def _by_nobody(quote: Quote) -> Quote:
    return replace(quote, speaker=None, speaker_name=None, speaker_chain=None, anonymous=False, unnamed=None)


def _is_told_by(report: EventReport, quote: Quote) -> bool:
    if quote.speaker_chain is not None:
        return report.asserted_by_chain == quote.speaker_chain
    return report.asserted_by is not None and report.asserted_by == quote.speaker_name


def _far(mention: Mention, quote: Quote) -> tuple[int, int]:
    """How far a mention stands from the quote; those inside it, of whom it speaks, come last."""
    inside = quote.start <= mention.start < quote.end
    return 1 if inside else 0, min(abs(mention.start - quote.end), abs(quote.start - mention.end))
