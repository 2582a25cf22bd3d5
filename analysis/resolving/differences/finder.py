"""Where the accounts of an affair differ, how much was compared for it, and which statements several articles quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from analysis.records import Annotation, Article, Entity
from analysis.records.differences import Compared, Difference, Utterance
from analysis.resolving.articles.similarity import Likeness
from analysis.resolving.differences.alignment import Alignment
from analysis.resolving.differences.blame import blamed
from analysis.resolving.differences.counts import counted, how_many
from analysis.resolving.differences.dates import dated, when
from analysis.resolving.differences.doers import Deeds
from analysis.resolving.differences.facts import LIKE, Fact, Facts
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.gathering import differences
from analysis.resolving.differences.leaving import left
from analysis.resolving.differences.measures import CURRENCIES, ages, measures, of_measures
from analysis.resolving.differences.offices import held
from analysis.resolving.differences.places import placed, where
from analysis.resolving.differences.plans import planned
from analysis.resolving.differences.sentences import Sentence, sentences_of
from analysis.resolving.differences.tolls import of_tolls, tolls
from analysis.resolving.differences.utterances import Quoted, quoted_of, utterance, utterances_of
from analysis.resolving.differences.whether import denied, opposites
from analysis.resolving.differences.wording import otherwise, whose

ALIKE, NEAR = 0.2, 0.1
"""Articles more alike than the first are of one affair (`analysis.resolving.articles.similarity`); those more alike
than the second may tell of one happening, where their sentences say the same (`LIKE_APART`)."""
LIKE_APART = 0.35
"""How much sentences must tell the same where their articles are not surely of one affair."""
OCCASION = 2
"""Days between two articles that quote what somebody said on one occasion."""
DAYS_APART = 30
"""Days between two articles that are held against each other."""


@dataclass(frozen=True, slots=True)
class Differing:
    """What the articles of a coverage differ in, what they quote alike, and how much was compared."""

    differences: tuple[Difference, ...]
    utterances: tuple[Utterance, ...]
    compared: Compared


def find_differences(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    entities: Sequence[Entity],
    entity_of: Mapping[tuple[str, int], str],
    original: Mapping[str, str],
) -> Differing:
    """``annotations`` stand in the order of ``articles``; ``original`` maps copies to what they copy, which are not
    compared. Where one outlet tells all, nothing is."""
    if len({each.source or each.id for each in articles}) < 2:
        return Differing((), (), Compared())
    own = [(each, told) for each, told in zip(articles, annotations, strict=True) if each.id not in original]
    finder = _Finder(own, Likeness(annotations, entity_of), entity_of)
    by_id = {each.id: each for each in entities}
    names = {each.id: each.name for each in entities}
    quoted = [each for article, told in own for each in quoted_of(article, told, entity_of, names)]
    groups, words = utterances_of(quoted)
    found = [
        *finder.dates(),
        *finder.opposites(),
        *finder.counts(),
        *finder.facts(),
        *denied(finder.alignment, finder.comparable),
        *finder.places(),
        *finder.deeds(by_id),
        *blamed(finder.alignment.sentences, by_id, finder.comparable, finder.alignment.of),
        *planned(finder.alignment.sentences, finder.comparable, finder.alignment.of),
    ]
    found += left(finder.alignment.sentences, finder.comparable)
    found += held(finder.alignment.sentences, finder.comparable)
    for group in groups:
        found += finder.of_words(group, by_id)
    return Differing(
        differences=tuple(sorted(differences(found), key=lambda each: (-each.likeness, each.id))),
        utterances=tuple(utterance(group) for group in groups),
        compared=Compared(
            sentences=len(finder.best), figures=finder.figures, days=finder.days, words=words, outlets=finder.outlets
        ),
    )


class _Finder:
    """The sentences of a coverage, and those of them that tell the same."""

    def __init__(
        self,
        own: Sequence[tuple[Article, Annotation]],
        likeness: Likeness,
        entity_of: Mapping[tuple[str, int], str],
    ) -> None:
        self._likeness = likeness
        self._known: dict[tuple[str, str], float] = {}
        self.alignment = Alignment([each for article, told in own for each in sentences_of(article, told, entity_of)])
        self._sentences = self.alignment.sentences
        self._alike = self._closer(self.alignment.alike(self.near))
        self.best = self.alignment.best(self._alike)
        self.figures = self.days = 0
        self._by_article: dict[str, list[Sentence]] = defaultdict(list)
        for each in self._sentences:
            self._by_article[each.article.id].append(each)

    @property
    def outlets(self) -> int:
        """How many outlets have sentences that were held against others."""
        articles = [self._sentences[number].article for pair in self.best for number in pair[:2]]
        return len({article.source or article.id for article in articles})

    def comparable(self, one: Sentence, other: Sentence) -> bool:
        """Whether the articles are of two outlets and one affair."""
        return self._likeness_of(one, other) >= ALIKE

    def near(self, one: Sentence, other: Sentence) -> bool:
        """Whether the articles are of two outlets, and may be of one affair."""
        return self._likeness_of(one, other) >= NEAR

    def _likeness_of(self, one: Sentence, other: Sentence) -> float:
        """How much two articles are alike; 0 where they may not differ."""
        key = one.article.id, other.article.id
        if key not in self._known:
            self._known[key] = self._likeness.of(*key) if may_differ(one.article, other.article) else 0.0
        return self._known[key]

    def _closer(self, alike: Sequence[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
        """Of pairs of sentences those that are of one affair, or say so much the same that they tell of one thing."""
        return [
            (one, other, score)
            for one, other, score in alike
            if score >= LIKE_APART or self.comparable(self._sentences[one], self._sentences[other])
        ]

    def opposites(self) -> Iterator[Found]:
        """Opposite words for one thing."""
        for one, other, score in self.best:
            yield from opposites(self._sentences[one], self._sentences[other], score)

    def dates(self) -> Iterator[Found]:
        """Days that cannot both be those of one act."""
        days = self._of_alike(dated)
        for one, other, score in self._alike:
            mine, theirs = days[one], days[other]
            if mine and theirs and self.comparable(self._sentences[one], self._sentences[other]):
                self.days += 1
                yield from when(self._sentences[one], mine, self._sentences[other], theirs, score)

    def places(self) -> Iterator[Found]:
        """Places that cannot both be those of one happening."""
        places = self._of_alike(placed)
        for one, other, score in self._alike:
            mine, theirs = places[one], places[other]
            if mine and theirs and self.comparable(self._sentences[one], self._sentences[other]):
                yield from where(self._sentences[one], mine, self._sentences[other], theirs, score)

    def deeds(self, entities: Mapping[str, Entity]) -> Iterator[Found]:
        """Doers, or sufferers, that cannot both be those of one deed; ``entities`` by id."""
        deeds = Deeds(self._sentences, entities)
        for one, other, score in self._alike:
            if self.comparable(self._sentences[one], self._sentences[other]):
                yield from deeds.differing(one, other, score)

    def counts(self) -> Iterator[Found]:
        """Figures that cannot both be those of one thing."""
        counting = self._of_alike(counted)
        for one, other, score in self._alike:
            mine, theirs = counting[one], counting[other]
            if mine.keys() & theirs.keys():
                self.figures += 1
                yield from how_many(self._sentences[one], mine, self._sentences[other], theirs, score)

    def facts(self) -> Iterator[Found]:
        """Tolls and measures that cannot both be those of one happening."""
        told = {number: some for number, each in enumerate(self._sentences) if (some := facts_of(each))}
        facts = Facts(told, self._sentences)
        pairs = self._closer(self.alignment.alike(self.near, facts.told, LIKE))
        self.figures += len(pairs)
        return facts.differing(pairs, self.near)

    def _of_alike[What](self, ask: Callable[[Sentence], What]) -> dict[int, What]:
        """What each sentence tells that is like another one, by its number."""
        numbers = {number for pair in self._alike for number in pair[:2]}
        return {number: ask(self._sentences[number]) for number in sorted(numbers)}

    def of_words(self, group: Sequence[Quoted], entities: Mapping[str, Entity]) -> Iterator[Found]:
        """Two speakers of one statement, or else two wordings of it."""
        two = list(whose(group, entities))
        for one, other in two:
            found = [self._quoted(each, each.start, each.end, each.speaker or "") for each in (one, other)]
            if found[0] and found[1]:
                yield Found("whose words", None, found[0], found[1], 1.0)
        if two:
            return
        for nth, one in enumerate(group):
            for other in group[nth + 1 :]:
                places = otherwise(one, other) if _of_one_day(one.article, other.article) else None
                if not places:
                    continue
                made = [
                    self._quoted(each, *place, each.article.text[place[0] : place[1]].lower())
                    for each, place in zip((one, other), places, strict=True)
                ]
                if made[0] and made[1]:
                    yield Found("wording", None, made[0], made[1], 0.9)

    def _quoted(self, quoted: Quoted, start: int, end: int, key: str) -> Stated | None:
        inside = (each for each in self._by_article.get(quoted.article.id, ()) if each.start <= start < each.end)
        sentence = next(inside, None)
        if sentence is None:
            return None
        words = " ".join(quoted.article.text[start:end].split())
        return Stated(sentence, start, end, words, key, quoted.name)


def facts_of(sentence: Sentence) -> list[Fact]:
    """What a sentence counts and measures."""
    dates = [(each.start - sentence.start, each.end - sentence.start) for each in sentence.times]
    found = tolls(sentence.text, dates) if sentence.stems & of_tolls() else []
    if sentence.stems & of_measures() or not CURRENCIES.isdisjoint(sentence.text):
        found += measures(sentence.text, dates)
    return [*found, *ages(sentence)]


def _of_one_day(one: Article, other: Article) -> bool:
    """Whether two outlets' articles may quote one occasion: later on, a speaker says much the same in other words."""
    if one.published and other.published and abs((one.published - other.published).days) > OCCASION:
        return False
    return may_differ(one, other)


def may_differ(one: Article, other: Article) -> bool:
    """Whether two articles are of two outlets, and published within a month."""
    if one.id == other.id or (one.source and one.source == other.source):
        return False
    if one.published and other.published:
        return abs((one.published - other.published).days) <= DAYS_APART
    return True
