"""The affairs to which events belong: their days, turns and outlets, and what they are called."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from analysis.records import (
    HAPPENED,
    SHOWN_CONFIDENCE,
    Affair,
    AffairTurn,
    Article,
    Entity,
    Event,
    EventReport,
    ReportRef,
)
from analysis.resolving.events.affair_headlines import headline_name
from analysis.resolving.events.affair_heads import Heads, first_sentence
from analysis.resolving.events.affair_names import Step, affair_name
from analysis.resolving.events.affair_phrases import Names
from analysis.resolving.events.affairs import NAMED

MAIN = 8
"""How many events of an affair are told as its turns: those that most of it is told of."""

_CLOSE = ("day", "week", "month")
"""How precisely a day must be known to be the first or last of an affair where another one is."""

_ANY_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"(?<![\w-])[a-z][a-z-]+(?!\w)")


class AffairRecords:
    """The affairs of a coverage; looks up what tells of their events."""

    def __init__(
        self,
        articles: Sequence[Article],
        reports: Mapping[ReportRef, EventReport],
        entities: Sequence[Entity],
        original_of: Mapping[str, str],
        heads: Heads | None = None,
    ) -> None:
        """``reports`` are all accounts of events, ``original_of`` maps each copy to the article that it prints.
        ``heads`` are the beginnings of the articles."""
        self._articles = {each.id: each for each in articles}
        self._outlets = tuple(sorted({each.source for each in articles if each.source}))
        self._reports = reports
        self._names = Names(entities)
        self._original = original_of
        self._heads = heads or Heads(articles)

    def affairs(self, events: Sequence[Event]) -> tuple[Affair, ...]:
        """The affairs to which the events belong, by the time of their first event."""
        found: dict[str, list[Event]] = defaultdict(list)
        for event in sorted(events, key=lambda event: (event.day or date.max, event.id)):
            if event.affair is not None:
                found[event.affair].append(event)
        shown = {
            id_: [step for each in some if (step := self._step(each)).confidence >= SHOWN_CONFIDENCE]
            for id_, some in found.items()
        }
        headlines = self._headlines(shown)
        return _told_apart([self._affair(id_, some, shown[id_], headlines.get(id_)) for id_, some in found.items()])

    def _headlines(self, affairs: Mapping[str, Sequence[Step]]) -> dict[str, str]:
        """What the headline of its article calls an affair that one text tells of, by the id of the affair.

        Of several affairs of one article it is the one of which most is told."""
        found: dict[str, tuple[float, str, str]] = {}
        for id_, steps in affairs.items():
            texts = self._texts([step.event for step in steps])
            if len(texts) != 1:
                continue
            name = headline_name(self._articles[texts[0]], self._told(steps), self._names.places)
            weight = sum(step.weight for step in steps)
            if name is not None and (texts[0] not in found or weight > found[texts[0]][0]):
                found[texts[0]] = weight, id_, name
        return {id_: name for _, id_, name in found.values()}

    def _affair(self, id_: str, events: Sequence[Event], steps: Sequence[Step], headline: str | None) -> Affair:
        shown = [each.event for each in steps]
        told = Counter(name for each in shown for name in {*each.source_names, *each.target_names})
        days = [each for each in shown if each.precision in _CLOSE] or shown
        known = [day for each in days for day in (each.earliest, each.latest) if day]
        outlets = {self._articles[ref.article].source for each in shown for ref in each.reports}
        main = sorted(steps, key=lambda step: (-step.weight, step.event.id))[:MAIN]
        turns = [turn for step in main for turn in _turns(step.event)]
        texts = [self._heads.told(each) for each in self._texts(shown)]
        return Affair(
            id=id_,
            events=tuple(each.id for each in events),
            parties=tuple(sorted(told, key=lambda name: (-told[name], name))[:NAMED]),
            earliest=min(known, default=None),
            latest=max(known, default=None),
            name=headline or affair_name(steps, self._names, texts, self._heads.thing(texts)),
            turns=tuple(sorted(turns, key=lambda turn: (turn.day or date.max, turn.event))),
            outlets=tuple(each for each in self._outlets if each in outlets),
            silent=tuple(each for each in self._outlets if each not in outlets),
        )

    def _texts(self, events: Sequence[Event]) -> list[str]:
        return sorted({self._original.get(ref.article, ref.article) for each in events for ref in each.reports})

    def _told(self, steps: Sequence[Step]) -> set[str] | None:
        """The words of the parties' names and of all sentences that tell of the events; None where an article begins
        with one of them."""
        told = {word for step in steps for name in step.parties for word in name.split()}
        for ref in (ref for step in steps for ref in step.event.reports):
            report, text = self._reports[ref], self._articles[ref.article].text
            if report.start < first_sentence(text) and not report.doubtful:
                return None
            told.update(_ANY_WORD.findall(text[report.start : report.end]))
        return told

    def _step(self, event: Event) -> Step:
        told = [(ref, self._reports[ref]) for ref in event.reports]
        sure = [each for each in told if not each[1].doubtful] or told
        words, triggers = Counter[str](), Counter[str]()
        for ref, report in sure:
            text = self._articles[ref.article].text
            words.update(_WORD.findall(text[report.start : report.end]))
            triggers.update(_WORD.findall(text[report.trigger.start : report.trigger.end].lower()))
        return Step(
            event=event,
            texts=len({self._original.get(ref.article, ref.article) for ref, _ in sure}),
            confidence=max((report.confidence for _, report in told), default=0.0),
            words=words + triggers,
            triggers=triggers,
        )


def _told_apart(affairs: Sequence[Affair]) -> tuple[Affair, ...]:
    """The affairs, the smaller of two with one name by their year, or by month and year where that is the same."""
    by_name: dict[str, list[Affair]] = defaultdict(list)
    for each in affairs:
        if each.name:
            by_name[each.name].append(each)
    told: dict[str, str] = {}
    for name, some in by_name.items():
        first, *others = sorted(some, key=lambda each: (-len(each.events), each.id))
        for each in others:
            if each.earliest and first.earliest and f"{each.earliest:%Y-%m}" != f"{first.earliest:%Y-%m}":
                form = "%Y" if each.earliest.year != first.earliest.year else "%B %Y"
                told[each.id] = f"{name}, {each.earliest:{form}}"
    return tuple(replace(each, name=told.get(each.id, each.name)) for each in affairs)


def _turns(event: Event) -> Iterator[AffairTurn]:
    """The statuses that an event has had, one turn for each; one alone where it has had no other."""
    if not event.course and event.representative is not None:
        yield AffairTurn(event.day, event.id, event.status, event.representative)
    for turn in event.course:
        has_day = turn.status in HAPPENED and (event.earliest or event.latest)
        yield AffairTurn(event.day if has_day else turn.published, event.id, turn.status, turn.report)
