"""How much the beginnings of two articles say the same: what stands in the title and the first sentences.

Each beginning is a vector of its words without their endings, (1 + log of how often) times the inverse document
frequency; the likeness of two is their cosine. Names count as words do, so that two articles of one accident of which
no name is known in both are found to be alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from math import log, sqrt

from analysis.language.stems import stem
from analysis.records import Article

LEAD = 500
"""How many characters of the text, after the title, make its beginning."""

PRIOR = 200
"""How many articles without any of its words are thought to stand beside the coverage."""

_WORD = re.compile(r"[^\W\d_]{4,}")


class Leads:
    """The likeness of the beginnings of articles, by their ids."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Reads every beginning once."""
        counts = {each.id: Counter(map(stem, _WORD.findall(_beginning(each).lower()))) for each in articles}
        spread = Counter(word for told in counts.values() for word in told)
        total = len(counts) + PRIOR
        self._vectors = {
            article: _unit({word: (1 + log(n)) * log(total / spread[word]) for word, n in told.items()})
            for article, told in counts.items()
        }
        self._known: dict[tuple[str, str], float] = {}

    def of(self, article: str, other: str) -> float:
        """From 0, no word in common, to 1, the same words."""
        key = (article, other) if article < other else (other, article)
        if key not in self._known:
            one, another = sorted((self.words(article), self.words(other)), key=len)
            self._known[key] = sum(weight * another.get(word, 0.0) for word, weight in one.items())
        return self._known[key]

    def words(self, article: str) -> Mapping[str, float]:
        """The words of the beginning; the rarer in the coverage and the more often, the heavier."""
        return self._vectors.get(article, {})


def _beginning(article: Article) -> str:
    return f"{article.title or ''} {article.text[:LEAD]}"


def _unit(vector: dict[str, float]) -> dict[str, float]:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}
