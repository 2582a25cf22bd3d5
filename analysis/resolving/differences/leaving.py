"""How somebody left an office: one article tells that he resigned, another that he was dismissed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from analysis.language import lexicon
from analysis.resolving.differences.claims import is_denied, is_open
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.sentences import Sentence, teller

NEAR, BEFORE_NAME = 3, 6
"""Words between a name and what it did or what was done to it; between "fired" and the name, for an office in front."""
MOST = 40
"""Sentences about one person that are held against each other."""


def left(sentences: Sequence[Sentence], comparable: Callable[[Sentence, Sentence], bool]) -> Iterator[Found]:
    """Pairs of sentences that tell otherwise how one person left, in articles that may be compared."""
    told: dict[str, list[Stated]] = defaultdict(list)
    for sentence in sentences:
        if _words().search(sentence.text):
            for person, stated in _leavings(sentence):
                told[person].append(stated)
    for some in told.values():
        for nth, one in enumerate(some[:MOST]):
            for other in some[nth + 1 : MOST]:
                if one.key != other.key and comparable(one.sentence, other.sentence):
                    yield Found(kind="whether", about="left of his own accord", one=one, other=other, likeness=0.5)


def _leavings(sentence: Sentence) -> Iterator[tuple[str, Stated]]:
    """The people who left, by this sentence, with the words that say how."""
    text = sentence.text
    for match in _words().finditer(text):
        if is_open(_around(text, match.start())) or is_denied(text, max(0, match.start() - 20), match.end()):
            continue
        own = match[0].lower() in _listed(0)
        person = _before(sentence, match.start(), passive=not own) or (None if own else _behind(sentence, match.end()))
        if person:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield person, Stated(sentence, start, end, match[0], "own" if own else "made", teller(sentence, start, end))


def _before(sentence: Sentence, place: int, passive: bool) -> str | None:
    """The person named right before a word; with a "was" between where something was done to him."""
    for start, end, entity, person in reversed(sentence.named):
        between = sentence.text[end - sentence.start : place] if end - sentence.start <= place else None
        if between is None or not person:
            continue
        words = between.lower().replace(",", " ").split()
        if len(words) > NEAR or re.search(r"[.;:“”\"]", between) or start < sentence.start:
            return None
        return entity if bool(set(words) & lexicon.words("differences", "whether", "was")) == passive else None
    return None


def _behind(sentence: Sentence, place: int) -> str | None:
    """The person named behind a word, an office in front of his name left out: "fired the canal chief Orin Vask"."""
    for start, _, entity, person in sentence.named:
        between = sentence.text[place : start - sentence.start] if start - sentence.start >= place else None
        if between is None or not person:
            continue
        stops = re.search(r"[,.;:“”\"]|\b(?:by|after|for|because|who|and|over)\b", between)
        return None if stops or len(between.split()) > BEFORE_NAME else entity
    return None


def _around(text: str, place: int) -> str:
    start = max(text.rfind(mark, 0, place) for mark in ',;:“”"') + 1
    return text[start:place]


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternatives(_listed(0) | _listed(1))})\b", re.IGNORECASE)


@cache
def _listed(side: int) -> frozenset[str]:
    return frozenset(lexicon.toml("differences")["whether"]["left"][side])
