"""Whether it is so: what one article denies, and another tells to be so; and words whose opposite another one uses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from analysis.language import lexicon
from analysis.resolving.differences.alignment import Alignment
from analysis.resolving.differences.claims import Denial, clauses, denials, is_denied, is_open, sides
from analysis.resolving.differences.found import Found, Stated
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, teller

COMMON = 60
"""A denial whose rarest word stands in more sentences than this is not looked up."""
BARE = 3
"""Words of a denial from which on it needs no subject that both sentences name."""
LIKE_BARE = 0.2
"""How much sentences must tell the same where only their subject ties them together."""
BESIDE = 4
"""Words between a word and what it is said of."""
LIKE_OPPOSITES = 0.3
"""How much two sentences must tell the same for the opposite words in them to be said of one thing."""


def denied(alignment: Alignment, comparable: Callable[[Sentence, Sentence], bool]) -> Iterator[Found]:
    """Denials with the sentences of other articles that tell what they deny."""
    made: dict[int, list[Denial]] = {}
    for number, sentence in enumerate(alignment.sentences):
        told = list(denials(sentence.text))
        if told:
            made[number] = told
    for number, told in made.items():
        sentence = alignment.sentences[number]
        for denial in told:
            if denial.so or _open_before(sentence.text, denial) or not _tells_a_thing(sentence, denial):
                continue
            yield from _against(alignment, number, denial, made, comparable)


def _against(
    alignment: Alignment,
    number: int,
    denial: Denial,
    made: dict[int, list[Denial]],
    comparable: Callable[[Sentence, Sentence], bool],
) -> Iterator[Found]:
    sentence = alignment.sentences[number]
    for other in alignment.with_all(denial.stems, COMMON):
        against = alignment.sentences[other]
        if not comparable(sentence, against):
            continue
        theirs = [each for each in made.get(other, ()) if set(each.stems) & set(denial.stems)]
        if any(not each.so for each in theirs):
            continue
        score = alignment.of(number, other)
        place = (theirs[0].start, theirs[0].end) if theirs else _told(against, denial, sentence, score)
        if place is None:
            continue
        yield Found(
            kind="whether",
            about=" ".join(sentence.text[denial.start : denial.end].split()),
            one=replace(
                _stated(sentence, denial.start, denial.end, key="no"),
                # Who denies is told by the quote that begins behind "denied".
                teller=teller(sentence, sentence.start + denial.told + 1, sentence.start + denial.end),
            ),
            other=_stated(against, *place, key="yes"),
            likeness=score,
        )


def _told(against: Sentence, denial: Denial, sentence: Sentence, score: float) -> tuple[int, int] | None:
    """Where the other sentence tells what is denied, in one clause that leaves nothing open; None where it does not."""
    text = against.text
    wanted = set(denial.stems)
    for start, end in clauses(text):
        words = [(match, stem_of(match[0])) for match in WORD.finditer(text, start, end)]
        hits = [match for match, stem in words if stem in wanted]
        if {stem_of(match[0]) for match in hits} != wanted or is_open(text[start:end]) or is_denied(text, start, end):
            continue
        verb = next((match for match in hits if stem_of(match[0]) == denial.stems[0]), None)
        if verb is None or not _same_names(sentence, denial, against, hits):
            continue
        alleged = bool(_alleged() & {match[0].lower() for match, _ in words if match.start() <= verb.start()})
        mine, theirs = _subject(sentence, denial.start), _subject(against, verb.start())
        if alleged:
            theirs = mine if mine in {entity for _, _, entity, _ in against.named} else theirs
        if mine and theirs and mine != theirs:
            continue
        one = mine is not None and mine == theirs and score >= LIKE_BARE
        if not one and not alleged and not (len(wanted) >= BARE and _names_somebody(sentence, denial)):
            continue
        if not alleged and not _is_verb(text, verb.group(), verb.start()):
            continue
        return min(match.start() for match in hits), max(match.end() for match in hits)
    return None


def _same_names(sentence: Sentence, denial: Denial, against: Sentence, hits: Sequence[re.Match[str]]) -> bool:
    """Whether the people among the denied words are the same in the other sentence: "Vask" is not "Lena Vask"."""
    people: dict[str, set[str | None]] = defaultdict(set)
    for match in WORD.finditer(sentence.text, denial.start, denial.end):
        people[stem_of(match[0])].add(_person(sentence, match.start()))
    return all(
        _person(against, match.start()) in known for match in hits if (known := people[stem_of(match[0])] - {None})
    )


def _names_somebody(sentence: Sentence, denial: Denial) -> bool:
    """Whether somebody or something known is named among the denied words."""
    low, high = sentence.start + denial.told, sentence.start + denial.end
    text = sentence.article.text
    return any(entity and low <= start < high and text[start].isupper() for start, _, entity, _ in sentence.named)


def _tells_a_thing(sentence: Sentence, denial: Denial) -> bool:
    """Whether the first denied word is no part of a name."""
    match = next(each for each in WORD.finditer(sentence.text, denial.told) if stem_of(each[0]))
    return match[0][0].islower() or match.start() == 0


def _person(sentence: Sentence, place: int) -> str | None:
    """The person whose name stands at a place in the sentence."""
    place += sentence.start
    return next((entity for start, end, entity, person in sentence.named if person and start <= place < end), None)


def _subject(sentence: Sentence, place: int) -> str | None:
    """The entity of the last mention before a place in the sentence."""
    place += sentence.start
    before = [entity for _, end, entity, _ in sentence.named if end <= place]
    return before[-1] if before else None


def _is_verb(text: str, word: str, place: int) -> bool:
    """Whether a word is told to be done rather than a thing: no article or preposition stands right before it."""
    before = text[:place].lower().split()
    return word.lower().endswith(("ed", "ing", "s")) or not before or before[-1] not in _before_nouns()


def _open_before(text: str, denial: Denial) -> bool:
    """Whether the clause of a denial leaves open whether it holds."""
    start = max((start for start, end in clauses(text) if start <= denial.start), default=0)
    return is_open(text[start : denial.start]) or is_open(text[denial.start + 3 : denial.end])


def opposites(one: Sentence, other: Sentence, likeness: float) -> Iterator[Found]:
    """Opposite words ("genuine", "forged") by which two aligned sentences tell of one thing."""
    if likeness < LIKE_OPPOSITES:
        return
    mine, theirs = list(sides(one.text)), list(sides(other.text))
    for a in mine:
        for b in theirs:
            both = {each.so for each in (*mine, *theirs) if each.axis == a.axis}
            if a.axis != b.axis or a.so == b.so or len(both) < 2:
                continue
            if len({each.so for each in mine if each.axis == a.axis}) > 1:
                continue
            if len({each.so for each in theirs if each.axis == a.axis}) > 1:
                continue
            who = _subject(one, a.start), _subject(other, b.start)
            if who[0] and who[1] and who[0] != who[1]:
                continue
            if _in_open(one, a.start) or _in_open(other, b.start):
                continue
            beside = _beside(one, a.start, a.end) & _beside(other, b.start, b.end)
            if beside:
                yield Found(
                    kind="whether",
                    about=None,
                    one=_stated(one, a.start, a.end, key=f"{a.axis}{a.so}"),
                    other=_stated(other, b.start, b.end, key=f"{b.axis}{b.so}"),
                    likeness=likeness,
                )


def _in_open(sentence: Sentence, place: int) -> bool:
    start, end = next((each for each in clauses(sentence.text) if each[0] <= place < each[1]), (0, place))
    return is_open(sentence.text[start:end])


def _beside(sentence: Sentence, start: int, end: int) -> set[str]:
    before = [stem_of(match[0]) for match in WORD.finditer(sentence.text, 0, start)][-2 * BESIDE :]
    behind = [stem_of(match[0]) for match in WORD.finditer(sentence.text, end)][: 2 * BESIDE]
    return {stem for stem in (*before, *behind) if stem}


def _stated(sentence: Sentence, start: int, end: int, key: str) -> Stated:
    start, end = sentence.start + start, sentence.start + end
    words = " ".join(sentence.article.text[start:end].split())
    return Stated(sentence, start, end, words, key, teller(sentence, start, end))


@cache
def _alleged() -> frozenset[str]:
    return lexicon.words("differences", "whether", "alleged")


@cache
def _before_nouns() -> frozenset[str]:
    return lexicon.words("differences", "whether", "before_nouns")
