"""Which time expression dates an event: one of its own clause, else the only one of its sentence that could."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import replace

from spacy.tokens import Doc

from analysis.annotating.document import Token
from analysis.annotating.events.offsets import Offsets
from analysis.annotating.syntax import clause, words
from analysis.annotating.times import tells_when
from analysis.records import TimeExpression

_ALONE = re.compile(r"[.:] ")
"""What follows a date that stands alone, as in a chronicle."""

_RANGE = re.compile(r"(?:^|[.!?)”\"] )\d{1,2}(?: \w+)?\s?[-–—]$")
"""The first end of a range that stands alone: "20–22 May"."""

_ENDS = ("", ".", "!", "?", ")", "’", "”", "'", '"')
"""What a sentence before it ends with; nothing at the start of a line."""


class Dates:
    """The time expressions of one document, to be asked for the one that dates a trigger."""

    def __init__(self, doc: Doc, offsets: Offsets) -> None:
        """Reads ``doc._.times`` (ordered by start) and ``doc._.quotes`` (whose cues are dated for themselves)."""
        self.doc = doc
        self.offsets = offsets
        self.text = offsets.text
        self.times: list[TimeExpression] = [time for time in doc._.times if tells_when(doc, time)]
        self.starts = [time.start for time in self.times]
        self.heads: dict[int, Token | None] = {}
        self.cues: set[int] = set()
        for quote in doc._.quotes:
            if quote.cue:
                self.cues.update(offsets.tokens(quote.cue.start, quote.cue.end))

    def _head(self, n: int) -> Token | None:
        if n not in self.heads:
            time = self.times[n]
            self.heads[n] = self.offsets.head(time.start, time.end)
        return self.heads[n]

    def of(
        self,
        trigger: Token,
        start: int,
        end: int,
        triggers: set[int],
        *,
        within: bool = False,
        told: bool = False,
    ) -> TimeExpression | None:
        """The expression within the characters ``start`` to ``end`` of the sentence that dates the event at
        ``trigger``; None where there is none, or where it dates something else (``triggers``: other events).

        ``within``: it must hang on the trigger itself ("put off on Friday the visit of 3 May"); ``told``: saying so is
        doing it, so that the time of the verb that reports it counts too ("has invited …, it announced on Monday").
        """
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        if first == last:
            return None
        own = clause(trigger)
        best: tuple[int, int] | None = None
        loose: list[int] = []
        for n in range(first, last):
            head = self._head(n)
            if head is None:
                continue
            near = abs(head.i - trigger.i)
            if self._of_other_noun(head) and head.head.i != trigger.i:
                continue
            if self._inside(head, trigger):
                rank = 0
            elif within:
                continue
            else:
                other = clause(head)
                if other.i == own.i:
                    rank = 9 if self._tells(other, trigger) else 1
                elif told and other.i in self.cues:
                    rank = 3
                elif trigger.pos_ in ("VERB", "AUX") and self._raises(trigger, other):
                    rank = 2
                else:
                    rank = 9
                    if not self._busy(other, trigger, triggers):
                        loose.append(n)
            if rank < 9 and (best is None or (rank, near) < best[:2]):
                best, chosen = (rank, near), n
        if best is not None:
            return self.times[chosen]
        return self.times[loose[0]] if len(loose) == 1 else None

    @staticmethod
    def beginning(time: TimeExpression) -> TimeExpression:
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

    def heading(self, start: int) -> TimeExpression | None:
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

    @staticmethod
    def _inside(head: Token, trigger: Token) -> bool:
        """Whether the expression hangs on the trigger itself, with no verb between."""
        while head.head.i != head.i:
            head = head.head
            if head.i == trigger.i:
                return True
            if head.pos_ in ("VERB", "AUX") and not (head.dep_ in ("relcl", "acl", "xcomp") and _takes_place(head)):
                return False  # but: "a visit that was to have begun on Monday", "talks planned for May"
        return False

    @staticmethod
    def _of_other_noun(head: Token) -> bool:
        """Whether the expression dates a thing of the sentence ("this year's debate") that is no occasion of the event
        ("at Tuesday's meeting")."""
        noun = head.head
        if head.dep_ not in ("poss", "compound", "nmod", "amod", "nummod") or noun.pos_ not in ("NOUN", "PROPN"):
            return False
        if noun.dep_ != "pobj" or noun.head.lower_ not in ("at", "in", "during", "on"):
            return True
        return noun.head.head.pos_ in ("NOUN", "PROPN")  # "any part in the May attacks" is no occasion

    def _tells(self, verb: Token, trigger: Token) -> bool:
        """Whether the verb reports the event instead of being it: its time is the time of speaking."""
        return verb.i in self.cues and verb.i != trigger.i

    def _raises(self, trigger: Token, other: Token) -> bool:
        """Whether the trigger is an infinitive or participle under the dated verb ("began on Monday to withdraw",
        "broke the truce on Sunday, shelling two villages", "answered on Monday by closing the border")."""
        node = trigger
        while node.head.i != node.i:
            along = node.dep_ == "advcl" and node.tag_ == "VBG" and not any(c.dep_ == "mark" for c in node.children)
            by = node.dep_ == "pcomp" and node.head.lower_ in ("by", "in") and node.head.head.pos_ == "VERB"
            if node.dep_ not in ("xcomp", "conj") and not along and not by:
                break
            if node.dep_ == "conj" and _has_own_time(node):
                return False  # "led it from 1995 to 1997 and has backed …"
            node = node.head.head if by else node.head
            if node.i == other.i:
                return other.i not in self.cues
        return False

    def _busy(self, other: Token, trigger: Token, triggers: set[int]) -> bool:
        """Whether the verb that the expression hangs on is dated for itself: a cue, another event, a clause with a
        subject of its own, a relative clause, or the verb that governs the trigger's clause as what is said."""
        if other.i in self.cues or (other.i in triggers and other.i != trigger.i) or other.dep_ in ("relcl", "acl"):
            return True
        node = below = trigger
        apart = False
        while node.head.i != node.i and node.i != other.i:
            apart |= node.dep_ in ("relcl", "ccomp") or (node.dep_ == "advcl" and _is_of_other_time(node))
            below, node = node, node.head
        over = node.i == other.i and node.i != trigger.i
        if over and apart:
            return True
        top = other
        while top.dep_ == "xcomp" and top.head.pos_ in ("VERB", "AUX") and top.head.i != trigger.i and not over:
            top = top.head  # "as officials scramble to close it by May"
        if any(child.dep_ in ("nsubj", "nsubjpass") for child in top.children):
            return not over or below.dep_ in ("nsubj", "nsubjpass")
        return False


def _takes_place(verb: Token) -> bool:
    """Whether the clause tells nothing but when or where: "which begin on Monday", "planned for May"."""
    return (
        verb.lemma_ in words("light", "happening") or verb.lemma_ in words("light", "arranged") or verb.lemma_ == "be"
    )


def _has_own_time(verb: Token) -> bool:
    """Whether a verb that is joined to another is of another tense: its auxiliaries are not those of the other."""

    def auxiliaries(of: Token) -> set[str]:
        return {child.lower_ for child in of.children if child.dep_ == "aux" and child.lower_ != "to"}

    own = auxiliaries(verb)
    return bool(own) and own != auxiliaries(verb.head)


def _is_of_other_time(clause: Token) -> bool:
    """Whether an adverbial clause tells of another time than the clause that it hangs on ("after it had closed")."""
    return any(child.lower_ in ("after", "before", "since", "until", "till") for child in clause.children)
