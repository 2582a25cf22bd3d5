"""What somebody is: two offices that outlets give one person at one time, of which nobody holds both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from analysis.language import lexicon
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.happenings import of_one_week
from analysis.resolving.differences.sentences import Sentence, stem_of, teller

BEFORE = 6
"""Words right before a name in which the office stands: "the canal's chief operating officer Orin Vask"."""
BEHIND = 60
"""Characters of an apposition right behind a name: "Orin Vask, the canal's chief operating officer"."""
MOST = 40
"""Sentences about one person that are held against each other."""
LIKENESS = 0.5
"""How much two sentences are taken to tell the same that say what one person is: they stand among the others."""

_BREAK = re.compile(r"[.;:()“”\"!?]|, ")


def held(sentences: Sequence[Sentence], comparable: Callable[[Sentence, Sentence], bool]) -> Iterator[Found]:
    """Pairs of sentences that give one person two offices, in articles that may be compared.

    An article that gives both knows of a change, or that he holds both.
    """
    told: dict[str, list[tuple[int, Stated, str]]] = defaultdict(list)
    for sentence in sentences:
        if sentence.stems & _stems():
            for person, axis, stated, name in holders(sentence):
                told[person].append((axis, stated, name))
    for some in told.values():
        ways = {(each.sentence.article.id, axis, each.key) for axis, each, _ in some}
        for nth, (axis, one, name) in enumerate(some[:MOST]):
            for other_axis, other, _ in some[nth + 1 : MOST]:
                if axis != other_axis or one.key == other.key or not of_one_week(one.sentence, other.sentence):
                    continue
                both = {
                    (one.sentence.article.id, axis, other.key),
                    (other.sentence.article.id, axis, one.key),
                } & ways
                if not both and comparable(one.sentence, other.sentence):
                    yield Found("office", name, one, other, LIKENESS, group=f"{name} {axis}")


def holders(sentence: Sentence) -> Iterator[tuple[str, int, Stated, str]]:
    """The people whom a sentence names in full, with the office beside the name: which axis, and the words for it."""
    text = sentence.article.text
    for start, end, entity, person in sentence.named:
        name = " ".join(text[start:end].split())
        if not person or not entity or len(name.split()) < 2 or not all(word[0].isupper() for word in name.split()):
            continue
        ahead = _BREAK.split(text[sentence.start : start])[-1].split()[-BEFORE:]
        behind = re.match(r", ([^,;.:()“”\"]+)[,.]", text[end : end + BEHIND])
        for words in (" ".join(ahead), behind[1] if behind else ""):
            found = _office(words)
            if found:
                axis, side, office = found
                place = text.find(office, max(sentence.start, start - BEHIND * 2), end + BEHIND)
                if place >= 0:
                    who = teller(sentence, start, end)
                    yield (
                        entity,
                        axis,
                        Stated(sentence, place, place + len(office), office, f"{axis} {side}", who),
                        name,
                    )


def _office(words: str) -> tuple[int, int, str] | None:
    """The office that words beside a name tell, as its axis, which of it, and its words; None for none or several."""
    found = {(*_sides()[match[0].lower()], match[0]) for match in _offices().finditer(words)}
    if len({each[:2] for each in found}) != 1 or _any_of("passing").search(words):
        return None
    return min(found)


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-])(?:{lexicon.alternatives(_sides())})(?![\w’'-])", re.IGNORECASE)


@cache
def _stems() -> frozenset[str]:
    """Stems of which a sentence has one if it names an office: a quick look, as most do not."""
    return frozenset(stem for each in _sides() for word in each.split() if (stem := stem_of(word)))


@cache
def _any_of(key: str) -> re.Pattern[str]:
    words = lexicon.alternatives(lexicon.words("differences", "office", key))
    return re.compile(rf"(?<![\w’'])(?:{words})(?![\w’'])", re.IGNORECASE)


@cache
def _sides() -> dict[str, tuple[int, int]]:
    """Which axis each office is on, and which of those that exclude each other it is."""
    return {
        word: (axis, side)
        for axis, sides in enumerate(lexicon.toml("differences")["office"]["one_of"])
        for side, words in enumerate(sides)
        for word in words
    }
