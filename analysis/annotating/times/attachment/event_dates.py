"""On which days an event took place, and on what ground: an expression of its own clause, else the only one of its
sentence that could, else the day that the text is at, else shortly before publication where it is told as news."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from analysis.annotating.document import Token, text_of
from analysis.annotating.offsets import Offsets
from analysis.annotating.syntax import clause
from analysis.annotating.times.attachment.clause_distance import (
    VERBS,
    dated_noun,
    hangs_on,
    is_dated_apart,
    is_reacted_to,
    is_to_be_done,
    is_when,
    lends_its_time,
)
from analysis.annotating.times.attachment.datable import Attachment, Datable, Facts, Ground
from analysis.annotating.times.attachment.evidence import RULE, DayEvidence
from analysis.annotating.times.attachment.news import News
from analysis.annotating.times.attachment.saying import dates_the_saying
from analysis.annotating.times.attachment.scorer import Scorer
from analysis.annotating.times.attachment.telling import carrier, tense_of, told_in
from analysis.annotating.times.attachment.ties import Tie
from analysis.annotating.times.tense import is_a_record
from analysis.annotating.times.word_lists import attachment_words
from analysis.language.datelines import datelines
from analysis.language.event_lexicon import words
from analysis.records import HAPPENED, DateBasis, EventType, Span, Status, TimeExpression

PRECISE = ("day", "week", "month")
"""How precise a date must be to be that of another account of the event."""


_TO_COME: tuple[Status, ...] = ("planned", "requested", "hypothetical")

_NEAR = 2
"""So many sentences behind a day the paragraph is still at that day."""

_ABOUT_WHAT_COMES: tuple[EventType, ...] = ("AGREE", "REQUEST", "THREATEN")
_CONTENT = ("prep", "xcomp", "ccomp")
"""Types of act that are about what is still to come, and how the verb is joined with that."""

_LOOSE = {f"tie {Tie.REPORT.name}", f"tie {Tie.SENTENCE.name}"}
"""What ties an expression to an event that may have nothing to do with it."""

_ALONE = re.compile(r"[.:] ")
"""What follows a date that stands alone, as in a chronicle."""

_RANGE = re.compile(r"(?:^|[.!?)”\"] )\d{1,2}(?: \w{1,50})?\s?[-–—]$")
"""The first end of a range that stands alone: "20–22 May"."""

_AT_MOST = 100
"""Characters of what `_RANGE` finds at most."""

_BEFORE_YEAR = 12
"""So many characters before a year tell what sort of year it is: "fiscal year 2030"."""

_ENDS = ("", ".", "!", "?", ")", "’", "”", "'", '"')
"""What a sentence before it ends with; nothing at the start of a line."""


class EventDates:
    """Finds the date of each event of one document; events are to be asked for in the order of the text."""

    def __init__(self, doc: Doc, offsets: Offsets, triggers: set[int], by: Scorer | None = None) -> None:
        """Reads ``doc._.times`` (ordered by start), ``doc._.published`` and ``doc._.quotes``, whose cues are dated for
        themselves. The day of a dateline is that of writing and dates no event. ``triggers``: the numbers of the words
        that tell events, each of which may have its own date."""
        self.scorer = by
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
        self.evidence = DayEvidence(offsets, self.news, self.cues, said)

    def date_of(self, event: Datable) -> Attachment | None:
        """The days of the event, and on what ground: ``stated`` in its clause or sentence; ``running`` where it is the
        day of its antecedent, a date that stands alone before it, or the day that its paragraph is at; ``news`` where
        it is told as news of the day. None where nobody can tell: no ground is likely enough to be right.

        What has happened is not dated by a day to come. What lasts ("held since 3 May") has the first day.
        """
        for ground in self.grounds(event):
            if self._holds(ground):
                self.known[event.trigger.i, event.type] = ground.attachment
                self.evidence.learn(event, ground.attachment)
                return ground.attachment
        return None

    def grounds(self, event: Datable) -> Iterator[Ground]:
        """What the days of the event could be, the closest ground first; each with what speaks for it and against."""
        told: Facts | None = None  # most events have no ground at all
        happened = event.status in HAPPENED
        for attachment, tied in self._attached(event):
            if not (attachment.ahead and happened and _is_past(event.trigger)):
                told = told or self.evidence.of_event(event)
                yield Ground(attachment, told | tied)
            elif not _LOOSE & tied.keys():
                return  # "met on 9 May", told in March: the year or the tense is another than it seems
        if happened and not event.custody and self.news.could_tell(event.trigger, event.sentence):
            news = self.news.attachment()
            if not self._was_said_before(event, news):
                yield Ground(news, told or self.evidence.of_event(event), is_news=True)

    def _holds(self, ground: Ground) -> bool:
        """Whether a ground is good enough: likely to be right, where likelihood is weighed, else by the rules."""
        if self.scorer is not None:
            return self.scorer.holds(ground)
        return not ground.is_news or ground.facts[RULE] > 0

    def _attached(self, event: Datable) -> Iterator[tuple[Attachment, Facts]]:
        """The days that an expression, an antecedent or the paragraph gives, and what ties them to the event."""
        tied = self._tied(event)
        if (best := _closest(tied)) is not None:
            tie, n = best
            time = self.times[n]
            facts = self.evidence.of_expression(event, time, tie.name, len(tied))
            if event.custody and time.latest is None and not _adds_up(event.trigger):
                time = _beginning(time)
            yield self._by(time, "stated"), facts
        if event.antecedent is not None:
            known = self.known.get((event.antecedent, event.type))
            if known is not None and known.precision in PRECISE and known.earliest and known.latest:
                days = known if known.basis == "news" else replace(known, basis="running")
                yield days, self.evidence.of_antecedent(event, days)
        elif (heading := self._heading(event.sentence.start)) is not None:
            yield self._by(heading, "running"), self.evidence.of_expression(event, heading, "heading", 0)
        elif (told := self._of_the_paragraph(event)) is not None:
            yield self._by(told, "running"), self.evidence.of_expression(event, told, "paragraph", 0)

    def _by(self, time: TimeExpression, basis: DateBasis) -> Attachment:
        return Attachment(
            time.earliest, time.latest, time.precision, basis, Span(time.start, time.end), self._is_ahead(time)
        )

    def _ends_ahead(self, time: TimeExpression) -> bool:
        last = time.latest or time.earliest
        return self.published is None or last is None or last > self.published

    def _lies_ahead(self, time: TimeExpression, event: Datable) -> bool:
        """Whether a length of time begins with publication, and the event has come about: "asks for a cut in wages for
        the next three years"."""
        if event.status not in HAPPENED or time.type != "DURATION" or not (self.published and time.latest):
            return False
        return time.latest > self.published and (time.earliest is None or time.earliest >= self.published)

    def _is_ahead(self, time: TimeExpression) -> bool:
        return bool(self.published and time.earliest and time.earliest > self.published)

    def _tied(self, event: Datable) -> list[tuple[Tie, int, int]]:
        """The expressions of the sentence that could date the event: how they are tied to it, how far they stand from
        it, and their number."""
        first = bisect_left(self.starts, event.sentence.start)
        last = bisect_left(self.starts, event.sentence.end)
        own = clause(event.trigger)
        tied: list[tuple[Tie, int, int]] = []
        for n in range(first, last):
            if self._is_of_the_saying(self.times[n], event):
                continue
            head = self._head(n)
            fits = head is not None and _can_date(self.times[n], event) and not self._lies_ahead(self.times[n], event)
            tie = self._tie(head, event, own, self.times[n]) if head is not None and fits else None
            if head is not None and tie is not None:
                tied.append((tie, abs(head.i - event.trigger.i), n))
        return tied

    def _was_said_before(self, event: Datable, news: Attachment) -> bool:
        """Whether the sentence tells that it was said on a day before those of the news."""
        first = bisect_left(self.starts, event.sentence.start)
        last = bisect_left(self.starts, event.trigger.idx)
        said = (self.times[n].latest for n in range(first, last) if self._is_of_the_saying(self.times[n], event))
        return any(day is not None and news.earliest is not None and day < news.earliest for day in said)

    def _is_of_the_saying(self, time: TimeExpression, event: Datable) -> bool:
        """Whether the expression dates the saying of what the event tells. What is done by saying so has that day."""
        if event.announced or event.trigger.i in self.cues:
            return False
        tokens = self.offsets.tokens(time.start, time.end)
        words = self.offsets.words.tokens
        return bool(tokens) and dates_the_saying(words[tokens[0]], words[tokens[-1]], event.trigger, self.cues)

    def _head(self, n: int) -> Token | None:
        if n not in self.heads:
            time = self.times[n]
            self.heads[n] = self.offsets.head(time.start, time.end)
        return self.heads[n]

    def _tie(self, head: Token, event: Datable, own: Token, time: TimeExpression) -> Tie | None:
        """How the expression with this head is tied to the event, whose clause is ``own``; None where it dates
        something else: a noun, the saying, another event."""
        trigger = event.trigger
        noun = dated_noun(head)
        if noun is not None and noun.i != trigger.i:
            return None
        if hangs_on(head, trigger) and not _is_of_what_is_asked(head, event, time):
            return Tie.TRIGGER
        if event.put_off or is_reacted_to(trigger) or _is_of_what_is_asked(head, event, time):
            return None
        verb = clause(head)
        if verb.i == own.i:
            return None if verb.i in self.cues and verb.i != trigger.i else Tie.CLAUSE
        if event.announced and verb.i in self.cues:
            return Tie.REPORT
        if verb.i in self.cues:
            return None
        if lends_its_time(verb, trigger) or is_when(verb, head, own):
            return Tie.GOVERNOR
        if (verb.i in self.triggers and verb.i != trigger.i) or is_dated_apart(verb, trigger):
            return None
        if is_to_be_done(verb, trigger) and self._ends_ahead(time):
            return None
        return Tie.SENTENCE

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
            if time.type not in ("DATE", "TIME") or not _ALONE.match(text, time.end, start):
                continue
            before = text[line : time.start].rstrip()
            if before[-1:] in _ENDS or _RANGE.search(before[-_AT_MOST:]):
                return time
        return None


def _closest(tied: Sequence[tuple[Tie, int, int]]) -> tuple[Tie, int] | None:
    """The tie and the number of the closest expression; what is tied to the sentence alone only where it is the only
    one."""
    if not tied:
        return None
    tie, _, n = min(tied)
    return (tie, n) if tie < Tie.SENTENCE or len(tied) == 1 else None


def tells_when(doc: Doc, time: TimeExpression) -> bool:
    """Whether an expression can date anything: it has days, and is no set and no "first visit in four years"."""
    if time.type == "SET" or not (time.earliest or time.latest) or _is_another_year(doc, time):
        return False
    if time.type != "DURATION":
        return True
    span = doc.char_span(time.start, time.end, alignment_mode="expand")
    return span is None or not len(span) or not is_a_record(span)


def _is_another_year(doc: Doc, time: TimeExpression) -> bool:
    """ "In fiscal 2030", "the fiscal year 2030": it begins on a day that the text does not tell."""
    told = text_of(doc)[max(0, time.start - _BEFORE_YEAR) : time.end].lower().split()
    return time.precision == "year" and not attachment_words("other_years").isdisjoint(told)


def _is_of_what_is_asked(head: Token, event: Datable, time: TimeExpression) -> bool:
    """Whether a month or a year behind what is asked for, agreed on or threatened is that of the thing: "called for a
    summit in May". A day mostly is that of the asking: "called for a truce on Monday"."""
    trigger = event.trigger
    if event.type not in _ABOUT_WHAT_COMES or trigger.pos_ not in VERBS or time.precision not in ("month", "year"):
        return False
    return any(child.dep_ in _CONTENT and trigger.i < child.i < head.i - 1 for child in trigger.children)


def _can_date(time: TimeExpression, event: Datable) -> bool:
    """Whether days with an open end can be the event's: of a deadline those of what is still to be done ("will withdraw
    by May"), of a beginning those of what lasts or comes again ("has attacked ships since May")."""
    if (time.earliest is None) == (time.latest is None) or event.custody or event.status == "ongoing":
        return True
    if event.status in _TO_COME:
        return True
    verb = carrier(event.trigger)
    return time.latest is None and verb is not None and tense_of(verb) in ("perfect", "pluperfect", "present", "going")


def _adds_up(trigger: Token) -> bool:
    """Whether it is done anew to one after the other, and does not last: "has arrested twenty people since May"."""
    verb = trigger if trigger.pos_ in VERBS else None
    if verb is None or verb.lemma_ not in words("custody", "taking") or tense_of(verb) != "perfect":
        return False
    done_to = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    return any(each.tag_ in ("NNS", "NNPS") for each in done_to)


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
    """Whether the word is a verb in the past tense, or a noun that such a verb carries out ("led talks")."""
    verb = carrier(token)
    if token.tag_ == "VBD" or (token.pos_ not in VERBS and verb is not None and tense_of(verb) == "past"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ == "VBD" for child in token.children)
