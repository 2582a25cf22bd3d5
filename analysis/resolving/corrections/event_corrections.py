"""What a person set right about which reports tell of one event, applied to the events as they were put together.

What is set right about an event itself stands in `corrections.whole_events`, about one account of it in
`corrections.report_corrections`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from analysis.reading.corrections import JOINING_KINDS, overruled_by_later
from analysis.records import Annotation, Article, Correction, Criterion, Event, Outcome, Place, ReportRef
from analysis.resolving.corrections.locating import OVERRULED, Lost, Told, report_at
from analysis.resolving.events.merge_criteria import FIRST, Criteria

if TYPE_CHECKING:
    from analysis.resolving.events.account import Account
    from analysis.resolving.events.cluster import Cluster

    ClusterOf = dict[ReportRef, Cluster]

JOINED: Criteria = (Criterion("joined-by-hand"),)
"""Of the report that a correction names."""
CAME_ALONG: Criteria = (Criterion("first-of-event-joined-by-hand"),)
"""Of the first report of its event, where a correction names another one."""
TAKEN_OUT: Criteria = (Criterion("taken-out-by-hand"),)


class EventCorrections:
    """The corrections about events: `arrange` applies them, `outcomes` then says what became of each."""

    def __init__(
        self,
        articles: Sequence[Article],
        annotations: Sequence[Annotation],
        corrections: Sequence[Correction],
        withdrawn: Collection[ReportRef] = (),
    ) -> None:
        """``annotations`` stand in the order of ``articles``; ``withdrawn`` are reports that tell of no event."""
        self.corrections = corrections
        self.withdrawn = withdrawn
        self.articles = {article.id: article for article in articles}
        self.annotations = {annotation.article: annotation for annotation in annotations}
        self.overruled = overruled_by_later(corrections)
        self._told: dict[int, Told] = {}

    def arrange(self, clusters: list[Cluster]) -> list[Cluster]:
        """The events with the corrections applied, in their order. The clusters are the caller's to be changed."""
        of = {account.ref: cluster for cluster in clusters for account in cluster.accounts}
        self._apart = [
            pair
            for n, each in enumerate(self.corrections)
            if each.kind == "different-event" and n not in self.overruled and (pair := self._pair(each))
        ]
        for n, each in enumerate(self.corrections):
            if each.kind not in JOINING_KINDS:
                continue
            if n in self.overruled:
                self._told[n] = OVERRULED
                continue
            try:
                assert each.place and each.other_place
                one, other = self.report_at(each.place), self.report_at(each.other_place)
                change = self._join if each.kind == "same-event" else self._take_out
                self._told[n] = change(one, other, of, clusters)
            except Lost as lost:
                self._told[n] = "lost", lost.why
        return clusters

    def outcomes(self, events: Sequence[Event]) -> dict[int, Outcome]:
        """What became of each correction, by its place in the list; ``events`` are those of the result."""
        event_of = {ref: event.id for event in events for ref in event.reports}

        def event(place: Place | None) -> str | None:
            try:
                return event_of.get(self.report_at(place)) if place else None
            except Lost:
                return None

        return {
            n: Outcome(
                correction=self.corrections[n],
                status=status,
                why=why,
                event=event(self.corrections[n].place),
                other_event=event(self.corrections[n].other_place),
            )
            for n, (status, why) in self._told.items()
        }

    def report_at(self, place: Place) -> ReportRef:
        """The report at the place. Raises `Lost`."""
        ref = report_at(self.articles, self.annotations, place)
        if ref in self.withdrawn:
            raise Lost("no-event-by-another")
        return ref

    def _pair(self, correction: Correction) -> frozenset[ReportRef] | None:
        try:
            assert correction.place and correction.other_place
            return frozenset((self.report_at(correction.place), self.report_at(correction.other_place)))
        except Lost:
            return None

    def _take_out(
        self, ref: ReportRef, other: ReportRef, of: dict[ReportRef, Cluster], clusters: list[Cluster]
    ) -> Told:
        cluster = of[ref]
        if ref == other or cluster is not of[other]:
            return "applied", Criterion("kept-apart")
        told = [(each, why) for each, why in zip(cluster.accounts, cluster.criteria, strict=True) if each.ref != ref]
        if all(why != FIRST for _, why in told):
            told[0] = (told[0][0], FIRST)
        alone = [(each, TAKEN_OUT) for each in cluster.accounts if each.ref == ref]
        _replace([cluster], [told, alone], of, clusters)
        return "applied", Criterion("taken-out-of-event")

    def _join(self, ref: ReportRef, other: ReportRef, of: ClusterOf, clusters: list[Cluster]) -> Told:
        one, another = of[ref], of[other]
        if one is another:
            return "unneeded", Criterion("one-event-already")
        mine, theirs = ({account.ref for account in cluster.accounts} for cluster in (one, another))
        if any(pair & mine and pair & theirs for pair in self._apart):
            return "lost", Criterion("another-keeps-reports-apart")
        told = list(zip(one.accounts, one.criteria, strict=True))
        for account, why in zip(another.accounts, another.criteria, strict=True):
            began = why in (FIRST, TAKEN_OUT)
            if account.ref == other:
                told.append((account, JOINED if began or why == JOINED else JOINED + why))
            else:
                told.append((account, CAME_ALONG if began else why))
        _replace([one, another], [told], of, clusters)
        return "applied", Criterion("joined-with-reports", (str(len(theirs)),))


def _replace(
    old: Sequence[Cluster],
    new: Sequence[Sequence[tuple[Account, Criteria]]],
    of: dict[ReportRef, Cluster],
    clusters: list[Cluster],
) -> None:
    """Puts clusters of these accounts and criteria in the place of others."""
    place = next(n for n, cluster in enumerate(clusters) if cluster is old[0])
    made = []
    for told in new:
        cluster = type(old[0])(told)
        of.update((account.ref, cluster) for account, _ in told)
        made.append(cluster)
    clusters[place : place + 1] = made
    for gone in old[1:]:
        clusters[:] = [cluster for cluster in clusters if cluster is not gone]
