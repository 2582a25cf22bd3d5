"""Which articles have the very same words, and which of those print one text.

A long text is the same wherever it stands. A short one may be a form ("No changes."), or a notice that comes again with
the days, so it counts by its title and its day as well.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

import numpy as np

from analysis.records import Article
from analysis.resolving.articles.shared_words import LEAST
from analysis.resolving.articles.vetoes import DAYS, SHORT, titles_agree
from analysis.resolving.articles.word_runs import Words

REPEATED = 3
"""On so many days a text of `LEAST` words or more appears that is a notice and no report; a shorter one on two."""

FIGURES = 0.2
"""With a larger share of figures than this a short text is a form (a dividend, a price), and whom it tells of stands in
its title alone."""

LATEST = 40
"""With so many of the latest articles of the very same words, no copies of one another, one is compared at the most,
and with so many of its title."""


@dataclass(frozen=True, slots=True)
class Known:
    """A text: what only texts of the very same ``words`` have, how many these are, and how many of them are figures."""

    words: bytes
    count: int
    figures: int

    @classmethod
    def of(cls, text: Words) -> Known:
        """What is known of these words."""
        return cls(blake2b(text.codes.tobytes(), digest_size=8).digest(), len(text), int(np.count_nonzero(text.figure)))


class SameWords:
    """The articles of a coverage, known by their words."""

    def __init__(self, order: Sequence[Article], texts: Sequence[Known]) -> None:
        """``order`` are the articles, and ``texts`` what is known of their words."""
        self._order = order
        self._texts = texts
        self._series: set[bytes] = set()
        self._twins: dict[int, int] = {}
        same: dict[bytes, list[int]] = defaultdict(list)
        for place, each in enumerate(texts):
            if each.count:
                same[each.words].append(place)
        for places in same.values():
            if len(places) > 1:
                self._note(places)

    def are_same(self, place: int, other: int) -> bool:
        """Whether both have the very same words, and any at all."""
        return self._texts[place].words == self._texts[other].words and self._texts[place].count > 0

    def print_one(self, place: int, other: int) -> bool:
        """Whether two articles of the very same words print one text."""
        one, another, text = self._order[place], self._order[other], self._texts[place]
        if text.count >= SHORT:
            return True
        same_day = one.published == another.published
        if text.words in self._series:
            return same_day and titles_agree(one, another)
        if text.count < LEAST:
            titled = bool(one.title and another.title)
            return titles_agree(one, another) and (same_day or (titled and _within(one.published, another.published)))
        if titles_agree(one, another):
            return True
        return text.figures <= FIGURES * text.count and _within(one.published, another.published)

    def twin(self, place: int) -> int | None:
        """An earlier article that prints the text of this one in the very same words; None where there is none."""
        return self._twins.get(place)

    def _note(self, places: Sequence[int]) -> None:
        """Takes in which articles have the very same words."""
        if self._is_series(places):
            self._series.add(self._texts[places[0]].words)
        latest: deque[int] = deque(maxlen=LATEST)
        titled: dict[str | None, deque[int]] = defaultdict(lambda: deque(maxlen=LATEST))
        for place in places:
            own = titled[self._order[place].title]
            found = next((other for other in (*own, *latest) if self.print_one(place, other)), None)
            if found is None:
                latest.append(place)
                own.append(place)
            else:
                self._twins[place] = found

    def _is_series(self, places: Sequence[int]) -> bool:
        """Whether a short text appears again and again, over more days than papers take to print one."""
        count = self._texts[places[0]].count
        days = {day for place in places if (day := self._order[place].published)}
        least = 2 if count < LEAST else REPEATED
        return count < SHORT and len(days) >= least and (max(days) - min(days)).days > DAYS


def _within(one: date | None, another: date | None) -> bool:
    """Whether both days are known and papers print within that time what an agency reports."""
    return one is not None and another is not None and abs((one - another).days) <= DAYS
