"""Which sentences of different articles tell the same, so that they can be held against each other.

Candidates share one of their rarest words (an inverted index, in which a word of many sentences is not looked up), and
stand in articles that are alike and of different outlets. Two sentences are as alike as the cosine of their words,
each weighed by how rare it is in the coverage. Of the sentences that one has in another article only the likest is
kept, and only where it is so both ways. Time grows with the number of sentences: each looks up at most `RAREST` words,
of at most `COMMON` sentences each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from math import log, sqrt

from analysis.resolving.differences.sentences import Sentence

RAREST, EVERY, COMMON = 8, 40, 50
"""How many of its words a sentence is looked up by, among all and among few; words of more sentences than the last are
not."""
ALIKE = 0.22
"""Sentences less alike than this are not held against each other."""
PRIOR = 4000
"""How many sentences with none of the words are thought to stand beside the coverage, so that what all tell counts."""


class Alignment:
    """The sentences of a coverage, and which tell the same."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        """Reads the words of every sentence once."""
        self.sentences = sentences
        self._index: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(sentences):
            for stem in each.stems:
                self._index[stem].append(number)
        total = len(sentences) + PRIOR
        self._weight = {stem: log(total / len(places)) for stem, places in self._index.items()}
        self._length = [sqrt(sum(self._weight[stem] ** 2 for stem in each.stems)) or 1.0 for each in sentences]

    def weight(self, stem: str) -> float:
        """How rare a stem is; 0 for one that the coverage does not know."""
        return self._weight.get(stem, 0.0)

    def of(self, one: int, other: int) -> float:
        """How much two sentences, by number, tell the same: 0 to 1."""
        shared = self.sentences[one].stems & self.sentences[other].stems
        same = sum(self._weight[stem] ** 2 for stem in shared) / (self._length[one] * self._length[other])
        return round(same, 6)  # sums over sets end otherwise in the last digits from one run to the next

    def with_all(self, stems: Sequence[str], common: int) -> list[int]:
        """Numbers of the sentences that hold all the stems; none where the rarest stands in more than ``common``."""
        places = sorted((self._index.get(stem, []) for stem in set(stems)), key=len)
        if not places or len(places[0]) > common:
            return []
        wanted = frozenset(stems)
        return [number for number in places[0] if wanted <= self.sentences[number].stems]

    def alike(
        self,
        comparable: Callable[[Sentence, Sentence], bool],
        among: Collection[int] | None = None,
        least: float = ALIKE,
    ) -> list[tuple[int, int, float]]:
        """Pairs of sentences, by number, that tell much the same, and how much.

        ``comparable`` says whether their articles may be compared; ``among`` are the sentences to pair, all where it is
        None; ``least`` is how alike they must be.
        """
        index = self._index
        if among is not None:
            kept = {stem: [each for each in places if each in among] for stem, places in index.items()}
            index = {stem: places for stem, places in kept.items() if places}
        return [
            (number, other, score)
            for number in (range(len(self.sentences)) if among is None else sorted(among))
            for other, score in self._like(number, comparable, index, least, RAREST if among is None else EVERY)
        ]

    def best(self, alike: Sequence[tuple[int, int, float]]) -> list[tuple[int, int, float]]:
        """Of pairs those in which each is the likest that the other has in its article."""
        best: dict[tuple[int, str], tuple[float, int]] = {}
        for number, other, score in alike:
            for here, there in ((number, other), (other, number)):
                key = here, self.sentences[there].article.id
                if (score, -there) > best.get(key, (0.0, 0)):
                    best[key] = score, -there
        return [
            (number, other, score)
            for number, other, score in alike
            if best[number, self.sentences[other].article.id] == (score, -other)
            and best[other, self.sentences[number].article.id] == (score, -number)
        ]

    def _like(
        self,
        number: int,
        comparable: Callable[[Sentence, Sentence], bool],
        index: Mapping[str, Sequence[int]],
        least: float,
        rarest: int,
    ) -> Iterator[tuple[int, float]]:
        """Later sentences that may tell the same as this one."""
        sentence = self.sentences[number]
        counted = ((len(index.get(stem, ())), stem) for stem in sentence.stems)
        rare = sorted(each for each in counted if 1 < each[0] <= COMMON)[:rarest]
        shared: Counter[int] = Counter()
        for _, stem in rare:
            for other in index[stem]:
                if other > number:
                    shared[other] += 1
        for other, count in shared.items():
            if count < 2 and len(rare) > 3:
                continue
            if comparable(sentence, self.sentences[other]):
                score = self.of(number, other)
                if score >= least:
                    yield other, score
