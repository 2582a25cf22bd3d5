"""On which days an event took place, and on what ground: an expression of its own clause, else the only one of its
sentence that could, else the day that the text is at, else shortly before publication where it is told as news."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from spacy.tokens import Doc

from analysis.annotating.document import Token
from analysis.annotating.offsets import Offsets
from analysis.annotating.syntax import clause
from analysis.annotating.times.attachment.clause_distance import (
    dated_noun,
    hangs_on,
    is_dated_apart,
    is_to_be_done,
    lends_its_time,
)
from analysis.annotating.times.attachment.news import News
from analysis.annotating.times.attachment.telling import carrier, tense_of, told_in
from analysis.annotating.times.tense import is_a_record
from analysis.language.datelines import datelines
from analysis.records import HAPPENED, DateBasis, EventType, Precision, Span, Status, TimeExpression

PRECISE = ("day", "week", "month")
"""How precise a date must be to be that of another account of the event."""


_TO_COME: tuple[Status, ...] = ("planned", "requested", "hypothetical")

_NEAR = 2
"""So many sentences behind a day the paragraph is still at that day."""

_ALONE = re.compile(r"[.:] ")
"""What follows a date that stands alone, as in a chronicle."""

_RANGE = re.compile(r"(?:^|[.!?)”\"] )\d{1,2}(?: \w+)?\s?[-–—]$")
"""The first end of a range that stands alone: "20–22 May"."""

_ENDS = ("", ".", "!", "?", ")", "’", "”", "'", '"')
"""What a sentence before it ends with; nothing at the start of a line."""


@dataclass(frozen=True, slots=True)
class Datable:
    """What the attachment has to know of an event: its trigger, its sentence and how it is told.

    ``put_off``: it is a noun that a verb puts off or refuses, so that only what hangs on the noun itself dates it ("put
    off on Friday the visit of 3 May"). ``announced``: those who do it do so by saying it, so that the time of the
    saying counts ("has invited the premier, it announced on Monday"). ``antecedent``: the number of the trigger that
    told of the same event before, if the event is an anaphor of it. ``custody``: it is told of as a state that lasts.
    """

    trigger: Token
    type: EventType
    status: Status
    sentence: Span
    put_off: bool = False
    announced: bool = False
    antecedent: int | None = None
    custody: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """The days of an event, inclusive, the ground for them, and the expression that gives them, if one does.

    ``ahead``: its first day lies after publication.
    """

    earliest: date | None
    latest: date | None
    precision: Precision | None
    basis: DateBasis
    time: Span | None = None
    ahead: bool = False


class _Tie(IntEnum):
    """How an expression is tied to a trigger, the closest first."""

    TRIGGER = 0
    CLAUSE = 1
    GOVERNOR = 2
    REPORT = 3
    SENTENCE = 4


class EventDates:
    """Finds the date of each event of one document; events are to be asked for in the order of the text."""

    def __init__(self, doc: Doc, offsets: Offsets, triggers: set[int]) -> None:
        """Reads ``doc._.times`` (ordered by start), ``doc._.published`` and ``doc._.quotes``, whose cues are dated for
        themselves. The day of a dateline is that of writing and dates no event. ``triggers``: the numbers of the words
        that tell events, each of which may have its own date."""
        self.offsets = offsets
        self.text = offsets.text
        self.published = doc._.published
        self.triggers = triggers
        told = [time for time in doc._.times if tells_when(doc, time)]
        lines = [line for line in datelines(self.text) if line.day is not None]
        self.times: list[TimeExpression] = [
            time for time in told if not any(line.start <= time.start < line.end for line in lines)
        ]
        self.starts = [time.start for time in self.times]
        self.heads: dict[int, Token | None] = {}
        self.cues: set[int] = set()
        for quote in doc._.quotes:
            if quote.cue:
                self.cues.update(offsets.tokens(quote.cue.start, quote.cue.end))
        said = {
            i
            for quote in doc._.quotes
            if quote.kind == "direct"
            for part in quote.parts
            for i in offsets.tokens(part.start, part.end)
        }
        dated = {time.start for time in told}
        vague = [time for time in doc._.times if time.start not in dated]
        news_of = None if doc._.told_as_history else self.published
        self.news = News(offsets, self.times, vague, self.cues, said, news_of)
        self.known: dict[tuple[int, EventType], Attachment] = {}

    def date_of(self, event: Datable) -> Attachment | None:
        """The days of the event, and on what ground: ``stated`` in its clause or sentence; ``running`` where it is the
        day of its antecedent, a date that stands alone before it, or the day that its paragraph is at; ``news`` where
        it is told as news of the day. None where nobody can tell.

        What has happened is not dated by a day to come. What lasts ("held since 3 May") has the first day.
        """
        found = self._attached(event)
        happened = event.status in HAPPENED
        if found is None and happened and not event.custody:
            found = self._news(event)
        if found is None or (found.ahead and happened and _is_past(event.trigger)):
            return None
        self.known[event.trigger.i, event.type] = found
        return found

    def _attached(self, event: Datable) -> Attachment | None:
        if (time := self._stated(event)) is not None:
            if event.custody and time.latest is None:
                time = _beginning(time)
            return self._by(time, "stated")
        if event.antecedent is not None:
            known = self.known.get((event.antecedent, event.type))
            if known is None or known.precision not in PRECISE or known.earliest is None or known.latest is None:
                return None
            return known if known.basis == "news" else replace(known, basis="running")
        time = self._heading(event.sentence.start) or self._of_the_paragraph(event)
        return self._by(time, "running") if time is not None else None

    def _by(self, time: TimeExpression, basis: DateBasis) -> Attachment:
        return Attachment(
            time.earliest, time.latest, time.precision, basis, Span(time.start, time.end), self._is_ahead(time)
        )

    def _ends_ahead(self, time: TimeExpression) -> bool:
        last = time.latest or time.earliest
        return self.published is None or last is None or last > self.published

    def _news(self, event: Datable) -> Attachment | None:
        days = self.news.days(event.trigger, event.sentence, goes_on=event.status == "ongoing")
        return Attachment(*days, "week", "news") if days is not None else None

    def _is_ahead(self, time: TimeExpression) -> bool:
        return bool(self.published and time.earliest and time.earliest > self.published)

    def _stated(self, event: Datable) -> TimeExpression | None:
        """The closest expression of the sentence; what is tied to the sentence alone only where it is the only one."""
        first = bisect_left(self.starts, event.sentence.start)
        last = bisect_left(self.starts, event.sentence.end)
        if first == last:
            return None
        own = clause(event.trigger)
        tied: list[tuple[_Tie, int, int]] = []
        for n in range(first, last):
            head = self._head(n)
            fits = head is not None and _can_date(self.times[n], event)
            tie = self._tie(head, event, own, self.times[n]) if head is not None and fits else None
            if head is not None and tie is not None:
                tied.append((tie, abs(head.i - event.trigger.i), n))
        if not tied:
            return None
        tie, _, n = min(tied)
        return self.times[n] if tie < _Tie.SENTENCE or len(tied) == 1 else None

    def _head(self, n: int) -> Token | None:
        if n not in self.heads:
            time = self.times[n]
            self.heads[n] = self.offsets.head(time.start, time.end)
        return self.heads[n]

    def _tie(self, head: Token, event: Datable, own: Token, time: TimeExpression) -> _Tie | None:
        """How the expression with this head is tied to the event, whose clause is ``own``; None where it dates
        something else: a noun, the saying, another event."""
        trigger = event.trigger
        noun = dated_noun(head)
        if noun is not None and noun.i != trigger.i:
            return None
        if hangs_on(head, trigger):
            return _Tie.TRIGGER
        if event.put_off:
            return None
        verb = clause(head)
        if verb.i == own.i:
            return None if verb.i in self.cues and verb.i != trigger.i else _Tie.CLAUSE
        if event.announced and verb.i in self.cues:
            return _Tie.REPORT
        if verb.i in self.cues:
            return None
        if lends_its_time(verb, trigger):
            return _Tie.GOVERNOR
        if (verb.i in self.triggers and verb.i != trigger.i) or is_dated_apart(verb, trigger):
            return None
        if is_to_be_done(verb, trigger) and self._ends_ahead(time):
            return None
        return _Tie.SENTENCE

    def _of_the_paragraph(self, event: Datable) -> TimeExpression | None:
        """The day told last in the paragraph, by the verb of a sentence just before: "On 3 May troops crossed the
        border. They shot two guards." Of what is told in the past, as that was."""
        if event.status not in HAPPENED or event.custody or self.news.within(event.sentence):
            return None
        start, words = event.sentence.start, self.offsets.words
        line = self.text.rfind("\n", 0, start) + 1
        before = self.news.within(Span(line, start))
        if (
            not before
            or before[-1].precision not in ("day", "week")
            or None in (before[-1].earliest, before[-1].latest)
        ):
            return None
        time = before[-1]
        head = self.offsets.head(time.start, time.end)
        if head is None or dated_noun(head) is not None:
            return None
        if words.sentence[event.trigger.i] - words.sentence[head.i] > _NEAR:
            return None
        if self.news.told(event.trigger, event.sentence) != "past" or told_in(clause(head), self.cues) != "past":
            return None
        return time

    def _heading(self, start: int) -> TimeExpression | None:
        """The date that stands alone before the sentence at character ``start``, in its own line: "3 May. Ruritania
        closes the border. Trade stops." None where there is none."""
        text = self.text
        line = text.rfind("\n", 0, start) + 1
        for n in range(bisect_left(self.starts, start) - 1, -1, -1):
            time = self.times[n]
            if time.start < line:
                return None
            before, after = text[line : time.start].rstrip(), text[time.end : start]
            if (
                time.type in ("DATE", "TIME")
                and (before[-1:] in _ENDS or _RANGE.search(before))
                and _ALONE.match(after)
            ):
                return time
        return None


def tells_when(doc: Doc, time: TimeExpression) -> bool:
    """Whether an expression can date anything: it has days, and is no set and no "first visit in four years"."""
    if time.type == "SET" or not (time.earliest or time.latest):
        return False
    if time.type != "DURATION":
        return True
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    return span is None or not len(span) or not is_a_record(span)


def _can_date(time: TimeExpression, event: Datable) -> bool:
    """Whether days with an open end can be the event's: of a deadline those of what is still to be done ("will withdraw
    by May"), of a beginning those of what lasts or comes again ("has attacked ships since May")."""
    if (time.earliest is None) == (time.latest is None) or event.custody or event.status == "ongoing":
        return True
    if event.status in _TO_COME:
        return True
    verb = carrier(event.trigger)
    return time.latest is None and verb is not None and tense_of(verb) in ("perfect", "pluperfect", "present", "going")


def _beginning(time: TimeExpression) -> TimeExpression:
    """The day, month or year with which an open stretch of time begins: of "since March", March."""
    first = time.earliest
    if first is None or time.precision not in ("day", "month", "year"):
        return time
    last = first
    if time.precision == "month":
        last = first.replace(day=monthrange(first.year, first.month)[1])
    elif time.precision == "year":
        last = first.replace(month=12, day=31)
    return replace(time, latest=last)


def _is_past(token: Token) -> bool:
    """Whether the word is a verb in the past tense."""
    if token.tag_ == "VBD":
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ == "VBD" for child in token.children)
