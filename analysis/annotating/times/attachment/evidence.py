"""What speaks for a day and against it, as named facts: of an event, of the text around it, and of an expression.

The learned scorer of `scorer` weighs them. A name says what it is about ("told past", "tie CLAUSE"); nothing is read
that the document does not hold already.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from datetime import date
from functools import cached_property
from itertools import pairwise
from math import log

from analysis.annotating.document import Token
from analysis.annotating.offsets import Offsets
from analysis.annotating.syntax import clause
from analysis.annotating.times.attachment.clause_distance import VERBS, above, dated_noun
from analysis.annotating.times.attachment.datable import Attachment, Datable, Facts
from analysis.annotating.times.attachment.news import News
from analysis.annotating.times.attachment.telling import carrier, tense_of
from analysis.language.datelines import datelines
from analysis.records import EventType, Span, TimeExpression

RULE = "rule news"
"""Whether the rules of `news` take the event for news of the day."""

_UP = 8
"""How many words above a trigger are looked at."""

_LEAD = 2
"""So many sentences at the start of a text say what it is about."""

_PLACES = (0, 1, 2, 4, 7, 12, 20)
"""Steps of a sentence's number."""

_AGES = ((0, "day"), (3, "days"), (10, "week"), (35, "month"), (370, "year"))
"""Steps of how far back a day lies from publication."""

_SPEECH = ("ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN")
"""Types of what is done by saying so."""

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = frozenset(("relcl", "advcl", "ccomp", "xcomp", "acl", "pcomp", "parataxis", "csubj"))
_NOUNS = ("NOUN", "PROPN")
_CONTENT = frozenset(("NOUN", "PROPN", "VERB"))


class DayEvidence:
    """The facts of one document."""

    def __init__(
        self,
        offsets: Offsets,
        news: News,
        cues: Container[int],
        said: Container[int],
    ) -> None:
        """``news`` has the document's expressions; ``cues`` are the numbers of words that tell who speaks, ``said``
        those of words in direct speech."""
        self.offsets, self.words, self.news = offsets, offsets.words, news
        self.cues, self.said = cues, said
        self._ages: dict[tuple[int, EventType], str] = {}
        self._known_of: dict[tuple[EventType, str | None], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._of_sentence: dict[int, Facts] = {}
        self._news: dict[int, bool] = {}

    def of_event(self, event: Datable) -> Facts:
        """How the event is told, and where."""
        trigger, verb = event.trigger, carrier(event.trigger)
        number = self.words.sentence[trigger.i]
        found = self._of_telling(event, verb) | self._known(event)
        for each in (trigger, verb):
            if each is not None:
                beside = (child for child in each.children if child.dep_ in ("advmod", "neg", "prt"))
                found |= {f"beside {child.lower_}": 1.0 for child in beside}
        if trigger.pos_ in _NOUNS:
            found |= _of_noun(trigger)
        found |= self._of_path(trigger, event.sentence)
        if number not in self._of_sentence:
            self._of_sentence[number] = self._sentence(number, event.sentence)
        return found | self._of_sentence[number] | self.article

    def _of_telling(self, event: Datable, verb: Token | None) -> Facts:
        """Tense, place, type and who tells of it; ``verb``: the one whose tense is the event's."""
        trigger = event.trigger
        told = self.news.told(trigger, event.sentence) or "aside"
        tense = tense_of(verb) if verb is not None else "none"
        place, line = _step(self.words.sentence[trigger.i]), bool(self._lines)
        said, speech = trigger.i in self.said, event.type in _SPEECH
        subjects = [child.tag_ for child in (verb.children if verb is not None else ()) if child.dep_ in _SUBJECTS]
        subject = subjects[0] if subjects else "none"
        goes_on = event.status == "ongoing"
        return {
            f"told {told}": 1.0,
            f"told {told} at {place}": 1.0,
            f"told {told} line {line}": 1.0,
            f"tense {tense}": 1.0,
            f"tag {trigger.tag_}": 1.0,
            f"dep {trigger.dep_}": 1.0,
            f"type {event.type}": 1.0,
            f"status {event.status}": 1.0,
            f"place {place}": 1.0,
            f"line {line}": 1.0,
            f"said {said} {tense}": 1.0,
            f"speech {speech} {tense} {said}": 1.0,
            f"speech {speech} noun {trigger.pos_ in _NOUNS}": 1.0,
            f"subject {subject}": 1.0,
            f"subject {subject} {speech}": 1.0,
            "again": float(event.antecedent is not None),
            "speaks": float(trigger.i in self.cues),
            "said": float(said),
            RULE: float(self.news.days(trigger, event.sentence, goes_on=goes_on) is not None),
        }

    def learn(self, event: Datable, days: Attachment) -> None:
        """The days of the event are known from now on."""
        number, both = event.trigger.i, ((event.type, None), (event.type, self.words.lemma[event.trigger.i]))
        before = self._ages.pop((number, event.type), None)
        if before is not None:
            for each in both:
                self._known_of[each][before].discard(number)
        if days.latest is not None:
            age = "news" if days.basis == "news" else self.age_of(days.earliest, days.latest)
            self._ages[number, event.type] = age
            for each in both:
                self._known_of[each][age].add(number)

    def _known(self, event: Datable) -> Facts:
        """What is known of the days of other events of the type that the text has told before."""
        found: Facts = {}
        for what, lemma in (("type", None), ("word", event.trigger.lemma_)):
            for age, numbers in self._known_of.get((event.type, lemma), {}).items():
                if len(numbers) > (event.trigger.i in numbers):
                    found[f"{what} known {age}"] = 1.0
        return found

    def _of_path(self, trigger: Token, sentence: Span) -> Facts:
        """What stands over the trigger: clauses and the words that open them, and the tense of the main clause."""
        found: Facts = {}
        depth, node = 0, trigger
        for node in self._up(trigger):
            if node.dep_ in _CLAUSES and node.pos_ in VERBS:
                depth += 1
                found[f"in {node.dep_}"] = 1.0
                opens = (child for child in node.children if child.dep_ in ("mark", "advmod", "prep"))
                found |= {f"opens {child.lower_}": 1.0 for child in opens}
            if node.i != trigger.i and node.i in self.cues:
                found["reported"] = 1.0
        over = self._is_news(clause(trigger), sentence)
        found["depth"] = float(depth)
        found["main news"] = float(self._is_news(node, sentence))
        found["clause news"] = float(over)
        found[f"clause news {over} {trigger.pos_ in _NOUNS} {depth > 1}"] = 1.0
        found[f"main {tense_of(node) or 'none'}"] = 1.0
        if trigger.pos_ in _NOUNS:
            found[f"noun as {trigger.dep_} news {over}"] = 1.0
            if trigger.dep_ == "pobj":
                found[f"noun behind {trigger.head.lower_}"] = 1.0
        return found

    def _is_news(self, verb: Token, sentence: Span) -> bool:
        """Whether the rules take what the verb tells for news."""
        if verb.i not in self._news:
            self._news[verb.i] = self.news.days(verb, sentence, goes_on=False) is not None
        return self._news[verb.i]

    @staticmethod
    def _up(trigger: Token) -> Iterator[Token]:
        yield trigger
        for n, each in enumerate(above(trigger)):
            if n >= _UP:
                return
            yield each

    def _sentence(self, number: int, sentence: Span) -> Facts:
        """What is the same for all events of a sentence."""
        first, end = self.words.words_of_sentence(number)
        found: Facts = {"sentence number": log(1 + number), "sentence share": number / max(1, self._sentences)}
        found["sentence length"] = log(end - first)
        found["paragraph"] = log(1 + self.offsets.text.count("\n", 0, sentence.start))
        found |= {f"here {self.age(time)}": 1.0 for time in self.news.within(sentence)}
        vague = [each for each in self.news.vague if sentence.start <= each.start < sentence.end]
        found |= {f"vague {each.type} {each.value[:8] if each.value.endswith('REF') else ''}": 1.0 for each in vague}
        found |= self._before(sentence.start, number)
        lemmas = self._content(first, end)
        found["like the lead"] = len(lemmas & self._lead) / max(1, len(lemmas)) if number >= _LEAD else 0.0
        found["marks"] = float(any(mark in self.words.text[first:end] for mark in ('"', "“", "''", "``")))
        return found

    def _before(self, start: int, number: int) -> Facts:
        """The date told last before the sentence, how old it is and how far back it stands."""
        before = [time for time in self.news.times if time.start < start]
        if not before:
            return {"last none": 1.0}
        last = before[-1]
        back = number - self.words.sentence[self.offsets.token_at(last.start)]
        near = "near" if back <= 1 else "far"
        found = {f"last {self.age(last)}": 1.0, f"last {self.age(last)} {near}": 1.0, "back": log(1 + back)}
        told = self.news.last_told(start)
        found[f"told last {self.age(told) if told is not None else 'none'}"] = 1.0
        if "\n" not in self.offsets.text[last.end : start]:
            found[f"paragraph {self.age(last)}"] = 1.0
        return found

    def age(self, time: TimeExpression) -> str:
        """How far from publication the days of an expression lie."""
        return self.age_of(time.earliest, time.latest)

    def age_of(self, first: date | None, last: date | None) -> str:
        """How far from publication the days from ``first`` to ``last`` lie."""
        published = self.news.published
        if published is None:
            return "unknown"
        if first is None or last is None:
            return "open before" if first is None else "open after"
        if first > published:
            return "ahead"
        gap = (published - last).days
        if gap < 0:
            return "around"
        return next((name for most, name in _AGES if gap <= most), "old")

    @cached_property
    def article(self) -> Facts:
        """What is the same for all events of the document."""
        ages = [self.age(time) for time in self.news.times]
        recent = sum(each in ("day", "days", "week") for each in ages)
        old = sum(each in ("year", "old") for each in ages)
        tenses = [tense_of(root) for root in self._roots]
        found = {
            "text length": log(1 + self._sentences),
            "text recent": recent / max(1, len(ages)),
            "text old": old / max(1, len(ages)),
            "text undated": float(not ages),
            "text many dates": log(1 + len(ages)) - log(1 + self._sentences),
            "text past": sum(each == "past" for each in tenses) / max(1, len(tenses)),
            "text present": sum(each == "present" for each in tenses) / max(1, len(tenses)),
            "text marks": sum(map(self.words.text.count, ('"', "“", "``"))) / max(1, self._sentences),
        }
        return found

    @cached_property
    def _sentences(self) -> int:
        return len(self.words.begins)

    @cached_property
    def _roots(self) -> list[Token]:
        """The verbs of main clauses."""
        return [each for each in self.words.tokens if each.head.i == each.i and each.pos_ in VERBS]

    @cached_property
    def _lines(self) -> list[object]:
        return [line for line in datelines(self.offsets.text) if line.sure]

    @cached_property
    def _lead(self) -> set[str]:
        return self._content(0, self.words.words_of_sentence(min(_LEAD, self._sentences) - 1)[1])

    def _content(self, first: int, end: int) -> set[str]:
        words = self.words
        return {words.lemma[i].lower() for i in range(first, end) if words.pos[i] in _CONTENT}

    def of_antecedent(self, event: Datable, days: Attachment) -> Facts:
        """What ties the days of its antecedent to the event."""
        number = event.antecedent if event.antecedent is not None else event.trigger.i
        age = self.age_of(days.earliest, days.latest)
        same = self.words.lemma[number] == event.trigger.lemma_
        back = self.words.sentence[event.trigger.i] - self.words.sentence[number]
        name = f"antecedent {days.basis}"
        return {
            f"tie {name}": 1.0,
            f"tie {name} {age}": 1.0,
            f"tie {name} same {same}": 1.0,
            f"precision {days.precision}": 1.0,
            "sentences between": log(1 + back),
        }

    def of_expression(self, event: Datable, time: TimeExpression, name: str, rivals: int) -> Facts:
        """What ties an expression to the event. ``name``: how; ``rivals``: how many expressions of the sentence could
        date it, itself among them."""
        trigger = event.trigger
        head = self.offsets.head(time.start, time.end)
        age = self.age(time)
        span = (time.latest - time.earliest).days if time.earliest and time.latest else -1
        found: Facts = {
            f"tie {name}": 1.0,
            f"tie {name} {age}": 1.0,
            f"age {age}": 1.0,
            f"age {age} {event.status}": 1.0,
            f"precision {time.precision}": 1.0,
            f"kind {time.type}": 1.0,
            "days": log(2 + span),
            "rivals": float(rivals),
            f"tie {name} rivals {rivals > 1}": 1.0,
        }
        if head is None:
            return found
        own, verb = clause(trigger), clause(head)
        far = abs(head.i - trigger.i)
        found["distance"] = log(1 + far)
        found[f"behind {head.i > trigger.i}"] = 1.0
        found[f"hangs as {head.dep_}"] = 1.0
        if head.dep_ == "pobj":
            found[f"behind preposition {head.head.lower_}"] = 1.0
        found["dates a noun"] = float(dated_noun(head) is not None)
        found["own clause"] = float(verb.i == own.i)
        found[f"clause of it {verb.dep_}"] = 1.0
        found[f"tense of it {tense_of(verb) or 'none'}"] = 1.0
        low, high = sorted((head.i, trigger.i))
        between = self.words.pos[low + 1 : high]
        found["verbs between"] = float(min(3, sum(pos in VERBS for pos in between)))
        found["commas between"] = float(min(3, self.words.text[low + 1 : high].count(",")))
        found |= _between(verb, own)
        told = carrier(trigger)
        tense = (tense_of(told) if told is not None else "") or "none"
        found[f"tenses {tense_of(verb) or 'none'} {tense}"] = 1.0
        found[f"told {tense} of {age}"] = 1.0
        noun = next((each for each in _up_to(head, verb) if each.pos_ in _NOUNS and each.i != trigger.i), None)
        if noun is not None:
            found["under a noun"] = found[f"under a noun {noun.dep_}"] = found[f"under a noun {age}"] = 1.0
        found["above the trigger"] = float(any(each.i == trigger.i for each in above(head)))
        found["below its verb"] = float(any(each.i == verb.i for each in above(trigger)))
        return found


def _up_to(head: Token, verb: Token) -> Iterator[Token]:
    """The words between an expression and the verb of its clause."""
    for each in above(head):
        if each.i == verb.i:
            return
        yield each


def _between(one: Token, other: Token) -> Facts:
    """How the clause of an expression and that of the trigger belong together: which is above, and what opens it."""
    if one.i == other.i:
        return {"clauses one": 1.0}
    over_other = [other, *above(other)]
    over_one = [one, *above(one)]
    for name, path, top in (("below", over_other, one), ("above", over_one, other)):
        places = [n for n, each in enumerate(path) if each.i == top.i]
        if places:
            way = [each for each in path[: places[0]] if each.pos_ in VERBS or each.dep_ in _CLAUSES]
            found = {f"clauses {name} {'>'.join(each.dep_ for each in way[:3])}": 1.0, f"clauses {name}": 1.0}
            opens = [c.lower_ for each in way for c in each.children if c.dep_ in ("mark", "advmod") and c.i < each.i]
            return found | {f"clauses {name} {word}": 1.0 for word in opens}
    return {"clauses apart": 1.0, f"clauses apart {one.dep_} {other.dep_}": 1.0}


def _of_noun(noun: Token) -> Facts:
    """How a noun is told of: definite or not, whose, which."""
    found: Facts = {}
    kinds = [child.dep_ for child in noun.children]
    article = next((child.lower_ for child in noun.children if child.dep_ == "det"), "")
    found[f"noun {article or ('poss' if 'poss' in kinds else 'bare')}"] = 1.0
    found |= {f"noun {child.lower_}": 1.0 for child in noun.children if child.dep_ == "amod"}
    found[f"noun under {noun.head.pos_}"] = 1.0
    return found


def _step(number: int) -> int:
    return next((low for low, high in pairwise(_PLACES) if number < high), _PLACES[-1])
