"""Events whose days are known, with the days that the code could give them today: what `training.days` learns from.

Known days come from the readings (`training.readings`) and from TimeBank and AQUAINT (``dates_*.jsonl``), where others
drew links between events and times.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotating import events
from analysis.annotating.document import document_of
from analysis.annotating.events.coder import Coder
from analysis.annotating.events.report import told
from analysis.annotating.offsets import Offsets
from analysis.annotating.pipeline import tokenized
from analysis.annotating.times.attachment import Attachment, Datable, EventDates, Facts, Ground
from analysis.annotating.times.attachment.evidence import RULE
from analysis.records import Article
from training.gold import DATES
from training.readings import Judgement, ToldDays, day, read, told_days

_SURE = 0.5
"""How sure an event was when it was read, to count as one of those that are shown."""

_WIDE = 31
"""Days that hold the true ones are right where they are at most so many."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an event's days.

    ``days``: first and last, or None where nobody can tell. ``wrong``: days that are known to be false, where nothing
    else is known. ``asked``: whether a reader saw what is told as news with the days of news.
    """

    days: tuple[date, date] | None
    wrong: tuple[date | None, date | None] | None = None
    asked: bool = True

    def right(self, of: Attachment, *, is_news: bool) -> bool | None:
        """Whether the days are the event's; None where that is not known."""
        if self.wrong is not None:
            return False if (of.earliest, of.latest) == self.wrong or is_news else None
        if self.days is None:
            return False
        (first, last), begin, end = self.days, of.earliest or date.min, of.latest or date.max
        if (begin, end) == self.days or (first <= begin and end <= last):
            return True
        if begin <= first and last <= end:
            return (end - begin).days <= _WIDE or of.earliest is None or of.latest is None
        return is_news and begin <= last and first <= end


@dataclass(frozen=True, slots=True)
class Line:
    """Days that an event could have, and whether they are right; None where that teaches nothing."""

    facts: Facts
    is_news: bool
    right: bool | None
    by_rule: bool
    """Whether the rules alone would tell them."""


@dataclass(frozen=True, slots=True)
class Case:
    """An event whose days are known, with what could give its days, the closest first."""

    corpus: str
    text: str
    tellable: bool
    shown: bool
    """Whether it was shown when it was read, by a reader who saw days of news."""
    weight: float
    lines: tuple[Line, ...] = ()


class _Recorded(EventDates):
    """Finds days by the rules alone, and keeps what could have given them."""

    def __init__(self, doc: Doc, offsets: Offsets, triggers: set[int]) -> None:
        super().__init__(doc, offsets, triggers)
        self.asked: list[tuple[Datable, tuple[Ground, ...]]] = []

    def date_of(self, event: Datable) -> Attachment | None:
        self.asked.append((event, tuple(self.grounds(event))))
        return super().date_of(event)


def cases(gold: Path, nlp: Language) -> list[Case]:
    """All events of the folder ``gold`` whose days are known and which the code finds."""
    found: list[Case] = []
    days = told_days()
    with nlp.select_pipes(disable=[events.NAME]):
        for judged in read(gold):
            some = [
                (each, days.get((judged.corpus, judged.article.id, each.start, each.type)))
                for each in judged.judgements
            ]
            of = [(each, known(each, seen), seen.reading) for each, seen in some if seen is not None]
            if of:
                found += _of_readings(judged.corpus, grounds_of(judged.article, nlp), of, judged.article.id)
        for corpus, name in DATES.items():
            for row in _rows(gold / name):
                article = Article(id=row["doc_id"], title=None, text=row["text"], published=day(row["dct"]))
                found += _of_links(corpus, grounds_of(article, nlp), row["dates"], article.id)
    return found


def grounds_of(article: Article, nlp: Language) -> list[tuple[Datable, tuple[Ground, ...]]]:
    """The events of a text, each with what could give its days."""
    doc = tokenized(article, nlp)
    for _, component in nlp.pipeline:
        doc = component(doc)
    words = document_of(doc)
    made: list[_Recorded] = []

    def dating(doc: Doc, offsets: Offsets, triggers: set[int]) -> EventDates:
        made.append(_Recorded(doc, offsets, triggers))
        return made[-1]

    told(Coder(words), dating)
    return [pair for each in made for pair in each.asked]


def known(judgement: Judgement, seen: ToldDays) -> Known:
    """What a reader said of the days of an event that was told with ``seen``."""
    asked = seen.reading > 1
    told_with = (seen.earliest or date.min, seen.latest or date.max)
    if judgement.day == "right" and seen.basis is not None:
        return Known(told_with, asked=asked)
    first, _, last = judgement.days.partition("..")
    if judgement.day in ("wrong", "none-could") and (first or last):
        return Known((day(first) or _day(last), day(last) or _day(first)), asked=asked)
    if judgement.day == "wrong":
        return Known(None, wrong=(seen.earliest, seen.latest), asked=asked)
    return Known(None, asked=asked)


def _day(written: str) -> date:
    return date.fromisoformat(written[:10])


def _of_readings(
    corpus: str,
    some: Sequence[tuple[Datable, tuple[Ground, ...]]],
    judged: Sequence[tuple[Judgement, Known, int]],
    name: str,
) -> Iterator[Case]:
    by_event: dict[tuple[int, str], tuple[Ground, ...]] = {
        (event.trigger.idx, event.type): grounds for event, grounds in some
    }
    for judgement, of, reading in judged:
        here = by_event.get((judgement.start, judgement.type))
        if here is not None:
            yield Case(
                corpus=corpus,
                text=name,
                tellable=of.days is not None,
                shown=judgement.confidence >= _SURE and reading > 1,
                weight=1.0 if judgement.sense else 0.5,
                lines=_lines(here, of),
            )


def _of_links(
    corpus: str, some: Sequence[tuple[Datable, tuple[Ground, ...]]], dates: Sequence[Mapping[str, Any]], name: str
) -> Iterator[Case]:
    for event, grounds in some:
        start, end = event.trigger.idx, event.trigger.idx + len(event.trigger)
        linked = next((each for each in dates if each["start"] < end and start < each["end"]), None)
        if linked is not None:
            days = day(linked["earliest"]) or date.min, day(linked["latest"]) or date.max
            yield Case(corpus, name, tellable=True, shown=False, weight=1.0, lines=_lines(grounds, Known(days)))


def _lines(grounds: Sequence[Ground], of: Known) -> tuple[Line, ...]:
    """A line for each ground. Who was asked before days of news were told, and could not tell the day, teaches nothing
    of days that could be told since."""
    lines = []
    for ground in grounds:
        by_rule = not ground.is_news or ground.facts[RULE] > 0
        right = of.right(ground.attachment, is_news=ground.is_news)
        if not of.asked and of.days is None and of.wrong is None and by_rule:
            right = None
        lines.append(Line(ground.facts, ground.is_news, right, by_rule))
    return tuple(lines)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
