"""The reports of a coverage while they are set right: found by place, changed, left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from analysis.reading.correction_values import days_of
from analysis.reading.corrections import QUOTE_KINDS
from analysis.records import (
    Annotation,
    Article,
    Correction,
    EntityRef,
    Event,
    EventReport,
    Outcome,
    Party,
    Place,
    Quote,
    ReportRef,
    Status,
    Vouched,
)
from analysis.resolving.corrections.applied import blank_report, with_changes
from analysis.resolving.corrections.entity_corrections import Corrected
from analysis.resolving.corrections.locating import Lost, Told, report_at


class Reports:
    """Every article's accounts as they are now; ``changed`` are those that corrections changed, ``withdrawn`` those
    that tell of no event any more."""

    def __init__(self, articles: Sequence[Article], annotations: Sequence[Annotation], found: Corrected) -> None:
        """``annotations`` stand in the order of ``articles``; ``found`` says who is who."""
        self.articles = {each.id: each for each in articles}
        self.annotations = {each.article: each for each in annotations}
        self.changed: dict[ReportRef, EventReport] = {}
        self.withdrawn: set[ReportRef] = set()
        self._found = found
        self._entities = {each.id: each for each in found.who.entities}

    def at(self, place: Place | None) -> ReportRef:
        """The report at the place. Raises `Lost`, also where it is withdrawn."""
        ref = report_at(self.articles, self.annotations, place)
        if ref in self.withdrawn:
            raise Lost("no-event-by-another")
        return ref

    def now(self, ref: ReportRef) -> EventReport:
        """The report as it is now."""
        return self.changed.get(ref) or self.annotations[ref.article].events[ref.index]

    def change(self, ref: ReportRef, report: EventReport) -> bool:
        """Puts it in the place of the report; whether that changes anything."""
        if self.now(ref) == report:
            return False
        self.changed[ref] = report
        return True

    def withdraw(self, ref: ReportRef) -> None:
        """Leaves the report out."""
        self.withdrawn.add(ref)
        self.changed[ref] = blank_report(self.now(ref))

    def annotated(self, quotes: Mapping[tuple[str, int], Quote]) -> Sequence[Annotation]:
        """The annotations with the reports as they are now, and these ``quotes``, by article and place in its list."""
        return with_changes([*self.annotations.values()], self.changed, quotes)

    def vouched(self, found: Mapping[ReportRef, Vouched]) -> dict[ReportRef, Vouched]:
        """What others make of reports, without those that tell of no event."""
        heard = {
            ref: replace(each, by=tuple(voice for voice in each.by if voice not in self.withdrawn))
            for ref, each in found.items()
            if ref not in self.withdrawn
        }
        return {ref: each for ref, each in heard.items() if each.by}

    def outcomes(
        self, corrections: Sequence[Correction], told: Mapping[int, Told], events: Sequence[Event]
    ) -> dict[int, Outcome]:
        """What became of each correction, with what it speaks of in the result; ``told`` is by place in the list."""
        event_of = {ref: event.id for event in events for ref in event.reports}
        found = {}
        for n, (status, why) in told.items():
            each = corrections[n]
            event = None
            if each.kind not in QUOTE_KINDS:
                with suppress(Lost):
                    event = event_of.get(self.at(each.place))
            entity = self._found.register.shown(each.entity)
            found[n] = Outcome(correction=each, status=status, why=why, entity=entity, event=event)
        return found

    def entity(self, ref: EntityRef | None) -> str:
        """The id of the entity that is meant. Raises `Lost`."""
        assert ref is not None
        return self._found.register.find(ref)

    def with_party(self, ref: ReportRef, entity: str, side: str) -> EventReport | None:
        """The report with the entity on the side (`correction_values.SIDES`); None where it is on no side of it, and
        its article does not name it."""
        report = self.now(ref)
        mine = [each for each in (*report.sources, *report.targets) if self.is_party(ref.article, each, entity)]
        if side == "none":
            own: tuple[Party, ...] = ()
        elif mine:
            own = tuple(mine[:1])
        elif (named := self._named(ref, entity, report)) is not None:
            own = (named,)
        else:
            return None

        def one(before: tuple[Party, ...], *, on: bool) -> tuple[Party, ...]:
            if on and any(each in before for each in mine):
                return before  # what stands there already keeps its place
            return (*(each for each in before if each not in mine), *(own if on else ()))

        return replace(
            report,
            sources=one(report.sources, on=side in ("source", "both")),
            targets=one(report.targets, on=side in ("target", "both")),
        )

    def is_party(self, article: str, party: Party, entity: str) -> bool:
        """Whether the party is the entity, or somebody without a name who stands for it, a state."""
        known = None if party.chain is None else self._found.who.entity_of.get((article, party.chain))
        if known is not None:
            return known == entity
        state = self._entities.get(entity)
        return state is not None and state.kind == "country" and party.country == state.country

    def _named(self, ref: ReportRef, entity: str, report: EventReport) -> Party | None:
        """The mention of the entity that stands nearest to the word for what happened, as a party."""
        chains = self._found.who.entity_of
        near = [
            (not report.start <= each.start < report.end, abs(each.start - report.trigger.start), n, each)
            for n, each in enumerate(self.annotations[ref.article].mentions)
            if chains.get((ref.article, each.chain)) == entity
        ]
        if not near:
            return None
        best = min(near)[-1]
        country = self._found.stated.get(entity, best.country)
        return Party(best.start, best.end, best.name, country, best.chain)


def dated(report: EventReport, days: str | None) -> EventReport:
    """The report on these days; what a person says of them counts as stated."""
    told = days_of(days)
    return replace(
        report,
        earliest=told.earliest,
        latest=told.latest,
        precision=told.precision,
        date_basis="stated" if days else None,
        time=None,
    )


def with_status(report: EventReport, status: Status) -> EventReport:
    """The report with another status."""
    return replace(report, status=status, announced=report.announced and status == report.status)


def swapped(report: EventReport) -> EventReport:
    """The report with its sides the other way round."""
    return replace(report, sources=report.targets, targets=report.sources)
