"""Which articles are copies of others: printed whole, cut, edited or under another title, as outlets print agency text.

Each article is held against the earlier ones that share rare runs of words with it (`analysis.resolving.articles.index`
finds them), and `analysis.resolving.articles.shared_words` says whether it is a copy. A text in which several different
ones stand is a digest, and neither copy nor original. Which of those that print one text is the original, says
`analysis.resolving.articles.originals`. The time grows with the length of all texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from analysis.records import Article
from analysis.resolving.articles.digests import Digests
from analysis.resolving.articles.groups import Groups
from analysis.resolving.articles.index import KEPT, RUN, Index
from analysis.resolving.articles.originals import original_of
from analysis.resolving.articles.same_words import Known, SameWords
from analysis.resolving.articles.shared_words import LEAST, Text, compare, is_copy
from analysis.resolving.articles.vetoes import filed_on_other_days, is_kept_apart
from analysis.resolving.articles.word_runs import sketch, words

KNOWN_TEXTS = 1000
"""So many texts' runs are kept at a time."""

SURE = 0.93
"""Of a text that stands in another one to this extent no further original is looked for."""


def near_duplicates(articles: Sequence[Article]) -> Mapping[str, str]:
    """The id of each copy's original, by the copy's id. An original is no copy itself, and no digest of several."""
    search = _Search(sorted(articles, key=lambda each: (each.published or date.max, -len(each.text), each.id)))
    copies: dict[str, str] = {}
    for group in search.groups():
        original = original_of(group)
        copies.update((each.id, original.id) for each in group if each is not original)
    return copies


class _Search:
    """Articles in the order in which one may be another's original: by day, of one day the longest first."""

    def __init__(self, order: Sequence[Article]) -> None:
        self._order = order
        sketches, known = [], []
        for article in order:
            text = words(article.text)
            sketches.append(sketch(text.codes, RUN, KEPT))
            known.append(Known.of(text))
        self._same = SameWords(order, known)
        self._index = Index(sketches)
        self._digests = Digests()
        self._compared: dict[tuple[int, int], float] = {}
        self._text = lru_cache(maxsize=KNOWN_TEXTS)(self._read)

    def groups(self) -> list[list[Article]]:
        """Those that print one text, two or more of them each."""
        while True:
            apart = set(self._digests.found)
            printed = self._printed(apart)
            if self._digests.found == apart:
                break
        groups: dict[int, list[Article]] = defaultdict(list)
        for place, article in enumerate(self._order):
            groups[printed.of(place)].append(article)
        return [each for each in groups.values() if len(each) > 1]

    def _printed(self, apart: set[int]) -> Groups:
        """Which print the same text, among all but those ``apart``."""
        self._index.clear()
        printed = Groups(len(self._order))
        for place in range(len(self._order)):
            if place in apart:
                continue
            candidates = self._index.candidates(place)
            twin = self._same.twin(place)
            if twin is not None and twin not in apart and twin not in candidates:
                candidates.insert(0, twin)
            originals, copies = self._linked(place, candidates)
            for other in (*originals, *copies):
                printed.join(place, other)
            # What has something in front of the text stands for it only until the bare text comes.
            self._index.add(place, set() if copies else {*originals, printed.of(place)})
        return printed

    def _linked(self, place: int, candidates: Sequence[int]) -> tuple[list[int], list[int]]:
        """Which candidates print the article's text: the one of which it is the copy, if any, and those of its day, or
        without one, that are its copies."""
        original, most, copies = None, 0.0, []
        for other in candidates:
            if most >= SURE and self._is_after(place, other):
                continue
            if (place, other) not in self._compared:
                self._compared[place, other] = self._compare(place, other)
            share = self._compared[place, other]
            if share < 0:
                copies.append(other)
            elif share > most:
                original, most = other, share
        return [] if original is None else [original], copies

    def _compare(self, place: int, other: int) -> float:
        """How much of the article stands in the other one whose copy it is; 0 where it is none, and below 0 where the
        other is its copy."""
        article, earlier = self._order[place], self._order[other]
        if self._same.are_same(place, other):
            one = self._same.print_one(place, other) and not filed_on_other_days(article, earlier)
            return 1.0 if one else 0.0
        own, others = compare(self._text(place), self._text(other))
        least = min(len(own.shared), len(others.shared))
        if least < LEAST:
            return 0.0
        self._digests.note(other, others, own)
        self._digests.note(place, own, others)
        copy = is_copy(own, others)
        if not copy and (self._is_after(place, other) or not is_copy(others, own)):
            return 0.0
        if is_kept_apart(article, earlier, least):
            return 0.0
        return own.share if copy else -others.share

    def _is_after(self, place: int, other: int) -> bool:
        """Whether the article appeared on a later day; False where a day is not known."""
        days = [self._order[each].published for each in (place, other)]
        return days[0] is not None and days[1] is not None and days[0] > days[1]

    def _read(self, place: int) -> Text:
        return Text.of(words(self._order[place].text))
