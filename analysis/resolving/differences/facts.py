"""Numbers that tell one thing of a happening: how many died in it, how strong it was, what was paid."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from analysis.language import lexicon
from analysis.records.differences import DifferenceKind
from analysis.resolving.differences.claims import clauses, is_denied, is_open
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, teller
from analysis.resolving.union_find import UnionFind

LIKE = 0.12
"""How much two sentences must tell the same for what they count of one kind to be held against each other."""
LIKE_UNNAMED = 0.2
"""The same where no name is in both."""
EVERYBODY = "people"
"""Whom a toll counts that does not say whom it counts."""
COURSE = 7
"""Days between two articles of which the later may count what has come since."""
AFTER = 2
"""Words behind a number that may leave open whether it is so."""
_MARKS = ".,;:!?()[]\"“”'’"
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Fact:
    """What a sentence tells by a number: ``low`` to ``high``, at ``start`` to ``end`` of its text.

    ``what`` says what is counted or measured, the same for all that can be held against each other; ``about`` the same
    in words. Numbers that are no more than ``slack`` apart may be one, rounded. ``least`` is how much two sentences
    that tell it must tell the same. ``changes``: what is told on a later day may have come since. ``largest``: of
    several in one article only the largest is that of the thing itself. ``of_one``: another name beside it makes it
    another thing, as offers of two firms are. ``lasts``: it is the same on the days after,
    and may be ``slack`` off only over weeks. ``whom`` is who is counted, in the plural.
    """

    start: int
    end: int
    low: float
    high: float
    what: str
    about: str
    slack: float = 0.0
    least: float = 0.0
    kind: DifferenceKind = "how many"
    changes: bool = False
    largest: bool = False
    of_one: bool = False
    lasts: bool = False
    whom: str = ""

    def agrees(self, other: Fact) -> bool:
        """Whether both can be true: of 12 people who died, no more than 12 can be women."""
        if self.whom != other.whom:
            if EVERYBODY not in (self.whom, other.whom):
                return True
            every, some = (self, other) if self.whom == EVERYBODY else (other, self)
            return some.low <= every.high
        slack = min(self.slack, other.slack)
        return self.low <= other.high + slack and other.low <= self.high + slack


class Facts:
    """What the sentences of a coverage count and measure, and in which of it two articles cannot both be right.

    An article that tells both numbers somewhere differs from nobody: it tells a course, or sets another right.
    """

    def __init__(self, told: Mapping[int, Sequence[Fact]], sentences: Sequence[Sentence]) -> None:
        """``told`` are the facts of sentences by their number."""
        self._sentences = sentences
        self.told = {
            number: kept
            for number, some in told.items()
            if (kept := [each for each in some if not _may_be(sentences[number].text, each)])
        }
        self._by_article: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._plain: dict[str, set[str]] = defaultdict(set)
        for number, some in self.told.items():
            for each in some:
                self._by_article[sentences[number].article.id, each.what].append(each)
        articles = {key[0] for key in self._by_article}
        for sentence in sentences:
            if sentence.article.id in articles:
                self._stems[sentence.article.id] |= sentence.stems
                small = (word for token in sentence.text.split() if (word := token.strip(_MARKS)).islower())
                self._plain[sentence.article.id].update(stem_of(word) for word in small if word.isalpha())

    def differing(
        self, pairs: Iterable[tuple[int, int, float]], near: Callable[[Sentence, Sentence], bool]
    ) -> Iterator[Found]:
        """In what sentences differ; ``pairs`` are those that are alike, by number, and how much.

        Those that differ in one thing of one happening get one ``group``. ``near`` says whether articles may be of one
        affair.
        """
        joined: UnionFind[tuple[str, str]] = UnionFind()
        found = []
        for one, other, likeness in pairs:
            a, b = self._sentences[one], self._sentences[other]
            for mine, theirs in self._of_one_thing(one, other, likeness):
                at = a.article.id, mine.what
                if mine.agrees(theirs):
                    joined.join(at, (b.article.id, theirs.what))
                elif not self._knows(a, theirs) and not self._knows(b, mine) and (kind := _kind(mine, a, b)):
                    joined.join(at, (b.article.id, theirs.what))
                    found.append((at, Found(kind, mine.about, _stated(a, mine), _stated(b, theirs), likeness)))
        for nth, (at, each) in enumerate(found):
            for before, earlier in found[:nth]:
                same = {each.one.key, each.other.key} == {earlier.one.key, earlier.other.key}
                if at[1] == before[1] and same and near(each.one.sentence, earlier.one.sentence):
                    joined.join(before, at)
        for at, each in found:
            yield replace(each, group=" ".join(joined.root(at)))

    def _of_one_thing(self, one: int, other: int, likeness: float) -> Iterator[tuple[Fact, Fact]]:
        """Facts of two sentences, by number, that tell one thing of one happening."""
        a, b = self._sentences[one], self._sentences[other]
        for mine in self.told[one]:
            for theirs in self.told[other]:
                if mine.what != theirs.what or not _of_one_bearer(mine, theirs):
                    continue
                least = LIKE if self._names(a, mine) & self._names(b, theirs) else LIKE_UNNAMED
                if likeness < max(least, mine.least) or not self._one_happening(a, mine, b, theirs):
                    continue
                if self._is_that(a, mine) and self._is_that(b, theirs):
                    # Hardly a birthday lies between articles of one week.
                    exact = mine.lasts and _in_one_week(a, b)
                    yield (replace(mine, slack=0.0), replace(theirs, slack=0.0)) if exact else (mine, theirs)

    def _knows(self, sentence: Sentence, fact: Fact) -> bool:
        """Whether an article tells somewhere what agrees with a fact of another."""
        return any(each.agrees(fact) for each in self._by_article[sentence.article.id, fact.what])

    def _is_that(self, sentence: Sentence, fact: Fact) -> bool:
        """Whether it measures the thing itself: an article that measures several things leaves open which is which."""
        every = self._by_article[sentence.article.id, fact.what]
        if fact.largest:
            return fact.high == max(each.high for each in every)
        return all(each.agrees(fact) for each in every)

    def _one_happening(self, one: Sentence, mine: Fact, other: Sentence, theirs: Fact) -> bool:
        """Whether both tell of one happening, as far as names, years and the words for it say."""
        here, there = self._names(one, mine), self._names(other, theirs)
        foreign = bool(here - self._stems[other.article.id]), bool(there - self._stems[one.article.id])
        if all(foreign) or (any(foreign) and not here & there):
            return False
        if mine.of_one and here - other.stems and there - one.stems:
            return False
        return not _of_another_year(one, other) and not _of_another_year(other, one)

    def _names(self, sentence: Sentence, fact: Fact) -> set[str]:
        """Stems of the words of names in a sentence: in capitals there, and nowhere in its article without."""
        words = (match[0] for match in WORD.finditer(sentence.text) if match[0][0].isupper())
        found = {stem_of(word) for word in words if word not in _calendar()}
        return found - {""} - self._plain[sentence.article.id] - _stems_of(sentence, fact)


def _in_one_week(one: Sentence, other: Sentence) -> bool:
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and abs((first - second).days) <= COURSE


def _kind(fact: Fact, one: Sentence, other: Sentence) -> DifferenceKind | None:
    """The same for what is counted and measured: what is measured on a later day is another thing."""
    if one.article.published == other.article.published or fact.lasts:
        return fact.kind
    return kind_of(one, other) if fact.changes else None


def kind_of(one: Sentence, other: Sentence) -> DifferenceKind | None:
    """Of which kind it is where two sentences count otherwise: what a later article counts is a course, if it is not so
    much later that it counts something else; None then."""
    first, second = one.article.published, other.article.published
    if first == second:
        return "how many"
    return "later count" if _in_one_week(one, other) else None


def _of_one_bearer(one: Fact, other: Fact) -> bool:
    """Whether the name beside the one can be the name beside the other: "Vask", "Orin Vask"."""
    mine, theirs = set(one.about.split()), set(other.about.split())
    return bool(one.whom) or mine <= theirs or theirs <= mine


def _stems_of(sentence: Sentence, fact: Fact) -> set[str]:
    text = sentence.text[max(0, fact.start - 12) : fact.end + 12]
    return {stem_of(match[0]) for match in WORD.finditer(text)}


def _of_another_year(one: Sentence, other: Sentence) -> bool:
    """Whether a sentence names a year that the other article does not, and in which that was not published."""
    years = set(_YEAR.findall(one.text))
    published = other.article.published
    return bool(years) and not any(
        year in other.article.text or (published and str(published.year) == year) for year in years
    )


def _may_be(text: str, fact: Fact) -> bool:
    """Whether the clause leaves open, up to the words behind the number, whether it is so, or denies it."""
    start = max((start for start, _ in clauses(text) if start <= fact.start), default=0)
    told = text[start : fact.end] + " " + " ".join(text[fact.end :].split()[:AFTER])
    return is_open(told) or is_denied(told, 0, fact.start - start)


def _stated(sentence: Sentence, fact: Fact) -> Stated:
    start, end = sentence.start + fact.start, sentence.start + fact.end
    words = " ".join(sentence.article.text[start:end].split())
    return Stated(sentence, start, end, words, f"{fact.low:g}-{fact.high:g}", teller(sentence, start, end))


@cache
def _calendar() -> frozenset[str]:
    return lexicon.words("differences", "when", "calendar")
