"""What stands around a day or a place in its sentence, and whether two sentences tell of one happening by it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from analysis.resolving.differences.claims import clauses
from analysis.resolving.differences.sentences import WORD, Sentence, stem_of, stems

DAYS = 3
"""Days between two articles that may be news of one happening."""


def clause_of(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The clause that a stretch of the article stands in, as offsets into the sentence.

    It is the next one where the stretch stands alone in front: "On Monday, the envoys left".
    """
    text, place = sentence.text, start - sentence.start
    found = list(clauses(text))
    nth = next((nth for nth, (low, high) in enumerate(found) if low <= place < high), None)
    if nth is None:
        return 0, len(text)
    low, high = found[nth]
    rest = text[low:place] + " " + text[end - sentence.start : high]
    if nth == 0 and len(found) > 1 and not any(stem_of(match[0]) for match in WORD.finditer(rest)):
        return found[1]
    return low, high


def told_before(sentence: Sentence, start: int, end: int) -> str:
    """The stem of the last plain word before a stretch of the article, in its clause: what happened then or there."""
    place = start - sentence.start
    low, _ = clause_of(sentence, start, end)
    words = [match[0] for match in WORD.finditer(sentence.text, low, max(low, place)) if match[0].islower()]
    return next((stem for word in reversed(words) if (stem := stem_of(word))), "")


def beside(
    sentence: Sentence, start: int, end: int, near: int, skip: Collection[str] = (), idle: Collection[str] = ()
) -> dict[str, bool]:
    """Stems near a stretch of the article, in its clause; whether each is no name and none of the ``idle`` stems.

    ``near`` is how many words are looked at on each side; the words of ``skip`` are left out.
    """
    text, place = sentence.text, start - sentence.start
    low, high = clause_of(sentence, start, end)
    before = list(WORD.finditer(text, low, max(low, place)))
    behind = list(WORD.finditer(text, max(low, end - sentence.start), high))
    found = {}
    for match in (*_near(before[::-1], near), *_near(behind, near)):
        stem = stem_of(match[0])
        if match[0] not in skip:
            found[stem] = match[0].islower() and stem not in idle
    return found


def _near(words: Sequence[re.Match[str]], near: int) -> Sequence[re.Match[str]]:
    return [match for match in words if stem_of(match[0])][:near]


def share_somebody(one: Sentence, other: Sentence) -> bool:
    """Whether both name somebody or something that the coverage knows, and not only as the place."""
    return bool(_somebody(one) & _somebody(other))


def _somebody(sentence: Sentence) -> set[str]:
    text = sentence.article.text
    return {
        entity
        for start, _, entity, _ in sentence.named
        if entity and not text[max(sentence.start, start - 4) : start].lower().endswith((" in ", " at "))
    }


def without(sentence: Sentence, start: int, end: int) -> Sentence:
    """The sentence without the words and names of a stretch of its article."""
    named = tuple(each for each in sentence.named if not start <= each[0] < end)
    return replace(sentence, stems=sentence.stems - set(stems(sentence.article.text[start:end])), named=named)


def of_others(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences are reports of one form about two: each has another number, or names somebody whom the
    other article does not."""
    here, there = ({stem for stem in each.stems if stem[0].isdigit()} for each in (one, other))
    return bool(here - there and there - here) or (_is_foreign(one, other) and _is_foreign(other, one))


def _is_foreign(one: Sentence, other: Sentence) -> bool:
    names = (one.article.text[start:end].split() for start, end, entity, _ in one.named if entity)
    return any(words and words[0][0].isupper() and words[0] not in other.article.text for words in names)


def of_two_things(here: Mapping[str, bool], one: Sentence, there: Mapping[str, bool], other: Sentence) -> bool:
    """Whether each of two stretches of words (stems, and whether each is no name) names somebody or something that the
    other one's sentence does not."""
    mine, theirs = ({stem for stem, plain in words.items() if not plain} for words in (here, there))
    return bool(mine - other.stems) and bool(theirs - one.stems)


def of_one_week(one: Sentence, other: Sentence) -> bool:
    """Whether the articles came out within days of each other, or nobody knows when."""
    first, second = one.article.published, other.article.published
    if first is None or second is None:
        return first is second
    return abs((first - second).days) <= DAYS


def days_apart(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences tell days of which none can be the other's, so that they tell of two happenings."""
    mine, theirs = (
        [each for each in sentence.times if each.type == "DATE" and each.earliest and each.latest]
        for sentence in (one, other)
    )
    return bool(mine and theirs) and not any(
        a.earliest <= b.latest and b.earliest <= a.latest
        for a in mine
        for b in theirs
        if a.earliest and a.latest and b.earliest and b.latest
    )
