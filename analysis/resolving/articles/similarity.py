"""How much two articles are of one affair, and how much two sentences say the same.

Articles are of one affair by whom and what both name, the rarer in the coverage the more. Each is a vector of the
entities and names in it, (1 + log of how often) times the inverse document frequency; the likeness of two is their
cosine (Salton and Buckley 1988). A coverage of few articles is taken for a part of a larger one in which nothing of it
is named (`PRIOR`), so that what all its articles name still ties them together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from analysis.records import Annotation

PRIOR = 1000
"""How many articles that name none of it are thought to stand beside the coverage."""

UNLIKE = 0.1
"""Articles less alike than this are of different affairs: of a thousand pairs taken at random, ten are more alike."""

ALIKE = 0.35
"""Articles more alike than this are of one affair: of articles of one affair nearly all are, of others nearly none."""

_FORMS = ("name", "role")


class Likeness:
    """The likeness of articles, by their ids."""

    def __init__(self, annotations: Sequence[Annotation], entity_of: Mapping[tuple[str, int], str]) -> None:
        """Reads every name once."""
        counts: dict[str, Counter[str]] = {}
        for annotation in annotations:
            told = counts[annotation.article] = Counter()
            for mention in annotation.mentions:
                if mention.form in _FORMS:
                    entity = entity_of.get((annotation.article, mention.chain))
                    if entity or mention.form == "name":
                        told[entity or mention.name.lower()] += 1
        spread = Counter(name for told in counts.values() for name in told)
        total = len(counts) + PRIOR
        self._vectors = {
            article: _unit({name: (1 + log(n)) * log(total / spread[name]) for name, n in told.items()})
            for article, told in counts.items()
        }
        self._known: dict[tuple[str, str], float] = {}

    def of(self, article: str, other: str) -> float:
        """From 0, nothing in common, to 1, the same article."""
        if article == other:
            return 1.0
        key = (article, other) if article < other else (other, article)
        if key not in self._known:
            one, another = sorted((self.names(article), self.names(other)), key=len)
            self._known[key] = sum(weight * another.get(name, 0.0) for name, weight in one.items())
        return self._known[key]

    def names(self, article: str) -> Mapping[str, float]:
        """Entity ids (names, where there is none) that stand in the article; the rarer and more often, the heavier."""
        return self._vectors.get(article, {})


class Overlap:
    """How much sentences say the same, the rarer the words they share in the coverage the more."""

    def __init__(self, sentences: Iterable[frozenset[str]]) -> None:
        """``sentences`` are all that will be compared, as sets of words."""
        spread: Counter[str] = Counter()
        for total, words in enumerate(sentences, start=1):
            spread.update(words)
            self._total = total
        self._weight = {word: log((1 + self._total) / n) for word, n in spread.items()}

    def of(self, one: frozenset[str], other: frozenset[str]) -> float:
        """From 0 to 1: the weight of the words in both, as a share of that of the lighter sentence."""
        shared = one & other
        if not shared:
            return 0.0
        least = min(sum(map(self._weight.__getitem__, words)) for words in (one, other))
        return sum(map(self._weight.__getitem__, shared)) / least if least else 0.0


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {name: weight / length for name, weight in vector.items()} if length else {}
