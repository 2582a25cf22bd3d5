"""What a document has told so far: the date and the day told last, from which the next expressions follow."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from spacy.tokens import Doc

from analysis.annotating.document import text_of
from analysis.annotating.times.match import Expression
from analysis.annotating.times.meaning import Meaning
from analysis.annotating.times.narrative import asides, dateline, is_narrative
from analysis.annotating.times.past_plans import is_of_a_past_plan
from analysis.annotating.times.stamp import Stamp
from analysis.annotating.times.tense import direction
from analysis.annotating.times.values import may_hold
from analysis.annotating.times.word_lists import context_words, link

_FIGURES = ("year", "quarter", "month")
_AFTER_ENTRY = frozenset(".:–—")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s|\n\s*\n")


@cache
def _opens(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}\s+(?:the\s+)?$")


@cache
def _compares(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}\s[^;:]{{0,40}}$")


class RunningTime:
    """What was told before the expression ``here`` of one document, and whether it is near.

    ``narrative``: the document's dates follow from one another, not from ``published`` (see `narrative`). ``running``
    is the stamp told last and ``running_day`` the last one of a single day, each with the offset at which it ended;
    ``day_is_open``: that day only opens or closes a time ("since March 7"). ``entry`` is the day with which an entry of
    a chronicle begins ("10 March. The envoys set out.").
    """

    def __init__(self, doc: Doc, found: list[Expression], published: date | None) -> None:
        """``found``: the document's expressions in their order; ``published``: the day of publication, if known. Where
        it is not, a full date in the text's own dateline stands for it."""
        self.doc = doc
        self.text = text_of(doc)
        self.found = found
        self.published = published or dateline(self.text, found)
        self.narrative = is_narrative(found, self.published)
        self.asides = asides(found) if self.narrative else frozenset()
        self.running: Stamp | None = None
        self.running_day: Stamp | None = None
        self.running_at = self.running_day_at = 0
        self.entry: Stamp | None = None
        self.entry_at = 0
        self.set_end = -9
        self.day_is_open = False
        self.here: Expression = found[0] if found else Expression(0, 0, Meaning(), "")

    def before(self) -> str:
        """The words in front of the expression, lower case."""
        start = self.here.start
        return self.text[max(0, start - 90) : start].lower()

    def owns_a_noun(self) -> bool:
        """Whether the preposition in front belongs to a noun behind: "after Thursday's ruling"."""
        return self.text[self.here.end : self.here.end + 2] in ("'s", "’s")

    def remember(self, stamp: Stamp, each: Expression) -> None:
        """Takes ``stamp`` as what was told last, unless ``each`` looks aside: to a figure compared with, or ahead."""
        if each.meaning.anchor == "same" or self.is_compared_with(stamp):
            return
        if self.narrative and (each.start in self.asides or (each.meaning.shift or 0) < 0):
            return
        if stamp.grain in ("decade", "century") or (stamp.year is None and stamp.monday is None):
            return
        self.running, self.running_at = stamp, each.end
        if stamp.grain == "day" and stamp.day is not None:
            self.running_day, self.running_day_at = stamp, each.end
            self.day_is_open = bool(_opens(link("opens_or_closes")).search(self.before()))
            begins = each.start == 0 or self.text[each.start - 1] == "\n"
            if begins and self.text[each.end : each.end + 1] in _AFTER_ENTRY:
                self.entry, self.entry_at = stamp, each.end
        elif self.narrative and self.running_day is not None and not may_hold(stamp, self.running_day):
            self.running_day = None

    def is_compared_with(self, stamp: Stamp) -> bool:
        """Whether the date only gives the figure before: "from $2 million in 2029", "than in January"."""
        told = self.running
        if self.narrative or told is None or stamp.grain not in _FIGURES or told.grain not in _FIGURES:
            return False
        here, there = stamp.days, told.days
        if here is None or there is None or here[0] >= there[0] or not self.same_sentence():
            return False
        return bool(_compares(link("compares")).search(self.text[self.running_at : self.here.start].lower()))

    def near(self, sentences: int = 1, told: int | None = None) -> bool:
        """Whether the last date (or the one that ends at ``told``) stands in this sentence or so many before it."""
        told = self.running_at if told is None else told
        between = self.text[told : self.here.start]
        return told > 0 and len(between) < 500 and len(_SENTENCE_END.findall(between)) <= sentences

    def tells_of_a_quarter(self) -> bool:
        """Whether the text is at the figures of a quarter: it was told last, in one of the last sentences."""
        return self.running is not None and self.running.grain == "quarter" and self.near(4) and not self.narrative

    def compares_a_sum(self) -> bool:
        """Whether a figure stands right before "a year ago": "$2 million a year ago"."""
        words = self.text[self.here.start : self.here.end].lower()
        units = "|".join(sorted(context_words("sums"))) or "(?!)"
        sum_ = rf"(?:[$£€]\s?\d|\d ?%|\d (?:{units})\b)[^;:]{{0,20}}$"
        return words == "a year ago" and re.search(sum_, self.before()) is not None

    def same_sentence(self) -> bool:
        """Whether the last date stands in this sentence."""
        between = self.text[self.running_at : self.here.start]
        return self.running_at > 0 and len(between) < 300 and not _SENTENCE_END.search(between)

    def direction(self) -> int:
        """-1 where the verb over the expression tells of the past, 1 of the future, 0 where it leaves both open."""
        return direction(self.doc, self.here.start, self.here.end)

    def way_through_the_year(self) -> int:
        """The same for dates without a year: 0 for the day of a plan that is told in the past, which may have gone
        by."""
        past_plan = is_of_a_past_plan(self.doc, self.here.start, self.here.end)
        return 0 if past_plan else self.direction()

    def is_that_day(self) -> bool:
        """Whether a time of the clock is one of the day told last: near it, nothing ahead between, no open end."""
        day = self.running_day.days if self.running_day is not None else None
        if day is None or self.published is None or self.day_is_open:
            return False
        since = self.running.days if self.running is not None and self.running_day_at < self.running_at else None
        if since is not None and since[1] > self.published:
            return False
        if not (self.near() and self.near(3, self.running_day_at)):
            return False
        return day[0] >= self.published or self.direction() <= 0

    def belongs_to_a_set(self, each: Expression) -> bool:
        """ "Every Wednesday at 14:00"."""
        return 0 < each.start - self.set_end <= 4 and "\n" not in self.text[self.set_end : each.start]

    def from_the_running_time(self) -> bool:
        """ "The following winter" follows what was told just now."""
        words = self.text[self.here.start : self.here.end].lower()
        return words.startswith(("the following", "the previous", "that ")) and self.near(2)

    def entry_here(self) -> Stamp | None:
        """The day of the chronicle's entry in whose paragraph the expression stands; None where it stands in none."""
        inside = self.entry is not None and "\n" not in self.text[self.entry_at : self.here.start]
        return self.entry if inside else None

    def told_of_the_past(self) -> bool:
        """Whether this sentence already stands in another year, well before publication."""
        running, published = self.running, self.published
        if (
            running is None
            or running.year is None
            or published is None
            or running.grain not in ("month", "day", "season")
        ):
            return False
        return running.year < published.year - 1 and self.same_sentence() and self.direction() < 0
