"""What a person set right about an event as a whole, applied when its accounts have been put together.

The event gets what is said of it, whatever its accounts tell. An account that was read as the event itself was, with
its type, its days, its status, was misread alike and is changed with it; one that tells otherwise keeps what it tells,
and the difference stays to be seen. Who is party is changed in every account.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from analysis.language.event_lexicon import cameo_of
from analysis.reading.correction_values import days_of
from analysis.reading.corrections import EVENT_KINDS, overruled_by_later
from analysis.records import (
    Annotation,
    Article,
    Correction,
    Criterion,
    Event,
    EventReport,
    EventType,
    ReportRef,
    Standing,
    Status,
)
from analysis.resolving.corrections.locating import OVERRULED, SO_ALREADY, Lost, Told
from analysis.resolving.corrections.reports import Reports, dated, swapped, with_status
from analysis.resolving.events.face import Face, face_of
from analysis.resolving.events.preparation import Accounts

if TYPE_CHECKING:
    from analysis.resolving.events.account import Account
    from analysis.resolving.events.cluster import Cluster

Remake = Callable[["Account", EventReport], "Account"]
"""Makes an account anew of its report, as it is now."""
Reading = dict[ReportRef, EventReport]
"""Reports as they are to be."""


class Remaking:
    """Makes accounts anew, of a coverage of which as much is worked out as they need, once they need it."""

    def __init__(
        self,
        articles: Sequence[Article],
        annotations: Sequence[Annotation],
        entity_of: Mapping[tuple[str, int], str],
    ) -> None:
        """``annotations`` stand in the order of ``articles``."""
        self._articles = {each.id: each for each in articles}
        self._known = annotations, entity_of

    def __call__(self, account: Account, report: EventReport) -> Account:
        """The account of the report, as sure as the account was."""
        own = replace(report, confidence=account.report.confidence)
        return self._accounts.account(self._articles[account.ref.article], account.ref.index, own)

    @cached_property
    def _accounts(self) -> Accounts:
        return Accounts(*self._known)


@dataclass(slots=True)
class _Said:
    """What corrections say of one event: fields of its record, where parties stand, who answers for it; and by which
    correction each was set last."""

    fields: dict[str, Any] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)
    standing: tuple[Standing, tuple[str, ...]] | None = None
    by: dict[tuple[str, str], int] = field(default_factory=dict)


class WholeEvents:
    """The corrections about whole events: `arrange` changes accounts, `faced` then the events made of them."""

    def __init__(self, reports: Reports, corrections: Sequence[Correction]) -> None:
        """``reports`` is told of what is changed and left out; it is the caller's to be changed."""
        self.reports = reports
        self.corrections = corrections
        self.told: dict[int, Told] = {}
        self.standings: dict[str, tuple[Standing, tuple[str, ...]]] = {}
        self._said: dict[ReportRef, _Said] = {}

    def arrange(self, clusters: list[Cluster], remake: Remake) -> list[Cluster]:
        """The events with the corrections applied, in their order. The clusters are the caller's to be changed."""
        overruled = overruled_by_later(self.corrections)
        of = {account.ref: cluster for cluster in clusters for account in cluster.accounts}
        for n, each in enumerate(self.corrections):
            if each.kind not in EVENT_KINDS:
                continue
            if n in overruled:
                self.told[n] = OVERRULED
                continue
            try:
                cluster = of[self.reports.at(each.place)]
                self.told[n] = self._none(cluster) if each.kind == "no-event" else self._set(n, each, cluster, remake)
            except Lost as lost:
                self.told[n] = "lost", lost.why
        return [cluster for cluster in clusters if cluster.accounts[0].ref not in self.reports.withdrawn]

    def faced(self, events: Sequence[Event]) -> tuple[Event, ...]:
        """The events with what is said of them."""
        if not self._said:
            return tuple(events)
        made = []
        for event in events:
            said = next((self._said[ref] for ref in event.reports if ref in self._said), None)
            if said is not None:
                if said.standing is not None:
                    self.standings[event.id] = said.standing
                sides: dict[str, Any] = {
                    "sources": _side(event.sources, said.sides, ("source", "both")),
                    "targets": _side(event.targets, said.sides, ("target", "both")),
                }
                event = replace(event, **said.fields, **sides)
            made.append(event)
        return tuple(made)

    def _none(self, cluster: Cluster) -> Told:
        for account in cluster.accounts:
            self.reports.withdraw(account.ref)
        return "applied", Criterion("no-event-with-reports", (str(len(cluster.accounts)),))

    def _set(self, n: int, correction: Correction, cluster: Cluster, remake: Remake) -> Told:
        said = self._of(cluster)
        whom = self.reports.entity(correction.entity) if correction.kind == "event-party" else ""
        face = face_of(_in_order(cluster))
        if correction.kind == "event-party":
            changed, is_so = self._party(correction, whom, cluster, face, said)
        elif correction.kind == "event-swap":
            changed, is_so = _swap(cluster, face, said), False
        else:
            changed, is_so = _value(correction, cluster, face, said)
        changed = {ref: report for ref, report in changed.items() if self.reports.change(ref, report)}
        cluster.accounts[:] = [
            remake(each, changed[each.ref]) if each.ref in changed else each for each in cluster.accounts
        ]
        if correction.kind != "event-swap":
            earlier = said.by.get((correction.kind, whom))
            if earlier is not None:
                self.told[earlier] = OVERRULED
            said.by[correction.kind, whom] = n
        if changed:
            return "applied", Criterion("set-in-reports", (str(len(changed)),))
        return SO_ALREADY if is_so else ("applied", Criterion("set-for-event"))

    def _party(
        self, correction: Correction, whom: str, cluster: Cluster, face: Face, said: _Said
    ) -> tuple[Reading, bool]:
        side = correction.value or "none"
        found = {each.ref: self.reports.with_party(each.ref, whom, side) for each in cluster.accounts}
        stands = _stands(whom, face)
        if not any(found.values()) and stands == "none" and side != "none":
            assert correction.entity is not None
            raise Lost("not-named-in-accounts", correction.entity.name or whom)
        said.sides[whom] = side
        return {ref: report for ref, report in found.items() if report is not None}, stands == side

    def _of(self, cluster: Cluster) -> _Said:
        """What is said of the event so far; every account leads to it."""
        known = next((self._said[each.ref] for each in cluster.accounts if each.ref in self._said), _Said())
        for each in cluster.accounts:
            self._said[each.ref] = known
        return known


def _value(correction: Correction, cluster: Cluster, face: Face, said: _Said) -> tuple[Reading, bool]:
    """What becomes of the accounts where a field of the event gets a value; and whether it has that already."""
    reports = {each.ref: each.report for each in cluster.accounts}
    value = correction.value or ""
    if correction.kind == "event-standing":
        said.standing = cast(Standing, value), (correction.entity.name,) if correction.entity else ()
        return {}, False
    if correction.kind == "event-status":
        status = cast(Status, value)
        said.fields |= {"status": status, "course": ()}
        alike = {ref: with_status(each, status) for ref, each in reports.items() if each.status == face.status}
        return alike, face.status == status
    if correction.kind == "event-days":
        told = days_of(correction.days)
        basis = "stated" if correction.days else None
        said.fields |= {name: getattr(told, name) for name in ("earliest", "latest", "precision")}
        said.fields["date_basis"] = basis
        dates = (face.dated.earliest, face.dated.latest) if face.dated else (None, None)
        alike = {
            ref: dated(each, correction.days) for ref, each in reports.items() if (each.earliest, each.latest) == dates
        }
        return alike, dates == (told.earliest, told.latest)
    type_, _, mode = value.partition("/")
    coded: dict[str, Any] = {"type": cast(EventType, type_), "mode": mode or None}
    coded["cameo"] = cameo_of(type_, mode or None) or face.typical.cameo
    said.fields |= coded
    alike = {ref: replace(each, **coded) for ref, each in reports.items() if each.type == face.typical.type}
    return alike, (face.typical.type, face.typical.mode) == (type_, mode or None)


def _swap(cluster: Cluster, face: Face, said: _Said) -> Reading:
    """The accounts that name the same sides as the event, the other way round."""
    other = {"source": "target", "target": "source"}
    said.sides = {whom: other.get(side, side) for whom, side in said.sides.items()}
    return {
        each.ref: swapped(each.report)
        for each in cluster.accounts
        if {*each.sources} & {*face.sources} or {*each.targets} & {*face.targets} or not (face.sources or face.targets)
    }


def _stands(whom: str, face: Face) -> str:
    """On which side of the event somebody stands, one of `correction_values.SIDES`."""
    source, target = whom in face.sources, whom in face.targets
    return "both" if source and target else "source" if source else "target" if target else "none"


def _side(before: tuple[str, ...], said: dict[str, str], on: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of one side with those that corrections put there, and without those that they take off."""
    kept = [each for each in before if said.get(each, on[0]) in on]
    return (*kept, *(whom for whom, side in said.items() if side in on and whom not in kept))


def _in_order(cluster: Cluster) -> list[Account]:
    """Its accounts in the order of publication."""
    return sorted(cluster.accounts, key=lambda each: (each.published or date.max, each.ref.article, each.ref.index))
