"""Whether an event that nobody dates is told as news of the day: it happened on that of publication or shortly before.

News tells in the past tense what has happened since the last issue; in the perfect and the present only what it leads
with. Told of a habit, in quotation marks, in a subordinate clause or beside an old date, nobody can tell the day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from datetime import date, timedelta

from analysis.annotating.document import Token
from analysis.annotating.offsets import Offsets
from analysis.annotating.syntax import clause
from analysis.annotating.times.attachment.clause_distance import (
    above,
    dated_noun,
    is_reacted_to,
    is_still_to_come,
)
from analysis.annotating.times.attachment.datable import Attachment
from analysis.annotating.times.attachment.telling import Tense, carrier, told_in
from analysis.annotating.times.word_lists import attachment_words
from analysis.records import Span, TimeExpression

NEWS = timedelta(days=3)
"""How long before publication news happened at most. On the dev sets of `score_dates.py` two days hold as much as six;
the third is that of a Monday's paper, which tells of Friday."""

_LEAD = 3
"""So many sentences are what a text leads with, its heading and place line counted."""

_HEAD = 2
"""So many sentences may be headings, whose present tense tells what has happened ("Ruritania expels envoys")."""

_OLD = timedelta(days=30)
"""A text whose last date lies further back is not at the day's news there."""

_PAST = timedelta(days=10)
"""A sentence with a date further back tells of that time."""

_OPENING, _CLOSING = "“", "”"


def _counts_from() -> tuple[str, ...]:
    """What stands behind a length of time that counts from another event: "two days later"."""
    return tuple(attachment_words("counts_from"))


class News:
    """Which events of one document are told as news of the day."""

    def __init__(
        self,
        offsets: Offsets,
        times: Sequence[TimeExpression],
        vague: Sequence[TimeExpression],
        cues: Container[int],
        said: Container[int],
        published: date | None,
    ) -> None:
        """``times`` have days, ``vague`` are all other expressions, both in the order of the text. ``cues`` are the
        numbers of the words that tell who speaks, ``said`` those of words in direct speech. ``published`` is None
        where no day is known, and for a text that is no news: nothing is told as news then."""
        self.offsets = offsets
        self.words = offsets.words
        self.times = times
        self.starts = [time.start for time in times]
        self.vague = vague
        self.cues = cues
        self.said = said
        self.published = published
        self._told: dict[int, bool] = {}
        self._last_told: list[int] = []  # of each expression the number of the last told one up to it, or -1
        self._tense: dict[int, Tense] = {}
        self._another_time: dict[tuple[int, int], bool] = {}
        self._says_another_time: dict[int, bool] = {}

    def days(self, trigger: Token, sentence: Span, *, goes_on: bool) -> tuple[date, date] | None:
        """First and last day of what the trigger in that sentence tells as news; None where it does not. ``goes_on``:
        it has not ended."""
        if self.published is None or not self._is_news(trigger, sentence, goes_on):
            return None
        return self.published - NEWS, self.published

    def attachment(self) -> Attachment:
        """The days of news: that of publication and those shortly before."""
        assert self.published is not None
        return Attachment(self.published - NEWS, self.published, "week", "news")

    def could_tell(self, trigger: Token, sentence: Span) -> bool:
        """Whether what the trigger tells may be news at all: the text is news of a known day, and no word says that it
        was no one day, or another time ("repeatedly", "in 1990", "two days later")."""
        if self.published is None:
            return False
        if is_reacted_to(trigger) or is_still_to_come(trigger) or self._follows_an_old_date(sentence):
            return False
        verb = carrier(trigger)
        near = (trigger,) if verb is None else (trigger, verb)
        if any(_is_at_another_time(child) for each in near for child in each.children):
            return False
        if any(_is_no_one_day(child) for each in near for child in each.children):
            return False
        return not self._is_of_another_time(verb if verb is not None else clause(trigger), sentence)

    def told(self, trigger: Token, sentence: Span) -> Tense:
        """The tense in which the article itself tells of the trigger in its main line; empty for all else."""
        tense = self._tense.get(trigger.i)
        if tense is None:
            tense = self._tense[trigger.i] = self._tense_of(trigger, sentence)
        return tense

    def _tense_of(self, trigger: Token, sentence: Span) -> Tense:
        if trigger.i in self.said or _in_marks(self.offsets.text[sentence.start : trigger.idx]):
            return ""
        verb = carrier(trigger)
        if verb is None or any(_is_no_one_day(child) for each in (trigger, verb) for child in each.children):
            return ""
        return told_in(verb, self.cues)

    def _is_news(self, trigger: Token, sentence: Span, goes_on: bool) -> bool:
        verb, told = carrier(trigger), self.told(trigger, sentence)
        number = self.words.sentence[trigger.i]
        speaks = trigger.i in self.cues
        if verb is None or not told or self._is_of_another_time(verb, sentence):
            return False
        if told == "past":
            return not self._last_date_is_old(sentence)
        if told == "perfect":
            return number < _LEAD
        if told == "going":
            return goes_on
        return told == "present" and (speaks or number < _HEAD)

    def _is_of_another_time(self, verb: Token, sentence: Span) -> bool:
        """Whether the sentence has an old date, counts from another event ("two days later") or says "at the time", or
        its verb is dated vaguely ("recently", "every week")."""
        key = verb.i, sentence.start
        if key not in self._another_time:
            self._another_time[key] = self._tells_of_another_time(verb, sentence)
        return self._another_time[key]

    def _tells_of_another_time(self, verb: Token, sentence: Span) -> bool:
        text = self.offsets.text
        if any(self._is_old(time, verb) for time in self.within(sentence)):
            return True
        for time in (each for each in self.vague if sentence.start <= each.start < sentence.end):
            if text[time.end : sentence.end].lower().lstrip().startswith(_counts_from()):
                return True
            head = self.offsets.head(time.start, time.end)
            of_the_verb = head is not None and not _is_of_a_noun(head) and clause(head).i == verb.i
            if time.value.startswith("BC") or (of_the_verb and _is_vague(time)):
                return True
        if sentence.start not in self._says_another_time:
            told = " " + " ".join(text[sentence.start : sentence.end].lower().split())
            says = any(f" {each}" in told for each in attachment_words("another_time"))
            self._says_another_time[sentence.start] = says
        return self._says_another_time[sentence.start]

    def within(self, span: Span) -> Sequence[TimeExpression]:
        """The expressions that begin within the span."""
        return self.times[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]

    def _is_old(self, time: TimeExpression, verb: Token) -> bool:
        """Whether a verb, or what acts in ``verb``, is dated by the time, which lies further back than news does: "the
        2015 deal forced them to leave"."""
        if self.published is None or time.latest is None or time.latest >= self.published - _PAST:
            return False
        head = self.offsets.head(time.start, time.end)
        if head is None:
            return False
        noun = dated_noun(head)
        if noun is None:
            over = clause(head)
            return over.i == verb.i or over.dep_ == "advcl" or any(each.i == over.i for each in above(verb))
        return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i == verb.i

    def _last_date_is_old(self, sentence: Span) -> bool:
        before = bisect_left(self.starts, sentence.start)
        last = self.times[before - 1].latest if before else None
        return last is not None and self.published is not None and last < self.published - _OLD

    def _follows_an_old_date(self, sentence: Span) -> bool:
        """Whether what the sentence before it in the paragraph tells is dated further back than news, and so far none
        of its own: it goes on with what was then."""
        start = self.offsets.text.rfind("\n", 0, sentence.start) + 1
        told = self.last_told(sentence.start)
        if told is None or told.start < start or told.latest is None or self.published is None:
            return False
        number = self.words.sentence[self.offsets.tokens(sentence.start, sentence.start + 1)[0]]
        before, _ = self.words.words_of_sentence(number - 1)
        return told.start >= self.words.start[before] and told.latest < self.published - _PAST

    def last_told(self, start: int) -> TimeExpression | None:
        """The last expression before the character ``start`` that dates what the main line tells; None for none."""
        number = bisect_left(self.starts, start)
        while len(self._last_told) < number:
            n = len(self._last_told)
            self._last_told.append(n if self._is_told(n) else self._last_told[n - 1] if n else -1)
        last = self._last_told[number - 1] if number else -1
        return self.times[last] if last >= 0 else None

    def _is_told(self, n: int) -> bool:
        if n not in self._told:
            time = self.times[n]
            head = self.offsets.head(time.start, time.end)
            self._told[n] = head is not None and dated_noun(head) is None and bool(told_in(clause(head), self.cues))
        return self._told[n]


def _is_of_a_noun(head: Token) -> bool:
    """Whether a vague expression says of a noun what sort it is, an occasion or not: "at the annual meeting"."""
    return dated_noun(head) is not None or (head.dep_ == "amod" and head.head.pos_ in ("NOUN", "PROPN"))


def _is_vague(time: TimeExpression) -> bool:
    """Whether nobody can tell which day is meant: "recently", "every week"; not for "now"."""
    return time.type == "SET" or (time.type in ("DATE", "TIME") and time.value != "PRESENT_REF")


def _is_no_one_day(word: Token) -> bool:
    """Whether a word beside the verb says that it was done again and again, or before: "repeatedly", "previously"."""
    return word.dep_ == "advmod" and word.lower_ in attachment_words("no_one_day")


def _is_at_another_time(word: Token) -> bool:
    """ "During the investigation": what it was told along with is no news."""
    return word.dep_ == "prep" and word.lower_ in attachment_words("at_another_time")


def _in_marks(before: str) -> bool:
    """Whether what follows these words of its sentence stands in quotation marks."""
    return before.count('"') % 2 == 1 or before.count(_OPENING) > before.count(_CLOSING)
